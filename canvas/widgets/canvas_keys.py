"""Keys that are pressed on the canvas and are no commands of the menu; which there are stands in `map_keys`.

Arrows walk, Tab reads on, a character starts a card. What is typed in a text is not here.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from canvas.editing import atlas, choosing, continuing, new_row, nudge, walk
from canvas.editing.outcome import Change, Outcome, Refused
from canvas.editing.selection import ARROWS, focus, place_named
from canvas.editing.walk import Side, Way
from canvas.editing.was_set import was_set
from canvas.model.problem import problem
from canvas.widgets.feeling_keys import FeelingKeys
from canvas.widgets.figure_keys import FigureKeys
from canvas.widgets.map_keys import MAP_KEYS, Act, turns_figure
from canvas.widgets.vote_keys import VoteKeys

if TYPE_CHECKING:
    from canvas.widgets.canvas_view import CanvasView

_TYPED = frozenset("+-0123456789")
"""Keys that are known by what they type, wherever they lie on a keyboard."""
_DECIMALS = ",."
_NO_TEXT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""As what AltGr arrives on Windows: it types @ and €, and is no command."""


def _is_typing(held: Qt.KeyboardModifier) -> bool:
    """Tell whether a key types what it says. On a Mac Alt (Option) types as AltGr does elsewhere."""
    if held & _ALT_GR == _ALT_GR:
        return True
    options = Qt.KeyboardModifier.AltModifier if sys.platform == "darwin" else Qt.KeyboardModifier.NoModifier
    return not held & _NO_TEXT & ~options


def _combination(keys: str) -> int:
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know
    return pressed.toCombined()


