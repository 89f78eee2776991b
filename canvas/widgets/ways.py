"""Finding one's way in one window: finder, find and replace, mini map, views, and gliding to what is meant.

It joins these parts with the window; each of them is a file of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QSizePolicy

from canvas.layout.shapes import Box
from canvas.model.work import NamedView
from canvas.widgets.camera import PX_PER_PT, Camera, fitted
from canvas.widgets.finder.field import LEAST_WINDOW, FindField
from canvas.widgets.finder.look import style
from canvas.widgets.frame import TOOL, tool_button
from canvas.widgets.frozen import frozen
from canvas.widgets.glide import Glide
from canvas.widgets.mini_map import MiniMap
from canvas.widgets.settings import settings
from canvas.widgets.sheet_choice import MAP, Choice
from canvas.widgets.theme import Theme
from canvas.widgets.views import Views
from canvas.widgets.views_menu import ViewChip

if TYPE_CHECKING:
    from canvas.editing.finding import Hit
    from canvas.widgets.finder.finder import Finder
    from canvas.widgets.finder.search_bar import SearchBar
    from canvas.widgets.window import Window

Part = TypeVar("Part", bound="Dressed")
GROWS = QSizePolicy.Policy.Expanding
FIT_MOST = 2.0
"""A selection is never shown larger than this."""
READ_LEAST_PX, READ_PX = 9.0, 13.0
"""What one is led to is shown in type of so many pixels where its own would be smaller than the first."""


class Dressed(Protocol):
    """A part in the finder's style."""

    def setStyleSheet(self, words: str, /) -> None: ...

    def set_theme(self, theme: Theme) -> None: ...


