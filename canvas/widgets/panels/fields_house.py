"""Editors of the house's style: its logo, its two colours, its typeface with the font files.

Files are taken in by the window (`subject.shown.house`); each can be chosen, dropped or pasted here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from canvas.model.edits import house
from canvas.model.edits.fields import set_field
from canvas.model.journey import Picture
from canvas.model.problem import problem
from canvas.widgets.icons import icon
from canvas.widgets.on_clipboard import held
from canvas.widgets.panels.editor import Editor, small
from canvas.widgets.panels.fields_choice import Menu
from canvas.widgets.panels.fields_linked import AROUND, Swatch
from canvas.widgets.panels.fields_text import Line
from canvas.widgets.panels.logo_colours import strongest
from canvas.widgets.panels.look import wide
from canvas.widgets.panels.subject import Subject
from canvas.widgets.panels.table_parts import Field
from canvas.widgets.pictures import Pictures
from canvas.widgets.theme import LIGHT, TYPE_PX, Theme, ui_font

STEP = "house"
LOGO_PX = 72
REMOVE_PX = 32
AIR = 10


class Dropping(QPushButton):
    """A button on which files can be dropped and, while it has the focus, pasted."""

    def __init__(self, take: Callable[[QMimeData], bool]) -> None:
        super().__init__()
        self._take = take
        self.setAcceptDrops(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def event(self, event: QEvent) -> bool:
        """Pasting is meant for the button here, not for the map."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(held())
        else:
            super().keyPressEvent(event)


