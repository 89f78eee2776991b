"""CJML's journeys as maps, whoever wrote them: actors, phases and touchpoints between one or two actors.

Who is served becomes a persona, who serves a department. What happens between a person and us is a
touchpoint; what happens among us alone lies backstage. CJML's ratings are on no scale that is written down:
they are kept and never become a number. Read from XML in `cjml.py`, and from what the diagram generator
writes in `cjml_generator.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from canvas.exchange.draft import Draft
from canvas.exchange.emotion_scales import CJML
from canvas.exchange.languages import LANES
from canvas.exchange.table_headers import plain
from canvas.exchange.table_words import CHANNELS
from canvas.exchange.tables.titles import TITLES
from canvas.model.journey import Journey, Lane, Phase, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.named import NamedTuple


class Actor(NamedTuple):
    """Somebody in a journey: a person who is served, or one who serves."""

    name: str
    is_person: bool


class Point(NamedTuple):
    """A touchpoint: an action has no receiver. `phase` is a phase's key, "" for none."""

    initiator: Actor
    label: str
    receiver: Actor | None = None
    receiver_label: str = ""
    channel: str = ""
    phase: str = ""
    message: str = ""
    comment: str = ""
    timing: str = ""
    duration: str = ""
    experience: str = ""
    rating: str = ""
    tags: tuple[str, ...] = ()


@dataclass
class Told:
    """A journey as it was told; the phases are names by their keys, in order."""

    title: str
    is_planned: bool
    scope: str = ""
    phases: dict[str, str] = field(default_factory=dict)
    actors: list[Actor] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)

    def words(self) -> str:
        """Return what is written in it, for its language to be told by."""
        labels = [f"{point.label} {point.receiver_label} {point.comment}" for point in self.points]
        return "\n".join((self.title, self.scope, *self.phases.values(), *labels))


def add_journey(draft: Draft, told: Told) -> None:
    """Add a journey with its phases and touchpoints to a draft."""
    people = tuple(dict.fromkeys(draft.persona(actor.name) for actor in told.actors if actor.is_person))
    for actor in told.actors:
        if not actor.is_person:
            draft.department(actor.name)
    state = "to-be" if told.is_planned else "as-is"
    journey = draft.add(Journey, title=told.title, scope=told.scope, state=state, personas=people)
    lanes = _Lanes(draft, journey)
    for key, points in _by_phase(told).items():
        phase = draft.add(Phase, journey=journey, title=told.phases.get(key, ""))
        for point in points:
            _add(draft, phase, lanes, point)
        if not points:
            draft.add(Step, phase=phase)
    lanes.finish()


class _Lanes:
    """The lanes of a journey; the one behind the line of visibility and the curve's are made when needed."""

    def __init__(self, draft: Draft, journey: str) -> None:
        self._draft, self._journey = draft, journey
        self.front = draft.add(Lane, journey=journey, title=LANES[draft.language][0], kind="touchpoints")
        self._behind = ""
        self.has_feelings = False

    def behind(self) -> str:
        """Return the lane of what the person does not see."""
        title = TITLES[self._draft.language or "en"]["backstage"].capitalize()
        self._behind = self._behind or self._draft.add(
            Lane, journey=self._journey, title=title, kind="touchpoints", stage="backstage"
        )
        return self._behind

    def finish(self) -> None:
        """Add a lane for what was felt, where anything was."""
        if self.has_feelings:
            title = LANES[self._draft.language][1]
            self._draft.add(Lane, journey=self._journey, title=title, kind="feelings")


def _by_phase(told: Told) -> dict[str, list[Point]]:
    """The points of each phase in order; one that names no phase belongs to the one before it."""
    found: dict[str, list[Point]] = {key: [] for key in told.phases}
    last = next(iter(found), "")
    for point in told.points:
        last = point.phase if point.phase in told.phases else last
        found.setdefault(last, []).append(point)
    return found or {"": []}


def _add(draft: Draft, phase: str, lanes: _Lanes, point: Point) -> None:
    sides = [(point.initiator, point.label)]
    sides += [(point.receiver, point.receiver_label)] if point.receiver else []
    people = [side for side in sides if side[0].is_person]
    ours = [side for side in sides if not side[0].is_person]
    seen = [label for _, label in (*people, *ours) if label]
    personas = tuple(dict.fromkeys(draft.persona(actor.name) for actor, _ in people))
    departments = list(dict.fromkeys(draft.department(actor.name) for actor, _ in ours))
    text = seen[0] if seen else point.channel or point.initiator.name
    lane = lanes.front if people else lanes.behind()
    feelings = _feelings(point, personas)
    lanes.has_feelings |= bool(feelings)
    draft.add(
        Touchpoint,
        step=draft.add(Step, phase=phase, title=text, duration=point.duration),
        lane=lane,
        text=text,
        does=ours[0][1] if people and ours and ours[0][1] != text else "",
        description="\n".join(filter(None, (_other_label(people, ours, text), point.comment))),
        personas=personas,
        department=next(iter(departments), None),
        supporting=tuple(departments[1:]),
        feelings=feelings,
        message=point.message,
        timing=point.timing,
        tags=point.tags,
        **_channel(draft, point.channel),
    )


def _other_label(people: list[tuple[Actor, str]], ours: list[tuple[Actor, str]], text: str) -> str:
    """What the receiver does, where both are people or both are ours."""
    both = people if len(people) == 2 else ours if len(ours) == 2 else []
    return next((f"{actor.name}: {label}" for actor, label in both[1:] if label and label != text), "")


def _channel(draft: Draft, name: str) -> dict[str, Any]:
    """The field for a channel, with kind and icon where its name says them."""
    if not name:
        return {}
    said: tuple[str | None, str] = CHANNELS.get(plain(name)) or _OF_CJML.get(plain(name)) or (None, "")
    kind, icon = said
    return {"channel": draft.channel(name, kind=kind, icon=icon)}


_OF_CJML = {
    "payment": ("physical", "credit-card"),
    "inbox message": ("digital", "mail"),
    "self service machine": ("physical", "store"),
}


def _feelings(point: Point, personas: tuple[str, ...]) -> tuple[Feeling, ...]:
    if not point.experience and not point.rating:
        return ()
    whose = personas[0] if personas else None
    scale = CJML if point.rating else ""
    return (Feeling(persona=whose, word=point.experience, original=point.rating, scale=scale),)
