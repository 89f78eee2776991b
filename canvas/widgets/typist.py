"""Typing on the canvas: begins and ends a burst, hands keystrokes to the session, shows the caret."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from canvas import late
from canvas.editing import atlas, overlay
from canvas.editing.selection import Place
from canvas.layout.shapes import Shape
from canvas.layout.sheet import Seen, TextBlock
from canvas.model.ids import random_ids
from canvas.model.problem import CoreError
from canvas.model.project import Project

if TYPE_CHECKING:
    from canvas.editing import beyond, continuing, hits, selected, typing, writing
    from canvas.editing.typing import Spot
    from canvas.editing.writing import NewCard, Writing
    from canvas.widgets import typing_editor
    from canvas.widgets.canvas_view import CanvasView
    from canvas.widgets.hints import Hints
    from canvas.widgets.panels import reading
    from canvas.widgets.typing_editor import TypingEditor
else:  # a map is shown before anybody types on it
    beyond, continuing, hits, selected, typing, writing = late.modules(
        "canvas.editing", "beyond continuing hits selected typing writing"
    )
    typing_editor = late.module("canvas.widgets.typing_editor")
    reading = late.module("canvas.widgets.panels.reading")


class Typist:
    """Typing on one canvas."""

    def __init__(self, view: CanvasView) -> None:
        self.view = view
        self.editor: TypingEditor | None = None
        self._writing: Writing | None = None
        self._known: Project | None = None
        """The project after the last keystroke: another one shows that something else changed it."""
        self._is_waiting = False
        """Whether the canvas keeps the focus: an input method begins anew where the focus moves."""
        self._is_caret_seen = True
        self._blink = QTimer(view)
        self._blink.timeout.connect(self._toggle_caret)

    @cached_property
    def hints(self) -> Hints:
        from canvas.widgets.hints import Hints

        return Hints(self.view)

    @property
    def is_typing(self) -> bool:
        return self.editor is not None

    @property
    def record(self) -> str:
        """The record that is being written, "" for none."""
        return self._writing.record if self._writing else ""

    def edit(self, record: str, at: tuple[float, float] | None = None, field: str = "") -> bool:
        """Begin to change a record's text, the caret at a point of the sheet (mm) or at the end.

        `field` says which, where the sheet shows several texts of the record; "" is its first.
        """
        self.stop()
        seen = atlas.find(self.view.session.sheet, record, field)
        if seen is not None and seen.mark.block is None and not field:
            seen = atlas.written(self.view.session.sheet, record)
        if seen is None or seen.mark.block is None:
            return False
        block = seen.mark.block
        text = reading.read(self.view.session.project.find(record), block.field)
        text = "" if text is None else text  # a part that is not there yet is made by the first letter
        if not isinstance(text, str):
            return False
        self._begin(writing.of_record(self.view.session, record, block.field), text)
        if at is not None and self.editor is not None:
            self.editor.put_caret(typing.spot_at(block, at[0] - seen.x, at[1] - seen.y))
        return True

    def start_card(self, place: Place, text: str = "", before: str | None = None) -> bool:
        """Begin a card in a cell with its first characters; tell whether a card can lie there."""
        return self.start(writing.NewCard(place, before), text)

    def start(self, card: NewCard, text: str = "") -> bool:
        """Begin a card that is given more than its place; tell whether it can lie there."""
        self.stop()
        session = self.view.session
        try:
            begun = writing.of_new_card(session, random_ids(card.letter(session.project)), card)
        except CoreError as error:
            self.view.said.emit(error.problem)
            return False
        self._begin(begun, "")
        if text and self.editor is not None:
            self.editor.insertPlainText(text)
        return True

    def _begin(self, begun: Writing, text: str) -> None:
        session = self.view.session
        self._writing, self._known = begun, session.project
        if not begun.is_new:
            session.select(begun.chosen)
        self.editor = editor = typing_editor.TypingEditor(self, text)
        editor.put_caret(typing.Spot(len(text)))
        editor.setAccessibleName(self._name())
        self.follow()
        editor.show()
        if not self._is_waiting:
            editor.setFocus()
        self._show_caret()
        self.hints.begin(is_card=begun.place is not None)
        self.view.reveal(begun.record)
        self.view.typing_changed.emit()

    def stop(self) -> None:
        """End typing; what was typed stays."""
        editor, begun = self.editor, self._writing
        if editor is None or begun is None:
            return
        if editor.preedit():
            QGuiApplication.inputMethod().commit()
        self.editor = self._writing = None
        self._blink.stop()
        self.hints.end()
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        writing.ended(self.view.session, begun)
        if had_focus:
            self.view.setFocus()
        self.view.typing_changed.emit()
        self.view.frames.ask()

    def go_on(self) -> None:
        """End the card and start the next one below it; where nothing was typed, or in a head, only end."""
        seen, is_empty = self.seen(), self._is_empty()
        new = continuing.below(self.view.session.sheet, seen) if seen and not is_empty else None
        self.stop()
        if new is not None:
            self.start_card(new.place, before=new.before)

    def go_beside(self, by: int) -> None:
        """End the card and start one in the next step (or the one before).

        In a head, go on to the next head; in the word of a feeling, to the next point of the curve. Behind
        the last step, or phase, another begins.
        """
        seen, record, is_empty = self.seen(), self.record, self._is_empty()
        if self._writing is not None and self._writing.chosen != (record,) and not self._writing.is_new:
            self.stop()
            self.view.keys.walk("right" if by > 0 else "left")
            return
        sheet, project = self.view.session.sheet, self.view.session.project
        new = continuing.beside(sheet, seen, by) if seen else None
        is_onward = by > 0 and not is_empty
        if new is None and seen is not None and is_onward:
            new = beyond.card(project, sheet, seen, random_ids)
        self.stop()
        if new is not None:
            self.start(new)
            return
        head = continuing.next_head(project, record, by)
        if head:
            self.view.reveal(head)
            if self.edit(head) and self.editor is not None:
                self.editor.selectAll()  # as in any form: what is typed takes its place
        elif is_onward:
            self._start_head(beyond.head(project, record, random_ids))

    def _start_head(self, new: beyond.NewHead | None) -> None:
        """Begin a step or a phase by writing its title."""
        if new is not None:
            self._begin(writing.of_new_head(self.view.session, *new), "")

    def _is_empty(self) -> bool:
        return self.editor is None or not self.editor.toPlainText().strip()

    def undo_before(self) -> None:
        """Undo reaches behind what was typed: end typing and take back the step before."""
        self.stop()
        self.view.session.undo()

    # What the field tells

    def typed(self) -> None:
        """The text has changed."""
        if self.editor is None or self._writing is None or self.editor.preedit():
            return
        session = self.view.session
        if session.project is not self._known:
            self._writing = writing.rebased(session, self._writing)
        try:
            writing.typed(session, self._writing, self.editor.toPlainText())
        except CoreError as error:
            self.view.said.emit(error.problem)
        self._known = session.project
        self.hints.typed()
        self.moved()
        self.view.reveal_caret(self.caret_rect())

    def composed(self) -> None:
        """An input method has changed what is not settled yet."""
        if self.editor is None or self._writing is None:
            return
        text, start, end = self.editor.text_with_preedit()
        if start != end:
            writing.tried(self.view.session, self._writing, text)
        else:
            self.typed()
        self._show_caret()

    def waits(self, begin: Callable[[], bool]) -> bool:
        """Begin a text for an input method that composes on the canvas; tell whether one was begun.

        The field gets the focus later: the method would settle the same words again, as it does whenever
        the focus moves.
        """
        self._is_waiting = True
        try:
            return begin() and self.editor is not None
        finally:
            self._is_waiting = False
            self._settle_soon()

    def compose(self, event: QInputMethodEvent) -> None:
        """Hand on what an input method composes on the canvas; once settled the field gets the focus."""
        if self.editor is not None:
            QApplication.sendEvent(self.editor, event)
            if not event.preeditString():
                self._settle_soon()

    def _settle_soon(self) -> None:
        if self.editor is not None:
            QTimer.singleShot(0, self.editor, self._settle)

    def _settle(self) -> None:
        """Give the field the focus where the canvas still has it; else typing has ended."""
        editor, holder = self.editor, self.view.window().focusWidget()
        if editor is None or editor.preedit() or holder is editor:
            return
        if holder is self.view:
            editor.setFocus()
        else:
            self.stop()

    def take_key(self, event: QKeyEvent) -> bool:
        """Give the field the focus, and a key that an input method left while the canvas had it."""
        if self.editor is None:
            return False
        self.editor.setFocus()
        return QApplication.sendEvent(self.editor, event)

    def moved(self) -> None:
        """The caret or the selection has moved."""
        if self.editor is not None:
            self._show_caret()
            self.view.caret_moved()
            self.view.frames.ask()

    # Where things are

    def seen(self) -> Seen | None:
        """The mark that is being written."""
        if self._writing is None:
            return None
        sheet, written = self.view.session.sheet, self._writing
        return atlas.find(sheet, written.record, written.field) or atlas.find(sheet, written.record)

    def block(self) -> TextBlock | None:
        """Its text as it is laid out now."""
        seen = self.seen()
        return seen.mark.block if seen else None

    def follow(self) -> None:
        """Lay the field over the text, wherever it is now."""
        seen = self.seen()
        if self.editor is None or seen is None or seen.mark.block is None:
            return
        box = self.view.camera.box_in_view(hits.block_box(seen, seen.mark.block))
        self.editor.setGeometry(
            round(box.x) - 2, round(box.y) - 2, round(box.width) + 4, round(box.height) + 4
        )

    def spot_at(self, point: QPoint) -> Spot:
        """The place in the text nearest to a pixel of the view."""
        seen, block = self.seen(), self.block()
        if seen is None or block is None:
            return typing.Spot(0)
        x, y = self.view.camera.to_mm(point.x(), point.y())
        return typing.spot_at(block, x - seen.x, y - seen.y)

    def caret_rect(self) -> QRect:
        """The caret in pixels of the view."""
        seen, block = self.seen(), self.block()
        if seen is None or block is None or self.editor is None:
            return QRect()
        spot = self.editor.place()
        box = typing.caret_box(block, spot.position, 2 * self.view.px, at_end=spot.at_end)
        at = self.view.camera.box_in_view(box.moved(seen.x, seen.y))
        return QRect(round(at.x), round(at.y), max(round(at.width), 1), round(at.height))

    def place(self) -> Place | None:
        """The cell in which is written, None elsewhere."""
        seen = self.seen()
        return Place(seen.cell.row, seen.cell.column) if seen and seen.cell.row and seen.cell.column else None

    def caret_point(self) -> tuple[float, float] | None:
        """A point of the sheet (mm) on the line that is written, None when nothing is."""
        seen, block = self.seen(), self.block()
        if self.editor is None or seen is None or block is None:
            return None
        at = typing.caret(block, self.editor.place().position)
        return seen.x + at.x, seen.y + at.baseline

    def shapes(self) -> tuple[Shape, ...]:
        """What typing shows above the sheet: where one is, selected characters, unsettled ones, the caret."""
        seen, block = self.seen(), self.block()
        if seen is None or block is None or self.editor is None:
            return ()
        px = self.view.px
        start, stop = self.editor.selected_range()
        shapes: list[Shape] = [*selected.where(self.view.session.sheet, self.place(), px)]
        if not self._is_empty():
            shapes += self.hints.shapes(seen, px)
        shapes += [overlay.ring(seen.box, px), *selected.corner(seen)]
        shapes += overlay.selected_text(seen, block, start, stop)
        _, first, last = self.editor.text_with_preedit()
        if first != last:
            shapes += overlay.underline(seen, block, first, last, px)
        if self._is_caret_seen:
            shapes.append(overlay.caret(seen, block, self.editor.place(), px))
        return tuple(shapes)

    def _name(self) -> str:
        seen = self.seen()
        return seen.mark.say if seen else ""

    def _show_caret(self) -> None:
        self._is_caret_seen = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)

    def _toggle_caret(self) -> None:
        self._is_caret_seen = not self._is_caret_seen
        self.view.frames.ask()
