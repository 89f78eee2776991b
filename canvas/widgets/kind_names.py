"""What each kind of record is called in the window."""

from __future__ import annotations

from typing import Any

from canvas.layout.options import message
from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head
from canvas.model.work import Activity, FlowNode, GridCell, Idea, Measure, Move, RelationshipLevel, Story

KIND_NAMES: dict[type[Any], str] = {
    Touchpoint: message("Touchpoint"),
    Note: message("Note"),
    Idea: message("Idea"),
    Activity: message("Activity"),
    Story: message("Story"),
    Phase: message("Phase"),
    Step: message("Step"),
    Lane: message("Row"),
    Persona: message("Persona"),
    Journey: message("Customer journey"),
    Head: message("Brief"),
    Channel: message("Channel"),
    Department: message("Department"),
    Picture: message("Picture"),
    Measure: message("Measure"),
    Handover: message("Handover"),
    RelationshipLevel: message("Relationship level"),
    GridCell: message("Cell of the grid"),
    Move: message("Move"),
    FlowNode: message("Step of a flow"),
    Link: message("Arrow"),
}