class Keys:
    """The keyboard on one canvas."""

    figures: FigureKeys
    feelings: FeelingKeys
    votes: VoteKeys

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._typed: dict[str, list[Act]] = {sign: [turns_figure(sign)] for sign in _DECIMALS}
        self._pressed: dict[int, list[Act]] = {}
        for keys, act in (pair for row in MAP_KEYS for pair in row.keys):
            if keys in _TYPED:
                self._typed.setdefault(keys, []).append(act)
            else:
                self._pressed.setdefault(_combination(keys), []).append(act)
        self._span: choosing.Span | None = None
        self.figures, self.votes = FigureKeys(view), VoteKeys(view)
        self.feelings = FeelingKeys(view, self.figures)

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here; tell whether it means anything."""
        if self._view.hasFocus() and self._view.typist.is_typing:
            return self._view.typist.take_key(event)
        if event.key() == Qt.Key.Key_Control:
            self._view.pointer.hold("ctrl", is_held=True)
            return False
        if event.key() == Qt.Key.Key_Escape and self._view.pointer.cancel():
            return True  # whatever is held: Ctrl may be, where copies were to land
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else Qt.Key(event.key())
        acts = self._pressed.get(QKeyCombination(held, key).toCombined())
        if not (event.text().isdigit() or key == Qt.Key.Key_Backspace):
            self.votes.forget()
        if acts:
            return any(act(self) for act in acts)
        if event.key() == Qt.Key.Key_Space and not held:
            return self._space(event)
        return _is_typing(held) and self._type(event.text())

    def compose(self, event: QInputMethodEvent) -> None:
        """Take what an input method or a dead key types as letters are taken, where they begin a text."""
        typist = self._view.typist
        if typist.is_typing:
            typist.compose(event)
        elif not event.preeditString():
            typist.waits(lambda: self._type(event.commitString()))
        elif typist.waits(lambda: self._write("")):
            typist.compose(event)

    def _type(self, text: str) -> bool:
        """Do what a character means: begin a card or an arrow's words, or what it does by itself."""
        if not text or not text.isprintable():
            return False
        acts = () if self._is_begun_by_any() else self._typed.get(text, ())
        return any(act(self) for act in acts) or self._write(text)

    def _is_begun_by_any(self) -> bool:
        """Tell whether every character begins a text here, also those that elsewhere do something."""
        if place_named(self._focus) is not None:
            return not self.figures.is_on_curve()
        return isinstance(self._view.session.project.find(self._focus), ARROWS)

    def _write(self, text: str) -> bool:
        """Begin the text that is written here with characters; "" where they are still to come."""
        if not self._is_begun_by_any():
            return self._go_on(text)
        return self._say(text) if place_named(self._focus) is None else self._begin(text)

    def release(self, event: QKeyEvent) -> bool:
        """End what a held key did."""
        if event.key() == Qt.Key.Key_Control:
            self._view.pointer.hold("ctrl", is_held=False)
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            return self._end_space()
        return False

    # What keys do

    def ask_menu(self) -> bool:
        """Ask for the menu of what is selected: not every system asks by both of these keys itself."""
        view, reason = self._view, QContextMenuEvent.Reason.Keyboard
        at = view.viewport().rect().center()
        return QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at)))

    def walk(self, way: Way) -> bool:
        """Go to the next cell or card."""
        session = self._view.session
        return self._go(walk.step(session.project, session.sheet, session.selection, way))

    def end(self, way: Side, *, of_all: bool) -> bool:
        """Go to the first or the last step of the row, or of the whole map."""
        session = self._view.session
        return self._go(walk.end(session.project, session.sheet, session.selection, way, of_all=of_all))

    def stretch(self, way: Way) -> bool:
        """Select as far as the next cell or card, from where the first of these keys was pressed."""
        session = self._view.session
        self._span = choosing.stretched(session.project, session.sheet, self._span, session.selection, way)
        session.select(self._span.selection)
        self._view.reveal(self._span.end)
        return True

    def read(self, by: Literal[-1, 1]) -> bool:
        """Go to the next card in reading order."""
        session = self._view.session
        return self._go(walk.reading(session.project, session.sheet, session.selection, by))

    def write(self) -> bool:
        """Change the text of what has the focus, or start a card in an empty cell.

        On a curve of feelings it is the word; a figure is typed without it, which is said. While an arrow
        waits for its other end, it ends here.
        """
        if self._view.enter is not None:
            self._view.enter()
            return True
        if self._focus == new_row.KEY:
            self._view.ask_row()
            return True
        place = place_named(self._focus)
        if place is None:
            return bool(self._focus) and self._view.typist.edit(self._focus)
        if self.figures.here() is not None:
            self._view.said.emit(problem("figure-is-typed"))
            return True
        if self.figures.is_on_curve():
            return self.feelings.write_word()
        return self._view.typist.start_card(place)

    def move(self, way: Way) -> bool:
        """Move what is selected."""
        return self._carry_out(nudge.nudge(self._view.desk(), way))

    def move_head(self, way: Way) -> bool:
        """Move the step, phase or lane in which the focus is."""
        session = self._view.session
        return self._carry_out(nudge.nudge_head(session.project, session.selection, way))

    def escape(self) -> bool:
        """Give up what is being dragged, or select nothing; where nothing is, it means more than the map."""
        if self._view.pointer.cancel():
            return True
        if self._focus:
            self._view.session.select(())
        else:
            self._view.escaped.emit()
        return True

    @property
    def _focus(self) -> str:
        return focus(self._view.session.selection)

    def _space(self, event: QKeyEvent) -> bool:
        """Held, it makes the pointer a hand that pans; tapped on an empty cell, it starts a card."""
        self._view.pointer.hold_space(is_held=True, is_repeated=event.isAutoRepeat())
        return True

    def _end_space(self) -> bool:
        is_tap = self._view.pointer.hold_space(is_held=False)
        place = place_named(self._focus)
        if is_tap and place is not None and not self.figures.is_on_curve():
            self._view.typist.start_card(place)
        return True

    def _go(self, key: str) -> bool:
        if key:
            self._view.session.select((key,))
            self._view.reveal(key)
        return True

    def _begin(self, text: str) -> bool:
        """Start a card with a character, on an empty cell."""
        place = place_named(self._focus)
        return place is not None and self._view.typist.start_card(place, text)

    def _go_on(self, text: str) -> bool:
        """Start the next card of the cell with a character, or the title of a head that has none.

        Whoever types on while a card is selected loses nothing; where nothing can be written, it is said.
        """
        session, typist = self._view.session, self._view.typist
        if not session.selection:
            return self._tell("typed-nowhere")
        if self.figures.is_on_curve():
            return self._tell("typed-on-curve")
        seen = atlas.find(session.sheet, self._focus) if len(session.selection) == 1 else None
        if seen is None:
            return False
        new = continuing.below(session.sheet, seen)
        if new is not None:
            return typist.start_card(new.place, text, new.before)
        title = getattr(session.project.find(self._focus), "title", None)
        if title is None or seen.mark.role not in (*atlas.HEAD_ROLES, "title"):
            return False
        return self._tell("typed-on-title") if title else self._say(text)

    def _tell(self, code: str) -> bool:
        self._view.said.emit(problem(code))
        return True

    def _say(self, text: str) -> bool:
        """Go on with the words of an arrow, or of a head, by a character."""
        typist = self._view.typist
        if not typist.edit(self._focus) or typist.editor is None:
            return False
        typist.editor.insertPlainText(text)
        return True

    def _carry_out(self, outcome: Outcome) -> bool:
        match outcome:
            case Change(edit, label, selection):
                session = self._view.session
                before = session.project
                session.apply(edit, label, selection=selection)
                self._view.reveal(focus(selection))
                self._view.said.emit(was_set(before, session.project, selection))
            case Refused(problem):
                self._view.said.emit(problem)
        return True
