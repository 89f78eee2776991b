"""What is to be said about a guess: what the table was taken for, row by row."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.exchange.foreign import loss, quoted
from canvas.exchange.tables.guess import Guess, Line
from canvas.exchange.tables.lane_kinds import lane_kind
from canvas.exchange.tables.names import HEADS, LANES
from canvas.model.problem import Problem


def remarks(guess: Guess) -> Iterator[Problem]:
    """Yield a line for the table as a whole and one for each row, unless the table itself says its kinds."""
    code = "table-turned" if guess.shape == "turned" else "table-matrix"
    yield loss(code, lanes=len(guess.of(*LANES)))
    for line in guess.lines:
        if line.role == "ignore":
            yield loss("table-row-left-out", line=line.place + 1, label=_name(line))
        elif line.role in HEADS and not line.is_sure:
            yield loss("table-row-head", line=line.place + 1, label=_name(line), kind=_word(line))
        elif line.role not in (*HEADS, "more") and (guess.kinds_at is None or not line.is_sure):
            sure = "table-row-read" if line.is_sure else "table-row-guessed"
            yield loss(sure, line=line.place + 1, label=_name(line), kind=_word(line))


def _word(line: Line) -> str:
    """The word for a role, as `sentences.WORDS` has it."""
    return {"phase": "phases", "step": "steps"}.get(line.role) or (
        lane_kind(line.role) if line.role in LANES else line.role
    )


def _name(line: Line) -> str:
    return quoted(line.label.strip().split("\n", 1)[0])
