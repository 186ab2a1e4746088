"""Numbers: one after the other, once, the same again for the same certificate; all of a batch or none."""

import time
import unicodedata

import pytest
from registers import ACT, BODY, BOOK, OTHER, all_entries, codes, given, numbers, people, wanted, who

from docgen.model.kind import Kind
from docgen.problem import Place
from docgen.register import Act, Request, Series, State, numbers_for, printed, start_at, states_of, void


def test_numbers_follow_one_another_from_1_in_the_order_of_the_decision(register):
    assert numbers(given(register, wanted("Trần Thị Bình", "Nguyễn Văn An", "Lê Văn Cường"))) == [1, 2, 3]
    assert numbers(given(register, wanted("Đỗ Thị Dung"))) == [4]


def test_nothing_is_made_before_a_number_is_given(register):
    assert all_entries(register) == ()
    assert given(register, []) == ()
    assert not register.path.exists()


def test_asking_again_gives_the_same_numbers_in_whatever_order(register):
    first = {one.request.identity.name: one.number for one in given(register, wanted("A B", "C D", "E F"))}
    again = given(register, wanted("E F", "G H", "A B", "C D"))
    assert {one.request.identity.name: one.number for one in again if not one.new} == first
    assert [one.new for one in again] == [False, True, False, False]
    assert numbers(again) == [3, 4, 1, 2]


def test_asking_again_writes_nothing(register):
    given(register, wanted("A B"))
    before = register.path.read_bytes()
    given(register, wanted("A B"))
    assert register.path.read_bytes() == before


def test_each_kind_body_and_year_has_numbers_of_its_own(register):
    books = [BOOK, OTHER, Series("Bằng khen", BODY, 2027), Series("Bằng khen", "Ủy ban nhân dân xã Nhơn Mỹ", 2026)]
    requests = [Request(who(f"Người {letter}"), series) for series in books for letter in "AB"]
    with pytest.raises(AssertionError, match="register-twice"):
        given(register, requests)
    requests = [Request(who(f"Người {letter}", award=str(at)), series)
                for at, series in enumerate(books) for letter in "AB"]  # fmt: skip
    assert numbers(given(register, requests)) == [1, 2] * len(books)


def test_a_book_is_the_same_however_its_name_is_spelt(register):
    given(register, wanted("A B"))
    spelt = Series("BẰNG  KHEN", unicodedata.normalize("NFD", BODY.replace("Ủy", "Uỷ")), 2026)
    (found,) = given(register, wanted("C D", series=spelt))
    assert (found.number.value, found.number.series) == (2, BOOK)


@pytest.mark.parametrize(
    "other",
    [
        {"plan": "khac"},
        {"paper": "quyet_dinh_2"},
        {"award": "gk"},
        {"unit": "my_xuyen"},
        {"recipient": Kind.HOUSEHOLD},
        {"born": "1980"},
        {"mark": "ấp 3"},
        {"sequence": 2},
    ],
)
def test_whatever_differs_in_an_identity_makes_another_certificate(register, other):
    both = [Request(who("Nguyễn Văn An"), BOOK), Request(who("Nguyễn Văn An", **other), BOOK)]
    assert numbers(given(register, both)) == [1, 2]
    assert numbers(given(register, both[::-1])) == [2, 1]


def test_a_name_is_the_same_name_composed_or_not(register):
    given(register, wanted("Nguyễn Thị Hiền"))
    (found,) = given(register, wanted(unicodedata.normalize("NFD", "Nguyễn Thị Hiền")))
    assert (found.number.value, found.new) == (1, False)


@pytest.mark.parametrize("spelt", ["Lý Thị Hoà", "Lí Thị Hòa", "LÝ THỊ HÒA", "Lý thị Hòa", "Lý  Thị Hòa"])
def test_a_name_that_differs_in_one_letter_is_refused_with_both_spellings(register, spelt):
    given(register, wanted("Lý Thị Hòa"))
    place = Place("ke_sach.xlsx", cell="D4")
    found, problems = numbers_for(register, [Request(who(spelt), BOOK, place), *wanted("Khác")], ACT)
    assert (found, codes(problems)) == ((), ["register-name"])
    lines = problems[0].lines()
    assert lines[0] == (
        f"ke_sach.xlsx:D4: lỗi: sổ ghi số 1 cho “Lý Thị Hòa”, nay quyết định viết “{spelt}” [register-name]"
    )
    assert 'docgen register void 1 --kind "Bằng khen" --year 2026' in lines[2]
    assert len(all_entries(register)) == 1


