"""Arrows without a drag: between two cards that are selected, or from one to the card that is chosen next.

By keys one goes there and presses Enter; a click is enough. What an arrow makes is asked of the kind of
sheet, as where one is drawn with the pointer. It is selected when it is there: the panel takes its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent

from canvas import late
from canvas.editing import atlas
from canvas.editing.desk import Hand
from canvas.editing.selection import focus
from canvas.model.edits.links import handed_over
from canvas.model.ids import random_ids
from canvas.model.index import index_of
from canvas.model.journey import Handover, Link
from canvas.model.problem import Problem, problem
from canvas.model.project import Project

if TYPE_CHECKING:
    from canvas.editing import link_drag
    from canvas.editing.session import Session
    from canvas.widgets.window import Window
else:
    link_drag = late.module("canvas.editing.link_drag")


class Connecting(QObject):
    """The arrow that waits for its other end in one window; `source` is where it begins, "" for none.

    Meanwhile it follows the pointer.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._session: Session | None = None
        self._selection: tuple[str, ...] = ()
        self.source = ""
        self.is_handover = False
        """Whether what waits becomes a handover, whatever arrows make on this sheet."""

    def hand_over(self) -> None:
        """Do the same with a handover: from whom a touchpoint is taken over, on every sheet with cards."""
        self.is_handover = True
        self.run()

    def run(self) -> None:
        """Join two selected cards; with one, wait for the next. While it waits: end at the card in focus."""
        window, session = self._window, self._window.view.session
        window.view.typist.stop()
        ends = [key for key in session.selection if self._is_end(key)]
        if self.source:
            self._end(ends[-1] if ends else "")
        elif len(ends) == 2:
            self._join(*ends)
        elif len(ends) == 1 and (self.is_handover or window.view.desk().has_arrows):
            self._wait(ends[0])
        else:
            self.is_handover = False
            window.tell(problem("connect-what"))

    def begin(self, source: str) -> None:
        """Begin at a card, and wait for the next."""
        self._window.file.session.select((source,))
        self._window.view.setFocus()
        self._wait(source)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow follow the pointer."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            view = self._window.view
            x, y = view.camera.to_mm(event.position().x(), event.position().y())
            desk, hand = view.desk(), Hand(x, y, view.px)
            view.show_lifted(link_drag.LinkDrag(self.source, hand).moved(hand, desk).overlay(desk))
        return False

    def _is_end(self, key: str) -> bool:
        seen = atlas.find(self._window.view.session.sheet, key)
        return seen is not None and seen.mark.role in link_drag.LINKED

    def _wait(self, source: str) -> None:
        session = self._window.file.session
        self.source, self._session, self._selection = source, session, session.selection
        session.listen(self._follow)
        self._window.view.enter = self.run
        self._window.view.viewport().installEventFilter(self)
        say = self._window.language
        self._window.tell_words(
            say("Go to the card that the arrow leads to: Enter, or a click. Esc gives it up.")
        )

    def _follow(self) -> None:
        """Something changed: a click ends the arrow; going about by keys only asks for the act again."""
        selection = self._window.file.session.selection
        if self._window.file.session is not self._session or not selection:
            self._stop()
            return
        if selection == self._selection:
            return
        self._selection = selection
        if self._window.view.pointer.is_down:
            self._end(focus(selection))

    def _stop(self) -> None:
        self.source, self.is_handover, self._window.view.enter = "", False, None
        self._window.view.viewport().removeEventFilter(self)
        self._window.view.show_lifted()
        if self._session is not None:
            self._session.forget(self._follow)
        self._session = None

    def _end(self, target: str) -> None:
        source, is_handover = self.source, self.is_handover
        self._stop()
        if target and target != source:
            self.is_handover = is_handover
            self._join(source, target)
        else:
            self._window.tell(None)

    def _join(self, source: str, target: str) -> None:
        view = self._window.view
        desk = view.desk()
        join = handed_over if self.is_handover else desk.join
        self.is_handover = False
        made = join(view.session.project, random_ids, source, target)
        if isinstance(made, Problem):
            self._window.tell(made)
            return
        arrow = _arrow(view.session.project, made, source, target)
        if not view.session.apply(lambda _: made, "link", selection=(arrow,)):
            view.session.select((arrow,))
        view.setFocus()


def _arrow(before: Project, after: Project, source: str, target: str) -> str:
    """The arrow that was made, or the one there is already; the card where it goes where there is none."""
    made = link_drag.made_between(before, after)
    known = (
        arrow.id
        for kind in (Link, Handover)
        for arrow in index_of(after).of(kind, source)
        if (arrow.source, arrow.target) == (source, target)
    )
    return made or next(known, target)
