"""What the table of fields is written in: a field, a group, and those that many kinds share."""

from __future__ import annotations

from typing import Any, Literal

from canvas.model.people import Department, Persona
from canvas.model.work import Activity, Idea, Measure, Story
from canvas.named import NamedTuple
from canvas.widgets.panels import words
from canvas.widgets.panels.words import Choices
from canvas.widgets.sayings import message

Widget = Literal[
    "text",
    "line",
    "sentence",
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
    "logo",
    "colours",
    "typeface",
    "people",
    "icon",
    "ratings",
    "scale",
    "traits",
    "help",
    "free",
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
    spoken: str = ""
    """What a screen reader says of a field whose words stand elsewhere."""
    is_of_project: bool = False
    """The field is the project's, whatever record is shown."""


class Group(NamedTuple):
    """Fields that belong together, and how they are summed up: how many are set, asked, or promised."""

    name: str
    text: str
    fields: tuple[Field, ...]
    summary: Literal["set", "asked", "levels"] = "set"
    lane: str = ""
    """The kind of row that shows this on the map: where there is one, the group stands open."""


def text(path: str, text: str = "", *, is_single: bool = False) -> Field:
    """A text of several lines."""
    return Field(path, "text", text, is_single=is_single)


def line(path: str, text: str) -> Field:
    """A text of one line: a name, a figure with its unit."""
    return Field(path, "line", text)


def sentence(path: str, text: str) -> Field:
    """A text without breaks of its own that may need several lines to be read."""
    return Field(path, "sentence", text)


HOUSE = Group(
    "house",
    message("House style"),
    (
        Field("house.name", "line", message("The house’s name"), is_of_project=True),
        Field("house.logo", "logo", message("Logo"), is_of_project=True),
        Field("house.colours", "colours", message("Two colours"), is_of_project=True),
        Field("house.typeface", "typeface", message("Typeface"), is_of_project=True),
    ),
)
LANGUAGE = Field("language", "menu", message("Language of the text"), words.LANGUAGES)
EVIDENCE = Field("evidence", "evidence", message("Evidence"))
PERSONAS = Field("personas", "records", message("Personas"), kind=Persona)
DEPARTMENT = Field("department", "record", message("Department"), kind=Department)
COLOUR = Field("colour", "colour", message("Colour"))
AMOUNT = (
    Field("amount.value", "number", message("Amount")),
    Field("amount.currency", "line", message("Currency")),
)
FEELING = Field("feelings.{persona}", "faces", message("Feeling"))
FEELING_KNOWN = Group(
    "feeling known",
    message("How the feeling is known"),
    (Field("feelings.{persona}.evidence", "evidence"),),
)
CHECK = (
    Field("check.verdict", "segments", message("Is the promise kept here?"), words.VERDICTS),
    sentence("check.reason", message("Why")),
)


def hanging(kind: type[Any], text: str, words_: str) -> Field:
    """Records of a kind that hang on this one; `words_` is the field they are known by."""
    return Field(words_, "hanging", text, kind=kind, is_single=True)


IDEAS = Group("ideas", message("Ideas"), (hanging(Idea, message("New idea …"), "text"),), lane="ideas")
STORIES = Group(
    "stories", message("Stories"), (hanging(Story, message("New story …"), "words"),), lane="stories"
)
MEASURES = Group(
    "measures", message("Measures"), (hanging(Measure, message("New measure …"), "title"),), lane="measures"
)
ACTIVITIES = Group(
    "activities", message("Activities"), (hanging(Activity, message("New activity …"), "text"),)
)
