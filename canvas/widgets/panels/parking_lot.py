"""The parking lot: what is said and has no place yet. Type and Enter parks; rows are dragged onto the map."""

from __future__ import annotations

from collections.abc import Callable

from canvas.editing.selection import focus, place_of
from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.edits.cards import move_card
from canvas.model.edits.parking import add_parked, park, parked
from canvas.model.ids import random_ids
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.widgets.panels.parking_rows import RowList, RowLook, Rows
from canvas.widgets.panels.written_panel import WrittenPanel


class ParkingLot(WrittenPanel):
    """The left panel with what is parked."""

    def __init__(self, session: Session, say: Language, journey: Callable[[], str]) -> None:
        super().__init__("parking", say("Parking lot"), say("Print the list"), say("Write a thought …"))
        self._journey = journey
        self.rows = Rows(self.write("text"))
        self.list = RowList(self.rows, RowLook())
        self.empty.setText(say("What has no place yet. Write, or drag a card here."))
        self.fill(session, self.input)

    def refresh(self) -> None:
        """Show what is parked beside the journey that is shown."""
        notes = parked(self.session.project, self._journey())
        is_same = len(notes) == len(self.rows.items) and all(
            a is b for a, b in zip(notes, self.rows.items, strict=True)
        )
        if not (is_same and notes):
            self.rows.show(notes)
            self.show_count(len(notes), len(notes))

    def aim(self, is_aimed: bool) -> None:
        """Show that something would be parked here."""
        if self.property("aimed") != is_aimed:
            self.setProperty("aimed", is_aimed)
            self.style().unpolish(self)
            self.style().polish(self)

    def add(self, words: str) -> None:
        """Park words."""
        key, journey = random_ids("n"), self._journey()
        self.apply(lambda project: add_parked(project, key, journey, words), "park")

    def park(self, keys: tuple[str, ...]) -> None:
        """Park cards of the map."""
        self.apply(lambda project: park(project, keys, random_ids), "park", ())

    def take(self, keys: tuple[str, ...]) -> None:
        """Put notes into the cell that is selected on the map."""
        place = place_of(self.session.project, focus(self.session.selection))
        if place is None:
            self.told.emit(problem("paste-nowhere"))
            return

        def placed(project: Project) -> Project:
            for key in keys:
                project = move_card(project, key, place.row, place.column)
            return project

        self.apply(placed, "place", keys)
