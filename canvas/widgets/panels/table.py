"""The one table of fields, from which the inspector of every kind of record is made.

A kind has groups, a group has fields; a field says its path, its words, and which editor changes it. The
first group of a kind is always open and has no head. Nothing is shown here.
"""

from __future__ import annotations

from typing import Any

from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head
from canvas.model.work import Activity, FlowNode, GridCell, Idea, Measure, Move, RelationshipLevel, Story
from canvas.widgets.panels import words
from canvas.widgets.panels.table_cards import ACTIVITY, IDEA, NOTE, STORY, TOUCHPOINT
from canvas.widgets.panels.table_flow import FLOW_NODE, LINK
from canvas.widgets.panels.table_grid import GRID_CELL, LEVEL, MOVE
from canvas.widgets.panels.table_parts import (
    ACTIVITIES,
    CHECK,
    COLOUR,
    FEELING,
    FEELING_KNOWN,
    HOUSE,
    IDEAS,
    LANGUAGE,
    MEASURES,
    PERSONAS,
    STORIES,
    Field,
    Group,
    line,
    sentence,
    text,
)
from canvas.widgets.sayings import message

PHASE = (
    Group(
        "first",
        "",
        (
            line("title", message("Title")),
            sentence("description", message("Description")),
            line("duration", message("Duration")),
            *CHECK,
        ),
    ),
    IDEAS,
    STORIES,
    MEASURES,
    ACTIVITIES,
)
STEP = (
    Group(
        "first",
        "",
        (
            line("title", message("Title")),
            sentence("need", message("What they want here")),
            FEELING,
            line("duration", message("Duration")),
            line("waiting", message("Waiting")),
            Field("with_us", "flag", message("With us")),
        ),
    ),
    Group("curves", message("Curves"), (Field("ratings", "ratings"),)),
    FEELING_KNOWN,
    IDEAS,
    ACTIVITIES,
    Group(
        "rest", message("Everything else"), (Field("weight", "segments", message("Width"), words.WEIGHTS),)
    ),
)
LANE = (
    Group(
        "first",
        "",
        (
            line("title", message("Title")),
            sentence("question", message("Guiding question")),
            Field("stage", "segments", message("Where it happens"), words.STAGES),
            Field("size", "segments", message("Height"), words.SIZES),
            Field("", "scale", message("Ends of the scale"), is_single=True),
        ),
    ),
)
PERSONA = (
    Group(
        "first",
        "",
        (
            line("name", message("Name")),
            Field("role", "menu", message("Role"), words.ROLES),
            sentence("occupation", message("Occupation")),
            Field("age", "number", message("Age")),
            text("quote", message("Quote")),
        ),
    ),
    Group(
        "statements",
        message("What we know"),
        (
            Field(
                "statements.text", "parts", message("Something we know …"), words.STATEMENTS, is_single=True
            ),
        ),
    ),
    Group(
        "traits",
        message("Traits"),
        (Field("scales", "traits", message("New trait: calm – hasty …"), is_single=True),),
    ),
    Group("help", message("What each department does"), (Field("help", "help", is_single=True),)),
    Group(
        "life",
        message("Life"),
        (
            sentence("household", message("Household")),
            line("place", message("Place")),
            text("story", message("Story")),
        ),
    ),
    Group(
        "relation",
        message("Relationship"),
        (
            Field("buying_role", "menu", message("Buying role"), words.SOCIAL_ROLES),
            Field("level", "record", message("Relationship level"), kind=RelationshipLevel),
            Field("channels", "records", message("Usual channels"), kind=Channel),
        ),
    ),
    Group(
        "look",
        message("Portrait"),
        (
            Field("look.hair", "menu", message("Hair"), words.LOOKS["hair"]),
            Field("look.hair_colour", "menu", message("Colour of the hair"), words.LOOKS["hair_colour"]),
            Field("look.skin", "menu", message("Skin"), words.LOOKS["skin"]),
            Field("look.beard", "menu", message("Beard"), words.LOOKS["beard"]),
            Field("look.glasses", "menu", message("Glasses"), words.LOOKS["glasses"]),
            Field("look.clothes", "menu", message("Clothes"), words.LOOKS["clothes"]),
        ),
    ),
    Group(
        "own",
        message("Fields of your own"),
        (Field("fields", "free", message("New field …"), is_single=True),),
    ),
    Group("rest", message("Everything else"), (COLOUR, LANGUAGE)),
)
JOURNEY = (
    Group(
        "first",
        "",
        (
            line("title", message("Title")),
            Field("state", "segments", "", words.STATES),
            PERSONAS,
            Field("", "rows", message("Rows"), kind=Lane, is_single=True),
        ),
    ),
    Group("legend", message("Colours and their names"), (Field("", "legend", is_single=True),)),
    Group(
        "scope",
        message("About this journey"),
        (
            sentence("scope", message("Scope")),
            Field("axis", "segments", message("What its phases stand for"), words.AXES),
            Field("is_loop", "flag", message("Begins again at its end")),
            Field("previous", "record", message("Answers the journey"), kind=Journey),
            Field("principles", "lines", message("Guiding principles, one a line")),
            sentence("sources", message("Sources")),
            line("contact", message("Contact")),
            LANGUAGE,
            Field("date", "date", message("Date")),
        ),
    ),
    MEASURES,
    Group(
        "people",
        message("Who took part"),
        (Field("people", "people", message("Who took part"), is_single=True, is_of_project=True),),
    ),
    HOUSE,
    Group("brief", message("Brief"), (Field("", "brief", is_single=True),)),
)
BRIEF = (
    Group(
        "first",
        "",
        (
            line("title", message("Project")),
            Field("language", "menu", message("Language of the map"), words.LANGUAGES[1:]),
            sentence("brief.promise", message("Promise")),
            text("brief.position", message("Position")),
            text("brief.message", message("Message")),
            text("brief.channels", message("Channels")),
            Field("brief.target_groups", "records", message("Target groups"), kind=Persona),
        ),
    ),
    Group(
        "offerings",
        message("Offerings"),
        (Field("brief.offerings.name", "parts", message("New offering …"), is_single=True),),
    ),
)
NAMED = (line("name", message("Name")), COLOUR)
CHANNEL = (
    Group(
        "first",
        "",
        (
            NAMED[0],
            Field("kind", "segments", message("Kind"), words.CHANNEL_KINDS),
            Field("icon", "icon", message("Icon"), words.CHANNEL_ICONS),
            COLOUR,
        ),
    ),
)
PICTURE = (
    Group(
        "first",
        "",
        (
            line("title", message("Title")),
            sentence("alternative", message("What it shows, for those who cannot see it")),
        ),
    ),
)
HANDOVER = (
    Group(
        "first",
        "",
        (
            text("agreement", message("What is agreed")),
            text("stamp", message("How our stamp is kept")),
        ),
    ),
)
MEASURE = (
    Group(
        "first",
        "",
        (
            line("title", message("Title")),
            line("unit", message("Unit")),
            Field("target", "number", message("Target")),
            Field("better", "segments", message("Which is better"), words.BETTER),
            Field("readings", "readings", message("Readings"), is_single=True),
        ),
    ),
)

