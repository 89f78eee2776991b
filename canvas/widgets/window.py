"""The window: one document, its canvas, and the frame round it. It joins the parts and asks what they cannot.

Nothing modal opens but the system's own dialogs for files; questions stand in a quiet bar below the map.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from canvas import late
from canvas.editing.outcome import Saying
from canvas.editing.prompts import first_cell
from canvas.language import Language
from canvas.layout.sheets import SHEETS
from canvas.model.journey import Touchpoint
from canvas.model.problem import Problem
from canvas.widgets import actions, frame, menus, sayings
from canvas.widgets.below import Below
from canvas.widgets.canvas_view import CanvasView
from canvas.widgets.commands import Commands
from canvas.widgets.connecting import Connecting
from canvas.widgets.context_menu import ContextMenu
from canvas.widgets.filing import Filing
from canvas.widgets.icons import icon
from canvas.widgets.main_menu import main_menu
from canvas.widgets.one_stop import OneStop
from canvas.widgets.open_file import OpenFile
from canvas.widgets.panels.beside import Beside
from canvas.widgets.pictures import Pictures
from canvas.widgets.quiet_bars import QuietBars
from canvas.widgets.room.office import Office
from canvas.widgets.room.timekeeper import Timekeeper, TimerButton
from canvas.widgets.room.tools import RoomTools
from canvas.widgets.settings import settings
from canvas.widgets.sheet_choice import SheetChoice
from canvas.widgets.starting import Starting
from canvas.widgets.status_line import StatusLine
from canvas.widgets.tabs import SheetTabs
from canvas.widgets.theme import Theme, Worn, palette, style_sheet, theme_of
from canvas.widgets.ways import Ways

if TYPE_CHECKING:
    from canvas.widgets import dropped, set_words, thumbnail
    from canvas.widgets.notice import Notice
    from canvas.widgets.present import presenting
    from canvas.widgets.taking.taking import Taking
else:
    dropped, set_words, thumbnail = late.modules("canvas.widgets", "dropped set_words thumbnail")
    presenting = late.module("canvas.widgets.present.presenting")


class Window(QMainWindow):
    """A window on one document."""

    file: OpenFile
    appearance: str
    """light, dark or system."""
    view: CanvasView
    commands: Commands
    filing: Filing
    ways: Ways
    sheets: SheetChoice
    tabs: SheetTabs
    starting: Starting
    beside: Beside
    connecting: Connecting
    context: ContextMenu
    timekeeper: Timekeeper
    office: Office
    room: RoomTools
    below: Below

    def __init__(self, file: OpenFile, language: Language) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        say = language
        self.language = language
        self.file = file
        self.appearance = str(settings().value("appearance", "system"))
        self.theme: Theme = theme_of(self.appearance)
        self._wear(self.theme)  # before there are parts, each of which would be dressed twice
        self._said: str | None = None
        self._lost = ""
        self.may_close = False
        self.view = CanvasView(file.session, SHEETS["map"], Pictures(self.picture))
        self.view.setAccessibleName(say("The map"))
        self.bars = QuietBars(self.view)
        self.commands = Commands(self.view, lambda: self.file.session.journey)
        self.filing = Filing(self)
        self.pages = QStackedWidget()
        self.starting = Starting(self, self.pages)
        self.sheets = SheetChoice(self)
        self.ways = Ways(self)
        self.connecting = Connecting(self)
        self.actions_by_name = actions.make(self, language)
        self.timekeeper = Timekeeper(language, parent=self)
        self.office = Office(self)
        self.room = RoomTools(self)
        timer = TimerButton(self.timekeeper, language)
        self.status = StatusLine(language, timer, fit=self.view.fit, zoom=self.zoom, undo=self.commands.undo)
        self.menu = main_menu(self)
        self.tools = frame.Tools(self.actions_by_name, self.menu, language)
        self.tools.title.setMenu(menus.changing(self, say("Journeys"), self.sheets.fill_journeys))
        self.things = frame.Palette(self.actions_by_name, self.commands.add_lane, language)
        self.tabs = SheetTabs(self.sheets, language)
        self.beside = Beside(self)
        self.context = ContextMenu(self)
        self.view.prompts = sayings.prompts(language)
        self._build()
        self._connect()
        self.set_theme(self.theme)
        self.view.setFocus()

    def _build(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.things)
        sheet = QVBoxLayout()
        sheet.setSpacing(0)
        sheet.addWidget(self.tabs)
        sheet.addWidget(self.beside.stage, 1)
        row.addLayout(sheet, 1)
        self.pages.addWidget(middle)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)  # to set it as Qt's own makes PySide ask for one before
        self.below = Below(column)
        self.addToolBar(self.tools)
        self.setCentralWidget(whole)
        self.ways.join()
        for bar in (self.tools, self.things):
            OneStop(bar)

    def _connect(self) -> None:
        self.view.said.connect(self.tell)
        self.view.camera_changed.connect(lambda: self.status.show_zoom(self.view.camera.zoom))
        self.view.typing_changed.connect(self.refresh)
        self.view.escaped.connect(lambda: presenting.of(self).give_up())
        self.timekeeper.changed.connect(lambda: actions.refresh(self, self.actions_by_name))
        hints = QGuiApplication.styleHints()
        for changed in (hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged):
            changed.connect(self._follow_system)
        menu_key = QShortcut(QKeySequence("F10"), self)
        menu_key.activated.connect(self.tools.menu_button.showMenu)
        self._listen()

    def look_at_all(self) -> None:
        """Show the whole map; a new one as large as on paper, its first cell selected."""
        self.view.fit()
        session = self.file.session
        place = first_cell(session.project, session.sheet)
        is_new = self.file.path is None and next(session.project.all(Touchpoint), None) is None
        if is_new and place is not None and not session.history.can_undo:
            self.view.zoom_to(1.0)
            self.view.look(self.view.camera._replace(left=0, top=0))
            session.select((place.name,))

    def _follow_system(self) -> None:
        """Look as the system does now.

        A method, not a lambda: what outlives the window would keep one, and with it the whole window.
        """
        self.set_theme(theme_of(self.appearance))

    def show_file(self, file: OpenFile) -> None:
        """Show another document instead of this one, which is let go."""
        self.view.typist.stop()
        if "taking" in vars(self):
            self.taking.close()
        self.ways.follow()
        old, self.file = self.file, file
        self.view.set_session(file.session, Pictures(self.picture))
        self.sheets.forget()
        self.beside.set_session(file.session)
        presenting.of(self).follow()
        self.starting.leave()
        self.look_at_all()
        old.close()
        self._said = None
        self._listen()

    @cached_property
    def taking(self) -> Taking:
        """What takes in tables: made when the first one comes, for no start should wait for it."""
        from canvas.widgets.taking.taking import Taking

        made = Taking(self)
        made.panel.set_theme(self.theme)
        return made

    @cached_property
    def notice(self) -> Notice:
        """The bar that asks: made when there is something to be asked."""
        from canvas.widgets.notice import Notice

        made = Notice(self.view)
        self.below.put(made, "notice")
        return made

    def picture(self, sha256: str) -> bytes | None:
        """The bytes of a picture of the document."""
        return self.file.pictures.get(sha256)

    def _listen(self) -> None:
        """Follow the document that is open now."""
        view = self.view
        self.file.thumbnail = lambda: thumbnail.thumbnail(self.file.session.sheet, view.easel.tiles.pictures)
        self.file.changed.connect(self.refresh)
        self.file.told.connect(self.tell)
        self.file.failed.connect(self.filing.save_failed)
        self.file.session.listen(self._edited)
        self._lost = ""
        self._tell_lost()
        self.refresh()
        for what in self.file.problems:
            self.tell(what)

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of the system, light or dark."""
        if theme != self.theme:
            self._wear(theme)
        self.theme = theme
        for act in actions.ACTS:
            if act.icon:
                self.actions_by_name[act.name].setIcon(icon(act.icon, theme))
                self.actions_by_name[act.name].setIconVisibleInMenu(False)
        for part in (self.tools, self.things, self.status, self.view, self.room, self.office):
            part.set_theme(theme)
        self.beside.set_theme(theme)
        self.ways.set_theme(theme)
        self.starting.set_theme(theme)

    def _wear(self, theme: Theme) -> None:
        Worn.theme = theme
        self.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))

    def choose_appearance(self, name: str) -> None:
        """Be light, dark or as the system is, from now on."""
        self.appearance = name
        settings().setValue("appearance", name)
        self.set_theme(theme_of(name))
        actions.refresh(self, self.actions_by_name)

    def toggle_dimming(self) -> None:
        """Dim the paper in the dark window, or leave it white."""
        self.view.easel.is_dimming = not self.view.easel.is_dimming
        self.view.refresh()
        actions.refresh(self, self.actions_by_name)

    def tell(self, what: Saying | Problem | None) -> None:
        """Say in the status line what is being done or what is wrong; None says what is selected."""
        session = self.file.session
        if isinstance(what, Saying):
            self._said = set_words.doing(self.language, session.project, what, session.sheet) or None
        else:
            self._said = self.language.problem(what) if what is not None else None
        self.status.offer_undo(is_offered=isinstance(what, Saying) and what.code in sayings.TAKEN_BACK)
        self.refresh()

    def tell_words(self, text: str) -> None:
        """Say a sentence in the status line, until something else happens."""
        self._said = text
        self.refresh()

    def refresh(self) -> None:
        """Bring title, status line and actions up to date."""
        file, say = self.file, self.language
        name = file.name or say("New customer journey")
        self.setWindowTitle(f"{name}[*] – Journeywall")
        self.setWindowModified(file.is_dirty)
        self.view.corner = self.sheets.corner()
        self.view.frames.ask()
        self.tools.title.entitle(self.sheets.journey_name() or name, self.width())
        saved = say("Saving …") if file.is_saving else say("All saved")
        if file.is_dirty and not file.is_saving:
            saved = say("Not saved yet")
        self.status.show_saved(saved, is_saved=not file.is_dirty and not file.is_saving)
        if not self.filing.is_exporting:
            self.status.show_doing(self._doing(), is_said=self._said is not None)
        self.status.show_keys(self._keys())
        self.status.show_zoom(self.view.camera.zoom)
        actions.refresh(self, self.actions_by_name)
        self.ways.refresh()
        self.starting.refresh()
        self.tabs.refresh()

    def _edited(self) -> None:
        if not self.view.pointer.is_moving:
            self._said = None
            self.status.offer_undo(is_offered=False)
        self.sheets.follow()
        self._tell_lost()
        self.refresh()

    def _tell_lost(self) -> None:
        """Say which characters no font has, when there are others than before."""
        before, self._lost = self._lost, self.file.session.sheet.missing
        if self._lost != before:
            for what in self.file.session.sheet.lost():
                self._said = self.language.problem(what)

    def _doing(self) -> str:
        session, typist = self.file.session, self.view.typist
        if self._said is not None:
            return self._said
        if typist.is_typing:
            place = typist.place()
            return sayings.writing(self.language, session.project, place.column if place else "")
        return sayings.selected(self.language, session.project, session.selection)

    def _keys(self) -> str:
        say = self.language
        if self.view.typist.is_typing:
            return say("Shift+Enter new line   Esc done")
        if self.view.pointer.is_moving:
            return say("Ctrl copies   Esc cancels") if self.view.pointer.can_copy else say("Esc cancels")
        if self.ways.is_finding:
            return say("Enter choose   Down next   Esc back")
        if self.beside.stage.is_open("review"):
            return say("F8 next question")
        return ""

    def zoom(self, by: int) -> None:
        """Zoom in (1) or out (−1) by a step."""
        self.view.zoom_to(self.view.camera.zoom * actions.ZOOM_STEP**by)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        dropped.enter(self, event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        dropped.move(self, event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        dropped.leave(self)

    def dropEvent(self, event: QDropEvent) -> None:
        dropped.let_go(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tools.title.entitle(self.tools.title.name, self.width())
        self.beside.resized()
        self.ways.resized()
        self.room.resized()
        self.view.keep_whole()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.view.typist.stop()
        if "taking" in vars(self):
            self.taking.take()
        if not self.may_close and self.file.is_dirty:
            event.ignore()
            self.filing.when_kept(self._close)
            return
        self.filing.cancel_export()
        self.file.close()
        event.accept()

    def _close(self) -> None:
        self.may_close = True
        self.close()
