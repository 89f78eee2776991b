"""What was changed in one cell of a table, done to the project that the table came from.

Cards are told apart by their texts: what is rewritten keeps everything else it had.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from canvas.exchange.table_feelings import OURS
from canvas.exchange.table_headers import plain
from canvas.exchange.tables import felt, measure_lines, touchpoint_rows
from canvas.exchange.tables.align import pairs
from canvas.exchange.tables.cards_in_cell import parted
from canvas.exchange.tables.lane_kinds import note, note_text
from canvas.exchange.tables.missing_pictures import named_only
from canvas.model import queries
from canvas.model.edits import cards, deleting, structure
from canvas.model.edits.placing import need, place
from canvas.model.ids import IdSource
from canvas.model.index import index_of
from canvas.model.journey import NOTE_OF_LANE, Lane, Note, Picture, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import LETTERS, Project
from canvas.model.work import Idea, Measure, Story

Record = Any
_UNSET: dict[str, dict[str, Any]] = {
    "channel": {"channel": None, "other_channels": ()},
    "department": {"department": None, "supporting": ()},
    "effort": {"effort": None},
    "promise": {"promise": None, "delivery": None},
}


class CellEdits:
    """Changes one project, cell after cell; `project` is what has become of it."""

    def __init__(self, project: Project, ids: IdSource) -> None:
        self.project, self._ids = project, ids

    def lane(self, lane: Lane, step: str, text: str) -> None:
        """Let a cell of a lane say `text`."""
        if lane.kind == "feelings":
            self._feelings(step, text)
        elif lane.kind in ("effort", "promise"):
            self.touchpoints(lane.journey, lane.kind, step, text)
        elif lane.kind in ("ideas", "stories", "measures"):
            self._others(lane.kind, step, parted(text))
        else:
            self._cards(lane, step, parted(text))

    def step(self, step: str, field: str, text: str) -> None:
        """Let a field of a step say `text`."""
        self.project = self.project.put(need(self.project, Step, step).but(**{field: text}))

    def touchpoints(self, journey: str, role: str, step: str, text: str) -> None:
        """Let the touchpoints of a step have the channels, departments, effort or promises of a cell."""
        index = index_of(self.project)
        found = [
            card
            for lane in queries.lanes(self.project, journey)
            if lane.kind == "touchpoints"
            for card in index.cell(lane.id, step)
            if card.text.strip()
        ]
        for card, said in zip(found, touchpoint_rows.shared(text, len(found)), strict=True):
            fields = touchpoint_rows.fields(self, role, said)
            if isinstance(card, Touchpoint) and fields is not None:
                self.project = self.project.put(card.but(**(_UNSET[role] | fields)))

    def persona(self, name: str) -> str:
        return self._by_name(Persona, name)

    def channel(self, name: str, **fields: Any) -> str:
        return self._by_name(Channel, name, **fields)

    def department(self, name: str) -> str:
        return self._by_name(Department, name)

    def _by_name(self, cls: type[Any], name: str, **fields: Any) -> str:
        known = index_of(self.project).of(cls)
        found = next((record for record in known if plain(record.name) == plain(name)), None)
        if found is None:
            found = cls(id=self._ids(LETTERS[cls]), name=name, **fields)
            self.project = structure.add(self.project, found)
        return str(found.id)

    def _feelings(self, step: str, text: str) -> None:
        (lines,) = felt.lines([text])
        said: dict[str | None, Feeling] = {}
        for line in lines:
            persona = self.persona(line.whose) if line.whose else None
            if feeling := felt.read(line.said, persona, OURS):
                said.setdefault(persona, feeling)
        record = need(self.project, Step, step)
        self._felt_at_touchpoints(step, {f.persona for f in record.feelings}, said)
        before = {f.persona: f for f in record.feelings}
        feelings = tuple(_felt(before.get(persona), feeling) for persona, feeling in said.items())
        self.project = self.project.put(record.but(feelings=feelings))

    def _felt_at_touchpoints(self, step: str, own: set[str | None], said: dict[str | None, Feeling]) -> None:
        """Where the cell showed what somebody felt at a touchpoint, say it there, not at the step."""
        met = set(own)
        for card in index_of(self.project).step(step):
            feelings: list[Feeling] = []
            for old in card.feelings if isinstance(card, Touchpoint) else ():
                new = old if old.persona in met else said.pop(old.persona, None)
                feelings += [_felt(old, new)] if new else []
                met.add(old.persona)
            if isinstance(card, Touchpoint):
                self.project = self.project.put(card.but(feelings=tuple(feelings)))

    def _cards(self, lane: Lane, step: str, said: Sequence[str]) -> None:
        there = [c for c in index_of(self.project).cell(lane.id, step) if _card_text(c, lane).strip()]
        self._align(
            there,
            [_card_text(card, lane) for card in there],
            said,
            lambda card, text: card.but(**_card_fields(card, lane, text)),
            lambda text, before: self._new_card(lane, step, text, before),
        )

    def _new_card(self, lane: Lane, step: str, text: str, before: str | None) -> None:
        if lane.kind == "touchpoints":
            new = self._ids("t")
            self.project = cards.add_touchpoint(self.project, new, lane.id, step, text=text, before=before)
        elif lane.kind in NOTE_OF_LANE:
            kind, own = note(lane.kind, text)
            new = self._ids("n")
            self.project = cards.add_note(
                self.project, new, lane.id, step, text=own, kind=kind, before=before
            )
        elif lane.kind == "pictures":
            picture = Picture(id=self._ids("q"), lane=lane.id, step=step, **named_only(text))
            self.project = place(self.project, picture, index_of(self.project).step(step), None)
        else:
            curve = Note(id=self._ids("n"), lane=lane.id, step=step, text=text)
            self.project = place(self.project, curve, index_of(self.project).step(step), None)

    def _others(self, kind: str, step: str, said: Sequence[str]) -> None:
        """Ideas, stories and measures, as the table shows them: those of the phase in its first step."""
        phase = need(self.project, Step, step).phase
        index = index_of(self.project)
        cls = {"ideas": Idea, "stories": Story, "measures": Measure}[kind]
        is_first = index.of(Step, phase)[0].id == step
        own = queries.ideas_of_step(self.project, step) if kind == "ideas" else ()
        there = [r for r in index.of(cls, phase) if is_first and (kind != "stories" or r.phase == phase)]
        home = {"at": step} if kind == "ideas" else {"phase": phase} if kind == "stories" else {"at": phase}
        found = [record for record in (*there, *own) if self._line(record).strip()]
        self._align(
            found,
            [self._line(record) for record in found],
            said,
            lambda record, text: record if text == self._line(record) else record.but(**_said(record, text)),
            lambda text, _: self._new(cls, **_said(cls(id="new0"), text), **home),
        )

    def _line(self, record: Record) -> str:
        """What the table says of an idea, a story or a measure."""
        if isinstance(record, Measure):
            return measure_lines.written(record, self.project.head.language)
        return str(record.words if isinstance(record, Story) else record.text)

    def _new(self, cls: type[Any], **fields: Any) -> None:
        record = cls(id=self._ids(LETTERS[cls]), **fields)
        self.project = structure.add(self.project, record)

    def _align(
        self,
        there: Sequence[Record],
        texts: Sequence[str],
        said: Sequence[str],
        rewritten: Callable[[Record, str], Record],
        add: Callable[[str, str | None], None],
    ) -> None:
        """Rewrite, add and delete records, so that they say what is said, in this order."""
        before: str | None = None
        for pair in reversed(list(pairs([text.strip() for text in texts], said))):
            old = there[pair.old] if pair.old is not None else None
            if pair.new is None and old:
                self.project = deleting.delete(self.project, [old.id])
            elif pair.new is not None and old:
                self.project = self.project.put(rewritten(old, said[pair.new]))
                before = old.id
            elif pair.new is not None:
                add(said[pair.new], before)


def _felt(before: Feeling | None, feeling: Feeling) -> Feeling:
    """The feeling with how we know it; one that says the same is the same."""
    if before is None:
        return feeling
    if (before.value, before.word) == (feeling.value, feeling.word):
        return before
    return feeling.but(evidence=before.evidence)


def _said(record: Record, text: str) -> dict[str, Any]:
    """The fields of an idea, a story or a measure of which the table says `text`."""
    if isinstance(record, Measure):
        return measure_lines.fields(text, record)
    return {"words" if isinstance(record, Story) else "text": text}


def _card_text(card: Record, lane: Lane) -> str:
    if isinstance(card, Picture):
        return card.title or card.alternative
    return note_text(card.kind, lane.kind, card.text) if isinstance(card, Note) else str(card.text)


def _card_fields(card: Record, lane: Lane, text: str) -> dict[str, Any]:
    if text == _card_text(card, lane).strip():
        return {}
    if isinstance(card, Picture):
        return {"title": text}
    if isinstance(card, Note) and lane.kind == "pains and gains":
        kind, own = note(lane.kind, text)
        return {"kind": kind, "text": own}
    return {"text": text}
