"""How large a column or a row becomes that is sized, in words, and in millimetres on paper."""

from __future__ import annotations

from canvas.editing import atlas
from canvas.editing.outcome import Saying
from canvas.editing.sizing import SIZES, WIDTHS
from canvas.language import Language
from canvas.layout.paper_sizes import parse
from canvas.layout.sheet import Sheet

PAPERS = ("A1", "A3")
"""The paper of the wall, and the largest that most offices have."""


def sized(say: Language, sheet: Sheet, saying: Saying) -> str:
    """Return the size a column or row has on the sheet, the least and the most, and what it is on paper."""
    least, most = WIDTHS
    if saying.row:
        words = say(
            "Height {size}: {least} is the least, {most} the most",
            size=SIZES[round(saying.value)],
            least=SIZES[0],
            most=SIZES[-1],
        )
    else:
        words = say(
            "{size} × the usual width: {least} is the least, {most} the most",
            size=say.number(saying.value),
            least=say.number(least),
            most=say.number(most),
        )
    length = _length(sheet, saying)
    return f"{words} · {', '.join(_on(say, sheet, name, length) for name in PAPERS)}" if length else words


def _length(sheet: Sheet, saying: Saying) -> float:
    """How wide the column or how high the row is now, in natural millimetres; 0 where it is not shown."""
    if saying.row:
        number = atlas.row_of(sheet, saying.row)
        return sheet.rows[number].height if number is not None else 0.0
    return next((column.width for column in sheet.columns if column.key == saying.column), 0.0)


def _on(say: Language, sheet: Sheet, name: str, length: float) -> str:
    """A length as it is about on a paper that holds the whole sheet."""
    short, long = sorted((parse(name).width, parse(name).height or 0.0))
    across = min(long / sheet.width, short / sheet.height)
    upright = min(short / sheet.width, long / sheet.height)
    return say("{mm} mm on {paper}", mm=round(length * max(across, upright)), paper=name)
