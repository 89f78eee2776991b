"""The start page: a new map, a file, the files opened last, templates and examples. It only asks; others act.

Wide windows show the list at the left and the tiles beside it, narrow ones the list on top. Pictures of the
sheets are made one after the other once the page is shown, so that it is there at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from canvas.language import Language
from canvas.model.problem import CoreError
from canvas.widgets.offers import Offer, Sample
from canvas.widgets.sheet_picture import sheet_picture
from canvas.widgets.start_list import StartList
from canvas.widgets.start_parts import ARROWS, SMALL_TILE, TILE, StartButton, Tile
from canvas.widgets.theme import Theme, type_px

GAP = 32
LIST_MOST, LIST_LEAST = 480, 320
OFFERS_LEAST = 2 * TILE.width() + GAP + 2 * GAP + 10
"""Room for two tiles in a row, with margins and the scroll bar."""
HIGH = 900
"""From this height on the page has the margins of a large window."""


class Tiles(QWidget):
    """Tiles in rows, as many beside each other as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[Tile] = []

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these tiles instead of those before."""
        for tile in self.tiles:
            tile.deleteLater()
        self.tiles = list(tiles)
        for tile in self.tiles:
            tile.setParent(self)
            tile.show()

    def arrange(self, columns: int) -> None:
        """Put the tiles in so many columns."""
        step_x, height = TILE.width() + GAP, self.tiles[0].height() if self.tiles else 0
        for number, tile in enumerate(self.tiles):
            tile.move(number % columns * step_x, number // columns * (height + GAP))
        rows = -(-len(self.tiles) // columns)
        self.setFixedSize(columns * step_x - GAP, max(0, rows * (height + GAP) - GAP))


class Start(QWidget):
    """The page. `list` has the acts and the recent files."""

    chosen = Signal(object)
    """An Offer was chosen to begin with."""
    removal_asked = Signal(object)
    """One of the user's own templates, an Offer, shall go."""

    def __init__(self, say: Language, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._say = say
        self._samples: dict[Tile, Sample | None] = {}
        self._offers: dict[Tile, Offer] = {}
        self.list = StartList(say, theme)
        self.templates, self.examples = Tiles(), Tiles()
        self._offers_page = QWidget()
        self._offers_page.setObjectName("startOffers")
        self._offers_page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._offers_page)
        self._column.setSpacing(0)
        for head, tiles in ((say("Begin with a template"), self.templates), (say("Examples"), self.examples)):
            self._column.addWidget(heading(head))
            self._column.addSpacing(24)
            self._column.addWidget(tiles)
            self._column.addSpacing(48)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("startScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._offers_page)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.list)
        self._body.addWidget(self._scroll, 1)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next_picture)
        self.list.walked.connect(self.walk)

    # What is offered

    def offer(self, templates: Sequence[Offer], examples: Sequence[Offer]) -> None:
        """Show these templates and examples."""
        self._samples, self._offers = {}, {}
        self.templates.show_tiles([self._tile(offer, is_small=False) for offer in templates])
        self.examples.show_tiles([self._tile(offer, is_small=True) for offer in examples])
        self._arrange()
        self._timer.start()

    def _tile(self, offer: Offer, *, is_small: bool) -> Tile:
        tile = Tile(offer.title, offer.line, self.theme, is_small=is_small)
        tile.clicked.connect(lambda: self.chosen.emit(offer))
        tile.walked.connect(self.walk)
        if offer.path is not None:
            tile.let_remove(self._say("Delete"), lambda: self.removal_asked.emit(offer))
        self._offers[tile] = offer
        return tile

    def _next_picture(self) -> None:
        """Draw the picture of one tile that has none; a file that cannot be read says so on its tile."""
        tile = next((tile for tile in self._offers if tile.picture is None and self._can_show(tile)), None)
        if tile is None or not self.isVisible():
            return
        sample = self._sample(tile)
        if sample is not None:
            tile.describe(sample.title, sample.line)
            size, ratio = tile.picture_size, self.devicePixelRatioF()
            tile.show_picture(sheet_picture(sample.project, size, ratio, self.theme))
        self._timer.start()

    def _can_show(self, tile: Tile) -> bool:
        return tile not in self._samples or self._samples[tile] is not None

    def _sample(self, tile: Tile) -> Sample | None:
        if tile not in self._samples:
            try:
                self._samples[tile] = self._offers[tile].sample()
            except CoreError as error:
                self._samples[tile] = None
                tile.describe(tile.text(), self._say.problem(error.problem))
        return self._samples[tile]

    # How it looks

    def set_theme(self, theme: Theme) -> None:
        """Take on the window's colours; pictures are drawn anew on their paper."""
        self.theme = theme
        self.list.set_theme(theme)
        for tile in self._offers:
            tile.set_theme(theme)
            tile.show_picture(None)
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.list.new.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        is_wide = width - OFFERS_LEAST >= LIST_LEAST
        beside = min(LIST_MOST, width - OFFERS_LEAST) if is_wide else 0
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(direction)
        room = width - beside - 2 * GAP
        columns = max(1, (room + GAP) // (TILE.width() + GAP))
        across = columns * (TILE.width() + GAP) - GAP
        side = max(GAP if is_wide else 8, (width - beside - across) // 2)
        self.list.arrange(beside or width, height, side, is_beside=is_wide, is_high=height >= HIGH)
        top = 88 if height >= HIGH else 40
        self._column.setContentsMargins(side, top, 0, 0)
        for tiles in (self.templates, self.examples):
            tiles.arrange(columns)

    # Keys

    def walk(self, key: int) -> None:
        """Go with an arrow key to the nearest button in its direction; stay where there is none."""
        right, down = ARROWS[Qt.Key(key)]
        start = _middle(self.focusWidget(), self)
        near: list[tuple[int, StartButton]] = []
        for button in self.findChildren(StartButton):
            way = _middle(button, self) - start
            along = way.x() * right + way.y() * down
            across = abs(way.x() * down) + abs(way.y() * right)
            if button.isVisible() and along > SMALL_TILE.height() // 4 - 8:
                near.append((along + 3 * across, button))
        if near:
            found = min(near, key=lambda pair: pair[0])[1]
            found.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(found, Tile):
                self._scroll.ensureWidgetVisible(found, 0, GAP)


def heading(text: str) -> QLabel:
    """The heading of a part of the page."""
    made = QLabel(text)
    made.setObjectName("startHead")
    made.setFixedHeight(type_px(24))
    return made


def _middle(widget: QWidget, page: QWidget) -> QPoint:
    return widget.mapTo(page, widget.rect().center())
