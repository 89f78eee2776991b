"""The map as a screen reader walks it: the map, its phases, in each its steps and lanes, in those the cards.

A node is named by a key: a record's id, an empty cell's name, or words for what is neither. Nodes are looked
up when they are asked for, and only rows that changed are read again. How they are told is the window's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from canvas.editing import atlas, new_row
from canvas.editing.prompts import EMPTY
from canvas.editing.selection import Place, place_named
from canvas.layout.kept import Kept
from canvas.layout.shapes import Box
from canvas.layout.sheet import Mark, Placed, Row, Seen, Sheet
from canvas.model.edits.boards import letter_in, row_fields
from canvas.model.journey import Lane, Phase
from canvas.model.project import Project
from canvas.named import NamedTuple

Kind = Literal["map", "phase", "step", "lane", "card", "cell", "thing"]
MAP = ""
"""The key of the whole map."""
OWN = ("title", "persona", "flow-node", "link")
"""Roles of what goes by its record's id beside the board."""
KEPT_ROWS = 2000


class Node(NamedTuple):
    """One node: what it is, what is said of it, where it stands (mm), its language ("" unknown)."""

    key: str
    kind: Kind
    name: str
    box: Box
    language: str = ""


class _Told(NamedTuple):
    placed: Placed
    mark: Mark


