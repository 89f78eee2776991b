"""The panel of votes: begin a round, see who leads, look at an earlier one, clear one.

A round is open in the session; its votes are in the project, so that whatever changes them is undone.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from canvas.editing.session import NO_ROUND, Session, Voting
from canvas.editing.voting import LABEL
from canvas.language import Language
from canvas.model.edits.voting import clear_round
from canvas.model.project import Project
from canvas.model.voting import Ranked, ranking, rounds
from canvas.widgets.finder.entries import place_of
from canvas.widgets.panels.fields_choice import Menu
from canvas.widgets.panels.look import PADDING, wide
from canvas.widgets.panels.panel import Panel
from canvas.widgets.panels.row_state import paint_state
from canvas.widgets.panels.tick import Tick
from canvas.widgets.theme import LIGHT, SMALL_PX, TYPE_PX, Theme, type_px, ui_font

ROW = 17
"""Pixels of a line of the ranking beside its two lines of words."""
PLACE_WIDE = 24
LINE, BELOW = 20, 19
"""How high these are, in the size of type that is usual."""
PLACE, COUNT, CARD, BESIDE, SHARE = (Qt.ItemDataRole.UserRole + number for number in range(5))


class VotesPanel(Panel):
    """The right panel with the round that is looked at. `go` shows a card; `today` is the date of votes."""

    def __init__(
        self,
        session: Session,
        say: Language,
        go: Callable[[str], None],
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__("votes", "right")
        self._say, self._go, self._today = say, go, today
        self.entitle(say("Votes"))
        self.row.addStretch(1)
        self.clear = self.button("clear", "trash-2", say("Clear this round"))
        self.clear.clicked.connect(self.clear_round)
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("New round, then Enter"))
        self.field.setAccessibleName(say("Name of a new round"))
        self.field.returnPressed.connect(lambda: self.begin(self.field.text()))
        self.rounds = Menu(self.theme)
        self.rounds.setAccessibleName(say("Round"))
        self.rounds.setAccessibleDescription(say("Round"))  # on Linux a menu's name is what is chosen
        self.rounds.activated.connect(lambda at: self.look_at(str(self.rounds.itemData(at))))
        self.switch = QPushButton()
        self.switch.clicked.connect(self.open_or_end)
        self.shown = Tick(say("Show votes, in print as well"))
        self.shown.toggled.connect(self._show)
        self.empty = QLabel()
        self.empty.setObjectName("small")
        self.empty.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(say("Ranking"))
        self.look = RankLook(self.list)
        self.list.setItemDelegate(self.look)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._go(str(item.data(CARD))))
        self.list.itemActivated.connect(lambda item: self._go(str(item.data(CARD))))
        self._build()
        self.session = session
        self.set_session(session)

    def _build(self) -> None:
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(PADDING, 0, PADDING, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.rounds, 1)
        line.addWidget(self.switch)
        column.addLayout(line)
        column.addWidget(self.shown)
        column.addWidget(self.empty)
        self.column.addWidget(above)
        self.column.addWidget(self.list, 1)

    def set_session(self, session: Session) -> None:
        """Be about another document."""
        self.session = session
        session.listen(lambda: self._changed(session))
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.look.theme = self.shown.theme = self.rounds.theme = theme
        self.list.viewport().update()

    def opened(self) -> None:
        (self.list if self.session.voting.is_open and self.list.count() else self.field).setFocus()

    # Acts

    def begin(self, name: str) -> None:
        """Begin a round; without a name it is numbered."""
        known = [each.name for each in rounds(self.session.project)]
        number = len(known) + 1
        name = " ".join(name.split()) or self._say("Round {number}", number=number)
        self.session.vote_in(Voting(name, is_open=True, is_shown=True, today=self._today()))
        self.field.clear()
        self.left.emit()

    def look_at(self, name: str) -> None:
        """Look at another round, without opening it."""
        shown = self.session.voting.is_shown
        if name != self.session.voting.name:
            self.session.vote_in(Voting(name, is_shown=shown, today=self._today()))

    def open_or_end(self) -> None:
        """End the round that is open, or go on with the one that is looked at."""
        voting = self.session.voting
        is_open = not voting.is_open
        self.session.vote_in(voting._replace(is_open=is_open, is_shown=is_open, today=self._today()))
        self.left.emit()

    def toggle_shown(self) -> None:
        """Show the votes on the map and in print, or no longer; of no round yet, those of the newest."""
        voting = self.session.voting
        name = voting.name or next((each.name for each in rounds(self.session.project)), "")
        self.session.vote_in(voting._replace(name=name, is_shown=not voting.is_shown))

    def clear_round(self) -> None:
        """Take away every vote of the round that is looked at: one step."""
        name = self.session.voting.name
        self.session.apply(lambda project: clear_round(project, name), LABEL)

    def _show(self, is_shown: bool) -> None:
        self.session.vote_in(self.session.voting._replace(is_shown=is_shown))

    # What is shown

    def _changed(self, session: Session) -> None:
        if session is self.session:
            self.follow()

    def follow(self) -> None:
        """Show the round as it is now."""
        if not self.isVisible():
            return
        project, voting = self.session.project, self.session.voting
        found = rounds(project)
        if not voting.name and found:
            self.session.vote_in(NO_ROUND._replace(name=found[0].name))
            return
        self._fill_rounds([each.name for each in found], voting)
        ranked = ranking(project, voting.name) if voting.name else ()
        has_round = bool(voting.name)
        self.switch.setVisible(has_round)
        self.switch.setText(self._say("End") if voting.is_open else self._say("Go on"))
        self.rounds.setVisible(has_round)
        self.shown.setVisible(has_round)
        self.shown.blockSignals(True)
        self.shown.setChecked(voting.is_shown)
        self.shown.blockSignals(False)
        self.clear.setEnabled(bool(ranked))
        self.empty.setText(self._told(voting))
        self.empty.setVisible(voting.is_open or not ranked)
        self._fill(project, ranked)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]  # Qt hands on what it was given
        self.follow()

    def _told(self, voting: Voting) -> str:
        say = self._say
        if voting.is_open:
            return say("Choose a card and type its votes, or click its dots. Shift+click takes one.")
        if voting.name:
            return say("Nobody has voted in this round.")
        return say("A round has a name, such as “What hurts most”. Then votes are typed or clicked on cards.")

    def _fill_rounds(self, names: list[str], voting: Voting) -> None:
        if voting.name and voting.name not in names:
            names = [voting.name, *names]
        if names != [self.rounds.itemData(at) for at in range(self.rounds.count())]:
            self.rounds.clear()
            for name in names:
                self.rounds.addItem(name, name)
        self.rounds.setCurrentIndex(names.index(voting.name) if voting.name in names else -1)

    def _fill(self, project: Project, ranked: tuple[Ranked, ...]) -> None:
        at = self.list.verticalScrollBar().value()
        row = self.list.currentRow()
        chosen = self.list.item(row).data(CARD) if row >= 0 else ""
        self.list.clear()
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if ranked else Qt.FocusPolicy.NoFocus)
        most = ranked[0].votes if ranked else 1
        for each in ranked:
            record = project.find(each.card)
            item = QListWidgetItem(_first_words(record))
            item.setData(PLACE, str(each.place))
            item.setData(COUNT, self._say.number(each.votes))
            item.setData(CARD, each.card)
            item.setData(BESIDE, place_of(self._say, project, record))
            item.setData(SHARE, each.votes / most)
            said = self._say.plural("{count} vote", "{count} votes", each.votes)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.place}. {item.text()}: {said}")
            item.setToolTip(item.text())
            self.list.addItem(item)
            if each.card == chosen:
                self.list.setCurrentItem(item)
        self.list.verticalScrollBar().setValue(at)


class RankLook(QStyledItemDelegate):
    """Paints a line of the ranking: its place, the card and where it is, its votes, and how they compare."""

    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(wide(), ROW + type_px(LINE) + type_px(BELOW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        theme = self.theme
        painter.save()
        paint_state(painter, option, theme)
        inside, high = rect.adjusted(PADDING, 6, -PADDING, -8), type_px(LINE)
        painter.setFont(ui_font(TYPE_PX, "semibold"))
        count = str(index.data(COUNT))
        wide = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(QColor(theme.accent))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(inside.left(), inside.top(), inside.width(), high), right, count)
        painter.setPen(QColor(theme.second))
        place = type_px(PLACE_WIDE)
        painter.drawText(QRect(inside.left(), inside.top(), place, high), _FLAGS, str(index.data(PLACE)))
        left = place + 4
        words = QRect(inside.left() + left, inside.top(), inside.width() - left - 12 - wide, high)
        _elided(painter, words, str(index.data()), theme.ink, TYPE_PX)
        _elided(painter, words.translated(0, type_px(BELOW)), str(index.data(BESIDE)), theme.second, SMALL_PX)
        bar = QRect(
            words.left(), inside.bottom() - 1, round((inside.width() - left) * float(index.data(SHARE))), 3
        )
        painter.fillRect(bar, QColor(theme.accent))
        painter.restore()


_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _elided(painter: QPainter, room: QRect, text: str, colour: str, pixels: int) -> None:
    painter.setFont(ui_font(pixels))
    painter.setPen(QColor(colour))
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _FLAGS, elided)


def _first_words(record: object) -> str:
    named = (getattr(record, name, "") for name in ("text", "words", "title"))
    return next((str(each) for each in named if each), "").partition("\n")[0]
