"""The wheel put together: title, ring with the person in its middle, labels or a list, legend, foot.

What is made from the same records is the same object as on the sheet before.
"""

from __future__ import annotations

from functools import partial

from canvas.layout.map import people, tones
from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.layout.page import ABOVE_FOOT, Page, PageSheet, Parts
from canvas.layout.sheet import Cell, Placed, Row
from canvas.layout.style import ACCENT
from canvas.layout.wheel import legend, listed, middle, ring, signs
from canvas.layout.wheel.facts import (
    MOST_LABELS,
    MOST_NAMED,
    Slot,
    cards,
    felt,
    is_unknown,
    named,
    sectors,
)
from canvas.layout.wheel.looks import (
    COLUMN,
    DISC,
    HALF,
    MARGIN,
    NODES,
    TEXT,
    TEXT_FEW,
    WIDTH,
    WORDS,
    WORDS_FEW,
)
from canvas.layout.wheel.spreading import Field, Label, labels
from canvas.layout.wheel.words import Use, weight, words
from canvas.model.journey import Phase, Picture, Touchpoint
from canvas.model.people import Persona

ROW = "wheel"
FEW = 6
UPPER, LOWER = 162.0, 190.0
"""How far above and below the middle of the wheel labels may stand."""
GAPS = (10.0, 7.0, 4.5)
"""Between labels, as large as they all have room."""
BELOW_RULE = 2.0
ABOVE_LEGEND = 9.0
TITLE = 56
READ_PERSON, READ_PHASES, READ_LEGEND = 0, 1, 1_000_000