class Tree:
    """The nodes of one sheet of one project. `words` name what has no name: by role, and under EMPTY."""

    def __init__(self, project: Project, sheet: Sheet, words: Mapping[str, str]) -> None:
        self.project = project
        self.sheet = sheet
        self.words = words

    def node(self, key: str) -> Node | None:
        """Return a node, or None where the map has none of that key."""
        if key == MAP:
            return Node(key, "map", self.sheet.title, Box(0, 0, self.sheet.width, self.sheet.height))
        place = place_named(key)
        if place is not None:
            return self._cell(place)
        if key == new_row.KEY:
            return self._new_row()
        if lane_of(key):
            return self._lane(key)
        found = _find(self.sheet, key)
        if found is None:
            return self._unnamed_phase(key) if key in self._phases() else None
        return _node(key, found, self.words)

    def children(self, key: str) -> tuple[str, ...]:
        """Return the keys of what lies in a node, in the order in which it is read."""
        if key == MAP:
            new = (new_row.KEY,) if self._new_row() else ()
            return (*self._beside(before=True), *self._phases(), *new, *self._beside(before=False))
        if lane_of(key):
            _, phase, lane = key.split(" ")
            columns = self._steps(phase) or (phase,)
            return tuple(child for column in columns for child in self._in_cell(Place(lane, column)))
        if key in self._phases():
            lanes = (lane_in(key, row.key) for row in self.sheet.rows if self._is_lane(row))
            return (*self._steps(key), *lanes)
        return ()

    def parent(self, key: str) -> str | None:
        """Return the key of what a node lies in; None for the map, and for what is not there."""
        place = place_named(key) or self._place(key)
        if place is not None:
            phase = self._phase(place.column)
            return lane_in(phase, place.row) if phase else None
        if lane_of(key):
            return key.split(" ")[1]
        phase = self._phase(key)
        if phase and phase != key:  # where phases are the columns, each is a column of its own
            return phase
        return MAP if key != MAP and self.node(key) is not None else None

    def at(self, x: float, y: float) -> str:
        """Return the key of the innermost node at a point (mm); the map's own where there is nothing."""
        number = self.sheet.row_at(y)
        if number is None:
            return MAP
        row, top = self.sheet.rows[number], self.sheet.tops[number]
        for key, told in _told(row).items():
            if told.mark.box.moved(told.placed.x, top + told.placed.y).holds(x, y):
                return self._own(key, told)
        for key, told in _heads(row).items():
            if told.mark.box.moved(told.placed.x, top + told.placed.y).holds(x, y):
                return self.focus(key)
        column = self.sheet.column_at(x)
        if column is None or not self._is_lane(row):
            return MAP
        place = Place(row.key, column.key)
        return place.name if self._is_empty(place) else lane_in(column.phase, row.key)

    def focus(self, key: str) -> str:
        """Return the node for what is selected; a lane's is the one in the first phase."""
        if self.project.get(Lane, key) is not None and self.sheet.columns:
            return lane_in(self.sheet.columns[0].phase, key)
        place = place_named(key)
        if place is not None and not self._is_empty(place):
            return next(iter(self._in_cell(place)), MAP)  # a point of a curve stands in it
        return key if self.node(key) else MAP

    def where(self, key: str) -> str:
        """Return in which step a card stands, which no node above it says; "" for every other node."""
        node = self.node(key)
        place = self._place(key) if node is not None and node.kind == "card" else None
        return self._title(place.column) if place else ""

    # Parts of the map

    def _phases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(column.phase for column in self.sheet.columns))

    def _steps(self, phase: str) -> tuple[str, ...]:
        return tuple(c.key for c in self.sheet.columns if c.phase == phase != c.key)

    def _phase(self, step: str) -> str:
        column = atlas.column_of(self.sheet, step)
        return column.phase if column else ""

    def _is_lane(self, row: Row) -> bool:
        return bool(self.sheet.columns) and row_fields(self.project, row.key) is not None

    def _beside(self, *, before: bool) -> Iterator[str]:
        """What stands above or below the board: title, personas, legend."""
        is_before = True
        for row in self.sheet.rows:
            is_board = row.key in ("phases", "steps", "heads") or self._is_lane(row)
            is_before = is_before and not is_board
            if not is_board and before == is_before:
                if not self.sheet.columns:  # where there is no board, heads stand among the rest
                    yield from _heads(row)
                yield from (self._own(key, told) for key, told in _told(row).items())

    def _in_cell(self, place: Place) -> tuple[str, ...]:
        row = atlas.row_of(self.sheet, place.row)
        if row is None:
            return ()
        found = tuple(
            self._own(key, told)
            for key, told in _told(self.sheet.rows[row]).items()
            if self._step_of(told) == place.column
        )
        return found or ((place.name,) if letter_in(self.project, place.row) else ())

    def _is_empty(self, place: Place) -> bool:
        return self._in_cell(place) == (place.name,)

    def _step_of(self, told: _Told) -> str:
        """The step of a mark: its cell's, or the one where it begins; what stands before them, the first."""
        if told.placed.cell.column or not self.sheet.columns:
            return told.placed.cell.column
        column = self.sheet.column_at(told.placed.x + told.mark.box.x)
        return (column or self.sheet.columns[0]).key

    def _own(self, key: str, told: _Told) -> str:
        """The key of a mark: its record's id where that is the record's first place on the map."""
        record = told.mark.record
        is_own = told.mark.role in OWN or atlas.is_card(told.mark)
        first = _find(self.sheet, record) if record and is_own else None
        return record if first and first.mark is told.mark else key

    def _place(self, key: str) -> Place | None:
        """The cell of a card or of another mark in a lane."""
        for row in self.sheet.rows if key else ():
            told = _lookup(row, key)
            if told is not None:
                step = self._step_of(told)
                return Place(row.key, step) if self._is_lane(row) and step else None
        return None

    # Nodes

    def _new_row(self) -> Node | None:
        """The line where another lane is begun."""
        box = new_row.area(self.sheet) if new_row.KEY in self.words else None
        return Node(new_row.KEY, "thing", self.words[new_row.KEY], box) if box else None

    def _cell(self, place: Place) -> Node | None:
        area = atlas.area(self.sheet, place)
        if area is None or not self._is_empty(place):
            return None
        name = self.words.get(EMPTY, "").format(lane=self._title(place.row), step=self._title(place.column))
        return Node(place.name, "cell", name, area)

    def _lane(self, key: str) -> Node | None:
        """A lane within a phase."""
        _, phase, lane = key.split(" ")
        columns = [column for column in self.sheet.columns if column.phase == phase]
        area = atlas.area(self.sheet, Place(lane, columns[0].key)) if columns else None
        if area is None:
            return None
        width = columns[-1].x + columns[-1].width - area.x
        return Node(key, "lane", self._lane_name(lane), area._replace(width=width), self.sheet.language)

    def _lane_name(self, lane: str) -> str:
        """What the head of a row says: of a lane, a channel, a level; the title where none is drawn."""
        row = atlas.row_of(self.sheet, lane)
        told = _heads(self.sheet.rows[row]).get(lane) if row is not None else None
        return told.mark.say if told is not None and told.mark.say else self._title(lane)

    def _unnamed_phase(self, key: str) -> Node:
        """A phase whose head this sheet does not draw."""
        columns = [column for column in self.sheet.columns if column.phase == key]
        left, right = columns[0].x, columns[-1].x + columns[-1].width
        return Node(key, "phase", self._title(key), Box(left, 0, right - left, self.sheet.height))

    def _title(self, key: str) -> str:
        record = self.project.find(key)
        role = "lane" if isinstance(record, Lane) else "phase" if isinstance(record, Phase) else "step"
        return getattr(record, "title", "") or self.words.get(role, "")


