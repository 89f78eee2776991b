"""The fields of the integration grid and the life cycle: a planned cell, a move, a relationship level.

A part of the one table of fields (`table.py`). Nothing is shown here.
"""

from __future__ import annotations

from canvas.model.people import Channel
from canvas.widgets.panels import words
from canvas.widgets.panels.table_parts import DEPARTMENT, IDEAS, Field, Group, line, text
from canvas.widgets.sayings import message

GRID_CELL = (
    Group(
        "first",
        "",
        (
            text("messages", message("Message")),
            Field("priority", "segments", message("Priority"), words.PRIORITIES),
            Field("platforms", "records", message("Platforms"), kind=Channel),
            line("materials", message("Material")),
            DEPARTMENT,
            line("person", message("Person")),
            line("timing", message("Timing")),
            Field("purchase", "segments", message("Which purchase"), words.PURCHASES),
        ),
    ),
    IDEAS,
)
MOVE = (Group("first", "", (line("trigger", message("What sets it off")),)),)
LEVEL = (
    Group(
        "first",
        "",
        (
            line("title", message("Title")),
            Field("in_target_zone", "flag", message("We want people here")),
            text("needs", message("What they need")),
            line("attitude", message("Attitude")),
            text("information", message("What they want to know")),
            line("form", message("In which form")),
            line("frequency", message("How often")),
        ),
    ),
)