@pytest.mark.parametrize(("keeps", "number"), [(True, 1), (False, 3)])
def test_after_a_sheet_is_void_its_name_may_be_mended(register, keeps, number):
    first = given(register, wanted("Nguyễn Văn An", "Trần Thị Bình"))[0]
    void(register, first.number, ACT, "sai tên", void_keeps_number=keeps)
    (found,) = given(register, wanted("NGUYỄN VĂN AN"))
    assert (found.number.value, found.new, found.state) == (number, not keeps, State.RESERVED)
    assert [entry.identity.name for entry in all_entries(register) if entry.number.value == number] == ["NGUYỄN VĂN AN"]


BORN = "1961-08-10"


@pytest.mark.parametrize(("recorded", "mended"), [("Lâm Sà Mi", "Lâm Sà Mì"), ("Lâm Sà Mi", "Lâm Sa My")])
def test_a_mended_name_gets_no_second_number(register, recorded, mended):
    first = Request(who(recorded, born=BORN), BOOK)
    given(register, [*wanted("Nguyễn Văn An"), first])
    again = Request(who(mended, born=BORN), BOOK)
    found, problems = numbers_for(register, [again], ACT, [who("Nguyễn Văn An")])
    assert (found, codes(problems)) == ((), ["register-name"])
    assert states_of(register, [again.identity], []) == ((State.RESERVED,), ())

    void(register, given(register, [first])[0].number, ACT, "sai tên", void_keeps_number=True)
    (number,), problems = numbers_for(register, [again], ACT, [who("Nguyễn Văn An")])
    assert (number.number.value, number.state, problems) == (2, State.RESERVED, ())
    (number,), problems = numbers_for(register, [again], ACT, [])
    assert (number.number.value, number.state, problems) == (2, State.RESERVED, ())
    assert [entry.identity.name for entry in all_entries(register)] == ["Nguyễn Văn An", mended]


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        (who("Lâm Sà Mì", born=BORN), [who("Lâm Sà Mi", born=BORN)]),  # both are in the decision
        (who("Lâm Sà Mì", born="1990-01-01"), []),
        (who("Lâm Sà Mì", born=BORN, unit="my_tu"), []),
        (who("Trần Văn Bé", born=BORN), []),
    ],
)
def test_somebody_else_gets_a_number_of_their_own(register, other, standing):
    given(register, [Request(who("Lâm Sà Mi", born=BORN), BOOK)])
    (found,), problems = numbers_for(register, [Request(other, BOOK)], ACT, standing)
    assert (found.number.value, found.new, problems) == (2, True, ())


def test_two_new_names_like_one_recorded_are_not_both_that_person(register):
    given(register, [Request(who("Ấp Đông Hải"), BOOK)])
    new = [Request(who(name), BOOK) for name in ("Ấp Đồng Hải", "Ấp Đống Hải")]
    assert codes(numbers_for(register, new, ACT, [])[1]) == ["register-name"]


def test_two_who_cannot_be_told_apart_are_refused(register):
    found, problems = numbers_for(register, wanted("Lý Thị Hòa", "Khác", "Lí Thị Hoà"), ACT)
    assert (found, codes(problems)) == ((), ["register-twice"])
    assert "“Lý Thị Hòa” và “Lí Thị Hoà” không phân biệt được" in problems[0].what()


def test_a_certificate_moves_to_no_other_book_while_it_has_a_number(register):
    given(register, wanted("Nguyễn Văn An"))
    found, problems = numbers_for(register, wanted("Nguyễn Văn An", series=OTHER), ACT)
    assert (found, codes(problems)) == ((), ["register-other-book"])


def test_a_number_that_is_kept_keeps_its_book_and_one_given_up_does_not(register):
    number = given(register, wanted("Nguyễn Văn An"))[0].number
    void(register, number, ACT, "sai năm", void_keeps_number=True)
    assert codes(numbers_for(register, wanted("Nguyễn Văn An", series=OTHER), ACT)[1]) == ["register-other-book"]
    assert void(register, number, ACT, "sai năm", void_keeps_number=False)[1] == ()
    assert given(register, wanted("Nguyễn Văn An", series=OTHER))[0].number.series == OTHER


def test_one_refusal_keeps_the_whole_batch_from_having_numbers_and_all_are_named(register):
    given(register, wanted("Nguyễn Văn An", "Trần Thị Bình"))
    found, problems = numbers_for(register, wanted("Mới", "NGUYỄN VĂN AN", "TRẦN THỊ BÌNH"), ACT)
    assert (found, codes(problems)) == ((), ["register-name"] * 2)
    assert numbers(given(register, wanted("Mới"))) == [3]


# --- the first number -----------------------------------------------------------------------------------------------


def test_a_book_may_go_on_from_the_book_on_paper(register):
    assert start_at(register, BOOK, 153, ACT) == (True, ())
    assert numbers(given(register, wanted("A B", "C D"))) == [153, 154]
    assert numbers(given(register, wanted("E F", series=OTHER))) == [1]