class Ways:
    """The ways of one window. `join` puts them into its frame, when there is one."""

    map: MiniMap

    def __init__(self, window: Window) -> None:
        say = window.language
        self._window = window
        self.glide = Glide(window.view, window.view)
        self.views: Views = Views(window)
        self.map = MiniMap(window.view, say("Mini map"), lambda: self.glide.is_going)
        self.map.is_pinned = settings().value("mini-map", "") == "pinned"
        self.chip = ViewChip(self.views, window.sheets, say)
        self._field: FindField | None = None

    def join(self) -> None:
        """Stand in the window's toolbar and below its map."""
        window, tools = self._window, self._window.tools
        act = window.actions_by_name["find-anything"]
        widgets = [tools.widgetForAction(each) for each in tools.actions()]
        room = next(widget for widget in widgets if widget.sizePolicy().horizontalPolicy() == GROWS)
        after_title = tools.actions()[widgets.index(tools.title) + 1]
        tools.insertWidget(after_title, self.chip)
        behind = [*tools.actions(), None][widgets.index(room) + 2]
        made = tool_button(act, TOOL)
        button = tools.insertWidget(behind, made) if behind is not None else tools.addWidget(made)
        self._field = FindField(tools, room, window.language, act, button)
        window.status.add_map_button(window.actions_by_name["mini-map"])
        if self.map.is_pinned:
            self.map.pin(is_pinned=True)

    @cached_property
    def finder(self) -> Finder:
        """Made when it is first opened, as the bar is: no start waits for them."""
        from canvas.widgets.finder.finder import Finder

        return _dressed(Finder(self._window, self), self._window.theme)

    @cached_property
    def bar(self) -> SearchBar:
        from canvas.widgets.finder.search_bar import SearchBar

        bar = SearchBar(self._window, self)
        self._window.below.put(bar, "find")
        return _dressed(bar, self._window.theme)

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours."""
        for part in filter(None, (vars(self).get(name) for name in ("finder", "bar"))):
            _dressed(part, theme)
        self.chip.set_theme(theme)
        if self._field is not None:
            self._field.set_theme(theme)

    def follow(self) -> None:
        """Another document is shown."""
        if "finder" in vars(self):
            self.finder.close_finder()
        if "bar" in vars(self):
            self.bar.hide()
        self.views.forget()

    def resized(self) -> None:
        """The window has another size."""
        if "finder" in vars(self):
            self.finder.place()
        self.chip.be_short(is_short=self._window.width() < LEAST_WINDOW)

    def refresh(self) -> None:
        """Something was edited or chosen."""
        self.chip.refresh()

    @property
    def is_finding(self) -> bool:
        """Whether the finder is open."""
        return "finder" in vars(self) and self.finder.isVisible()

    # Acts

    def find_anything(self) -> None:
        """Open the finder, or close it where it is open."""
        if self.is_finding:
            self.finder.close_finder(back=True)
        else:
            self.finder.open_finder()

    def find(self, *, replacing: bool = False, words: str = "") -> None:
        """Open the bar that finds, and replaces; with `words`, look for them."""
        self.bar.open_bar(replacing=replacing, words=words)

    def find_next(self, by: int) -> None:
        """Go to the next hit (1) or the one before (−1)."""
        if self.bar.words.text():
            self.bar.step(by)
        else:
            self.find()

    def fit_selection(self) -> None:
        """Show what is selected as large as it can be."""
        view = self._window.view
        boxes = [box for key in view.session.selection if (box := view.box_of(key)) is not None]
        if not boxes:
            return
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
        area = Box(left, top, right - left, bottom - top)
        camera = self._fitting(area, 0.0, 0.0)
        self.glide.to(self._fitting(area, *self._heads(camera)))

    def _fitting(self, area: Box, left: float, top: float) -> Camera:
        """The camera that shows an area beside so many pixels that the frozen heads cover."""
        view = self._window.view
        width, height = view.viewport().width() - left, view.viewport().height() - top
        camera = fitted(area, width, height, view.devicePixelRatioF(), margin=96)
        if camera.zoom > FIT_MOST:
            camera = camera.zoomed(FIT_MOST, width / 2, height / 2)
        return camera.moved(-left, -top)

    def toggle_map(self) -> None:
        """Pin the mini map, or let it come and go."""
        self.map.pin(is_pinned=not self.map.is_pinned)
        settings().setValue("mini-map", "pinned" if self.map.is_pinned else "")
        self._window.refresh()

    # Going there

    def uncover(self, key: str) -> None:
        """Show what a record lies in, where the view hides it."""
        if self._window.view.box_of(key) is None:
            self.views.uncover(key)
            self._window.sheets.lead_to(key)

    def go_to(self, key: str, over: QRect | None = None) -> None:
        """Select a record, or what on the map it belongs to, and let the map glide until it lies free.

        Free of the frozen heads, of the mini map where it stays, and of what else lies `over` the map.
        """
        self._window.sheets.lead_to(key)
        self._glide_to(self._on_sheet(key) or key, over)

    def go_or_show(self, key: str) -> None:
        """Go to a record; what stands on no sheet is shown in the panel, a view as the view that it is."""
        window = self._window
        record = window.file.session.project.find(key)
        if isinstance(record, NamedView):
            window.sheets.choose(Choice(MAP, record.journey))
            self.views.choose_view(record)
            return
        self.go_to(key)
        if self._on_sheet(key) is None:
            window.beside.open("inspector")

    def glance_at(self, key: str, over: QRect) -> bool:
        """Go there only where the sheet that is shown has it; tell whether it has.

        Nobody is led away while still typing.
        """
        shown = self._on_sheet(key)
        if shown is not None:
            self._glide_to(shown, over)
        return shown is not None

    def _on_sheet(self, key: str) -> str | None:
        """The record, or the nearest it belongs to that stands on the sheet; None where there is none."""
        from canvas.widgets.finder import entries

        homes = entries.homes(self._window.file.session.project, key)
        return next((each for each in homes if self._window.view.box_of(each) is not None), None)

    def _glide_to(self, shown: str, over: QRect | None) -> None:
        view = self._window.view
        view.session.select((shown,))
        box = view.box_of(shown)
        if box is not None:
            self.clear(box, [over] if over is not None else [], self._readable(self.glide.goal, box))

    def _readable(self, camera: Camera, box: Box) -> Camera:
        """The camera so near to an area that its words can be read; the same one where they can."""
        view = self._window.view
        pixels = view.kind.text_pt * camera.zoom * PX_PER_PT
        if pixels >= READ_LEAST_PX:
            return camera
        seen = camera.box_in_view(box)
        return camera.zoomed(
            camera.zoom * READ_PX / pixels, seen.x + seen.width / 2, seen.y + seen.height / 2
        )

    def clear(self, box: Box, over: Sequence[QRect] = (), camera: Camera | None = None) -> None:
        """Glide as little as can be, from a camera or the present one, until an area lies free.

        Free of the heads that stay in sight, of the mini map where it stays, and of what lies `over` the map.
        """
        from canvas.widgets.finder.clearing import clearing

        view = self._window.view
        camera = camera or self.glide.goal
        rects = [*over, *self._window.beside.stage.over()]
        if self.map.is_pinned:
            rects.append(self.map.geometry())
        above = [Box(rect.x(), rect.y(), rect.width(), rect.height()) for rect in rects]
        size = (view.viewport().width(), view.viewport().height())
        found = clearing(camera, box, size, self._heads(camera), above)
        self.glide.to(clearing(found, box, size, self._heads(found), above))

    def _heads(self, camera: Camera) -> tuple[float, float]:
        """How many pixels at the left and at the top the heads take that stay in sight for a camera."""
        view = self._window.view
        size = (view.viewport().width(), view.viewport().height())
        heads = frozen(view.session.shown, view.sheet, camera, size)
        return heads.left, heads.top

    def words_of(self, hit: Hit) -> str:
        """Return what the status line says of a hit: its text and where it is."""
        from canvas.widgets.finder import entries

        line = entries.of_hit(self._window.language, self._window.file.session.project, hit)
        return " – ".join(part for part in (line.words, line.aside) if part)


def _dressed(part: Part, theme: Theme) -> Part:
    part.setStyleSheet(style(theme))
    part.set_theme(theme)
    return part