def lane_in(phase: str, lane: str) -> str:
    """Return the key of a lane within a phase."""
    return f"lane {phase} {lane}"


def lane_of(key: str) -> str:
    """Return the lane that the key of a lane within a phase names, "" for any other key."""
    word, _, rest = key.partition(" ")
    return rest.partition(" ")[2] if word == "lane" else ""


def renamed(before: Sheet, after: Sheet) -> tuple[str, ...]:
    """Return the records of which something else is said than before."""
    old = {row.key: row for row in before.rows}
    rows = [(old[row.key], row) for row in after.rows if row.key in old and row is not old[row.key]]
    return tuple(
        dict.fromkeys(
            told.mark.record or key
            for was, row in rows
            for key, told in (*_told(row).items(), *_heads(row).items())
            if (one := _lookup(was, key)) is not None and one.mark.say != told.mark.say
        )
    )


def _node(key: str, seen: Seen, words: Mapping[str, str]) -> Node:
    mark = seen.mark
    kind: Kind = "card" if atlas.is_card(mark) else "thing"
    if mark.role == "phase":
        kind = "phase"
    elif mark.role == "step":
        kind = "step"
    return Node(key, kind, mark.say or words.get(mark.role, ""), seen.box, mark.language)


def _find(sheet: Sheet, key: str) -> Seen | None:
    """The mark of a key where it stands, or None."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        told = _lookup(row, key)
        if told is not None:
            return Seen(told.mark, told.placed.x, top + told.placed.y, told.placed.cell)
    return None


def _lookup(row: Row, key: str) -> _Told | None:
    return _told(row).get(key) or _heads(row).get(key) or _own_marks(row).get(key)


def _tell(row: Row) -> dict[str, _Told]:
    """What is told of a row besides its heads, by words for each: the row, the record, whose it is."""
    told: dict[str, _Told] = {}
    heads = _head_marks(row)
    for placed in sorted(row.placed, key=lambda each: (min(each.z, 0), each.reading)):
        for mark in placed.cell.marks:
            if mark.role in ("", "paper") or not (atlas.is_card(mark) or mark.say):
                continue
            if mark.role in ("phase", "step") and heads[mark.record].mark is mark:
                continue
            if mark.role == "lane" and mark.record == row.key:
                continue
            name = f"mark {row.key} {mark.record} {mark.persona}".rstrip()
            key, number = name, 1
            while key in told:
                number += 1
                key = f"{name} {number}"
            told[key] = _Told(placed, mark)
    return told


def _head_marks(row: Row) -> dict[str, _Told]:
    return {
        mark.record: _Told(placed, mark)
        for placed in row.placed
        for mark in placed.cell.marks
        if mark.role in ("phase", "step") or (mark.role == "lane" and mark.record == row.key)
    }


def _records(row: Row) -> dict[str, _Told]:
    """The first mark of each record that is told of under its own id."""
    first: dict[str, _Told] = {}
    for told in _told(row).values():
        if told.mark.record and (atlas.is_card(told.mark) or told.mark.role in OWN):
            first.setdefault(told.mark.record, told)
    return first


_told = Kept(_tell, KEPT_ROWS)
_heads = Kept(_head_marks, KEPT_ROWS)
_own_marks = Kept(_records, KEPT_ROWS)
