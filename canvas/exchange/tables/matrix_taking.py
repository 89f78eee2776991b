"""A matrix becomes a journey: its columns phases and steps, its rows lanes or fields of what lies in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import loss, quoted, refuse
from canvas.exchange.table_feelings import OURS, name, number, parted, scale_of
from canvas.exchange.tables import felt, measure_lines, touchpoint_rows
from canvas.exchange.tables.cards_in_cell import parted as cards_of
from canvas.exchange.tables.colours import meant
from canvas.exchange.tables.grid import Cell, Grid
from canvas.exchange.tables.guess import Guess, Line
from canvas.exchange.tables.lane_kinds import is_of_notes, lane_kind, note
from canvas.exchange.tables.missing_pictures import named_only
from canvas.exchange.tables.names import LANES, OF_STEP, OF_TOUCHPOINT
from canvas.exchange.tables.path import PhaseColumns, StepColumns, first_column, path
from canvas.exchange.tables.remarks import remarks
from canvas.model.journey import Journey, Lane, Note, Phase, Picture, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.problem import Problem
from canvas.model.work import Idea, Measure, Story

ON_TOUCHPOINTS = frozenset({*OF_TOUCHPOINT, "promise", "effort"})
"""Roles whose cells are about the touchpoints of their column."""
MOST_SPAN = 50


@dataclass
class _Lane:
    """A lane and the rows that make it: its own, and those that go on with it."""

    line: Line
    rows: list[Line] = field(default_factory=list)
    id: str = ""


@dataclass
class _Column:
    """A step while it is put together: where its columns are, how many steps follow, its touchpoints."""

    told: StepColumns
    phase: str
    step: str = ""
    touchpoints: list[dict[str, Any]] = field(default_factory=list)


def add_matrix(draft: Draft, grid: Grid, guess: Guess, title: str) -> tuple[str, list[Problem]]:
    """Add the journey that a matrix tells; return its title and what is to be said about it.

    Raises ForeignFileError("table-nothing") when it has no columns with anything in them.
    """
    phases = path(grid, guess)
    if not phases or not guess.of(*LANES, *OF_STEP, *OF_TOUCHPOINT, "phase", "step"):
        raise refuse("table-nothing", title)
    return title, _Matrix(draft, grid, guess).add(phases, title)


class _Matrix:
    """Takes one matrix in, row by row, and collects what is to be said."""

    def __init__(self, draft: Draft, grid: Grid, guess: Guess) -> None:
        self.draft, self.grid, self.guess = draft, grid, guess
        self.losses: list[Problem] = list(remarks(guess))
        self.lanes = list(_lanes(guess))
        self.felt: dict[int, dict[int, list[Feeling]]] = {}

    def add(self, phases: list[PhaseColumns], title: str) -> list[Problem]:
        for lane in self.lanes:
            for row in lane.rows:
                if lane.line.role == "feelings":
                    self._read_feelings(lane.line, row.place)
        journey = self.draft.add(Journey, title=title, personas=self._personas())
        for lane in self.lanes:
            lane.id = self._add_lane(journey, lane.line)
        columns = [column for phase in phases for column in self._phase(journey, phase)]
        places = {c: n for n, column in enumerate(columns) for c in column.told.columns}
        for column in columns:
            for lane in self.lanes:
                for row in lane.rows:
                    self._add_cards(lane, row, column, places)
            self._add_touchpoints(column)
        return self.losses

    def _personas(self) -> tuple[str, ...]:
        """Whose journey it is: the persona named above the heads, and everybody who feels something in it."""
        named = [
            self.draft.persona(text)
            for line in self.guess.of("persona")
            if self._is_above_heads(line)
            for *_, text in self._cells(line.place, [first_column(self.guess)])
        ]
        found = (f.persona for row in self.felt.values() for cell in row.values() for f in cell if f.persona)
        return tuple(dict.fromkeys([*named, *found]))

    def _is_above_heads(self, line: Line) -> bool:
        heads = self.guess.of("phase", "step")
        return bool(heads) and line.place < heads[0].place

    def _phase(self, journey: str, told: PhaseColumns) -> Iterator[_Column]:
        phase = self.draft.add(Phase, journey=journey, title=told.title)
        for step in told.steps:
            column = _Column(step, phase)
            fields = {role: self._step_field(role, step) for role in OF_STEP}
            feelings = [f for row in self.felt.values() for c in step.columns for f in row.get(c, [])]
            column.step = self.draft.add(
                Step, phase=phase, title=step.title, feelings=_once(feelings), **fields
            )
            yield column

    def _step_field(self, role: str, step: StepColumns) -> str:
        said = [text for line in self.guess.of(role) for *_, text in self._cells(line.place, step.columns)]
        return " · ".join(dict.fromkeys(said))

    def _cells(self, row: int, columns: list[int]) -> Iterator[tuple[int, Cell, str]]:
        """The cells of a row in these columns in which something stands; a merged one at its first place."""
        for column in columns:
            cell = self.grid.cell(row, column)
            if text := cell.text.strip():
                yield column, cell, text

    def _add_lane(self, journey: str, line: Line) -> str:
        title, _, question = line.label.partition("\n")
        return self.draft.add(
            Lane,
            journey=journey,
            title=title,
            question=question,
            kind=lane_kind(line.role),
            stage=line.stage,
        )

    def _read_feelings(self, line: Line, row: int) -> None:
        """Read a whole row of feelings: scale and names show only there."""
        start = first_column(self.guess)
        cells = [self.grid.text(row, column) if column >= start else "" for column in range(self.grid.width)]
        found = felt.lines(cells)
        scale = line.scale or scale_of(one.said for cell in found for one in cell)
        if scale != OURS:
            self.losses.append(loss("table-scale", scale=name(scale)))
        for column, cell in enumerate(found):
            for one in cell:
                whose = one.whose or line.about
                persona = self.draft.persona(whose) if whose else None
                if feeling := felt.read(one.said, persona, scale):
                    self.felt.setdefault(row, {}).setdefault(column, []).append(feeling)
                given = number(parted(one.said)[0])
                if given is not None and not scale[0] <= given <= scale[1]:
                    said = {"value": quoted(one.said), "scale": name(scale)}
                    self.losses.append(loss("table-off-scale", line=row + 1, **said))

    def _add_cards(self, lane: _Lane, row: Line, column: _Column, places: dict[int, int]) -> None:
        role = lane.line.role
        for first, cell, text in self._cells(row.place, column.told.columns):
            covered = {places[c] for c in range(first, first + cell.across) if c in places}
            span = min(len(covered), MOST_SPAN)
            colour = meant(self.grid, row.place, cell.fill)
            for card in cards_of(text):
                self._add_card(role, lane.id, column, {"span": span, "colour": colour}, card)

    def _add_card(self, role: str, lane: str, column: _Column, look: dict[str, Any], text: str) -> None:
        if role == "touchpoints":
            column.touchpoints.append({"step": column.step, "lane": lane, "text": text, **look})
        elif is_of_notes(role):
            kind, said = note(role, text)
            self.draft.add(Note, lane=lane, step=column.step, kind=kind, text=said, **look)
        elif role == "ideas":
            self.draft.add(Idea, at=column.step, text=text)
        elif role == "stories":
            self.draft.add(Story, phase=column.phase, words=text)
        elif role == "measures":
            self.draft.add(Measure, at=column.phase, **measure_lines.fields(text))
        elif role == "pictures":
            self.draft.add(Picture, lane=lane, step=column.step, **named_only(text))
            self.losses.append(loss("table-picture", name=quoted(text)))

    def _add_touchpoints(self, column: _Column) -> None:
        """Let the rows of fields speak about the touchpoints of the column, then add these."""
        for line in self.guess.lines:
            if line.role in ON_TOUCHPOINTS and not self._is_above_heads(line):
                for *_, text in self._cells(line.place, column.told.columns):
                    self._set(column, line, text)
        for touchpoint in column.touchpoints:
            self.draft.add(Touchpoint, **touchpoint)

    def _set(self, column: _Column, line: Line, cell: str) -> None:
        if not column.touchpoints:
            self.losses.append(loss("table-no-touchpoint", label=quoted(line.label), value=quoted(cell)))
            return
        said = touchpoint_rows.shared(cell, len(column.touchpoints))
        for touchpoint, text in zip(column.touchpoints, said, strict=True):
            found = touchpoint_rows.fields(self.draft, line.role, text)
            if found is None:
                value, label = quoted(text), quoted(line.label)
                self.losses.append(
                    loss("table-not-understood", line=line.place + 1, value=value, column=label)
                )
            touchpoint.update(found or {})


def _lanes(guess: Guess) -> Iterator[_Lane]:
    """The lanes from top to bottom, each with the rows that belong to it."""
    lane: _Lane | None = None
    for line in guess.lines:
        if line.role in LANES:
            if lane:
                yield lane
            lane = _Lane(line, [line])
        elif line.role == "more" and lane:
            lane.rows.append(line)
        elif lane:
            yield lane
            lane = None
    if lane:
        yield lane


def _once(feelings: list[Feeling]) -> tuple[Feeling, ...]:
    """One feeling a persona, the first."""
    found: dict[str | None, Feeling] = {}
    for feeling in feelings:
        found.setdefault(feeling.persona, feeling)
    return tuple(found.values())
