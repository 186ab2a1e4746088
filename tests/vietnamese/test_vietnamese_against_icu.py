"""Words for numbers and the order of syllables, held against ICU, which others wrote from other sources."""

import random
import unicodedata

import pytest
from tests.vietnamese.all_syllables import all_syllables

from docgen.vietnamese.amounts import in_words
from docgen.vietnamese.order import name_key, text_key

icu = pytest.importorskip("icu", reason="ICU is not here: pip install PyICU-wheels")

RULES = """
%main:
0: không; một; hai; ba; bốn; năm; sáu; bảy; tám; chín; mười; mười >%%ten>;
20: <%main< mươi[ >%%tens>];
100: <%main< trăm[ >%%hundred>];
1000: <%main< nghìn[ >%%full>];
1000000: <%main< triệu[ >%%millions>];
1000000000: <%main< tỷ[ >%%billions>];
%%ten:
1: =%main=; 2: =%main=; 3: =%main=; 4: =%main=; 5: lăm; 6: =%main=;
%%tens:
1: mốt; 2: =%main=; 3: =%main=; 4: tư; 5: lăm; 6: =%main=;
%%hundred:
1: linh =%main=; 10: =%main=;
%%full:
1: không trăm linh =%main=; 10: không trăm =%main=; 100: =%main=;
%%millions:
1: =%%full=; 1000: <%%full< nghìn[ >%%full>];
%%billions:
1: =%%millions=; 1000000: <%%full< triệu[ >%%millions>];
"""


def numbers():
    yield from range(100_000)
    chance = random.Random(6)
    groups = [0, 0, 0, 1, 4, 5, 10, 14, 15, 21, 24, 25, 100, 101, 104, 105, 110, 115, 999]
    for _ in range(50_000):
        yield chance.randrange(10 ** chance.randint(6, 15))
        yield int("".join(f"{chance.choice(groups):03}" for _ in range(5)))
    # PyICU passes numbers above 2**53 as floats: these are exact ones.
    yield from (chance.randrange(10**18 >> 8) << 8 for _ in range(10_000))


def test_two_hundred_thousand_numbers_are_said_as_icu_says_them_by_the_rules_of_the_norm():
    said = icu.RuleBasedNumberFormat(RULES, icu.Locale("vi"))
    said.setDefaultRuleSet("%main")
    wrong = [(number, in_words(number)) for number in numbers() if in_words(number) != said.format(number)]
    assert not wrong[:5]


@pytest.fixture(scope="module")
def collator():
    return icu.Collator.createInstance(icu.Locale("vi"))


@pytest.mark.parametrize("key", [name_key, text_key])
def test_all_syllables_stand_in_the_order_of_icu(collator, key):
    syllables = all_syllables()
    assert len(syllables) > 15_000
    assert sorted(syllables, key=key) == sorted(syllables, key=lambda word: (collator.getSortKey(word), word))


def test_persons_stand_in_the_order_of_icu_word_by_word(collator):
    chance = random.Random(7)
    words = [word.capitalize() for word in all_syllables()]
    names = {" ".join(chance.choices(words[::97], k=chance.randint(1, 4))) for _ in range(20_000)}

    def by_icu(name):
        *family_and_middle, given_name = name.split()
        return [collator.getSortKey(word) for word in (given_name, *family_and_middle)], name

    typed = [unicodedata.normalize(chance.choice(["NFC", "NFD"]), name) for name in sorted(names)]
    ordered = [unicodedata.normalize("NFC", name) for name in sorted(typed, key=name_key)]
    assert ordered == sorted(names, key=by_icu)
