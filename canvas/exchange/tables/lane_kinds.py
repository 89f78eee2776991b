"""Which lane a role makes, and of which kind the notes in it are."""

from __future__ import annotations

import re
from typing import get_args

from canvas.model.journey import NOTE_OF_LANE, LaneKind, NoteKind

_KINDS: dict[str, LaneKind] = {kind: kind for kind in get_args(LaneKind)}
_KINDS.update(dict.fromkeys(("pains", "gains"), "pains and gains"))
_GAIN = re.compile(r"\+\s+")
_PAIN = re.compile(r"[-−–]\s+")


def lane_kind(role: str) -> LaneKind:
    """Return the kind of lane that a role of LANES stands for."""
    return _KINDS[role]


def is_of_notes(role: str) -> bool:
    """Tell whether notes lie in the lane of a role."""
    return lane_kind(role) in NOTE_OF_LANE or role == "curve"


def note(role: str, text: str) -> tuple[NoteKind, str]:
    """Return the kind and text of a note in the lane of a role; "+ " and "- " tell gains from pains."""
    if lane_kind(role) != "pains and gains":
        return NOTE_OF_LANE.get(lane_kind(role), "free"), text
    if match := _GAIN.match(text):
        return "gain", text[match.end() :]
    if match := _PAIN.match(text):
        return "pain", text[match.end() :]
    return ("gain" if role == "gains" else "pain"), text


def note_text(kind: NoteKind, lane: LaneKind, text: str) -> str:
    """Return a note's text as it stands in a cell, so that `note` finds the same kind and text."""
    if lane != "pains and gains":
        return text
    if kind == "gain":
        return "+ " + text
    return "- " + text if _GAIN.match(text) or _PAIN.match(text) else text