class Laying:
    """One wheel being laid out."""

    def __init__(self, context: Context, options: SheetOptions, parts: Parts) -> None:
        self.context, self.options, self.parts = context, options, parts
        self.page = Page("wheel", context, options, WIDTH, MARGIN)
        self.walker = context.personas[0] if context.personas else None
        every = context.index.of(Phase, context.journey.id)
        self.phases = tuple(phase for phase in every if phase.id not in context.hidden)
        self.sectors = sectors(context.project, self.phases, self.walker)
        self.felt = felt(context.project, self.sectors, self.walker)
        self.cards = cards(self.sectors)
        self.use = Use(WORDS_FEW, TEXT_FEW) if len(self.cards) < FEW else Use(WORDS, TEXT)

    def sheet(self) -> PageSheet:
        """Put the rows together; the wheel stands in the middle of what height is left."""
        title = self.page.title(
            self.context.journey.title, self._sentence(), TITLE, whose=self.context.journey.id
        )
        below, foot = self._legend(), self.page.foot()
        fixed = title.height + sum(row.height for row in below) + foot.height + 2 * MARGIN + ABOVE_FOOT
        rows = (title, self._wheel((self.options.height or 0.0) - fixed), *below)
        return self.page.sheet(self.context.journey.title, rows, foot, self.parts)

    # Words above

    def _sentence(self) -> str:
        """How many touchpoints there are, how many make or break it, about how many we know too little."""
        say, count = self.context.say, len(self.cards)
        if not count:
            return say(
                "Write touchpoints into the steps of the journey map; they then stand round this circle."
            )
        if count > MOST_NAMED:
            return say(
                "{count} touchpoints are more than a circle can name: here are those that make or break the "
                "journey, and those we know too little about. The map shows them all.",
                count=count,
            )
        turning = sum(slot.card.is_moment_of_truth for slot in self.cards if slot.card)
        unknown = sum(is_unknown(slot.card) for slot in self.cards if slot.card)
        few = say.plural("{count} makes or breaks it.", "{count} make or break it.", turning)
        open_ = say.plural("About {count} we know too little.", "About {count} we know too little.", unknown)
        return " ".join(filter(None, (self._walks(count), few if turning else "", open_ if unknown else "")))

    def _walks(self, count: int) -> str:
        say = self.context.say
        if self.walker is None:
            return say.plural(
                "This circle is walked again and again, past {count} touchpoint.",
                "This circle is walked again and again, past {count} touchpoints.",
                count,
            )
        return say.plural(
            "{name} walks this circle again and again, past {count} touchpoint.",
            "{name} walks this circle again and again, past {count} touchpoints.",
            count,
            name=people.short_name(self.context, self.walker),
        )

    # The wheel

    def _wheel(self, room: float) -> Row:
        found = self._labelled() if len(self.cards) <= MOST_LABELS else None
        upper, lower = HALF, HALF
        beside: tuple[Placed, ...]
        nodes: list[tuple[Slot, int, Label | None]]
        if found is not None:
            upper = max(upper, *(-label.top for label in found), 0.0)
            lower = max(
                lower,
                *(label.top + self._words(s).height for label, s in zip(found, self.cards, strict=True)),
                0.0,
            )
            more = max(0.0, room - upper - lower) / 2
            at = (round(self.page.inner / 2, 3), round(upper + more, 3))
            high = round(upper + lower + 2 * more, 3)
            beside = self._labels(found, at)
            nodes = [(slot, 0, label) for slot, label in zip(self.cards, found, strict=True)]
        else:
            entries = listed.entries(named(self.sectors), {phase.id: phase for phase in self.phases})
            made, tall = listed.columns(entries, self._entry)
            high = round(max(2 * HALF, tall, room), 3)
            at = (round(self.page.inner / 2, 3), round(high / 2, 3))
            top = round((high - max(tall, min(high, 2 * HALF))) / 2, 3)
            beside = tuple(self._listed(each, top) for each in made)
            numbers = {entry.card.id: entry.number for entry in entries}
            nodes = [(s, numbers.get(s.card.id, 0) if s.card else 0, None) for s in self.cards]
        square = (round(MARGIN + at[0] - HALF, 3), round(at[1] - HALF, 3))
        ring, *inside = self._round(square)
        placed = (ring, *beside, *self._nodes(nodes, at, high), *inside)
        return Row(ROW, high, placed)

    def _round(self, square: tuple[float, float]) -> tuple[Placed, ...]:
        """Ring, feelings and person, each a cell as large as the wheel."""
        context, side = self.context, 2 * HALF
        colour = tones.persona_dark(context, self.walker) if self.walker else ACCENT
        numbers = self.parts.settled("arcs", (colour, tuple(each.arc for each in self.sectors)))
        shown = self.parts.part(
            "ring",
            (context.say, context.language, numbers, *self.phases),
            lambda: Cell(side, side, ring.marks(context, self.sectors, colour)),
        )
        found = [Placed(square[0], shown, (READ_PHASES,), 0, square[1])]
        found.append(Placed(square[0], self._feelings(), (READ_PHASES, 1), 1, square[1]))
        if self.walker:
            picture = context.project.get(Picture, self.walker.portrait)
            person = self.parts.part(
                "person",
                (context.say, context.language, picture, self.walker, *context.index.of(Persona)),
                lambda: Cell(side, side, (middle.person(context, self.walker),) if self.walker else ()),
            )
            found.append(Placed(square[0], person, (READ_PERSON,), 2, square[1]))
        return tuple(found)

    def _feelings(self) -> Cell:
        plain = tuple((each.angle, each.record.id, each.feeling, each.is_after_gap) for each in self.felt)
        numbers = self.parts.settled("felt", plain)
        context, side = self.context, 2 * HALF

        def make() -> Cell:
            if not self.felt:
                return Cell(side, side, ())
            faces = tuple(middle.feelings(context, self.felt))
            return Cell(side, side, (middle.levels(), middle.curve(self.felt), *faces))

        records = (*(each.record for each in self.felt), self.walker)
        return self.parts.part("feelings", (context.say, context.language, numbers, *records), make)

    def _nodes(
        self, given: list[tuple[Slot, int, Label | None]], at: tuple[float, float], high: float
    ) -> tuple[Placed, ...]:
        """The signs with their leaders, each a cell across the sheet."""
        found = []
        for slot, number, label in given:
            if slot.card is None:
                continue
            meant = weight(slot.card, number)
            numbers = self.parts.settled(f"node {slot.card.id}", (meant, slot.angle, at, high, label))
            make = partial(self._node, slot.card, slot.angle, number, at, high, label)
            cell = self.parts.part(f"sign {slot.card.id}", (slot.card, numbers), make)
            found.append(Placed(MARGIN, cell, (*self._reading(slot), 1), 1))
        return tuple(found)

    def _node(
        self,
        card: Touchpoint,
        angle: float,
        number: int,
        at: tuple[float, float],
        high: float,
        label: Label | None,
    ) -> Cell:
        return Cell(self.page.inner, high, (signs.node(card, weight(card, number), angle, at, label),))

    def _reading(self, slot: Slot) -> tuple[int, ...]:
        """Where a touchpoint comes when the sheet is read: after its phase, in the order of the circle."""
        return (READ_PHASES, 2, round(slot.angle * 1000))

    # Labels

    def _words(self, slot: Slot) -> Cell:
        card, context = slot.card, self.context
        assert card is not None  # only places with a touchpoint have words  # noqa: S101
        made_from = (
            context.say,
            context.language,
            card,
            self.parts.settled("use", self.use),
            *context.index.of(Persona),
        )
        make = partial(words, context, card, self.use, COLUMN, BELOW_RULE)
        return self.parts.part(f"words {card.id}", made_from, make)

    def _labelled(self) -> tuple[Label, ...] | None:
        heights = [self._words(slot).height for slot in self.cards]
        angles, half = [slot.angle for slot in self.cards], self.page.inner / 2
        fields = (Field(half, COLUMN, -UPPER, LOWER, gap, NODES, DISC / 2) for gap in GAPS)
        return next((made for field in fields if (made := labels(angles, heights, field))), None)

    def _labels(self, found: tuple[Label, ...], at: tuple[float, float]) -> tuple[Placed, ...]:
        right = round(MARGIN + self.page.inner - COLUMN, 3)
        return tuple(
            Placed(
                right if label.is_right else MARGIN,
                self._words(slot),
                (*self._reading(slot), 0),
                1,
                round(at[1] + label.top, 3),
            )
            for slot, label in zip(self.cards, found, strict=True)
        )

    # The list

    def _entry(self, entry: listed.Entry) -> Cell:
        context = self.context
        number = self.parts.settled(f"number {entry.card.id}", entry.number)
        made_from = (
            context.say,
            context.language,
            entry.card,
            entry.phase,
            number,
            *context.index.of(Persona),
        )
        return self.parts.part(f"entry {entry.card.id}", made_from, partial(listed.cell, context, entry))

    def _listed(self, given: listed.Listed, top: float) -> Placed:
        x = MARGIN if given.column == 0 else round(MARGIN + self.page.inner - COLUMN, 3)
        return Placed(x, given.cell, (READ_PHASES, 2, given.number, 0), 1, round(top + given.y, 3))

    # Below

    def _legend(self) -> tuple[Row, ...]:
        weights = [weight(slot.card) for slot in self.cards if slot.card]
        found = legend.occurs(weights, is_felt=bool(self.felt))
        cell = legend.legend(self.context.say, found, self.page.inner)
        if cell is None:
            return ()
        height = round(ABOVE_LEGEND + cell.height, 3)
        return (Row("legend", height, (Placed(MARGIN, cell, (READ_LEGEND,), 0, ABOVE_LEGEND),)),)
