"""A journey as a table: lanes as rows, phases and steps as header rows, each lane's kind beside its name.

What `matrix` writes, `recognise` and `take_in` read back: texts, kinds, steps, feelings, channels,
departments. What a cell cannot say is left to the sheet that carries the project (`carried.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from canvas.exchange.tables import felt
from canvas.exchange.tables.cards_in_cell import joined
from canvas.exchange.tables.colours import CARD, IDEA, NOTES, feeling
from canvas.exchange.tables.grid import Cell, Grid, Merge, made
from canvas.exchange.tables.lane_kinds import note_text
from canvas.exchange.tables.measure_lines import written
from canvas.exchange.tables.titles import kind_cell, title
from canvas.exchange.tables.touchpoint_rows import ARROW, NOTHING, level_text
from canvas.model import queries
from canvas.model.index import Index, index_of
from canvas.model.journey import NOTE_OF_LANE, Journey, Lane, Note, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.problem import EditError, problem
from canvas.model.project import Project
from canvas.model.work import Idea, Measure, Story
from canvas.named import NamedTuple

BEFORE = 2
"""Columns before the first step: the lane's name and its kind."""


class Matrix(NamedTuple):
    """A grid and what each of its rows is: "title", "phase", "step", "need", a kind of lane, "channel" …"""

    grid: Grid
    roles: tuple[str, ...]
    steps: tuple[str, ...]
    """The ids of the steps, one a column behind the first two."""
    lanes: tuple[str, ...]
    """The ids of the lanes, one a row; "" for other rows."""


def matrix(project: Project, journey: str) -> Grid:
    """Return a journey as a table; raises EditError("not-found") where there is no such journey."""
    return laid_out(project, journey).grid


def laid_out(project: Project, journey: str) -> Matrix:
    """Return a journey as a table with what its rows and columns are; raises like `matrix`."""
    told = project.get(Journey, journey)
    if told is None:
        raise EditError(problem("not-found", journey))
    return _Writer(project, told).write()


