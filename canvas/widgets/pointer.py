"""Mouse and wheel on the canvas, as hands and gestures: Qt's events in, `canvas.editing.gestures` out.

Panning (middle button, space, wheel) is the view's own and lives here; what a press on the map means is not
decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from canvas import late
from canvas.editing import atlas, new_row
from canvas.editing.desk import Desk, Hand
from canvas.editing.held import IDLE, Moving, State
from canvas.editing.outcome import Change, Outcome, Refused, Saying, Select
from canvas.editing.overlay import NOTHING, Overlay
from canvas.editing.selection import Place
from canvas.layout.sheet import Sheet
from canvas.model.problem import EditError, Problem

if TYPE_CHECKING:
    from canvas.editing import card_drag, gestures, head_drag, hits, sizing, voting, was_set
    from canvas.widgets.canvas_view import CanvasView
else:  # a map is shown before the pointer touches it
    card_drag, gestures, head_drag, hits, sizing, voting, was_set = late.modules(
        "canvas.editing", "card_drag gestures head_drag hits sizing voting was_set"
    )

WHEEL_STEP = 120.0
ZOOM_PER_NOTCH = 1.2
PX_PER_NOTCH = 96.0

_KEYS = {
    Qt.KeyboardModifier.ControlModifier: "ctrl",
    Qt.KeyboardModifier.ShiftModifier: "shift",
    Qt.KeyboardModifier.AltModifier: "alt",
}


_CURSORS = {
    "column": Qt.CursorShape.SizeHorCursor,
    "span": Qt.CursorShape.SizeHorCursor,
    "lane": Qt.CursorShape.SizeVerCursor,
    "point": Qt.CursorShape.SizeVerCursor,
    "link": Qt.CursorShape.CrossCursor,
}


class Pointer:
    """The pointer on one canvas."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._state: State = IDLE
        self._at = QPointF()
        self._keys: frozenset[str] = frozenset()
        self.pointed = ""
        """The record pointed at while a round of votes is open."""
        self._pan_from: QPointF | None = None
        self.is_space_held = False
        self._is_tapping = False
        """Whether Space went down and nothing else has happened since."""

    @property
    def is_moving(self) -> bool:
        """Whether something is being dragged."""
        return isinstance(self._state, Moving)

    @property
    def is_moving_cards(self) -> bool:
        """Whether cards are being dragged."""
        return isinstance(self._state, Moving) and isinstance(self._state.gesture, card_drag.CardDrag)

    @property
    def can_copy(self) -> bool:
        """Whether what is being dragged can land as a copy."""
        drags = (card_drag.CardDrag, head_drag.HeadDrag)
        return isinstance(self._state, Moving) and isinstance(self._state.gesture, drags)

    @property
    def is_down(self) -> bool:
        """Whether a button is held on the sheet."""
        return self._state != IDLE

    def shown_sheet(self, desk: Desk) -> Sheet:
        """The sheet to look at: with room for what is dragged."""
        return self._state.gesture.shown(desk) if isinstance(self._state, Moving) else desk.sheet

    def overlay(self, desk: Desk) -> Overlay:
        """What a drag shows above the sheet."""
        return self._state.gesture.overlay(desk) if isinstance(self._state, Moving) else NOTHING

    def place(self) -> Place | None:
        """The cell over which something is dragged, None where it would not land."""
        saying = self._state.gesture.saying() if isinstance(self._state, Moving) else None
        if not isinstance(saying, Saying) or not saying.row:
            return None
        return Place(saying.row, saying.column)

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        self._note(event)
        if event.button() == Qt.MouseButton.MiddleButton or self.is_space_held:
            self._pan_from, self._is_tapping = event.position(), False
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._view.typist.stop()
            heads = self._view.frozen()
            if heads.covers(self._at.x(), self._at.y()):
                hand, desk = self._hand(), self._view.desk()
                edge = gestures.take_edge(hand, desk, is_on_columns=self._is_on_columns())
                head = heads.at(self._at.x(), self._at.y())
                if edge is not None:
                    self._take(*edge)
                else:
                    self._press_head(head.record if head else "")
                return
            if self._is_on_new_row():
                self._view.ask_row()
                return
            self._take(*gestures.press(self._hand(), self._view.desk()))
        elif event.button() == Qt.MouseButton.RightButton and self._state == IDLE:
            self._press_right()

    def _press_right(self) -> None:
        """The other button goes down: nothing of the map lies under the pointer where heads cover it."""
        self._view.typist.stop()
        if not self._view.frozen().covers(self._at.x(), self._at.y()):
            self._take(*gestures.press_right(self._hand(), self._view.desk()))

    def takes_vote(self, at: QPoint) -> bool:
        """Tell whether the other button takes a vote at a point of the view, and opens no menu."""
        view = self._view
        if view.frozen().covers(at.x(), at.y()):
            return False
        x, y = view.camera.to_mm(at.x(), at.y())
        desk = view.desk()
        return voting.takes(voting.under(Hand(x, y, view.px), desk), desk)

    def _is_on_columns(self) -> bool:
        """Tell whether the pointer is over the heads of columns that stay in sight."""
        heads = self._view.frozen()
        return self._at.y() < heads.top and self._at.x() >= heads.left

    def _press_head(self, record: str) -> None:
        """Press on a head that stays in sight, or beside them all."""
        if record == new_row.KEY:
            self._view.ask_row()
            return
        seen = atlas.find(self._view.session.sheet, record) if record else None
        if seen is None:
            self._view.session.select(())
        else:
            self._take(*gestures.take(hits.Hit("head", seen), self._hand()))

    def _point(self) -> None:
        """Follow which card is pointed at while votes are given: there its dots are clicked."""
        desk = self._view.desk()
        is_free = desk.voting.is_open and not self._view.frozen().covers(self._at.x(), self._at.y())
        pointed = voting.under(self._hand(), desk).record if is_free else ""
        if pointed != self.pointed:
            self.pointed = pointed
            self._view.frames.ask()

    def _is_on_new_row(self) -> bool:
        """Tell whether the pointer is on the line where another row is begun."""
        x, y = self._view.camera.to_mm(self._at.x(), self._at.y())
        return not self._keys and new_row.is_at(self._view.session.sheet, x, y)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves."""
        self._note(event)
        if self._pan_from is not None:
            moved = self._pan_from - event.position()
            self._pan_from = event.position()
            self._view.pan(moved.x(), moved.y())
            return
        if self._state == IDLE:
            self.set_cursor()
            self._point()
        else:
            self._go_on()
            if isinstance(self._state, Moving):
                self._view.edge.follow(self._at, self._go_on, self._state.gesture.scrolls())

    def release(self, event: QMouseEvent) -> None:
        """A button goes up."""
        self._note(event)
        if self._pan_from is not None:
            self._pan_from = None
            self.set_cursor()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._take(*gestures.release(self._state, self._hand(), self._view.desk()))

    def double_click(self, event: QMouseEvent) -> None:
        """Typing begins where the double click is."""
        self._note(event)
        if event.button() == Qt.MouseButton.RightButton and self._state == IDLE:
            self._press_right()
        if event.button() != Qt.MouseButton.LeftButton or self.is_space_held:
            return
        head = self._view.frozen().at(self._at.x(), self._at.y())
        if head is not None:
            self._view.reveal(head.record)
            self._view.typist.edit(head.record)
            return
        desk, hand = self._view.desk(), self._hand()
        found = voting.under(hand, desk)
        if voting.click(found, hand, desk):
            self.press(event)
            return
        self._state = IDLE
        if found.seen is not None:
            block = found.seen.mark.block
            self._view.typist.edit(found.record, (hand.x, hand.y), block.field if block else "")
        elif found.place is not None:
            self._view.typist.start_card(found.place)

    def wheel(self, event: QWheelEvent) -> None:
        """Wheel pans, Shift sideways, Ctrl zooms at the pointer."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            notches = angle.y() / WHEEL_STEP
            at = event.position().toPoint()
            self._view.zoom_to(self._view.camera.zoom * ZOOM_PER_NOTCH**notches, at, gesture=True)
            return
        if pixels.isNull():
            dx, dy = (-delta / WHEEL_STEP * PX_PER_NOTCH for delta in (angle.x(), angle.y()))
        else:
            dx, dy = -float(pixels.x()), -float(pixels.y())
        if keys & Qt.KeyboardModifier.ShiftModifier and not dx:
            dx, dy = dy, 0.0
        self._view.pan(dx, dy)
        if self.is_moving:
            self._go_on()

    def cancel(self) -> bool:
        """Give up what is being dragged; tell whether there was anything."""
        was_moving = self.is_moving
        if self._state != IDLE:
            self._take(*gestures.cancel(self._state))
        return was_moving

    def hold_space(self, *, is_held: bool, is_repeated: bool = False) -> bool:
        """Space makes the pointer a hand that pans; tell whether it was only tapped."""
        was_tapped = self._is_tapping and not is_held
        self._is_tapping = is_held and not is_repeated
        self.is_space_held = is_held
        self.set_cursor()
        return was_tapped

    def hold(self, key: str, *, is_held: bool) -> None:
        """A key such as Ctrl goes down or up: what is being dragged may become something else."""
        self._keys = self._keys | {key} if is_held else self._keys - {key}
        if self.is_moving:
            self._go_on()

    def set_cursor(self) -> None:
        """Show what the pointer would do."""
        shape = self._hovering()
        if self.is_space_held or self._pan_from is not None:
            shape = Qt.CursorShape.OpenHandCursor
        if isinstance(self._state, Moving):
            refused = isinstance(self._state.gesture.saying(), Problem)
            shape = Qt.CursorShape.ForbiddenCursor if refused else Qt.CursorShape.ClosedHandCursor
        self._view.viewport().setCursor(shape)

    def _hovering(self) -> Qt.CursorShape:
        """The pointer above what can be dragged in a way of its own."""
        is_over_heads = self._view.frozen().covers(self._at.x(), self._at.y())
        if self._state == IDLE and is_over_heads:
            hand, desk, is_on_columns = self._hand(), self._view.desk(), self._is_on_columns()
            if sizing.beside_heads(desk, hand, is_on_columns=is_on_columns) is None:
                return Qt.CursorShape.ArrowCursor
            return _CURSORS["column" if is_on_columns else "lane"]
        if self._state != IDLE or is_over_heads:
            return Qt.CursorShape.ArrowCursor
        if self._is_on_new_row():
            return Qt.CursorShape.PointingHandCursor
        return _CURSORS.get(gestures.would(self._hand(), self._view.desk()), Qt.CursorShape.ArrowCursor)

    def _go_on(self) -> None:
        self._take(*gestures.move(self._state, self._hand(), self._view.desk()))

    def _take(self, state: State, outcome: Outcome) -> None:
        """Take on a state and carry out what the hand achieved."""
        was_moving = self.is_moving
        self._state = state
        if not self.is_moving:
            self._view.edge.stop()
        view, session = self._view, self._view.session
        before = session.project
        try:
            match outcome:
                case Select(selection):
                    session.select(selection)
                case Change(edit, label, selection):
                    session.apply(edit, label, selection=selection)
                case Refused(problem):
                    view.said.emit(problem)
            self._try()
        except EditError as error:
            view.said.emit(error.problem)
        if isinstance(state, Moving):
            view.said.emit(state.gesture.saying())
        elif was_moving and not isinstance(outcome, Refused):
            view.said.emit(was_set.was_set(before, session.project, session.selection))
        if was_moving or self.is_moving:
            view.refresh()
            self.set_cursor()

    def _try(self) -> None:
        """Show what the gesture tries, and nothing that an earlier one tried."""
        session = self._view.session
        tried = self._state.gesture.tried() if isinstance(self._state, Moving) else None
        if not self._view.typist.is_typing:
            session.preview(tried(session.project) if tried else None)

    def _note(self, event: QMouseEvent) -> None:
        self._at = event.position()
        held = event.modifiers()
        self._keys = frozenset(name for key, name in _KEYS.items() if held & key)

    def _hand(self) -> Hand:
        camera = self._view.camera
        x, y = camera.to_mm(self._at.x(), self._at.y())
        return Hand(x, y, self._view.px, self._keys)
