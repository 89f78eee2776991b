"""Which editor changes which kind of field. An editor is read when the first field of its kind is shown."""

from __future__ import annotations

from importlib import import_module

from canvas.widgets.panels.editor import Editor
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field, Widget

EDITORS: dict[Widget, str] = {
    "text": "fields_text.TextEditor",
    "line": "fields_text.LineEditor",
    "sentence": "fields_text.SentenceEditor",
    "lines": "fields_text.TextEditor",
    "tags": "fields_text.LineEditor",
    "number": "fields_text.LineEditor",
    "date": "fields_text.LineEditor",
    "flag": "fields_choice.FlagEditor",
    "segments": "fields_choice.SegmentsEditor",
    "menu": "fields_choice.MenuEditor",
    "record": "fields_record.RecordEditor",
    "records": "fields_choice.ChecksEditor",
    "checks": "fields_choice.ChecksEditor",
    "faces": "faces_row.FacesRow",
    "evidence": "fields_parts.EvidenceEditor",
    "asked": "fields_parts.AskedEditor",
    "hanging": "fields_linked.HangingEditor",
    "parts": "fields_parts.PartsEditor",
    "colour": "fields_linked.ColourEditor",
    "rows": "fields_linked.RowsEditor",
    "legend": "fields_linked.LegendEditor",
    "readings": "fields_parts.ReadingsEditor",
    "brief": "fields_linked.BriefEditor",
    "logo": "fields_house.LogoEditor",
    "colours": "fields_house.ColoursEditor",
    "typeface": "fields_house.TypefaceEditor",
    "people": "fields_people.PeopleEditor",
    "icon": "fields_choice.IconEditor",
    "ratings": "fields_curves.RatingsEditor",
    "scale": "fields_curves.ScaleEditor",
    "traits": "fields_persona.TraitsEditor",
    "help": "fields_persona.HelpEditor",
    "free": "fields_persona.FreeFieldsEditor",
}
"""Module and class of each."""


def editor(field: Field, subject: Subject) -> Editor:
    """Return the editor of a field."""
    module, _, name = EDITORS[field.widget].partition(".")
    made: Editor = getattr(import_module(f"canvas.widgets.panels.{module}"), name)(
        field, subject.of_project() if field.is_of_project else subject
    )
    return made
