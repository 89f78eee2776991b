"""One burst of typing: which text, from which project it began, and what each keystroke makes of it.

Every keystroke is made from the project at the beginning, so taking back what was typed leads to that very
object and leaves no step. A new card exists only as long as it has text; until then it is only previewed.
"""

from __future__ import annotations

from typing import Any

from canvas.editing.selection import Place, focus, place_named
from canvas.editing.session import Edit, Session
from canvas.frozen import dataclass, replace
from canvas.model.cleaning import clean_text
from canvas.model.edits.boards import add_in, letter_in, text_of
from canvas.model.edits.fields import set_field
from canvas.model.history import Selection
from canvas.model.project import Project
from canvas.named import NamedTuple


class NewCard(NamedTuple):
    """A card to be started: in which cell, before which card (None: as its last), what else it is given."""

    place: Place
    before: str | None = None
    fields: tuple[tuple[str, Any], ...] = ()
    first: Edit | None = None
    """What has to be made before there can be such a card."""

    def letter(self, project: Project) -> str:
        """Return the letter of the kind of card that is written there."""
        return letter_in(self.first(project) if self.first else project, self.place.row) or "t"


@dataclass(frozen=True, slots=True)
class Writing:
    """What is being typed. `place` and `before` say where a new card goes; None for a text that is there."""

    record: str
    field: str
    base: Project
    selection: Selection
    """What was selected before."""
    place: Place | None = None
    before: str | None = None
    fields: tuple[tuple[str, Any], ...] = ()
    """What else a new card is given, such as the touchpoint that an idea belongs to."""
    first: Edit | None = None
    """What has to be made before there can be such a card, or makes the head whose title is written."""

    @property
    def is_new(self) -> bool:
        return self.place is not None or self.first is not None

    @property
    def chosen(self) -> Selection:
        """What is selected while this is written: the record; a point of a curve stays what it was."""
        is_word = self.field.startswith("feelings.") and place_named(focus(self.selection)) is not None
        return self.selection if is_word else (self.record,)

    def made(self, text: str) -> Project:
        """Return the project with this text."""
        project = self.first(self.base) if self.first else self.base
        if self.place is None:
            return set_field(project, self.record, self.field, text)
        row, column = self.place
        project = add_in(project, self.record, row, column, text=text, before=self.before)
        for name, value in self.fields:
            project = set_field(project, self.record, name, value)
        return project


def of_record(session: Session, record: str, field: str) -> Writing:
    """Begin to change a text of a record."""
    session.seal()
    return Writing(record, field, session.project, session.selection)


def of_new_card(session: Session, new: str, card: NewCard) -> Writing:
    """Begin a card in a cell, shown at once but not recorded yet; raises EditError where none can lie."""
    session.seal()
    writing = Writing(new, text_of(new), session.project, session.selection, *card)
    session.preview(writing.made(""))
    return writing


def of_new_head(session: Session, record: str, first: Edit) -> Writing:
    """Begin a step or a phase by its title, shown at once but not recorded yet."""
    session.seal()
    writing = Writing(record, "title", session.project, session.selection, first=first)
    session.preview(writing.made(""))
    return writing


def rebased(session: Session, writing: Writing) -> Writing:
    """Return the burst as it goes on after something else has changed the project meanwhile."""
    if writing.is_new and session.project.find(writing.record) is None:
        return replace(writing, base=session.project)
    return replace(writing, base=session.project, place=None, before=None, first=None)


def typed(session: Session, writing: Writing, text: str) -> None:
    """Record the text as it is now; all keystrokes of one burst are one step."""
    if writing.is_new and not text:
        session.apply(lambda _: writing.base, "type", selection=writing.selection, merge=_merge(writing))
        session.preview(writing.made(""))
        return
    session.apply(lambda _: writing.made(text), "type", selection=writing.chosen, merge=_merge(writing))


def tried(session: Session, writing: Writing, text: str) -> None:
    """Show the text without recording it: an input method has not settled it yet."""
    session.preview(writing.made(text))


def ended(session: Session, writing: Writing) -> None:
    """End the burst. A new card without text was never there."""
    session.preview(None)
    session.seal()


def shown_offset(text: str, offset: int) -> int:
    """Return where in the recorded text a place in the typed text is: what is not stored does not count."""
    return len(clean_text(text[:offset]))


def units(text: str, offset: int) -> int:
    """Return an offset in characters as one in UTF-16 units, which is how Qt counts."""
    return len(text[:offset].encode("utf-16-le")) // 2


def characters(text: str, offset: int) -> int:
    """Return an offset in UTF-16 units as one in characters."""
    return len(text.encode("utf-16-le")[: 2 * offset].decode("utf-16-le", "ignore"))


def _merge(writing: Writing) -> str:
    return f"type {writing.record} {writing.field}"
