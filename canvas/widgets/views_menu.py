"""The chip in the toolbar that says which view is shown, and its menu: views by name, and what to hide."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from canvas.language import Language
from canvas.model.journey import Lane, Phase
from canvas.model.people import Persona
from canvas.widgets import menus
from canvas.widgets.icons import icon
from canvas.widgets.sayings import message, translated
from canvas.widgets.sheet_choice import SheetChoice
from canvas.widgets.theme import Theme
from canvas.widgets.views import Views

KINDS: tuple[tuple[type[Any], str], ...] = (
    (Lane, message("Rows")),
    (Phase, message("Phases")),
    (Persona, message("Personas")),
)
NAME_WIDTH, HEIGHT = 220, 32
LONGEST = 240
"""Pixels of a name before it is cut: what stands beside it in the toolbar needs its room."""


class _Menu(QMenu):
    """A menu in which several boxes can be ticked: it stays open."""

    def mouseReleaseEvent(self, event: Any) -> None:
        action = self.activeAction()
        if _is_box(action):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and _is_box(action):
            action.trigger()
        else:
            super().keyPressEvent(event)


def _is_box(action: QAction | None) -> bool:
    return action is not None and action.isCheckable() and action.isEnabled()


class ViewChip(QToolButton):
    """Which view is shown, with a menu."""

    def __init__(self, views: Views, sheets: SheetChoice, say: Language) -> None:
        super().__init__()
        self._views, self._sheets, self._say = views, sheets, say
        self.setObjectName("chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._label, self._name, self._arrow = QLabel(say("View")), QLabel(), QLabel()
        self._label.setObjectName("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for label in (self._label, self._name, self._arrow):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label)
        self.menu_of_views = menus.changing(self, "", self.fill)
        self.setMenu(self.menu_of_views)
        views.changed.connect(self.refresh)
        sheets.changed.connect(self.refresh)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Paint the arrow in the theme's ink."""
        self._arrow.setPixmap(icon("chevron-down", theme).pixmap(16, 16))

    def refresh(self) -> None:
        """Say which view is shown."""
        view, say = self._views.present(), self._say
        is_choice = self._views.hidden and self._sheets.is_map
        name = view.title if view else say("A choice") if is_choice else self._sheets.name()
        short = self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, LONGEST)
        if short != self._name.text():
            self._name.setText(short)
            self.setToolTip(name if short != name else "")
            self.setAccessibleName(f"{say('View')}: {name}")
            self.updateGeometry()

    def be_short(self, *, is_short: bool) -> None:
        """Leave out the word before the name, where there is little room."""
        self._label.setVisible(not is_short)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        layout = self.layout()
        return QSize(layout.sizeHint().width() if layout else 0, HEIGHT)

    def fill(self, menu: QMenu) -> None:
        """Put every sheet, and the views, into a menu."""
        self._sheets.fill(menu)
        menu.addSeparator()
        self.fill_views(menu)

    def fill_views(self, menu: QMenu) -> None:
        """Put the views, and what can be shown and hidden, into a menu."""
        say, views = self._say, self._views
        present = views.present()
        self._view(menu, say("Everything"), not views.hidden, partial(views.choose_view, None))
        for view in views.named():
            self._view(menu, view.title, view is present, partial(views.choose_view, view))
        menu.addSeparator()
        for kind, words in KINDS:
            self._boxes(menu, translated(say, words), views.hideable()[kind])
        menu.addSeparator()
        if present is not None:
            menu.addAction(say("Forget the name “{name}”", name=present.title), partial(views.drop, present))
        elif views.hidden:
            menu.addAction(self._naming(menu))

    def _view(self, menu: QMenu, words: str, is_shown: bool, act: Any) -> None:
        action = menu.addAction(words, act)
        action.setCheckable(True)
        action.setChecked(is_shown)

    def _boxes(self, menu: QMenu, words: str, records: tuple[Any, ...]) -> None:
        """A menu of what can be hidden of one kind."""
        if len(records) < 2:
            return
        part = _Menu(words, menu)
        menus.lined(part)
        menu.addMenu(part)
        for record in records:
            title = getattr(record, "title", "") or getattr(record, "name", "") or self._say("Without a name")
            action = part.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(record.id not in self._views.hidden)
            action.toggled.connect(partial(self._toggle, action, record.id))

    def _toggle(self, action: Any, key: str, is_shown: bool) -> None:
        self._views.show(key, is_shown=is_shown)
        action.setChecked(key not in self._views.hidden)

    def _naming(self, menu: QMenu) -> QWidgetAction:
        """A field in the menu: Enter keeps what is shown under that name."""
        holder, field = QWidget(), QLineEdit()
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(field)
        field.setMinimumWidth(NAME_WIDTH)
        field.setPlaceholderText(self._say("Keep under a name …"))
        field.setAccessibleName(self._say("Keep under a name …"))
        field.returnPressed.connect(lambda: self._keep(field.text()))
        action = QWidgetAction(menu)
        action.setDefaultWidget(holder)
        return action

    def _keep(self, title: str) -> None:
        self._views.keep(title)
        self.menu_of_views.close()
