"""What stands beside the map of one window: its panels, the persona chip, what is dragged between them.

It joins the parts and remembers, per size of the window, which panels were open; it shows nothing itself.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from canvas import late
from canvas.editing.selection import focus
from canvas.editing.session import Session
from canvas.model.edits.parking import parked
from canvas.model.people import Party, Persona
from canvas.widgets import frame, menus, one_stop
from canvas.widgets.finder.field import LEAST_WINDOW
from canvas.widgets.icons import icon
from canvas.widgets.late import Late
from canvas.widgets.panels import openers
from canvas.widgets.panels.landing import Landed, Landing
from canvas.widgets.panels.lifting import ParkingAim
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.panes import cycle
from canvas.widgets.panels.persona_chip import PersonaChip
from canvas.widgets.panels.slide import Stage
from canvas.widgets.settings import settings
from canvas.widgets.sheet_choice import MAP
from canvas.widgets.theme import Theme

if TYPE_CHECKING:
    from canvas.widgets import dropped, house_files, idea_writing
    from canvas.widgets.panels.history_list import HistoryList
    from canvas.widgets.panels.inspector import Inspector
    from canvas.widgets.panels.outline import Outline
    from canvas.widgets.panels.parking_lot import ParkingLot
    from canvas.widgets.panels.review import Review
    from canvas.widgets.panels.stories import Stories
    from canvas.widgets.panels.subject import Shown
    from canvas.widgets.room.votes_panel import VotesPanel
    from canvas.widgets.window import Window
else:
    dropped, house_files, idea_writing = late.modules("canvas.widgets", "dropped house_files idea_writing")

BUCKET = 320
"""Windows whose widths differ by less count as of one size."""
PANELS = ("parking", "stories", "outline", "inspector", "history", "votes", "review")
"""The names of all panels; each is an attribute, made when it is first asked for: no start waits for it."""
THINGS = (*frame.CARDS, *frame.HEADS)
_IN_THE_MENU = ("turn", "duplicate", "park", "delete")
P = TypeVar("P", bound=Panel)


class Beside(QObject):
    """The panels of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        view, say, session = window.view, window.language, window.file.session
        self._say = say
        self.panels: list[Panel] = []
        """Those that were asked for so far."""
        self.chip: PersonaChip = PersonaChip(session, say, self._journey, self._show_record)
        self.stage = Stage(view, self._edge_moved)
        self.stage.came_out.connect(self._free)
        self._size = -1
        view.row_asked.connect(lambda at: self._insert("lane", "", at))
        self._put_buttons()
        self._follow(session)
        self._watchers = (
            Landing(view, self._landed()),
            ParkingAim(view, self.is_parking, self.park, self.aim_at_parking),
        )

    def _stands(self, panel: P) -> P:
        """Let a new panel stand beside the map."""
        self.panels.append(panel)
        panel.set_theme(self._window.theme)
        panel.left.connect(self._window.view.setFocus)
        self.stage.add(panel)
        return panel

    @property
    def _session(self) -> Session:
        return self._window.file.session

    @cached_property
    def parking(self) -> ParkingLot:
        from canvas.widgets.panels.parking_lot import ParkingLot

        panel = self._stands(ParkingLot(self._session, self._say, self._journey))
        panel.told.connect(self._window.tell)
        panel.printer.clicked.connect(lambda: self._window.filing.export("A4", "parking-lot"))
        return panel

    @cached_property
    def stories(self) -> Stories:
        from canvas.widgets.panels.stories import Stories

        panel = self._stands(Stories(self._session, self._say, self._show_record))
        panel.told.connect(self._window.tell)
        panel.printer.clicked.connect(lambda: self._window.filing.export("A4", "stories"))
        return panel

    @cached_property
    def outline(self) -> Outline:
        from canvas.widgets.panels.outline import Outline

        view = self._window.view
        panel = self._stands(Outline(self._session, self._say, self._journey, view.reveal, view.keys.press))
        panel.told.connect(self._window.tell)
        return panel

    @cached_property
    def inspector(self) -> Inspector:
        from canvas.widgets.panels.inspector import Inspector

        menu = menus.menu(self._window, fill=self._fill_menu)
        shown, theme = self._shown(), self._window.theme
        panel = Inspector(self._session, self._say, self._is_busy, menu, shown, self.stage, theme)
        self._stands(panel)
        panel.told.connect(self._window.tell)
        return panel

    @cached_property
    def history(self) -> HistoryList:
        from canvas.widgets.panels.history_list import HistoryList

        return self._stands(HistoryList(self._session, self._say))

    @cached_property
    def votes(self) -> VotesPanel:
        from canvas.widgets.room.votes_panel import VotesPanel

        return self._stands(VotesPanel(self._session, self._say, self._go_to))

    @cached_property
    def review(self) -> Review:
        from canvas.widgets.panels.review import Review

        panel = self._stands(Review(self._session, self._say, self._journey, self._is_busy, self._lead_to))
        panel.told.connect(self._window.tell)
        panel.said.connect(self._window.tell_words)
        panel.agenda.clicked.connect(lambda: self._window.filing.export("A4", "agenda"))
        return panel

    def _put_buttons(self) -> None:
        """The parking lot at the palette's foot; chip and inspector in the toolbar."""
        window = self._window
        tools, things = window.tools, window.things
        self.foot = openers.foot(window)
        things.column.addWidget(self.foot)
        tools.addWidget(frame.gap(8))
        tools.addWidget(self.chip)
        window.room.put()
        for widget in (frame.line(is_upright=True), openers.toggle(window, "inspector", QSize(32, 32))):
            tools.addWidget(frame.gap(frame.APART))
            tools.addWidget(widget)
        tools.addWidget(frame.gap(8))

    @cached_property
    def plus(self) -> QToolButton:
        """The palette as a menu, for windows that have no room for it."""
        words = self._say("Insert")
        button = frame.tool_button(None, frame.TOOL, words)
        button.setToolTip(words)
        button.setMenu(menus.menu(self._window, fill=self._fill_things))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIcon(icon("plus", self._window.theme))
        return button

    @cached_property
    def _small(self) -> list[QAction]:
        """What stands in the toolbar in place of the palette, made when there is no room for that."""
        tools = self._window.tools
        before = next(a for a in tools.actions() if tools.widgetForAction(a) is tools.indent)
        parking = openers.toggle(self._window, "parking", QSize(32, 32))
        small = (
            self.plus,
            frame.gap(8),
            parking,
            frame.gap(frame.APART),
            frame.line(is_upright=True),
            frame.gap(8),
        )
        made = [tools.insertWidget(before, widget) for widget in small]
        one_stop.take(tools, self.plus, parking)
        return made

    def _fill_menu(self, menu: QMenu) -> None:
        """What can be done with what the inspector shows."""
        for name in _IN_THE_MENU:
            menu.addAction(self._window.actions_by_name[name])

    def _fill_things(self, menu: QMenu) -> None:
        window = self._window
        for name in THINGS:
            menu.addAction(window.actions_by_name[name])
        menu.addMenu(frame.lane_menu(window.commands.add_lane, window.language, window))

    # Panels

    def toggle(self, name: str) -> None:
        """Open or close a panel; an opened one takes the focus where that is its purpose."""
        if self.stage.is_open(name):
            panel: Panel = getattr(self, name)
            had_focus = panel.has_focus()
            self.stage.close_panel(name)
            if had_focus:
                self._window.view.setFocus()
        else:
            self.open(name)
        self._remember()
        self._window.refresh()

    def open(self, name: str) -> None:
        """Open a panel."""
        panel: Panel = getattr(self, name)
        self.stage.open(name)
        panel.opened()

    def ask(self, by: int) -> None:
        """Go to the next question of the critical colleague (−1: to the one before)."""
        if not self.stage.is_open("review"):
            self.toggle("review")
        self.review.walk(by)

    def resized(self) -> None:
        """The window has another size: have the panels that were open at it, and fold what has no room."""
        is_wide = self._window.width() >= LEAST_WINDOW
        self._window.things.setVisible(is_wide)
        if not is_wide or "_small" in vars(self):
            for action in self._small:
                action.setVisible(not is_wide)
        size = self._window.width() // BUCKET
        if size != self._size:
            self._size = size
            self._restore(is_wide=is_wide)

    def _restore(self, *, is_wide: bool) -> None:
        """Have the panels of this size at once: a map that is seen whole is fitted beside them."""
        said = settings().value(f"panels/{self._size}")
        wanted = str(said).split(",") if said is not None else ["inspector"] if is_wide else []
        for name in (name for name in PANELS if name != "review"):
            if name not in wanted:
                self.stage.close_panel(name, slides=False)
            elif self.stage.panel(getattr(self, name).side) is None:
                self.stage.open(name, slides=False)

    def _remember(self) -> None:
        asked = {"review": "inspector"}  # the review never opens by itself
        opened = [asked.get(name, name) for name in PANELS if self.stage.is_open(name)]
        settings().setValue(f"panels/{self._size}", ",".join(opened))

    def walk(self, by: int) -> None:
        """Go to the next pane (−1: to the one before)."""
        window = self._window
        right, left = self.stage.panel("right"), self.stage.panel("left")
        panes = (window.view, window.tabs, right, window.status, window.tools, window.things, left)
        window.view.typist.stop()
        cycle(tuple(pane for pane in panes if isinstance(pane, QWidget)), by)

    # The document, the colours

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self._follow(session)
        for name in ("chip", *PANELS):
            if name in vars(self):
                getattr(self, name).set_session(session)

    def _follow(self, session: Session) -> None:
        """Say how many notes are parked, now and after every edit."""

        def count() -> None:
            if session is self._window.file.session:
                self._count(len(parked(session.project, self._journey())))

        session.listen(count)
        count()

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        self.stage.set_theme(theme)
        self.chip.set_theme(theme)
        if "plus" in vars(self):
            self.plus.setIcon(icon("plus", theme))
        self.foot.setIcon(icon("square-parking", theme))

    # What is asked of the map

    def park(self, keys: tuple[str, ...]) -> None:
        """Park cards of the map."""
        self._window.view.typist.stop()
        self.parking.park(keys)

    def _shown(self) -> Shown:
        """Which rows the map shows is the window's to know."""
        from canvas.widgets.panels.subject import HouseFiles, Shown

        window = self._window
        return Shown(
            lambda key: key not in window.ways.views.hidden,
            lambda key, is_shown: window.ways.views.show(key, is_shown=is_shown),
            self.chip.add,
            HouseFiles(
                window.picture,
                lambda: house_files.ask_logo(window),
                lambda: house_files.ask_font(window),
                lambda mime: house_files.take(window, mime),
            ),
        )

    def _is_busy(self) -> bool:
        view = self._window.view
        return view.typist.is_typing or view.pointer.is_moving

    def _journey(self) -> str:
        return self._window.file.session.journey

    def _lead_to(self, key: str) -> None:
        """Show the place of a question, free of the panel where that lies over the map."""
        window = self._window
        if window.sheets.chosen.kind == "agenda":  # the questions themselves are no place
            window.sheets.show(MAP)
        window.ways.uncover(key)
        is_person = isinstance(window.file.session.project.find(key), Persona | Party)
        if is_person and window.view.box_of(key) is None:
            window.file.session.select((key,))  # they stand nowhere: that is what is asked about
            return
        window.ways.go_to(key)

    def _show_record(self, key: str) -> None:
        """Show a record's fields."""
        self._window.file.session.select((key,))
        if not self.stage.is_open("inspector"):
            self.toggle("inspector")
        self.inspector.enter()

    def _go_to(self, key: str) -> None:
        """Select a card, and show where it is."""
        view = self._window.view
        view.session.select((key,))
        view.reveal(key)

    def _free(self, strip: QRect) -> None:
        """Let the map glide until what is selected lies free of a panel that has come out over it."""
        view = self._window.view
        box = view.box_of(focus(view.session.selection))
        if box is None or view.typist.is_typing:
            return
        if QRectF(*view.camera.box_in_view(box)).intersects(QRectF(strip)):
            self._window.ways.clear(box)

    def _edge_moved(self, pixels: int) -> None:
        """The map's left edge went so many pixels right: look as much further right."""
        self._window.view.stay(pixels)

    def _count(self, number: int) -> None:
        self.foot.setText(str(number) if number else "")
        words = self._say.plural("Parking lot, {count} note", "Parking lot, {count} notes", number)
        self.foot.setAccessibleName(words)

    def is_parking(self, at: QPoint) -> bool:
        """Tell whether what is let go at a place of the screen is parked."""
        places = (self.foot, *(panel for panel in self.panels if panel.name == "parking"))
        return any(each.isVisible() and each.rect().contains(each.mapFromGlobal(at)) for each in places)

    def aim_at_parking(self, *, is_aimed: bool) -> None:
        """Show and say that something would be parked."""
        if self.stage.is_open("parking"):
            self.parking.aim(is_aimed)
        if is_aimed:
            self._window.tell_words(self._say("Goes to the parking lot"))

    def _landed(self) -> Landed:
        """What is made of things that are let go on the map."""
        window = self._window
        return Landed(
            self._insert,
            lambda at: idea_writing.write(window, at),
            window.connecting.begin,
            lambda card, place: Late("picking.ask_soon")(window, card, place),
            lambda project: idea_writing.with_row(window, project),
            lambda mime, aim: dropped.on_the_map(window, mime, aim),
        )

    def _insert(self, thing: str, behind: str, at: QPoint | None = None) -> None:
        """Make a head behind another one, "" for the last; of rows a menu on the screen asks which kind."""
        window = self._window
        window.file.session.select((behind,) if behind else ())
        if thing == "lane":
            window.things.lane.menu().popup(at or QCursor.pos())
            return
        {"phase": window.commands.add_phase, "step": window.commands.add_step}[thing]()
