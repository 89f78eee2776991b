"""The rows of a table as steps and touchpoints: each cell into its field, or into the list of losses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import loss, quoted
from canvas.exchange.table_columns import Columns
from canvas.exchange.table_feelings import feeling, name, number, parted
from canvas.exchange.table_headers import plain
from canvas.exchange.table_path import StepRows, text_field
from canvas.exchange.table_rows import Row
from canvas.exchange.table_words import CHANNELS, EVERYONE, EVIDENCE, TRUTH, names
from canvas.exchange.tables.lane_kinds import note
from canvas.model.journey import Note, Step, Touchpoint
from canvas.model.parts import Evidence, Feeling, Level
from canvas.model.problem import Problem

SAME_NAME = ("description", "person", "system", "message", "material", "timing")
"""Fields that take a cell as it is."""
OF_STEP = ("need", "duration", "waiting")
"""Fields of the step that a row belongs to."""


class Cards:
    """Puts the rows of one table into a draft and collects what could not be taken over."""

    def __init__(self, draft: Draft, columns: Columns) -> None:
        self.draft = draft
        self.columns = columns
        self.losses: list[Problem] = []
        self.notes: dict[str, str] = {}
        """The lanes in which notes lie, and their roles."""
        self._text = text_field(columns)

    def personas(self, rows: Iterable[Row]) -> tuple[str, ...]:
        """Return the personas of rows, in the order in which they are met."""
        met: dict[str, None] = {}
        for row in rows:
            met.update(dict.fromkeys(self._personas(row)))
            met.update(
                dict.fromkeys(
                    self.draft.persona(felt.about)
                    for felt in self.columns.felt
                    if felt.about and row.cell(felt.place)
                )
            )
        return tuple(met)

    def add_step(self, phase: str, lanes: dict[str, str], told: StepRows) -> None:
        """Add a step and a touchpoint for each row with a text; without one, a row speaks about the step."""
        own = [row for row in told.rows if not self.columns.cell(row, self._text)]
        fields: dict[str, Any] = {field: self._first(told.rows, field) for field in OF_STEP}
        fields["feelings"] = _once(felt for row in own for felt in self._feelings(row))
        step = self.draft.add(Step, phase=phase, title=told.title, **fields)
        for row in told.rows:
            lane = self.columns.cell(row, "lane")
            text = self.columns.cell(row, self._text)
            if text and lane in self.notes and not self.columns.cell(row, "channel"):
                self._add_note(row, step, lanes[lane], self.notes[lane], text)
            elif text:
                self._add_touchpoint(row, step, lanes[lane], text)

    def _add_note(self, row: Row, step: str, lane: str, role: str, text: str) -> None:
        kind, said = note(role, text)
        fields = {"personas": self._personas(row), "evidence": self._evidence(row)}
        self.draft.add(Note, lane=lane, step=step, kind=kind, text=said, **fields)

    def _first(self, rows: list[Row], field: str) -> str:
        """What the rows of a step say for a field of the step; a second, other answer is a loss."""
        said = {text: row for row in reversed(rows) if (text := self.columns.cell(row, field))}
        first, *others = sorted(said, key=lambda text: said[text].line) or [""]
        self.losses += [loss("table-step-twice", line=said[o].line, text=quoted(o)) for o in others]
        return first

    def _add_touchpoint(self, row: Row, step: str, lane: str, text: str) -> None:
        channels = [self._channel(name) for name in names(self.columns.cell(row, "channel"))]
        departments = [self.draft.department(name) for name in names(self.columns.cell(row, "department"))]
        more = [self.draft.department(name) for name in names(self.columns.cell(row, "supporting"))]
        self.draft.add(
            Touchpoint,
            step=step,
            lane=lane,
            text=text,
            channel=channels[0] if channels else None,
            other_channels=channels[1:],
            department=departments[0] if departments else None,
            supporting=tuple(dict.fromkeys([*departments[1:], *more])),
            personas=self._personas(row),
            feelings=_once(self._feelings(row)),
            effort=self._effort(row),
            evidence=self._evidence(row),
            promise=self._level(row, "promise"),
            delivery=self._level(row, "delivery"),
            is_moment_of_truth=self._truth(row),
            tags=names(self.columns.cell(row, "tags")),
            **{field: self.columns.cell(row, field) for field in SAME_NAME},
        )

    def _channel(self, name: str) -> str:
        kind, icon = CHANNELS.get(plain(name), (None, ""))
        return self.draft.channel(name, kind=kind, icon=icon)

    def _personas(self, row: Row) -> tuple[str, ...]:
        """Whom the row is about; nobody named, or "all", means everyone."""
        named = names(self.columns.cell(row, "persona"))
        return tuple(self.draft.persona(name) for name in named if plain(name) not in EVERYONE)

    def _feelings(self, row: Row) -> Iterable[Feeling]:
        word = self.columns.cell(row, "word")
        own = self._personas(row) or (None,)
        if word and not self.columns.felt:
            yield from (Feeling(persona=persona, word=word) for persona in own)
        for felt in self.columns.felt:
            cell = row.cell(felt.place)
            whose = (self.draft.persona(felt.about),) if felt.about and cell else own
            said = [feeling(cell, "" if felt.about else word, persona, felt.scale) for persona in whose]
            yield from (found for found in said if found)
            given = number(parted(cell)[0])
            if given is not None and not felt.scale[0] <= given <= felt.scale[1]:
                scale = name(felt.scale)
                self.losses.append(loss("table-off-scale", line=row.line, value=quoted(cell), scale=scale))

    def _effort(self, row: Row) -> int | None:
        cell = self.columns.cell(row, "effort")
        given = number(parted(cell)[0])
        if given is not None and given in (1, 2, 3, 4, 5):
            return int(given)
        self._not_understood(row, "effort", cell)
        return None

    def _evidence(self, row: Row) -> Evidence | None:
        cell, source = self.columns.cell(row, "evidence"), self.columns.cell(row, "source")
        if strength := EVIDENCE.get(plain(cell)):
            return Evidence(strength=strength, source=source)
        self._not_understood(row, "evidence", cell)
        return Evidence(source=source) if source else None

    def _level(self, row: Row, field: str) -> Level | None:
        """A promise or delivery: how much of it (0–4), or what."""
        cell = self.columns.cell(row, field)
        given = number(cell)
        if given is not None and given in (0, 1, 2, 3, 4):
            return Level(level=int(given))
        return Level(text=cell) if cell else None

    def _truth(self, row: Row) -> bool:
        cell = self.columns.cell(row, "truth")
        if plain(cell) not in TRUTH:
            self._not_understood(row, "truth", cell)
        return TRUTH.get(plain(cell), False)

    def _not_understood(self, row: Row, field: str, cell: str) -> None:
        if cell:
            column = self.columns.header.cell(self.columns.places[field])
            self.losses.append(
                loss("table-not-understood", line=row.line, value=quoted(cell), column=quoted(column))
            )


def _once(feelings: Iterable[Feeling]) -> tuple[Feeling, ...]:
    """One feeling a persona, the first."""
    found: dict[str | None, Feeling] = {}
    for felt in feelings:
        found.setdefault(felt.persona, felt)
    return tuple(found.values())
