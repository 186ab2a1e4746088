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


Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Window:
    """The place of a variable picture: how the unit square, its upper left corner in the origin and y going down, lies
    on the page. `plain` is false if it is see-through or has no upright sides."""

    picture: int
    matrix: Matrix
    plain: bool


Piece = bytes | Cut | Window

PROBE = "M0 0L1 0L1 1L{at} 1Z"
"""What is drawn in the place of a variable picture while a template is taken apart; nobody else draws such a thing."""


def probe_at(picture: int) -> float:
    """The place by which the probe of a picture is known."""
    return 0.0031 + picture / 100


def probe_svg(picture: int) -> bytes:
    """The file of a probe."""
    shape = PROBE.format(at=f"{probe_at(picture):.4f}")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" preserveAspectRatio="none">'
        f'<path d="{shape}" fill="#000"/></svg>'
    ).encode()


def probed(path: Sequence[bytes]) -> int | None:
    """The picture whose probe a path is."""
    corners = [operator for operator in path if operator not in (b"0 0 m", b"h")]
    if len(corners) != 3 or corners[:2] != [b"1 0 l", b"1 1 l"] or not corners[2].endswith(b" 1 l"):
        return None
    at = float(corners[2].split()[0])
    picture = round((at - 0.0031) * 100)
    return picture if picture >= 0 and abs(probe_at(picture) - at) < 1e-6 else None


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
        elif word in PAINTS and self.path and (picture := probed(self.path)) is not None:
            self._end_art()
            self.pieces.append(self._window(picture))
            self.path = []
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

    def _window(self, picture: int) -> Window:
        operators = [operator for level in self.levels for operator in level]
        matrix: Matrix = (1, 0, 0, 1, 0, 0)
        plain = True
        for operator in operators:
            word = operator[operator.rfind(b" ") + 1 :]
            if word == b"cm":
                a, b, c, d, e, f = (float(part) for part in operator.split()[:6])
                matrix = _times((a, b, c, d, e, f), matrix)
            elif word == b"gs":
                plain = plain and (not operator.startswith(b"/a") or float(operator[2:-3]) == 1)
        upright = abs(matrix[1]) < 1e-6 and abs(matrix[2]) < 1e-6 and matrix[0] > 0 > matrix[3]
        return Window(picture, matrix, plain and upright)

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


def _times(first: Matrix, then: Matrix) -> Matrix:
    """One matrix for two, as `cm` puts a new one before those that hold."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


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
