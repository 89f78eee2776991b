"""What the map by channel shows, before anything is placed: whose path, which rows, which cards in a cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from canvas.layout.map.context import Context
from canvas.model import channel_path, queries
from canvas.model.channel_path import Stop, Way
from canvas.model.edits.boards import OWN_LIFE
from canvas.model.journey import Step, Touchpoint
from canvas.model.people import Channel, Persona
from canvas.named import NamedTuple

NO_CHANNEL = "channel:"
KINDS = ("digital", "physical", "personal", "")


class Band(NamedTuple):
    """A row of the board: its key, its channel (None for own life, and for no channel), its group."""

    key: str
    channel: Channel | None
    group: str
    is_first: bool
    """It is the first row of its group, whose name stands above it."""


class Facts(NamedTuple):
    """What is shown. `cells` holds the touchpoints by row and step, in their order, `rows` each one's row."""

    context: Context
    walker: Persona | None
    way: Way
    other: Persona | None
    other_way: Way
    steps: tuple[Step, ...]
    bands: tuple[Band, ...]
    cells: dict[tuple[str, str], tuple[Touchpoint, ...]]
    rows: dict[str, str]

    @property
    def numbers(self) -> dict[str, int]:
        """The rows from the top, by their keys."""
        return {band.key: number for number, band in enumerate(self.bands)}

    @property
    def walked(self) -> frozenset[str]:
        """The touchpoints on either path."""
        return frozenset(stop.card.id for way in (self.way, self.other_way) for stop in way.stops)

    @property
    def on_path(self) -> dict[str, Stop]:
        """The walker's stops by the id of their touchpoint."""
        return {stop.card.id: stop for stop in self.way.stops}

    def shown(self, way: Way) -> tuple[Stop, ...]:
        """The stops of a way in the phases that are shown."""
        steps = {step.id for step in self.steps}
        return tuple(stop for stop in way.stops if stop.card.step in steps)


def facts(context: Context, other: str = "", *, show_empty: bool = False) -> Facts:
    """Gather what is shown of a journey; `other` is the id of a second persona, whose path is shown too."""
    project, journey = context.project, context.journey.id
    walker = context.personas[0] if context.personas else None
    is_other = other not in context.hidden and (walker is None or other != walker.id)
    second = project.get(Persona, other) if is_other else None
    steps = tuple(s for s in queries.steps(project, journey) if s.phase not in context.hidden)
    hidden = context.hidden - {walker.id if walker else ""}
    cells = _cells(context, steps, hidden)
    return Facts(
        context,
        walker,
        channel_path.way(project, journey, walker.id if walker else ""),
        second,
        channel_path.way(project, journey, second.id) if second else Way(),
        steps,
        tuple(_bands(context, steps, {row for row, _ in cells}, show_empty=show_empty)),
        cells,
        {card.id: row for (row, _), cards in cells.items() for card in cards},
    )


def row_of(context: Context, card: Touchpoint) -> str:
    """The key of the row a touchpoint lies in."""
    if queries.is_own_life(context.project, card):
        return OWN_LIFE
    return card.channel or NO_CHANNEL


def _cells(
    context: Context, steps: tuple[Step, ...], hidden: frozenset[str]
) -> dict[tuple[str, str], tuple[Touchpoint, ...]]:
    """What happens in front of the line of visibility; who is hidden has no touchpoints of their own."""
    found: defaultdict[tuple[str, str], list[Touchpoint]] = defaultdict(list)
    shown = {step.id for step in steps}
    for card in queries.path(context.project, context.journey.id):
        is_hidden = bool(card.personas) and hidden.issuperset(card.personas)
        if card.step in shown and not is_hidden:
            found[row_of(context, card), card.step].append(card)
    return {place: tuple(cards) for place, cards in found.items()}


def _bands(context: Context, steps: tuple[Step, ...], used: set[str], *, show_empty: bool) -> Iterator[Band]:
    """Own life, the channels by kind, what has no channel; empty ones only where they are asked for."""
    if OWN_LIFE in used or (show_empty and any(not step.with_us for step in steps)):
        yield Band(OWN_LIFE, None, "own", is_first=True)
    channels = [c for c in context.index.of(Channel) if show_empty or c.id in used]
    for kind in KINDS:
        of_kind = [channel for channel in channels if (channel.kind or "") == kind]
        for number, channel in enumerate(of_kind):
            yield Band(channel.id, channel, kind or "other", is_first=number == 0)
    if NO_CHANNEL in used:
        yield Band(NO_CHANNEL, None, "none", is_first=True)
