"""A sheet as short text, one shape a line: rows, marks, and what is drawn where, in tenths of a millimetre.

`python -m tests.layout.told` writes the golden files anew; look at the difference before you keep it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as File

from canvas.layout import style
from canvas.layout.shapes import Group, Image, Passage, Path, Rect, Shape, Text
from canvas.layout.sheet import Sheet
from canvas.layout.words import lines
from tests.layout.small import sheet_of, small

GOLDEN = File(__file__).parent / "golden"


def told(sheet: Sheet) -> str:
    """The whole sheet, in reading order."""
    lines = [f"{sheet.kind} {sheet.title!r} {_mm(sheet.width, sheet.height)}"]
    lines += [
        f"row {row.key} {_mm(top, row.height)}" for row, top in zip(sheet.rows, sheet.tops, strict=True)
    ]
    for seen in sheet.reading():
        mark = seen.mark
        lines.append(f"{mark.role or 'drawing'} {mark.record} {_mm(*seen.box)} {mark.say}".rstrip())
        if mark.role != "paper":
            lines += [f"  {line}" for shape in mark.shapes for line in _shape(shape, seen.x, seen.y)]
    return "\n".join(lines) + "\n"


def _mm(*numbers: float) -> str:
    return " ".join(f"{number:.1f}" for number in numbers)


def _shape(shape: Shape, x: float, y: float, scale: float = 1.0) -> Iterator[str]:
    """A shape where it stands; drawings of many small parts are told as the group they are."""
    match shape:
        case Text():
            size = shape.size * scale / style.POINT
            at = _mm(x + shape.x * scale, y + shape.baseline * scale)
            yield f"{at} {shape.font} {size:.0f} {shape.colour} {shape.text}"
        case Passage():
            for line in lines(shape):
                yield from _shape(line, x, y, scale)
        case Rect() | Image():
            kind = type(shape).__name__.lower()
            yield f"{_mm(x + shape.x * scale, y + shape.y * scale)} {kind} {_mm(shape.width, shape.height)}"
        case Path():
            yield f"path of {len(shape.ops)} {shape.fill or ''}".rstrip()
        case Group() if shape.scale == 1.0:
            for part in shape.shapes:
                yield from _shape(part, x + shape.x * scale, y + shape.y * scale, scale)
        case Group():
            yield f"{_mm(x + shape.x * scale, y + shape.y * scale)} drawing × {shape.scale:.2f}"


def small_map() -> str:
    return told(sheet_of(small()))


if __name__ == "__main__":
    (GOLDEN / "small-map.txt").write_text(small_map(), encoding="utf-8")
