"""The register against a plain model of it: whatever is asked, printed and voided, in whatever order."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from registers import ACT, BOOK, OTHER, all_entries, codes, register_at, who

from docgen.register import (
    FILE,
    Number,
    Print,
    Request,
    State,
    history,
    not_printed,
    numbers_for,
    printed,
    printing,
    start_at,
    unfinished,
    void,
)

BOOKS = (BOOK, OTHER)
SPELLINGS = (("Lý Thị Hòa", "Lí Thị Hoà"), ("Nguyễn Văn An", "NGUYỄN VĂN AN"), ("Đỗ Dung", "ĐỖ DUNG"))
ASKED = st.tuples(
    st.integers(0, len(SPELLINGS) - 1), st.integers(0, 1), st.integers(1, 2), st.sampled_from([0, 0, 0, 1])
)


@dataclass
class Card:
    """What the model has of one number."""

    person: tuple[int, int]
    name: str
    state: State = State.RESERVED
    copies: int = 0
    keeps: bool = False
    before: State = State.RESERVED
    """What it was before it was about to be printed."""


class RegisterMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.register = register_at(Path(self.folder.name) / FILE)
        self.books: dict[int, dict[int, Card]] = {0: {}, 1: {}}
        self.starts = {0: 1, 1: 1}
        self.latest: dict[tuple[int, int], tuple[int, int]] = {}
        self.lines = 0

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize(start=st.sampled_from([1, 40]))
    def begin(self, start: int) -> None:
        self.starts[1] = start
        assert start_at(self.register, OTHER, start, ACT)[1] == ()

    @rule(asked=st.lists(ASKED, max_size=5))
    def ask(self, asked: list[tuple[int, int, int, int]]) -> None:
        requests = [
            Request(who(SPELLINGS[name][spelt], sequence=sequence), BOOKS[book])
            for name, spelt, sequence, book in asked
        ]
        expected, wrong, planned = [], set(), {0: {}, 1: {}}
        people = [(name, sequence) for name, _, sequence, _ in asked]
        if len(set(people)) < len(people):
            wrong.add("register-twice")
        else:
            for person, (name, spelt, _, book) in zip(people, asked, strict=True):
                code, number = self._expected(person, SPELLINGS[name][spelt], book, planned)
                wrong |= {code} - {""}
                expected.append((book, number))
        found, problems = numbers_for(self.register, requests, ACT)
        assert set(codes(problems)) == wrong
        if wrong:
            assert found == ()
            return
        assert [(BOOKS.index(one.number.series), one.number.value) for one in found] == expected
        for book, cards in planned.items():
            for number, card in cards.items():
                self.books[book][number] = card
                self.latest[card.person] = (book, number)
                self.lines += 1

    def _expected(self, person, name, book, planned) -> tuple[str, int]:
        had = self.latest.get(person)
        card = self.books[had[0]][had[1]] if had else None
        if card is None or (card.state is State.VOID and not card.keeps):
            taken = self.books[book].keys() | planned[book].keys()
            number = max(taken, default=self.starts[book] - 1) + 1
            planned[book][number] = Card(person, name)
            return "", number
        if had[0] != book:
            return "register-other-book", 0
        if card.state is State.VOID:
            planned[book][had[1]] = Card(person, name, copies=card.copies)
        elif card.name != name:
            return "register-name", 0
        return "", had[1]

    @rule(book=st.integers(0, 1), place=st.integers(0, 6), reason=st.sampled_from(["", "nhòe mực"]))
    def print_one(self, book: int, place: int, reason: str) -> None:
        number = self.starts[book] + place
        card = self.books[book].get(number)
        _, problems = printed(self.register, [Number(BOOKS[book], number)], ACT, reason)
        if card is None:
            assert codes(problems) == ["register-not-given"]
        elif card.state is State.VOID:
            assert codes(problems) == ["register-void"]
        elif card.state not in (State.RESERVED, State.PRINTING) and not reason:
            assert codes(problems) == ["register-no-reason"]
        else:
            assert not problems
            before = card.before if card.state is State.PRINTING else card.state
            card.state = State.ISSUED if before is State.RESERVED else State.REPRINTED
            card.copies += 1
            self.lines += 1

    @rule(book=st.integers(0, 1), place=st.integers(0, 6), reason=st.sampled_from(["", "nhòe mực"]))
    def begin_to_print(self, book: int, place: int, reason: str) -> None:
        number = Number(BOOKS[book], self.starts[book] + place)
        card = self.books[book].get(number.value)
        problems = printing(self.register, [Print("a.pdf", "b", "0" * 64, (number,))], ACT, reason)
        if card is None:
            assert codes(problems) == ["register-not-given"]
        elif card.state is State.VOID:
            assert codes(problems) == ["register-void"]
        elif card.state is not State.RESERVED and not reason:
            assert codes(problems) == ["register-no-reason"]
        else:
            assert not problems
            if card.state is not State.PRINTING:
                card.before = card.state
            card.state = State.PRINTING
            self.lines += 1

    @rule(book=st.integers(0, 1), place=st.integers(0, 6))
    def take_back(self, book: int, place: int) -> None:
        number = Number(BOOKS[book], self.starts[book] + place)
        assert not_printed(self.register, [number], ACT, "tệp chưa thành") == ()
        card = self.books[book].get(number.value)
        if card and card.state is State.PRINTING:
            card.state = card.before
            self.lines += 1

    @rule(book=st.integers(0, 1), place=st.integers(0, 6), keeps=st.booleans())
    def spoil(self, book: int, place: int, keeps: bool) -> None:
        number = self.starts[book] + place
        card = self.books[book].get(number)
        _, problems = void(self.register, Number(BOOKS[book], number), ACT, "hỏng", void_keeps_number=keeps)
        if card is None:
            assert codes(problems) == ["register-not-given"]
        elif card.state is State.VOID and (keeps or not card.keeps):
            assert codes(problems) == ["register-void"]
        else:
            assert not problems
            card.state, card.keeps = State.VOID, keeps
            self.lines += 1

    @rule()
    def open_again(self) -> None:
        self.register = register_at(self.register.path)

    @invariant()
    def is_as_the_model_has_it(self) -> None:
        found = {(BOOKS.index(one.number.series), one.number.value): one for one in all_entries(self.register)}
        cards = {(book, number): card for book, numbers in self.books.items() for number, card in numbers.items()}
        assert found.keys() == cards.keys()
        for at, card in cards.items():
            entry = found[at]
            assert (entry.identity.name, entry.state, entry.copies) == (card.name, card.state, card.copies)
            assert entry.keeps_number == (card.state is State.VOID and card.keeps)
        numbers = [one for each in unfinished(self.register)[0] for one in each.numbers]
        waiting = [(BOOKS.index(one.series), one.value) for one in numbers]
        assert sorted(waiting) == sorted(at for at, card in cards.items() if card.state is State.PRINTING)
        for book, numbers in self.books.items():
            assert sorted(numbers) == list(range(self.starts[book], self.starts[book] + len(numbers)))
        assert len(history(self.register)[0]) == self.lines


TestRegister = RegisterMachine.TestCase
TestRegister.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
