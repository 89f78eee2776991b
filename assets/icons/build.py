"""Make the lines of all icons anew after a file has come, gone or changed:

    python assets/icons/build.py            writes outlines.txt
    python assets/icons/build.py --check    changes nothing; says whether it is up to date

The program reads those lines alone, so that no start reads SVG. A line is an icon: its name, then its steps in a
box of 24 × 24 as our painters know them, numbers in full. Only our own files are read, so the reader knows the
elements they consist of and no more.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from canvas.layout.drawings import svg_path
from canvas.layout.drawings.ops import Point, ellipse, polygon, polyline, rounded
from canvas.layout.shapes import Op

WRITTEN = HERE / "outlines.txt"
_ELEMENT, _ATTRIBUTE = re.compile(r"<(\w+)([^<>]*)/>"), re.compile(r'([\w-]+)="([^"]*)"')
"""Elements that hold nothing: what Lucide draws with, and no more than its own files need."""


def made() -> str:
    """What outlines.txt has to say."""
    files = sorted(HERE.glob("*.svg"), key=lambda file: file.stem)
    return "".join(f"{file.stem} {_text(outline(file))}\n" for file in files)


def outline(file: Path) -> tuple[Op, ...]:
    """The lines of a file in a box of 24 × 24."""
    elements = _ELEMENT.findall(file.read_text(encoding="utf-8"))
    return tuple(op for tag, said in elements for op in _READERS[tag](dict(_ATTRIBUTE.findall(said))))


def _text(ops: tuple[Op, ...]) -> str:
    return ";".join(" ".join((str(letter), *(repr(float(number)) for number in at))) for letter, *at in ops)


def _number(attributes: Mapping[str, str], name: str) -> float:
    return float(attributes.get(name, "0"))


def _numbers(attributes: Mapping[str, str], *names: str) -> tuple[float, ...]:
    return tuple(_number(attributes, name) for name in names)


def _circle(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x, y, radius = _numbers(attributes, "cx", "cy", "r")
    return ellipse(x, y, radius, radius)


def _ellipse(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x, y, rx, ry = _numbers(attributes, "cx", "cy", "rx", "ry")
    return ellipse(x, y, rx, ry)


def _line(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x1, y1, x2, y2 = _numbers(attributes, "x1", "y1", "x2", "y2")
    return polyline(((x1, y1), (x2, y2)))


def _points(attributes: Mapping[str, str]) -> tuple[Point, ...]:
    numbers = [float(word) for word in attributes["points"].replace(",", " ").split()]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _rect(attributes: Mapping[str, str]) -> tuple[Op, ...]:
    x, y, width, height, rx = _numbers(attributes, "x", "y", "width", "height", "rx")
    radius = min(rx or _number(attributes, "ry"), width / 2, height / 2)
    return rounded(x, y, width, height, radius)


_READERS: dict[str, Callable[[Mapping[str, str]], tuple[Op, ...]]] = {
    "path": lambda attributes: svg_path.read(attributes["d"]),
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": lambda attributes: polyline(_points(attributes)),
    "polygon": lambda attributes: polygon(_points(attributes)),
    "rect": _rect,
}


def main() -> int:
    """Write the lines, or say whether they are up to date."""
    text = made()
    if "--check" not in sys.argv[1:]:
        WRITTEN.write_text(text, encoding="utf-8")
        return 0
    is_fresh = WRITTEN.read_text(encoding="utf-8") == text
    print("up to date" if is_fresh else "outlines.txt is not what the files say: build it again")
    return 0 if is_fresh else 1


if __name__ == "__main__":
    sys.exit(main())
