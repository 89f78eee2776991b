"""The fields of cards: touchpoints, notes, ideas, activities and stories."""

from __future__ import annotations

from canvas.model.journey import Picture
from canvas.model.people import Channel, Department
from canvas.model.work import RelationshipLevel
from canvas.widgets.panels import words
from canvas.widgets.panels.table_parts import (
    ACTIVITIES,
    AMOUNT,
    CHECK,
    COLOUR,
    DEPARTMENT,
    EVIDENCE,
    FEELING,
    FEELING_KNOWN,
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

TOUCHPOINT = (
    Group(
        "first",
        "",
        (
            text("text", is_single=True),
            Field("channel", "record", message("Channel"), kind=Channel),
            DEPARTMENT,
            FEELING,
            EVIDENCE,
        ),
    ),
    Group(
        "asked",
        message("The three questions"),
        (Field("asked", "asked", is_single=True),),
        "asked",
    ),
    IDEAS,
    Group(
        "promise",
        message("Promise and delivery"),
        (
            sentence("promise.text", message("What we promise")),
            Field("promise.level", "segments", "", words.LEVELS, spoken=message("How much we promise")),
            sentence("delivery.text", message("What they get")),
            Field("delivery.level", "segments", "", words.LEVELS, spoken=message("How much they get")),
            *CHECK,
        ),
        "levels",
        "promise",
    ),
    STORIES,
    Group(
        "effort",
        message("Effort"),
        (
            Field("effort", "segments", message("1 is easy, 5 is hard"), words.EFFORTS),
            Field("is_moment_of_truth", "flag", message("Moment of truth")),
        ),
        lane="effort",
    ),
    FEELING_KNOWN,
    Group("personas", message("Personas"), (PERSONAS._replace(text=""),)),
    Group(
        "supporting",
        message("Who helps"),
        (
            Field("supporting", "records", message("Supporting departments"), kind=Department),
            line("person", message("Person")),
            line("system", message("System")),
            Field("other_channels", "records", message("Other channels"), kind=Channel),
        ),
    ),
    Group(
        "communication",
        message("Message, material, timing"),
        (
            text("message", message("Message")),
            sentence("material", message("Material")),
            line("timing", message("Timing")),
        ),
    ),
    Group(
        "saying",
        message("What we say and do"),
        (text("says", message("What we say")), text("does", message("What we do"))),
    ),
    Group(
        "meaning",
        message("Meaning for employees"),
        (
            text("meaning", message("What it means for us")),
            Field("would_sign", "segments", message("Would we sign it?"), words.SIGNED),
        ),
    ),
    Group("amount", message("Amount"), AMOUNT),
    Group(
        "roles",
        message("Levels, roles, discipline"),
        (
            Field("levels", "records", message("Relationship levels"), kind=RelationshipLevel),
            Field("discipline", "segments", message("Discipline"), words.DISCIPLINES),
            Field("social_roles", "checks", message("Social roles"), words.SOCIAL_ROLES),
        ),
    ),
    MEASURES,
    ACTIVITIES,
    Group(
        "rest",
        message("Everything else"),
        (
            text("description", message("Description")),
            COLOUR,
            Field("tags", "tags", message("Tags")),
            Field("pictures", "records", message("Pictures"), kind=Picture),
            Field("span", "number", message("Reaches over so many steps")),
            LANGUAGE,
        ),
    ),
)

NOTE = (
    Group(
        "first",
        "",
        (
            text("text", is_single=True),
            Field("kind", "menu", message("Kind"), words.NOTE_KINDS),
            COLOUR,
            EVIDENCE,
        ),
    ),
    Group("personas", message("Personas"), (PERSONAS._replace(text=""),)),
    Group("amount", message("Amount"), AMOUNT),
    Group(
        "rest",
        message("Everything else"),
        (Field("pictures", "records", message("Pictures"), kind=Picture), LANGUAGE),
    ),
)

_WORK = (
    Field("status", "segments", message("Status"), words.STATUS),
    line("person", message("Person")),
    Field("due", "date", message("Due")),
)
_WORTH = (
    Field("impact", "segments", message("Impact"), words.EFFORTS),
    Field("effort", "segments", message("Effort"), words.EFFORTS),
    *AMOUNT,
)

IDEA = (
    Group(
        "first",
        "",
        (
            text("text", is_single=True),
            Field("lens", "segments", message("Which question it answers"), words.LENSES),
            DEPARTMENT,
            *_WORK,
        ),
    ),
    Group("worth", message("Impact and effort"), _WORTH),
    Group("rest", message("Everything else"), (sentence("prompt", message("What brought it up")), LANGUAGE)),
)
ACTIVITY = (
    Group("first", "", (text("text", is_single=True), line("kind", message("Kind")), DEPARTMENT, *_WORK)),
    Group("worth", message("Impact and effort"), _WORTH),
)
STORY = (
    Group(
        "first",
        "",
        (
            text("words", is_single=True),
            text("lesson", message("What we learned")),
            line("teller", message("Who told it")),
            DEPARTMENT,
            Field("date", "date", message("Date")),
        ),
    ),
    Group("personas", message("Personas"), (PERSONAS._replace(text=""),)),
    Group("rest", message("Everything else"), (LANGUAGE,)),
)