class LogoBox(Dropping):
    """The logo on paper; without one, the words that ask for it."""

    theme: Theme = LIGHT
    image: QImage | None = None

    def __init__(self, take: Callable[[QMimeData], bool]) -> None:
        super().__init__(take)
        self.setObjectName("drop")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        is_marked = self.hasFocus() or self.underMouse()
        edge = self.theme.accent if self.hasFocus() else self.theme.second if is_marked else self.theme.edge
        pen = QPen(QColor(edge), 2.0 if self.hasFocus() else 1.0)
        if self.image is None:
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(QColor("#FFFFFF") if self.image is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if self.image is not None:
            painter.drawImage(self._place(self.image), self.image)
        else:
            painter.setPen(QColor(self.theme.second))
            painter.setFont(ui_font(TYPE_PX))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _place(self, image: QImage) -> QRectF:
        room = QRectF(self.rect()).adjusted(AIR, AIR, -AIR, -AIR)
        scale = min(room.width() / image.width(), room.height() / image.height())
        wide, high = image.width() * scale, image.height() * scale
        return QRectF(room.center().x() - wide / 2, room.center().y() - high / 2, wide, high)


class LogoEditor(Editor):
    """The house's logo: chosen, dropped or pasted, and taken away."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        files, say = subject.shown.house, subject.say
        self._pictures = Pictures(files.picture)
        self.box = LogoBox(files.take)
        self.box.setText(say("Choose or drop a picture"))
        self.box.clicked.connect(lambda _=False: files.ask_logo())
        self.remove = remove_button(say("Remove the logo"), self._remove)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.box, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def refresh(self) -> None:
        logo = self.subject.project.get(Picture, self.subject.value(self.field.path))
        self.box.image = self._pictures.image(logo.sha256, 2 * LOGO_PX, 2 * LOGO_PX) if logo else None
        say = self.subject.say
        self.box.setAccessibleName(f"{self.words}: {logo.title}" if logo else say("Choose or drop a picture"))
        self.box.setToolTip(say("Choose or drop a picture") if logo else "")
        self.remove.setVisible(logo is not None)
        self.box.update()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.box.theme = theme
        self.remove.setIcon(icon("x", theme))

    def _remove(self) -> None:
        self.subject.do(lambda project: house.with_logo(project, None), STEP)


class ColoursEditor(Editor):
    """The two colours as they are written, each with what it is used for, and those of the logo to choose."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        say = subject.say
        self.column.setSpacing(8)
        self.lines = [self._line(0, say("Title and heavy rules")), self._line(1, say("Headings, thin rules"))]
        self.swatches: list[Swatch] = []
        self._pictures = Pictures(subject.shown.house.picture)
        self._from = small(say("From the logo"))
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addWidget(self._from)
        self._row.addStretch(1)
        self.column.addLayout(self._row)
        self._offered: str | None = ""
        self._next = 0

    def _line(self, number: int, words: str) -> Line:
        swatch, line = Swatch("", self.theme), Line()
        swatch.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        swatch.setEnabled(False)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.textEdited.connect(lambda text: self._typed(number, text))
        line.editingFinished.connect(lambda: self._done(number))
        line.setProperty("swatch", swatch)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(swatch)
        row.addWidget(line, 1)
        self.column.addLayout(row)
        return line

    def refresh(self) -> None:
        held = (*house.style(self.subject.project).colours, "", "")
        for line, colour in zip(self.lines, held, strict=False):
            swatch = line.property("swatch")
            swatch.colour, swatch.theme = colour, self.theme
            swatch.update()
            if not line.hasFocus() and line.text() != colour:
                line.setText(colour)
        self._offer()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for swatch in self.swatches:
            swatch.theme = theme

    def _typed(self, number: int, text: str) -> None:
        colour = house.colour(text)
        if colour is not None:
            self._set(number, colour, is_typing=True)

    def _done(self, number: int) -> None:
        """Leaving a line shows the colour as it was understood; what is none is said and taken back."""
        self.subject.end_typing()
        line = self.lines[number]
        if house.colour(line.text()) is None:
            self.subject.tell(problem("colour-unknown", value=line.text()))
        line.setText((*house.style(self.subject.project).colours, "", "")[number])

    def _set(self, number: int, colour: str, *, is_typing: bool = False) -> None:
        self.subject.do(
            lambda project: house.with_colour(project, number, colour),
            f"{STEP} colour {number}",
            is_typing=is_typing,
        )

    def _offer(self) -> None:
        """Offer the logo's strongest colours: the first that is chosen is the first, the next the second."""
        logo = self.subject.project.get(Picture, house.style(self.subject.project).logo)
        if self._offered == (logo.sha256 if logo else None):
            return
        self._offered = logo.sha256 if logo else None
        for swatch in self.swatches:
            self._row.removeWidget(swatch)
            swatch.deleteLater()
        image = self._pictures.image(logo.sha256, 64, 64) if logo else None
        self.swatches = [Swatch(colour, self.theme) for colour in strongest(image)] if image else []
        for number, swatch in enumerate(self.swatches):
            words = self.subject.say("{colour}, from the logo", colour=swatch.colour)
            swatch.setToolTip(words)
            swatch.setAccessibleName(words)
            swatch.setCheckable(False)
            swatch.clicked.connect(partial(self._choose, swatch.colour))
            self._row.insertWidget(number + 1, swatch)
        self._from.setVisible(bool(self.swatches))

    def _choose(self, colour: str, *_: object) -> None:
        self._set(self._next, colour)
        self._next = 1 - self._next
        self.refresh()


class TypefaceEditor(Editor):
    """The typeface, chosen among the families of the house's font files; the files; the way to another."""

    def __init__(self, field: Field, subject: Subject) -> None:
        super().__init__(field, subject)
        say, files = subject.say, subject.shown.house
        self.menu = Menu(self.theme)
        self.entitle(self.menu)
        self.menu.activated.connect(self._choose)
        self.column.addWidget(self.menu)
        self.files: list[QWidget] = []
        self._listed: tuple[Any, ...] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.add = Dropping(files.take)
        self.add.setObjectName("row")
        self.add.setFixedHeight(32)
        self.add.setIconSize(QSize(16, 16))
        self.add.setText(say("Add a font file …"))
        self.add.setToolTip(say("TTF or OTF; it can be dropped here. Further weights belong to it."))
        self.add.clicked.connect(lambda _=False: files.ask_font())
        self.column.addWidget(self.add)

    def refresh(self) -> None:
        own = house.style(self.subject.project)
        if self._listed != own.fonts:
            self._listed = own.fonts
            self._make()
        with QSignalBlocker(self.menu):
            self.menu.setCurrentIndex(max(0, self.menu.findData(own.typeface)))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.menu.theme = theme
        self.add.setIcon(icon("plus", theme))
        self._listed = None

    def _make(self) -> None:
        fonts = house.style(self.subject.project).fonts
        with QSignalBlocker(self.menu):
            self.menu.clear()
            self.menu.addItem(self.subject.say("Journeywall’s own"), "")
            for family in dict.fromkeys(font.family for font in fonts):
                self.menu.addItem(family, family)
        for row in self.files:
            self._list.removeWidget(row)
            row.deleteLater()
        self.files = [self._file(font.sha256, font.title or font.family) for font in fonts]
        for row in self.files:
            self._list.addWidget(row)

    def _file(self, sha256: str, title: str) -> QWidget:
        holder, name = QWidget(), QLabel()
        name.setText(name.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, wide() - AROUND))
        name.setIndent(8)
        name.setToolTip(title)
        remove = remove_button(self.subject.say("Remove {name}", name=title), partial(self._remove, sha256))
        remove.setIcon(icon("x", self.theme))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(name, 1)
        row.addWidget(remove)
        return holder

    def _choose(self, number: int) -> None:
        family, key = self.menu.itemData(number), self.subject.project.head.id
        self.subject.do(lambda project: set_field(project, key, self.field.path, family), STEP)

    def _remove(self, sha256: str) -> None:
        self.subject.do(lambda project: house.without_font(project, sha256), STEP)


def remove_button(words: str, act: Callable[[], None]) -> QToolButton:
    """A small button that takes something away."""
    button = QToolButton()
    button.setFixedSize(REMOVE_PX, REMOVE_PX)
    button.setIconSize(QSize(16, 16))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _=False: act())
    return button
