"""The `d` attribute of an SVG path, read into the steps our painters know (M, L, C, Z).

All commands of SVG 1.1 are read, arcs and quadratic curves become cubics. Only our own shipped files are
read: what is not a path raises ValueError, no attempt is made to draw half of it.
Source: https://www.w3.org/TR/SVG11/paths.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from canvas import late
from canvas.layout.drawings.arcs import Arc, arc
from canvas.layout.drawings.ops import Point
from canvas.layout.shapes import Op

_COMMAND = late.expression(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER = late.expression(r"\s*,?\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_FLAG = late.expression(r"\s*,?\s*([01])")
_LENGTHS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def read(d: str) -> tuple[Op, ...]:
    """The steps of a path; ValueError when `d` is not one."""
    pen = _Pen()
    for command, numbers in _commands(d):
        pen.go(command, numbers)
    return tuple(pen.ops)


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with one set of numbers; repeated sets become repeated commands."""
    if _COMMAND.sub("", d).strip():
        raise ValueError(f"not an SVG path: {d!r}")
    for match in _COMMAND.finditer(d):
        letter = match[1]
        sets = list(_number_sets(letter.upper(), match[2]))
        for index, numbers in enumerate(sets):
            follows = index > 0 and letter in "Mm"
            yield ("L" if letter == "M" else "l") if follows else letter, numbers


def _number_sets(command: str, text: str) -> Iterator[list[float]]:
    numbers: list[float] = []
    at, length = 0, _LENGTHS[command]
    text = text.rstrip(" ,\n\t\r")
    if length == 0 and not text:
        yield numbers
    while at < len(text):
        # The two flags of an arc may stand without anything between them and the next number.
        pattern = _FLAG if command == "A" and len(numbers) in {3, 4} else _NUMBER
        match = pattern.match(text, at)
        if match is None or length == 0:
            raise ValueError(f"not the numbers of an SVG path: {command}{text}")
        numbers.append(float(match[1]))
        at = match.end()
        if len(numbers) == length:
            yield numbers
            numbers = []
    if numbers:
        raise ValueError(f"too few numbers in an SVG path: {command}{text}")


class _Pen:
    """Where the path has got to, and the handle the next smooth curve mirrors."""

    def __init__(self) -> None:
        self.ops: list[Op] = []
        self.at: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)
        self.cubic: Point | None = None
        self.quadratic: Point | None = None

    def go(self, command: str, numbers: list[float]) -> None:
        letter = command.upper()
        if command.islower():
            numbers = self._absolute(letter, numbers)
        if letter not in "CS":
            self.cubic = None
        if letter not in "QT":
            self.quadratic = None
        _DRAW[letter](self, numbers)

    def _absolute(self, letter: str, numbers: list[float]) -> list[float]:
        x, y = self.at
        if letter == "H":
            return [numbers[0] + x]
        if letter == "V":
            return [numbers[0] + y]
        if letter == "A":
            return [*numbers[:5], numbers[5] + x, numbers[6] + y]
        return [n + (y if i % 2 else x) for i, n in enumerate(numbers)]

    def move(self, n: list[float]) -> None:
        self.at = self.start = (n[0], n[1])
        self.ops.append(("M", *self.at))

    def line(self, n: list[float]) -> None:
        self.at = (n[0], n[1])
        self.ops.append(("L", *self.at))

    def horizontal(self, n: list[float]) -> None:
        self.line([n[0], self.at[1]])

    def vertical(self, n: list[float]) -> None:
        self.line([self.at[0], n[0]])

    def curve(self, n: list[float]) -> None:
        self.ops.append(("C", *n))
        self.cubic, self.at = (n[2], n[3]), (n[4], n[5])

    def smooth(self, n: list[float]) -> None:
        self.curve([*self._mirror(self.cubic), *n])

    def bend(self, n: list[float]) -> None:
        (x0, y0), (x1, y1, x2, y2) = self.at, n
        handles = [
            x0 + (x1 - x0) * 2 / 3,
            y0 + (y1 - y0) * 2 / 3,
            x2 + (x1 - x2) * 2 / 3,
            y2 + (y1 - y2) * 2 / 3,
        ]
        self.ops.append(("C", *handles, x2, y2))
        self.quadratic, self.at = (x1, y1), (x2, y2)

    def smooth_bend(self, n: list[float]) -> None:
        self.bend([*self._mirror(self.quadratic), *n])

    def _mirror(self, handle: Point | None) -> Point:
        if handle is None:
            return self.at
        return 2 * self.at[0] - handle[0], 2 * self.at[1] - handle[1]

    def arc(self, n: list[float]) -> None:
        end = (n[5], n[6])
        self.ops.extend(arc(Arc(self.at, end, n[0], n[1], n[2], is_large=bool(n[3]), is_sweep=bool(n[4]))))
        self.at = end

    def close(self, _: list[float]) -> None:
        self.ops.append(("Z",))
        self.at = self.start


_DRAW: dict[str, Callable[[_Pen, list[float]], None]] = {
    "M": _Pen.move,
    "L": _Pen.line,
    "H": _Pen.horizontal,
    "V": _Pen.vertical,
    "C": _Pen.curve,
    "S": _Pen.smooth,
    "Q": _Pen.bend,
    "T": _Pen.smooth_bend,
    "A": _Pen.arc,
    "Z": _Pen.close,
}
