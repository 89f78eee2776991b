"""What a note is without its colour: a sign before its first line, where its row does not say it."""

from __future__ import annotations

from canvas.layout.drawings import badges, icons
from canvas.layout.shapes import Colour, Shape
from canvas.model.journey import NOTE_OF_LANE, Lane, Note, NoteKind

ICONS: dict[NoteKind, str] = {"doing": "footprints", "thinking": "cloud", "question": "circle-question-mark"}
DISC = 0.86
"""How much of its square a sign takes that is a disc, to look as large as an icon."""


def is_signed(record: Note, lane: Lane) -> bool:
    """Whether a note bears a sign: pains and gains do, others where the row is not theirs alone."""
    return record.kind in {"pain", "gain"} or (
        record.kind in ICONS and NOTE_OF_LANE.get(lane.kind) != record.kind
    )


def sign(kind: NoteKind, x: float, y: float, side: float, ink: Colour, ground: Colour) -> tuple[Shape, ...]:
    """Return the sign of a kind in a square about (x, y); a quote has its form, what is free nothing."""
    if kind == "pain":
        return badges.sign("pain", x, y, side * DISC, ink, ground)
    if kind == "gain":
        return badges.sign("gain", x, y, side * DISC, ink, ground)
    return icons.icon(ICONS[kind], x - side / 2, y - side / 2, side, ink) if kind in ICONS else ()