def test_the_first_number_is_set_once(register):
    start_at(register, BOOK, 153, ACT)
    assert start_at(register, BOOK, 153, ACT) == (False, ())
    assert codes(start_at(register, BOOK, 200, ACT)[1]) == ["register-begun"]
    given(register, wanted("A B", series=OTHER))
    assert codes(start_at(register, OTHER, 7, ACT)[1]) == ["register-begun"]


@pytest.mark.parametrize("start", [0, -1, 10**9, 10**30])
def test_a_book_begins_at_a_number_that_can_be_one(register, start):
    assert codes(start_at(register, BOOK, start, ACT)[1]) == ["register-no-start"]
    assert not register.path.exists()


def test_a_full_book_gives_no_more(register):
    start_at(register, BOOK, 999_999_999, ACT)
    assert codes(numbers_for(register, wanted("A B", "C D"), ACT)[1]) == ["register-no-start"]
    assert numbers(given(register, wanted("A B"))) == [999_999_999]
    assert codes(numbers_for(register, wanted("C D"), ACT)[1]) == ["register-no-start"]


# --- sheets ---------------------------------------------------------------------------------------------------------


def test_a_first_sheet_needs_no_reason_and_another_does(register):
    number = given(register, wanted("A B"))[0].number
    (entry,), _ = printed(register, [number], ACT)
    assert (entry.state, entry.copies) == (State.ISSUED, 1)
    for blank in ("", "  "):
        assert codes(printed(register, [number], ACT, blank)[1]) == ["register-no-reason"]
    (entry,), _ = printed(register, [number], Act("le.binh", ACT.at), "mất")
    assert (entry.state, entry.copies, entry.reason, entry.act.who) == (State.REPRINTED, 2, "mất", "le.binh")


def test_sheets_are_marked_all_or_none(register):
    first, second = (one.number for one in given(register, wanted("A B", "C D")))
    printed(register, [first], ACT)
    assert codes(printed(register, [second, first], ACT)[1]) == ["register-no-reason"]
    assert [entry.copies for entry in all_entries(register)] == [1, 0]


def test_a_number_named_twice_counts_as_two_sheets(register):
    number = given(register, wanted("A B"))[0].number
    assert codes(printed(register, [number, number], ACT)[1]) == ["register-no-reason"]
    found, _ = printed(register, [number, number], ACT, "hai bản")
    assert [entry.copies for entry in found] == [1, 2]


def test_a_void_number_is_neither_printed_nor_voided_again(register):
    number = given(register, wanted("A B"))[0].number
    entry, _ = void(register, number, ACT, "thu hồi", void_keeps_number=False)
    assert (entry.state, entry.keeps_number) == (State.VOID, False)
    assert codes(printed(register, [number], ACT, "in")[1]) == ["register-void"]
    for keeps in (True, False):
        assert codes(void(register, number, ACT, "nữa", void_keeps_number=keeps)[1]) == ["register-void"]


def test_a_number_that_is_kept_counts_its_sheets_on(register):
    number = given(register, wanted("A B"))[0].number
    printed(register, [number], ACT)
    void(register, number, ACT, "nhòe", void_keeps_number=True)
    assert codes(void(register, number, ACT, "nhòe", void_keeps_number=True)[1]) == ["register-void"]
    (again,) = given(register, wanted("A B"))
    assert (again.number, again.copies, again.new) == (number, 1, False)
    (entry,), _ = printed(register, [number], ACT)
    assert (entry.state, entry.copies) == (State.ISSUED, 2)


def test_what_was_never_given_can_be_neither_printed_nor_voided(register):
    number = given(register, wanted("A B"))[0].number
    for other in (type(number)(BOOK, 2), type(number)(OTHER, 1)):
        assert codes(printed(register, [other], ACT)[1]) == ["register-not-given"]
        assert codes(void(register, other, ACT, "x", void_keeps_number=True)[1]) == ["register-not-given"]


def test_voiding_needs_a_reason(register):
    number = given(register, wanted("A B"))[0].number
    assert codes(void(register, number, ACT, " ", void_keeps_number=True)[1]) == ["register-no-reason"]


# --- speed ----------------------------------------------------------------------------------------------------------


def test_ten_thousand_numbers_are_given_in_half_a_second(register):
    requests = wanted(*people(10_000))
    spent = []
    for batch in range(3):
        asked = [Request(who(one.identity.name, award=str(batch)), BOOK) for one in requests]
        begun = time.process_time()
        given(register, asked)
        spent.append(time.process_time() - begun)
    assert min(spent) < 0.5
