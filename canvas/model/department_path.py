"""One persona's way through the departments: who hands over, who comes before and after, who tells of it.

A handover is a pair of neighbours on the path between which the department changes; what was agreed about it
is a record that may be missing. Nothing is stored and nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Sequence

from canvas.model import channel_path, queries
from canvas.model.index import index_of
from canvas.model.journey import Handover, Phase, Step, Touchpoint
from canvas.model.project import Project
from canvas.model.work import Story
from canvas.named import NamedTuple


class Handing(NamedTuple):
    """Responsibility changes hands, numbered along the path; `record` holds what was agreed, if anything.

    Beside the path (`is_on_path` False) stand those that somebody recorded between other touchpoints.
    """

    number: int
    source: Touchpoint
    target: Touchpoint
    record: Handover | None
    is_on_path: bool = True

    @property
    def is_agreed(self) -> bool:
        """Whether somebody said how it is done."""
        return self.record is not None and bool(self.record.agreement.strip())


class Stretch(NamedTuple):
    """What a person lives through before a department, or after it."""

    touchpoints: int = 0
    departments: tuple[str, ...] = ()
    handovers: int = 0
    unagreed: int = 0
    days: float = 0.0
    """How many days are waited, as far as they are known."""


class Around(NamedTuple):
    """What comes before a department's first touchpoint, and after its last; None where it has none."""

    before: Stretch
    after: Stretch


def handings(project: Project, journey: str, persona: str = "") -> tuple[Handing, ...]:
    """Return a journey's handovers: those on the persona's path in order, then those recorded beside it."""
    pairs = queries.handovers(project, journey, persona)
    found = [
        Handing(n, a, b, queries.handover_between(project, a.id, b.id)) for n, (a, b) in enumerate(pairs, 1)
    ]
    known = {(a.id, b.id) for a, b in pairs}
    beside = [pair for pair in _recorded(project, journey, persona) if (pair[1].id, pair[2].id) not in known]
    for record, source, target in beside:
        found.append(Handing(len(found) + 1, source, target, record, is_on_path=False))
    return tuple(found)


def around(project: Project, journey: str, department: str, persona: str = "") -> Around | None:
    """Return what comes before and after a department; None where it has nothing to do with the journey."""
    cards = queries.touchpoints(project, journey)
    own = [n for n, card in enumerate(cards) if card.department == department]
    if not own:
        return None
    order = {card.id: n for n, card in enumerate(cards)}
    path = queries.path(project, journey, persona)
    steps = {step.id: n for n, step in enumerate(queries.steps(project, journey))}
    first, last = (steps[cards[n].step] for n in (own[0], own[-1]))
    found = handings(project, journey, persona)
    waits = channel_path.waits(project, journey, persona)
    return Around(
        _stretch(
            [card for card in path if order[card.id] < own[0]],
            found,
            [wait for wait in waits if steps[wait.step.id] <= first],
        ),
        _stretch(
            [card for card in path if order[card.id] > own[-1]],
            found,
            [wait for wait in waits if steps[wait.step.id] > last],
        ),
    )


def others_stories(project: Project, journey: str, department: str) -> tuple[Story, ...]:
    """Return the stories of a journey that a department did not tell itself, those nearest to it first.

    Near is what happens few steps from the department's touchpoints; without a department all of them, in the
    order of the journey.
    """
    places = {step.id: n for n, step in enumerate(queries.steps(project, journey))}
    own = {places[c.step] for c in queries.touchpoints(project, journey) if c.department == department}
    found = []
    for story in project.all(Story):
        at = _steps_of(project, story, places)
        is_others = not department or story.department != department
        if at and story.words and is_others:
            far = min((abs(n - m) for n in at for m in own), default=0)
            found.append((far, at[0], story.order, story.id, story))
    return tuple(story for *_, story in sorted(found, key=lambda each: each[:-1]))


def _recorded(project: Project, journey: str, persona: str) -> list[tuple[Handover, Touchpoint, Touchpoint]]:
    """The handovers that are written down between touchpoints of the persona's and of the house."""
    cards = {
        card.id: card
        for card in queries.touchpoints(project, journey)
        if not persona or not card.personas or persona in card.personas
    }
    index, found = index_of(project), []
    for card in cards.values():
        for record in index.of(Handover, card.id):
            target = cards.get(record.target)
            if record.source == card.id and target:
                found.append((record, card, target))
    return found


def _stretch(
    cards: Sequence[Touchpoint], found: Sequence[Handing], waits: Sequence[channel_path.Wait]
) -> Stretch:
    """Sum up a part of the path, of all handovers those between two touchpoints of it."""
    keys = {card.id for card in cards}
    inside = [hand for hand in found if hand.is_on_path and {hand.source.id, hand.target.id} <= keys]
    return Stretch(
        len(cards),
        tuple(dict.fromkeys(card.department for card in cards if card.department)),
        len(inside),
        sum(not hand.is_agreed for hand in inside),
        sum(wait.days or 0.0 for wait in waits),
    )


def _steps_of(project: Project, story: Story, places: dict[str, int]) -> list[int]:
    """The places of the steps that a story is about."""
    cards = [project.get(Touchpoint, key) for key in story.touchpoints]
    at = sorted(places[card.step] for card in cards if card and card.step in places)
    phase = project.get(Phase, story.phase)
    if at or phase is None:
        return at
    return [places[step.id] for step in index_of(project).of(Step, phase.id) if step.id in places]