FIELDS: dict[type[Any], tuple[Group, ...]] = {
    Touchpoint: TOUCHPOINT,
    Note: NOTE,
    Idea: IDEA,
    Activity: ACTIVITY,
    Story: STORY,
    Phase: PHASE,
    Step: STEP,
    Lane: LANE,
    Persona: PERSONA,
    Journey: JOURNEY,
    Head: BRIEF,
    Channel: CHANNEL,
    Department: (Group("first", "", NAMED),),
    Picture: PICTURE,
    Measure: MEASURE,
    GridCell: GRID_CELL,
    FlowNode: FLOW_NODE,
    Link: LINK,
    Move: MOVE,
    RelationshipLevel: LEVEL,
    Handover: HANDOVER,
}
"""The groups of every kind of record."""


def groups(kinds: frozenset[type[Any]], *, is_single: bool) -> tuple[Group, ...]:
    """Return the groups for records of these kinds; of several records what they share."""
    found = [FIELDS[kind] for kind in kinds if kind in FIELDS]
    if len(found) < len(kinds) or not found:
        return ()
    shared = set.intersection(*({field for group in each for field in group.fields} for each in found))
    kept = (
        group._replace(
            fields=tuple(f for f in group.fields if f in shared and (is_single or not f.is_single))
        )
        for group in found[0]
    )
    return tuple(group for group in kept if group.fields)
