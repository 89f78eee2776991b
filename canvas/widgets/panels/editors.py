"""Which editor changes which kind of field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.faces_row import FacesRow
from canvas.widgets.panels.fields_choice import (
    ChecksEditor,
    FlagEditor,
    IconEditor,
    MenuEditor,
    SegmentsEditor,
)
from canvas.widgets.panels.fields_curves import RatingsEditor, ScaleEditor
from canvas.widgets.panels.fields_house import ColoursEditor, LogoEditor, TypefaceEditor
from canvas.widgets.panels.fields_linked import (
    BriefEditor,
    ColourEditor,
    HangingEditor,
    LegendEditor,
    RowsEditor,
)
from canvas.widgets.panels.fields_parts import AskedEditor, EvidenceEditor, PartsEditor, ReadingsEditor
from canvas.widgets.panels.fields_people import PeopleEditor
from canvas.widgets.panels.fields_persona import FreeFieldsEditor, HelpEditor, TraitsEditor
from canvas.widgets.panels.fields_record import RecordEditor
from canvas.widgets.panels.fields_text import LineEditor, SentenceEditor, TextEditor
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field, Widget

EDITORS: dict[Widget, Callable[[Field, Subject], Editor]] = {
    "text": TextEditor,
    "line": LineEditor,
    "sentence": SentenceEditor,
    "lines": partial(TextEditor, is_list=True),
    "tags": LineEditor,
    "number": LineEditor,
    "date": LineEditor,
    "flag": FlagEditor,
    "segments": SegmentsEditor,
    "menu": MenuEditor,
    "record": RecordEditor,
    "records": ChecksEditor,
    "checks": ChecksEditor,
    "faces": FacesRow,
    "evidence": EvidenceEditor,
    "asked": AskedEditor,
    "hanging": HangingEditor,
    "parts": PartsEditor,
    "colour": ColourEditor,
    "rows": RowsEditor,
    "legend": LegendEditor,
    "readings": ReadingsEditor,
    "brief": BriefEditor,
    "logo": LogoEditor,
    "colours": ColoursEditor,
    "typeface": TypefaceEditor,
    "people": PeopleEditor,
    "icon": IconEditor,
    "ratings": RatingsEditor,
    "scale": ScaleEditor,
    "traits": TraitsEditor,
    "help": HelpEditor,
    "free": FreeFieldsEditor,
}


def editor(field: Field, subject: Subject) -> Editor:
    """Return the editor of a field."""
    return EDITORS[field.widget](field, subject.of_project() if field.is_of_project else subject)
