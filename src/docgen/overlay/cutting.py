"""A page's drawing cut at its variable texts: what is drawn before, between and after them.

In: the operators of a page and the places of the variable lines. Out: pieces in the order of the drawing: stretches of
static art, each complete in itself, and for each variable line the state in which it is drawn. So whatever stood in
front of a text stays in front of it, and text is read out of the file in the order of the page.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

PAINTS = frozenset(b"f F f* B B* b b* S s sh Do TJ Tj EI".split())
PATH = frozenset(b"m l c v y h re".split())
TEXT = frozenset(b"Tm Td TJ Tj Ts Tr Tc Tw Tf".split())


@dataclass(frozen=True)
class Cut:
    """A variable line as WeasyPrint drew it. `state` holds the operators of colour, `shown` the operands of `TJ`;
    `plain` is false if it is turned, clipped or see-through."""

    key: tuple[int, int]
    font: str
    size: float
    state: bytes
    shown: tuple[bytes, ...]
    plain: bool


Piece = bytes | Cut


class Cutter:
    """Reads operators one after another. A class because what an operator means hangs on those before it."""

    def __init__(self, lines: Mapping[bytes, Sequence[tuple[int, int]]]) -> None:
        self.lines = {operator: deque(keys) for operator, keys in lines.items()}
        self.levels: list[list[bytes]] = [[]]
        self.path: list[bytes] = []
        self.clips = False
        self.in_text = False
        self.art: list[bytes] | None = None
        self.painted = False
        self.cut: tuple[int, int] | None = None
        self.shown: list[bytes] = []
        self.cut_state: list[bytes] = []
        self.pieces: list[Piece] = []

    def read(self, operator: bytes) -> None:
        word = operator[operator.rfind(b" ") + 1 :]
        if word == b"Tm":
            self._end_cut()
            if waiting := self.lines.get(operator):
                self._end_art()
                self.cut = waiting.popleft()
                return
        if self.cut is not None:
            if word in (b"TJ", b"Tj"):
                self.shown.append(operator)
                return
            if word == b"ET":
                self._end_cut()
                self.in_text = False
                return
        if word in PATH:
            self.path.append(operator)
        elif word in (b"W", b"W*"):
            self.path.append(operator)
            self.clips = True
        elif word == b"n":
            if self.clips:
                self._state(*self.path, operator)
            self.path, self.clips = [], False
        elif word in PAINTS:
            self._draw(*self.path, operator)
            self.path = []
            self.painted = True
        elif word == b"q":
            self.levels.append([])
            self._go_on(operator)
        elif word == b"Q":
            self.levels.pop()
            self._go_on(operator)
        elif word == b"BT":
            self.in_text = True
            self._go_on(operator)
        elif word == b"ET":
            self.in_text = False
            self._go_on(operator)
        elif word == b"Tm" or word == b"Td":
            self._draw(operator)
        else:
            self._state(operator)

    def finish(self) -> tuple[Piece, ...]:
        """All pieces."""
        self._end_cut()
        self._end_art()
        return tuple(self.pieces)

    def _state(self, *operators: bytes) -> None:
        self.levels[-1].extend(operators)
        if self.cut is None:
            self._go_on(*operators)

    def _go_on(self, *operators: bytes) -> None:
        if self.art is not None:
            self.art.extend(operators)

    def _draw(self, *operators: bytes) -> None:
        if self.art is None:
            self.art = [*self._opening(), *([b"BT"] if self.in_text else [])]
        self.art.extend(operators)

    def _opening(self) -> list[bytes]:
        first, *others = self.levels
        return [*first, *(operator for level in others for operator in (b"q", *level))]

    def _end_art(self) -> None:
        if self.art is not None and self.painted:
            closing = [b"ET"] * self.in_text + [b"Q"] * (len(self.levels) - 1)
            self.pieces.append(b"\n".join([*self.art, *closing]))
        self.art, self.painted = None, False

    def _end_cut(self) -> None:
        if self.cut is None:
            return
        operators = [operator for level in self.levels for operator in level]
        font, size = next(one.split() for one in reversed(operators) if one.endswith(b" Tf"))[:2]
        colour, alpha, known = _look(operators)
        self.pieces.append(
            Cut(self.cut, font[1:].decode(), float(size), colour, tuple(self.shown), known and alpha == 1)
        )
        self.cut, self.shown = None, []


def _look(operators: list[bytes]) -> tuple[bytes, float, bool]:
    """Colour and opacity that a text is drawn with, and whether nothing else is done to it."""
    colour, alpha, known = b"0 g", 1.0, True
    matrix = (1.0, 1.0, 0.0)
    for operator in operators:
        word = operator[operator.rfind(b" ") + 1 :]
        if word == b"rg":
            colour = operator
        elif word == b"cs":
            colour, known = operator, known and operator == b"/DeviceCMYK cs"
        elif word == b"scn":
            colour = colour.partition(b"\n")[0] + b"\n" + operator
        elif word == b"gs":
            if operator.startswith(b"/a"):
                alpha = float(operator[2:-3])
            elif not operator.startswith(b"/A"):
                known = False
        elif word == b"cm":
            a, b, c, d, e, _ = map(float, operator.split()[:6])
            known = known and b == c == e == 0
            matrix = (matrix[0] * a, matrix[1] * d, 0.0)
        elif word in (b"W", b"W*", b"Tr", b"Ts", b"Tc", b"Tw"):
            known = False
    return colour, alpha, known and abs(matrix[0] - 0.75) < 1e-9 and abs(matrix[1] + 0.75) < 1e-9


def cut(operators: Iterable[bytes], lines: Mapping[bytes, Sequence[tuple[int, int]]]) -> tuple[Piece, ...]:
    """The pieces of a page. `lines` tells for the `Tm` operator of a variable line which line it is, or which lines in
    turn, where several begin at one place."""
    cutter = Cutter(lines)
    for operator in operators:
        cutter.read(operator)
    return cutter.finish()
