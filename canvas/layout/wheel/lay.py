"""The wheel put together: title, ring with the person in its middle, labels or a list, legend, foot.

What is made from the same records is the same object as on the sheet before.
"""

from __future__ import annotations

from canvas.layout.map import tones
from canvas.layout.map.context import Context
from canvas.layout.options import SheetOptions
from canvas.layout.page import ABOVE_FOOT, Page, PageSheet, Parts
from canvas.layout.sheet import Cell, Placed, Row
from canvas.layout.style import ACCENT
from canvas.layout.wheel import legend, middle, ring, signs
from canvas.layout.wheel.beside import Lead, Words, beside
from canvas.layout.wheel.facts import cards, felt, sectors, unrated
from canvas.layout.wheel.looks import COLUMN, HALF, MARGIN, WIDTH
from canvas.layout.wheel.told import sentence
from canvas.layout.wheel.words import weight
from canvas.model.journey import Phase, Picture
from canvas.model.people import Persona

ROW = "wheel"
ABOVE_LEGEND = 9.0
TITLE = 56
READ_PERSON, READ_PHASES, READ_LEGEND = (0,), (1,), (1_000_000,)
READ_FELT, READ_CARDS = (1, 1), (1, 2)


class Laying:
    """One wheel being laid out."""

    def __init__(self, context: Context, options: SheetOptions, parts: Parts) -> None:
        self.context, self.options, self.parts = context, options, parts
        self.page = Page("wheel", context, options, WIDTH, MARGIN)
        self.walker = context.personas[0] if context.personas else None
        self.phases = context.index.of(Phase, context.journey.id)
        shown = tuple(phase for phase in self.phases if phase.id not in context.hidden)
        self.sectors = sectors(context.project, shown, self.walker)
        self.felt = felt(context.project, self.sectors, self.walker)
        self.cards = cards(self.sectors)
        self.unrated = unrated(self.sectors, self.felt)
        self.beside = beside(context, parts, self.sectors, self.page.inner / 2)

    def sheet(self) -> PageSheet:
        """Put the rows together; the wheel stands in the middle of what height is left."""
        journey = self.context.journey
        told = sentence(self.context, self.walker, [slot.card for slot in self.cards if slot.card])
        title = self.page.title(journey.title, told, TITLE, whose=journey.id)
        below, foot = self._legend(), self.page.foot()
        fixed = title.height + sum(row.height for row in below) + foot.height + 2 * MARGIN + ABOVE_FOOT
        rows = (title, self._wheel((self.options.height or 0.0) - fixed), *below)
        return self.page.sheet(journey.title, rows, foot, self.parts)

    def _wheel(self, room: float) -> Row:
        """The ring with what stands in it and beside it, in the middle of `room` where it is higher."""
        made = self.beside
        more = max(0.0, room - made.upper - made.lower) / 2
        at = (round(self.page.inner / 2, 3), round(made.upper + more, 3))
        high = round(made.upper + made.lower + 2 * more, 3)
        ring, *inside = self._round((round(MARGIN + at[0] - HALF, 3), round(at[1] - HALF, 3)))
        words = (self._words(each, at[1]) for each in made.words)
        leads = (self._lead(each, at, high) for each in made.leads)
        return Row(ROW, high, (ring, *words, *leads, *inside))

    def _words(self, given: Words, middle: float) -> Placed:
        x = round(MARGIN + self.page.inner - COLUMN, 3) if given.is_right else MARGIN
        return Placed(x, given.cell, (*READ_CARDS, given.reading, 0), 1, round(middle + given.top, 3))

    def _lead(self, given: Lead, at: tuple[float, float], high: float) -> Placed:
        """The sign of a touchpoint with the line to its words: a cell across the sheet."""
        meant = weight(given.card, given.number)
        numbers = self.parts.settled(
            f"node {given.card.id}", (meant, given.angle, at, high, given.label, self.page.inner)
        )

        def make() -> Cell:
            lines = signs.lines(meant, given.angle, at, given.label)
            return Cell(self.page.inner, high, (lines, signs.node(given.card, meant, given.angle, at)))

        cell = self.parts.part(f"sign {given.card.id}", (given.card, numbers), make)
        return Placed(MARGIN, cell, (*READ_CARDS, round(given.angle * 1000), 1), 1)

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
        found = [Placed(square[0], shown, READ_PHASES, 0, square[1])]
        found.append(Placed(square[0], self._feelings(), READ_FELT, 1, square[1]))
        if self.walker:
            picture = context.project.get(Picture, self.walker.portrait)
            person = self.parts.part(
                "person",
                (context.say, context.language, picture, self.walker, *context.index.of(Persona)),
                lambda: Cell(side, side, (middle.person(context, self.walker),) if self.walker else ()),
            )
            found.append(Placed(square[0], person, READ_PERSON, 2, square[1]))
        return tuple(found)

    def _feelings(self) -> Cell:
        plain = tuple((each.angle, each.record.id, each.feeling, each.is_after_gap) for each in self.felt)
        missing = tuple((slot.angle, slot.card.id) for slot in self.unrated if slot.card)
        numbers = self.parts.settled("felt", (plain, missing))
        context, side = self.context, 2 * HALF

        def make() -> Cell:
            if not (self.felt or self.unrated):
                return Cell(side, side, ())
            whose = self.walker.id if self.walker else ""
            curve = (middle.curve(self.felt),) if self.felt else ()
            faces = tuple(middle.feelings(context, self.felt, whose))
            rings = tuple(middle.unrated(context, self.unrated, whose))
            return Cell(side, side, (middle.levels(), *curve, *faces, *rings))

        records = (*(e.record for e in self.felt), *(slot.card for slot in self.unrated), self.walker)
        return self.parts.part("feelings", (context.say, context.language, numbers, *records), make)

    def _legend(self) -> tuple[Row, ...]:
        weights = [weight(slot.card) for slot in self.cards if slot.card]
        found = legend.occurs(weights, is_felt=bool(self.felt), is_unrated=bool(self.unrated))
        cell = legend.legend(self.context.say, found, self.page.inner)
        if cell is None:
            return ()
        height = round(ABOVE_LEGEND + cell.height, 3)
        return (Row("legend", height, (Placed(MARGIN, cell, READ_LEGEND, 0, ABOVE_LEGEND),)),)
