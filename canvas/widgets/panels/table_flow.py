"""The fields of a flow: its nodes, and the arrows from one to another.

A part of the one table of fields (`table.py`). Nothing is shown here.
"""

from __future__ import annotations

from canvas.widgets.panels import words
from canvas.widgets.panels.table_parts import Field, Group, line, text
from canvas.widgets.sayings import message

FLOW_NODE = (
    Group(
        "first",
        "",
        (
            text("text", is_single=True),
            Field("kind", "segments", message("What it is"), words.NODE_KINDS),
            Field("side", "segments", message("Whose it is"), words.SIDES),
            Field("can_be_automated", "flag", message("Can be automated")),
            Field("purchase", "segments", message("Which purchase"), words.PURCHASES),
        ),
    ),
)
LINK = (
    Group(
        "first",
        "",
        (
            line("label", message("What stands on it")),
            Field("is_branch", "flag", message("Leaves a decision")),
        ),
    ),
)
