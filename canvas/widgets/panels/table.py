"""The one table of fields, from which the inspector of every kind of record is made.

A kind has groups, a group has fields; a field says its path, its words, and which editor changes it. The
first group of a kind is always open and has no head. Nothing is shown here.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from canvas.model.journey import Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Head
from canvas.model.work import Activity, Idea, Measure, RelationshipLevel, Story
from canvas.widgets.panels import words
from canvas.widgets.panels.words import Choices
from canvas.widgets.sayings import message

Widget = Literal[
    "text",
    "line",
    "lines",
    "tags",
    "number",
    "date",
    "flag",
    "segments",
    "menu",
    "record",
    "records",
    "checks",
    "faces",
    "evidence",
    "asked",
    "hanging",
    "parts",
    "colour",
    "rows",
    "legend",
    "readings",
    "brief",
]


class Field(NamedTuple):
    """One field: where it is, which editor changes it, what it is called.

    `kind` is the kind of record that is chosen, that hangs on the record, or that is linked. `is_single`:
    not offered where several records are selected.
    """

    path: str
    widget: Widget
    text: str = ""
    choices: Choices = ()
    kind: type[Any] | None = None
    is_single: bool = False


class Group(NamedTuple):
    """Fields that belong together, and how they are summed up: how many are set, asked, or promised."""

    name: str
    text: str
    fields: tuple[Field, ...]
    summary: Literal["set", "asked", "levels"] = "set"
    lane: str = ""
    """The kind of row that shows this on the map: where there is one, the group stands open."""


def _text(path: str, text: str = "", *, is_single: bool = False) -> Field:
    return Field(path, "text", text, is_single=is_single)


def _line(path: str, text: str) -> Field:
    return Field(path, "line", text)


EVIDENCE = Field("evidence", "evidence", message("Evidence"))
PERSONAS = Field("personas", "records", message("Personas"), kind=Persona)
DEPARTMENT = Field("department", "record", message("Department"), kind=Department)
COLOUR = Field("colour", "colour", message("Colour"))
AMOUNT = (
    Field("amount.value", "number", message("Amount")),
    Field("amount.currency", "line", message("Currency")),
)
FEELING = Field("feelings.{persona}", "faces", message("Feeling"))
CHECK = (
    Field("check.verdict", "segments", message("Is the promise kept here?"), words.VERDICTS),
    _line("check.reason", message("Why")),
)


def _hanging(kind: type[Any], text: str, words_: str) -> Field:
    return Field(words_, "hanging", text, kind=kind, is_single=True)


IDEAS = Group("ideas", message("Ideas"), (_hanging(Idea, message("New idea …"), "text"),), lane="ideas")
STORIES = Group(
    "stories", message("Stories"), (_hanging(Story, message("New story …"), "words"),), lane="stories"
)
MEASURES = Group(
    "measures", message("Measures"), (_hanging(Measure, message("New measure …"), "title"),), lane="measures"
)
ACTIVITIES = Group(
    "activities", message("Activities"), (_hanging(Activity, message("New activity …"), "text"),)
)

TOUCHPOINT = (
    Group(
        "first",
        "",
        (
            _text("text", is_single=True),
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
            _line("promise.text", message("What we promise")),
            Field("promise.level", "segments", "", words.LEVELS),
            _line("delivery.text", message("What they get")),
            Field("delivery.level", "segments", "", words.LEVELS),
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
    Group("personas", message("Personas"), (PERSONAS._replace(text=""),)),
    Group(
        "supporting",
        message("Who helps"),
        (
            Field("supporting", "records", message("Supporting departments"), kind=Department),
            _line("person", message("Person")),
            _line("system", message("System")),
            Field("other_channels", "records", message("Other channels"), kind=Channel),
        ),
    ),
    Group(
        "communication",
        message("Message, material, timing"),
        (
            _text("message", message("Message")),
            _line("material", message("Material")),
            _line("timing", message("Timing")),
        ),
    ),
    Group(
        "saying",
        message("What we say and do"),
        (_text("says", message("What we say")), _text("does", message("What we do"))),
    ),
    Group(
        "meaning",
        message("Meaning for employees"),
        (
            _text("meaning", message("What it means for us")),
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
            _text("description", message("Description")),
            COLOUR,
            Field("tags", "tags", message("Tags")),
            Field("pictures", "records", message("Pictures"), kind=Picture),
            Field("span", "number", message("Reaches over so many steps")),
        ),
    ),
)

NOTE = (
    Group(
        "first",
        "",
        (
            _text("text", is_single=True),
            Field("kind", "menu", message("Kind"), words.NOTE_KINDS),
            COLOUR,
            EVIDENCE,
        ),
    ),
    Group("personas", message("Personas"), (PERSONAS._replace(text=""),)),
    Group("amount", message("Amount"), AMOUNT),
    Group(
        "rest", message("Everything else"), (Field("pictures", "records", message("Pictures"), kind=Picture),)
    ),
)

_WORK = (
    Field("status", "segments", message("Status"), words.STATUS),
    _line("person", message("Person")),
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
            _text("text", is_single=True),
            Field("lens", "segments", message("Which question it answers"), words.LENSES),
            DEPARTMENT,
            *_WORK,
        ),
    ),
    Group("worth", message("Impact and effort"), _WORTH),
    Group("rest", message("Everything else"), (_line("prompt", message("What brought it up")),)),
)
ACTIVITY = (
    Group("first", "", (_text("text", is_single=True), _line("kind", message("Kind")), DEPARTMENT, *_WORK)),
    Group("worth", message("Impact and effort"), _WORTH),
)
STORY = (
    Group(
        "first",
        "",
        (
            _text("words", is_single=True),
            _text("lesson", message("What we learned")),
            _line("teller", message("Who told it")),
            DEPARTMENT,
            Field("date", "date", message("Date")),
        ),
    ),
    Group("personas", message("Personas"), (PERSONAS._replace(text=""),)),
)
PHASE = (
    Group(
        "first",
        "",
        (
            _line("title", message("Title")),
            _line("description", message("Description")),
            _line("duration", message("Duration")),
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
            _line("title", message("Title")),
            _line("need", message("What they want here")),
            FEELING,
            _line("duration", message("Duration")),
            _line("waiting", message("Waiting")),
            Field("with_us", "flag", message("With us")),
        ),
    ),
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
            _line("title", message("Title")),
            _line("question", message("Guiding question")),
            Field("stage", "segments", message("Where it happens"), words.STAGES),
            Field("size", "segments", message("Height"), words.SIZES),
        ),
    ),
)
PERSONA = (
    Group(
        "first",
        "",
        (
            _line("name", message("Name")),
            Field("role", "menu", message("Role"), words.ROLES),
            _line("occupation", message("Occupation")),
            Field("age", "number", message("Age")),
            _text("quote", message("Quote")),
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
        "life",
        message("Life"),
        (
            _line("household", message("Household")),
            _line("place", message("Place")),
            _text("story", message("Story")),
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
    Group("rest", message("Everything else"), (COLOUR,)),
)
JOURNEY = (
    Group(
        "first",
        "",
        (
            _line("title", message("Title")),
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
            _line("scope", message("Scope")),
            Field("axis", "segments", message("What its phases stand for"), words.AXES),
            Field("is_loop", "flag", message("Begins again at its end")),
            Field("previous", "record", message("Answers the journey"), kind=Journey),
            Field("principles", "lines", message("Guiding principles, one a line")),
            _line("sources", message("Sources")),
            _line("contact", message("Contact")),
            Field("date", "date", message("Date")),
        ),
    ),
    MEASURES,
    Group("brief", message("Brief"), (Field("", "brief", is_single=True),)),
)
BRIEF = (
    Group(
        "first",
        "",
        (
            _line("title", message("Project")),
            _line("brief.promise", message("Promise")),
            _text("brief.position", message("Position")),
            _text("brief.message", message("Message")),
            _text("brief.channels", message("Channels")),
            Field("brief.target_groups", "records", message("Target groups"), kind=Persona),
        ),
    ),
    Group(
        "offerings",
        message("Offerings"),
        (Field("brief.offerings.name", "parts", message("New offering …"), is_single=True),),
    ),
)
NAMED = (_line("name", message("Name")), COLOUR)
CHANNEL = (
    Group("first", "", (NAMED[0], Field("kind", "segments", message("Kind"), words.CHANNEL_KINDS), COLOUR)),
)
PICTURE = (
    Group(
        "first",
        "",
        (
            _line("title", message("Title")),
            _line("alternative", message("What it shows, for those who cannot see it")),
        ),
    ),
)
MEASURE = (
    Group(
        "first",
        "",
        (
            _line("title", message("Title")),
            _line("unit", message("Unit")),
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
