"""What the panel of a table calls things: roles of rows and columns, layouts, separators, encodings."""

from __future__ import annotations

from canvas.language import Language
from canvas.widgets.lane_kinds import LANE_KINDS
from canvas.widgets.sayings import message

LANES: dict[str, str] = {
    **{str(kind): text for kind, text in LANE_KINDS.items()},
    "pains": message("Pains"),
    "gains": message("Gains"),
    "effort": message("Effort"),
    "curve": message("Own curve"),
}
HEADS: dict[str, str] = {
    "journey": message("Customer journey"),
    "title": message("Title"),
    "phase": message("Phase"),
    "step": message("Step"),
    "lane": message("Row"),
    "need": message("Need"),
    "duration": message("Duration"),
    "waiting": message("Waiting"),
}
CARDS: dict[str, str] = {
    "text": message("Touchpoint"),
    "description": message("Description"),
    "emotion": message("Feeling"),
    "word": message("Word of the feeling"),
    "channel": message("Channel"),
    "department": message("Department"),
    "supporting": message("Supporting departments"),
    "persona": message("Persona"),
    "person": message("Person"),
    "system": message("System"),
    "message": message("Message"),
    "material": message("Material"),
    "timing": message("Timing"),
    "evidence": message("Evidence"),
    "source": message("Source"),
    "delivery": message("Delivery"),
    "truth": message("Moment of truth"),
    "tags": message("Tags"),
    "order": message("Order"),
}
REST: dict[str, str] = {"more": message("More of the row above"), "ignore": message("Left out")}
GROUPS: tuple[tuple[str, dict[str, str]], ...] = (
    (message("Phases and steps"), HEADS),
    (message("Rows of the map"), LANES),
    (message("About the touchpoints"), CARDS),
)
"""The groups of the menu with all that a line can be."""
ROLES = {**HEADS, **LANES, **CARDS, **REST}

KINDS: dict[str, tuple[str, str]] = {
    "map": (message("Map"), message("The table becomes phases, steps and rows.")),
    "cells": (message("Cells"), message("Each cell becomes cards, from the selected cell on.")),
    "readings": (message("Readings"), message("The figures become readings of measures.")),
}
READINGS: dict[str, str] = {
    "date": message("Date"),
    "measure": message("Measure"),
    "value": message("Figure"),
    "name": message("Names of measures"),
    "unit": message("Unit"),
    "ignore": message("Left out"),
}
WAYS: dict[str, tuple[str, str]] = {
    "down": (message("Rows"), message("Each row is a date.")),
    "across": (message("Columns"), message("Each column is a date.")),
}
ORDERS: dict[str, tuple[str, str]] = {
    "dmy": ("31.12.", message("In dates, the day stands first.")),
    "mdy": ("12/31", message("In dates, the month stands first.")),
}
DECIMALS: dict[str, tuple[str, str]] = {
    ",": ("1,5", message("A comma stands before the decimals.")),
    ".": ("1.5", message("A point stands before the decimals.")),
}
SHAPES: dict[str, tuple[str, str]] = {
    "matrix": (message("Rows"), message("Each row becomes a row of the map.")),
    "turned": (message("Columns"), message("Each column becomes a row of the map.")),
    "long": (message("List"), message("Each row becomes a touchpoint.")),
}
SEPARATORS: dict[str, tuple[str, str]] = {
    ";": (";", message("Cells are parted by semicolons.")),
    ",": (",", message("Cells are parted by commas.")),
    "\t": (message("Tab"), message("Cells are parted by tabs.")),
    "|": ("|", message("Cells are parted by bars.")),
}
ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "utf-16": "UTF-16",
}
SAID_ABOVE = frozenset(
    {
        "table-matrix",
        "table-turned",
        "table-row-read",
        "table-row-guessed",
        "table-row-head",
        "table-row-left-out",
        "readings-made",
    }
)
"""Sentences of the report that the list of lines says already."""


def line(say: Language, label: str, place: int, sample: str, *, is_column: bool) -> str:
    """Return what a line is called: its own name, what first stands in it, or its number."""
    label = label.partition("\n")[0].strip()
    if label:
        return label
    if sample:
        return f"“{sample}”"
    number = place + 1
    return say("Column {number}", number=number) if is_column else say("Row {number}", number=number)