class _Writer:
    """Lays out one journey."""

    def __init__(self, project: Project, journey: Journey) -> None:
        self.project, self.journey = project, journey
        self.index: Index = index_of(project)
        self.language = project.head.language
        self.steps = queries.steps(project, journey.id)
        self.lanes = queries.lanes(project, journey.id)
        self.rows: list[list[Cell]] = []
        self.merges: list[Merge] = []
        self.roles: list[str] = []
        self.ids: list[str] = []

    def write(self) -> Matrix:
        if self.journey.title:
            self._row("title", self.journey.title, "", [])
            self.merges.append(Merge(0, 0, 1, BEFORE + len(self.steps)))
        self._phases()
        self._row("step", self._say("step"), "", [step.title for step in self.steps])
        for role in ("need", "duration", "waiting"):
            self._row_if_any(role, [getattr(step, role) for step in self.steps])
        for lane in self.lanes:
            self._lane(lane)
        self._row_if_any("channel", [self._of_touchpoints(step, self._channels) for step in self.steps])
        self._row_if_any("department", [self._of_touchpoints(step, self._departments) for step in self.steps])
        grid = made(self.rows, self.merges, name=self.journey.title)
        return Matrix(grid, tuple(self.roles), tuple(step.id for step in self.steps), tuple(self.ids))

    def _say(self, code: str) -> str:
        return title(code, self.language)

    def _row(
        self,
        role: str,
        label: str,
        kind: str,
        texts: Sequence[str],
        fills: Sequence[str] = (),
        lane: str = "",
    ) -> None:
        fills = fills or [""] * len(texts)
        cells = [Cell(text, fill=fill if text else "") for text, fill in zip(texts, fills, strict=True)]
        self.rows.append([Cell(label), Cell(kind), *cells])
        self.roles.append(role)
        self.ids.append(lane)

    def _row_if_any(self, role: str, texts: Sequence[str]) -> None:
        if any(texts):
            self._row(role, self._say(role), "", texts)

    def _phases(self) -> None:
        texts: list[str] = []
        for phase in queries.phases(self.project, self.journey.id):
            count = len(self.index.of(Step, phase.id))
            self.merges.append(Merge(len(self.rows), BEFORE + len(texts), 1, count))
            texts += [phase.title, *[""] * (count - 1)]
        self._row("phase", self._say("phase"), self._say("kind"), texts)

    def _lane(self, lane: Lane) -> None:
        cells = [self._cell(lane, step) for step in self.steps]
        label = lane.title + ("\n" + lane.question if lane.question else "")
        kind = kind_cell(lane.kind, lane.stage, self.language)
        if lane.kind in ("touchpoints", *NOTE_OF_LANE):
            self._spans(lane, [text for text, _ in cells])
        self._row(lane.kind, label, kind, [text for text, _ in cells], [fill for _, fill in cells], lane.id)

    def _spans(self, lane: Lane, texts: list[str]) -> None:
        """Merge a cell over the steps that its cards span, where these have no cards of their own."""
        for at, step in enumerate(self.steps):
            spans = {card.span for card in self.index.cell(lane.id, step.id) if not isinstance(card, Picture)}
            span = spans.pop() if len(spans) == 1 else 1
            if span > 1 and not any(texts[at + 1 : at + span]):
                self.merges.append(Merge(len(self.rows), BEFORE + at, 1, min(span, len(self.steps) - at)))

    def _cell(self, lane: Lane, step: Step) -> tuple[str, str]:
        """What stands in a cell, and its colour."""
        if lane.kind == "feelings":
            return self._felt(lane, step)
        if lane.kind == "effort":
            return self._of_touchpoints(step, lambda t: str(t.effort or "")), ""
        if lane.kind == "promise":
            return self._of_touchpoints(step, _promise), ""
        if lane.kind in ("ideas", "stories", "measures"):
            return joined(list(self._others(lane.kind, step))), IDEA if lane.kind == "ideas" else CARD
        return self._cards(lane, step)

    def _cards(self, lane: Lane, step: Step) -> tuple[str, str]:
        cards = self.index.cell(lane.id, step.id)
        texts = [_text(card, lane) for card in cards]
        kinds = {card.kind for card in cards if isinstance(card, Note)}
        own = {card.colour for card in cards if not isinstance(card, Picture)}
        fill = own.pop() if len(own) == 1 else ""
        return joined(texts), fill or (NOTES[kinds.pop()] if len(kinds) == 1 else "" if kinds else CARD)

    def _felt(self, lane: Lane, step: Step) -> tuple[str, str]:
        first = next((other for other in self.lanes if other.kind == "feelings"), lane)
        if lane is not first:
            return "", ""
        said = self._feelings(step)
        lines = [felt.written(f, self._name(Persona, f.persona), self.language) for f in said]
        rated = next((f.value for f in said if f.value is not None), None)
        return "\n".join(line for line in lines if line), "" if rated is None else feeling(rated)

    def _feelings(self, step: Step) -> list[Any]:
        """The step's feelings; for whom it has none, what they feel at its first touchpoint that says."""
        found = {f.persona: f for f in step.feelings}
        for card in self.index.step(step.id):
            for f in card.feelings if isinstance(card, Touchpoint) else ():
                found.setdefault(f.persona, f)
        return list(found.values())

    def _others(self, kind: str, step: Step) -> Iterator[str]:
        """Ideas of the step; and in the first step of a phase, stories, measures and ideas of the phase."""
        is_first = self.index.of(Step, step.phase)[0] is step
        if kind == "ideas":
            phase = self.index.of(Idea, step.phase) if is_first else ()
            yield from (idea.text for idea in (*phase, *queries.ideas_of_step(self.project, step.id)))
        elif is_first and kind == "stories":
            yield from (story.words for story in self._stories(step.phase))
        elif is_first:
            yield from (written(measure, self.language) for measure in self.index.of(Measure, step.phase))

    def _stories(self, phase: str) -> tuple[Story, ...]:
        return tuple(story for story in self.index.of(Story, phase) if story.phase == phase)

    def _of_touchpoints(self, step: Step, said: Callable[[Touchpoint], str]) -> str:
        """A line for each card in the lanes of touchpoints, "–" where it says nothing; "" where none says."""
        cards = [
            card
            for lane in self.lanes
            if lane.kind == "touchpoints"
            for card in self.index.cell(lane.id, step.id)
            if card.text.strip()
        ]
        lines = [(said(card) if isinstance(card, Touchpoint) else "").strip() for card in cards]
        return "\n".join(line or NOTHING for line in lines) if any(lines) else ""

    def _channels(self, card: Touchpoint) -> str:
        return ", ".join(filter(None, (self._name(Channel, c) for c in (card.channel, *card.other_channels))))

    def _departments(self, card: Touchpoint) -> str:
        found = (self._name(Department, d) for d in (card.department, *card.supporting))
        return ", ".join(filter(None, found))

    def _name(self, cls: type[Any], key: str | None) -> str:
        found = self.project.get(cls, key)
        return found.name if found else ""


def _text(card: Any, lane: Lane) -> str:
    if isinstance(card, Picture):
        return card.title or card.alternative
    if isinstance(card, Note):
        return note_text(card.kind, lane.kind, card.text)
    return str(card.text)


def _promise(card: Touchpoint) -> str:
    promise, delivery = level_text(card.promise), level_text(card.delivery)
    return f"{promise or NOTHING}{ARROW}{delivery}" if delivery else promise
