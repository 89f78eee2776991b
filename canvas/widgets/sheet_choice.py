"""Which sheet of which journey the window shows. Like zoom it is the window's, never a step of history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from canvas import late
from canvas.editing import atlas
from canvas.frozen import replace
from canvas.language import language
from canvas.layout import sheets
from canvas.layout.options import Offer, SheetError, SheetKind, Tab
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import MODULES, SHEETS
from canvas.model.edits import structure
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Journey
from canvas.model.project import Project
from canvas.named import NamedTuple
from canvas.widgets import documents
from canvas.widgets.camera import Camera
from canvas.widgets.sayings import translated
from canvas.widgets.sheet_homes import homes

if TYPE_CHECKING:
    from canvas.layout import empty
    from canvas.model.edits import answering
    from canvas.widgets import first_act
    from canvas.widgets.window import Window
else:
    empty = late.module("canvas.layout.empty")
    answering = late.module("canvas.model.edits.answering")
    first_act = late.module("canvas.widgets.first_act")

MAP = "map"
SHEET = "sheet"
"""The object name of an action that shows a sheet."""
MANY = 30
"""More sheets of a kind than these are no list to choose from: the selection says which is meant."""


class Choice(NamedTuple):
    """A sheet: its kind, its journey, what it is about, the name of a second file it is compared with."""

    kind: str = MAP
    journey: str = ""
    about: str = ""
    other: str = ""


class SheetChoice(QObject):
    """What one window shows."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._cameras: dict[Choice, Camera] = {}
        self._others: dict[str, Project] = {}
        self._about = self._other = ""
        self._kind = MAP
        self._persona = ""
        self.came_from: Choice | None = None
        """What was shown before the sheet of one record."""
        self._has_act = False

    @property
    def chosen(self) -> Choice:
        """What is shown."""
        return Choice(self._kind, self._window.file.session.journey, self._about, self._other)

    @property
    def kind(self) -> SheetKind:
        """The kind of sheet that is shown."""
        return SHEETS[self._kind]

    @property
    def is_map(self) -> bool:
        return self._kind == MAP

    def journey_name(self) -> str:
        """What the journey is called, where the project has several."""
        journeys = index_of(self._window.file.session.project).of(Journey)
        own = self._window.file.session.journey
        return next((j.title for j in journeys if j.id == own), "") if len(journeys) > 1 else ""

    def name(self) -> str:
        """What is shown is called: the kind of sheet, and of several of a kind what it is about."""
        say, chosen, file = self._window.language, self.chosen, self._window.file
        kind = translated(say, self.kind.title)
        if not chosen.about:
            return kind
        every = self.kind.offers(file.session.project)
        found = (offer for offer in every if (offer.journey, offer.about) == (chosen.journey, chosen.about))
        about = next((offer.named(say) for offer in found), "")
        return f"{kind}: {about}" if about else kind

    def offers(self) -> list[tuple[SheetKind, tuple[Offer, ...]]]:
        """Every kind of sheet there is for the journey, with what of it can be shown."""
        project, journey = self._window.file.session.project, self._window.file.session.journey
        every = ((kind, kind.offers(project)) for kind in SHEETS.values())
        meant = ((kind, tuple(o for o in offers if o.journey in (journey, ""))) for kind, offers in every)
        return [(kind, offers) for kind, offers in meant if offers]

    def tabs(self) -> tuple[Tab, ...]:
        """What the tabs above the sheet lead to."""
        session = self._window.file.session
        if session.sheet.kind != self._kind or (self._has_act and empty.act_of(session.sheet)):
            return ()
        return self.kind.tabs(session.project, self._asked(self.chosen, session.project))

    def show(self, kind: str, about: str = "") -> None:
        """Show another sheet of the journey; what cannot be shown is said, and nothing changes.

        Where only another journey has such a sheet, it leads there: not every journey begins again, for one.
        """
        here = Choice(kind, self._window.file.session.journey, about)
        offers = SHEETS[kind].offers(self._window.file.session.project)
        there = [Choice(kind, offer.journey, about) for offer in offers if offer.about == about]
        self.choose(here if here in there or not there or self._can_show(here) else there[0])

    def _can_show(self, choice: Choice) -> bool:
        """Tell whether there is such a sheet, be it one on which nothing stands yet."""
        project = self._window.file.session.project
        try:
            sheets.make(project, choice.kind, self._asked(choice, project))
        except SheetError:
            return False
        return True

    def choose(self, choice: Choice) -> None:
        """Show a sheet, seen as it was seen last."""
        if choice == self.chosen:
            return
        window, before = self._window, self.chosen
        window.view.typist.stop()
        project = window.file.session.project
        try:
            sheet = sheets.make(project, choice.kind, self._asked(choice, project))
        except SheetError as error:
            window.tell(error.problem)
            return
        self._cameras[before] = window.view.camera
        self._kind, self._about, self._other = choice.kind, choice.about, choice.other
        window.view.kind = self.kind
        window.file.session.choose_journey(choice.journey)
        if choice.journey != before.journey:
            window.ways.views.forget()
        self.lay_out(sheet)
        camera = self._cameras.get(choice)
        if camera is None:
            window.view.fit()
        else:
            window.view.look(camera)
        self.changed.emit()
        window.refresh()
        self._offer_act()

    def compare(self, name: str, other: Project) -> None:
        """Show the journey beside itself as it stands in another file, which is only read."""
        self._others[name] = other
        self._other = "" if self._other == name else self._other  # the file may have been written since
        self.choose(Choice("compare", self._window.file.session.journey, "", name))

    def step(self, by: int) -> None:
        """Show the next sheet (1) or the one before (−1)."""
        every = [
            Choice(kind, self.chosen.journey, about) for kind, abouts in self._leaves() for about in abouts
        ]
        at = every.index(self.chosen) if self.chosen in every else 0
        self.choose(every[(at + by) % len(every)])

    def _leaves(self) -> list[tuple[str, list[str]]]:
        """What is gone through one by one: a kind of which there are many sheets is a book of its own."""
        every = [(kind.name, [offer.about for offer in offers]) for kind, offers in self.offers()]
        mine = [(kind, abouts) for kind, abouts in every if kind == self._kind and len(abouts) > MANY]
        return mine or [(kind, abouts) for kind, abouts in every if len(abouts) <= MANY]

    def forget(self) -> None:
        """Another document is open: its first map is shown."""
        self._cameras.clear()
        self._others.clear()
        self._kind, self._about, self._other, self._persona = MAP, "", "", ""
        self.came_from = None
        self._window.view.kind = self.kind
        self.changed.emit()
        self._offer_act()

    def follow(self) -> None:
        """Lay one persona's sheet out anew when another is the active one; leave a sheet that is gone."""
        session = self._window.file.session
        if self.kind.is_one_persons and session.persona != self._persona:
            self.lay_out()
        if session.sheet.kind != self._kind and not self.is_map:
            self.show(MAP)
        self._offer_act()

    def _offer_act(self) -> None:
        """Let a sheet on which there is nothing yet be begun there."""
        if not self.is_map or self._has_act:
            self._has_act = True
            first_act.offer(self._window)

    def lead_to(self, key: str) -> None:
        """Show a sheet on which a record stands, where the present one does not have it."""
        session = self._window.file.session
        if atlas.find(session.sheet, key) is not None:
            return
        known = (home for home in homes(session.project, key, session.journey) if home[0] in MODULES)
        for choice in known:
            self.choose(Choice(*choice))
            if atlas.find(session.sheet, key) is not None:
                return

    def lay_out(self, before: Sheet | None = None) -> None:
        """Lay the chosen sheet out again; `before` is one that can be reused."""
        file, choice = self._window.file, self.chosen
        first = [before or file.session.sheet]
        asked = self._asked(choice, file.session.project)
        self._persona = file.session.persona

        def lay(project: Project, previous: Sheet | None) -> Sheet:
            known = previous or (first.pop() if first else None)
            try:
                return sheets.make(project, choice.kind, documents.spoken(asked, project), known)
            except SheetError:  # what it showed is gone; the window follows with the map
                return sheets.make(project, MAP, replace(asked, about=""), known)

        file.session.lay_out_with(lay)

    def _asked(self, choice: Choice, project: Project) -> sheets.SheetOptions:
        options = documents.options(project, self._window.file.loaded, choice.journey)
        persona = self._window.file.session.persona if SHEETS[choice.kind].is_one_persons else ""
        hidden = self._window.ways.views.hidden
        other = self._others.get(choice.other)
        return replace(options, about=choice.about, other=other, persona=persona, hidden=hidden)

    def printed(self, kind: str = "") -> sheets.SheetOptions:
        """What a print asks of the sheet that is shown, or of another kind of this journey.

        There are no empty rows; votes are shown where the window shows them.
        """
        choice = self.chosen if kind in ("", self._kind) else Choice(kind, self.chosen.journey)
        session = self._window.file.session
        round_name = session.voting.name if session.voting.is_shown else ""
        asked = self._asked(choice, session.project)
        return replace(asked, show_empty=False, round_name=round_name)

    # Menus

    def fill(self, menu: QMenu) -> None:
        """Put every sheet there is into a menu."""
        say = self._window.language
        known = {kind.name: offers for kind, offers in self.offers()}
        for kind in SHEETS.values():
            title, offers = translated(say, kind.title), known.get(kind.name, ())
            if not offers:  # nothing of this journey yet: it can be begun there, or the sheet says why not
                self._entry(menu, title, kind.name, "")
            elif len(offers) == 1 or len(offers) > MANY:
                self._entry(menu, title, kind.name, self._nearest(offers))
            else:
                part = menu.addMenu(title)
                for offer in offers:
                    self._entry(part, offer.named(say) or title, kind.name, offer.about)

    def _nearest(self, offers: tuple[Offer, ...]) -> str:
        """Of many sheets the one that is about what is selected, or the one that is shown, or the first."""
        wanted = (*reversed(self._window.file.session.selection), self._about)
        known = {offer.about for offer in offers}
        return next((about for about in wanted if about in known), offers[0].about)

    def _entry(self, menu: QMenu, words: str, kind: str, about: str) -> None:
        action = menu.addAction(words.replace("&", "&&"), partial(self.show, kind, about))
        action.setObjectName(SHEET)
        action.setCheckable(True)
        action.setChecked((kind, about) == (self._kind, self._about))

    def fill_journeys(self, menu: QMenu) -> None:
        """Put every journey into a menu, and making another."""
        say, session = self._window.language, self._window.file.session
        for journey in index_of(session.project).of(Journey):
            words = (journey.title or say("Without a name")).replace("&", "&&")
            state = self._state(journey)
            action = menu.addAction(f"{words} – {state.lower()}", partial(self.show_journey, journey.id))
            action.setCheckable(True)
            action.setChecked(journey.id == session.journey)
        menu.addSeparator()
        menu.addAction(self._window.actions_by_name["to-be"])
        menu.addAction(say("Another journey in this project"), self.add_journey)

    def _state(self, journey: Journey) -> str:
        say = self._window.language
        return say("As it is") if journey.state == "as-is" else say("As it could be")

    def corner(self) -> tuple[str, str]:
        """What is shown, and in which state, for the corner of the heads that stay in sight."""
        session = self._window.file.session
        journey = session.project.get(Journey, session.journey)
        return translated(self._window.language, self.kind.title), self._state(journey) if journey else ""

    def show_journey(self, journey: str, kind: str = MAP) -> None:
        """Show another journey of the project."""
        self.choose(Choice(kind, journey))

    def add_journey(self) -> None:
        """Make another journey, and show it."""
        self._begin(lambda project: structure.add_journey(project, random_ids))

    def begin_to_be(self) -> None:
        """Begin how it could be as a copy of the journey that is shown, and show it."""
        session = self._window.file.session
        journey = session.project.get(Journey, session.journey)
        if journey is None:
            return
        say = language(session.project.head.language)
        title = say("{title}, as it could be", title=journey.title) if journey.title else ""
        self._begin(lambda project: answering.begin_to_be(project, random_ids, journey.id, title=title))

    def _begin(self, edit: Callable[[Project], Project]) -> None:
        """Make a journey in one step, and show it."""
        session = self._window.file.session
        before = {journey.id for journey in session.project.all(Journey)}
        session.apply(edit, "add")
        new = next((j.id for j in session.project.all(Journey) if j.id not in before), "")
        if new:
            self.show_journey(new)
