"""The map by discipline: what creates value, what communicates it, what delivers it, phase by phase.

The same touchpoints as on the journey map, on a board of three disciplines and a row "not said yet".
"""

from __future__ import annotations

from functools import partial

from canvas.layout import house, style
from canvas.layout.drawings.bars import hatch
from canvas.layout.map import cards, drop, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.frame import make_context
from canvas.layout.map.kind import offers
from canvas.layout.options import SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row, Sheet
from canvas.model import queries
from canvas.model.journey import Handover, Lane, Phase, Picture, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Project
from canvas.named import NamedTuple

LABELS = 62.0
GAP = 8.0
BAR = 7.0
MORE_MOST = 36.0
WIDTH_LEAST = 400.0
"""A board of two phases is still wide enough for its title."""
TRACK = 50.0
"""About how wide a card is; a phase holds as many side by side as it has room for."""
LOOKED_AT = (Lane, Step, Channel, Department, Handover, Persona, Picture)
"""Kinds of records that a card shows something of."""
ROWS = ("create", "communicate", "deliver", "")
NUMBER = style.Type("bold", style.pt(44), 18.0, -0.02)
NAME = style.Type("bold", style.pt(22), 9.4, -0.014)


class _Group(NamedTuple):
    """The touchpoints of a phase, by discipline."""

    phase: Phase
    cards: dict[str, tuple[Touchpoint, ...]]

    def count(self, discipline: str) -> int:
        return len(self.cards[discipline])


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the map by discipline. Raises SheetError where there is no journey."""
    context = make_context(project, options)
    groups = _groups(context)
    width = options.width or _width(len(groups), 2 * TRACK)
    page, parts = Page("value-map", context, options, width), Parts(previous)
    stands = (options.width, *(group.phase for group in groups))
    columns = parts.part("columns", stands, partial(_columns, groups, page))
    counts = {name: sum(group.count(name) for group in groups) for name in ROWS}
    shown = [name for name in ROWS if name or counts[name] or options.show_empty]
    head = (page.title(_title(context, counts), _sentence(context, counts)), _heads(context, groups, columns))
    rows = [_row(context, name, groups, columns, counts, parts) for name in shown]
    used = sum(row.height for row in (*head, *rows)) + page.around
    rows = _spread(rows, (options.height or 0.0) - used)
    return page.sheet(context.journey.title, (*head, *rows), page.foot(context.journey.title), parts, columns)


def _spread(rows: list[Row], room: float) -> list[Row]:
    """The rows with the height that is left, evenly; a board of few cards does not fall apart."""
    more = min(max(0.0, room / len(rows)), MORE_MOST)
    return [row._replace(height=round(row.height + more, 3)) for row in rows] if more else rows


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """Between which natural widths the phases have room for one or two cards beside each other."""
    count = len(_groups(make_context(project, options)))
    return _width(count, TRACK), max(_width(count, 1.84 * TRACK), WIDTH_LEAST)


def _width(phases: int, each: float) -> float:
    return 2 * style.MARGIN + LABELS + max(phases, 1) * (each + GAP)


def _groups(context: Context) -> tuple[_Group, ...]:
    index, found = context.index, []
    for phase in queries.phases(context.project, context.journey.id):
        if phase.id in context.hidden:
            continue
        steps = index.of(Step, phase.id)
        every = [card for step in steps for card in index.step(step.id) if isinstance(card, Touchpoint)]
        every = [card for card in every if context.is_shown(card.personas)]
        by = {name: tuple(c for c in every if (c.discipline or "") == name) for name in ROWS}
        found.append(_Group(phase, by))
    return tuple(found)


def _columns(groups: tuple[_Group, ...], page: Page) -> tuple[Column, ...]:
    room = page.inner - LABELS
    wide = round(room / max(len(groups), 1) - GAP, 3)
    begins = [page.margin + LABELS + GAP + number * (wide + GAP) for number in range(len(groups))]
    pairs = zip(groups, begins, strict=True)
    return tuple(Column(group.phase.id, group.phase.id, round(x, 3), wide) for group, x in pairs)


def _title(context: Context, counts: dict[str, int]) -> str:
    """What the balance says: one discipline has half of what is known, or none has."""
    say = context.say
    known = sum(count for name, count in counts.items() if name)
    if not known:
        return say("Creating, communicating, delivering")
    most = max(ROWS[:3], key=lambda name: counts[name])
    if counts[most] * 2 < known:
        return say("Creating, communicating and delivering keep in step")
    words = {
        "create": say("Most of what happens here creates value"),
        "communicate": say("Most of what happens here is communication"),
        "deliver": say("Most of what happens here delivers value"),
    }
    return words[most]


def _sentence(context: Context, counts: dict[str, int]) -> str:
    if not any(counts.values()):
        return context.say(
            "Write touchpoints on the map, and say of each whether it creates, communicates or delivers."
        )
    said = ", ".join(f"{_name(context, name).lower()}: {counts[name]}" for name in ROWS[:3])
    said = said[:1].upper() + said[1:]
    missing = counts[""]
    if not missing:
        return said
    say = context.say
    left = say.plural("{count} touchpoint says neither", "{count} touchpoints say neither", missing)
    return f"{said} · {left}"


def _name(context: Context, discipline: str) -> str:
    say = context.say
    words = {
        "create": say("Create"),
        "communicate": say("Communicate"),
        "deliver": say("Deliver"),
        "": say("Not said yet"),
    }
    return words[discipline]


def _question(context: Context, discipline: str) -> str:
    say = context.say
    words = {
        "create": say("What makes it worth something?"),
        "communicate": say("What do we say about it?"),
        "deliver": say("What does the customer get in hand?"),
        "": say("What is this touchpoint for?"),
    }
    return words[discipline]


# Heads: a phase's name over the balance of its touchpoints


def _heads(context: Context, groups: tuple[_Group, ...], columns: tuple[Column, ...]) -> Row:
    most = max((sum(map(len, group.cards.values())) for group in groups), default=0)
    cells = [_head(context, group, column.width, most) for group, column in zip(groups, columns, strict=True)]
    height = max((cell.height for cell in cells), default=0.0) + 6.0
    placed = [
        Placed(column.x, cell, (n,)) for n, (column, cell) in enumerate(zip(columns, cells, strict=True))
    ]
    return Row("phases", round(height, 3), tuple(placed))


def _head(context: Context, group: _Group, wide: float, most: int) -> Cell:
    language = context.language
    name = typeset.paragraph(
        group.phase.title, NAME, (0.0, style.PHASE_RULE + 2.6, wide), language, field="title"
    )
    top = style.PHASE_RULE + 2.6 + name.height + 1.6
    shapes: list[Shape] = [Rect(0.0, 0.0, wide, style.PHASE_RULE, house.worn().strong), *name.shapes]
    unit, x = wide / max(most, 1), 0.0
    for discipline in ROWS:
        length = round(unit * group.count(discipline), 3)
        if length:
            shapes += bar(discipline, Box(round(x, 3), top, length, BAR))
        x += length
    box = Box(0.0, 0.0, wide, round(top + BAR, 3))
    counts = ", ".join(f"{_name(context, name)} {group.count(name)}" for name in ROWS if group.count(name))
    said = f"{group.phase.title}. {counts}" if counts else group.phase.title
    return Cell(
        wide, box.height, (Mark(tuple(shapes), box, group.phase.id, "phase", said, language, name.block),)
    )


def bar(discipline: str, box: Box) -> tuple[Shape, ...]:
    """A piece of a balance; ink, hatch and outline tell the disciplines apart without colour."""
    edge = Rect(*box, None, Stroke(style.INK, 0.35))
    match discipline:
        case "create":
            return (Rect(*box, style.INK),)
        case "communicate":
            return (hatch(box, 1.6, 0.55, style.INK), edge)
        case "deliver":
            return (Rect(*box, style.HAIRLINE), edge)
    return (Rect(*box, None, Stroke(style.SECOND, 0.3, (1.2, 0.9))),)


# Rows


def _row(
    context: Context,
    discipline: str,
    groups: tuple[_Group, ...],
    columns: tuple[Column, ...],
    counts: dict[str, int],
    parts: Parts,
) -> Row:
    key = f"discipline:{discipline}"
    cells = []
    for group, column in zip(groups, columns, strict=True):
        shown = group.cards[discipline]
        seen = (context.project.table(kind) for kind in LOOKED_AT)
        made_from = (*shown, *seen, context.language, column)
        make = partial(_cell, context, shown, key, column)
        cells.append(parts.part(f"{key} {column.key}", made_from, make))
    label = _label(context, discipline, counts)
    height = max([label.height, *(cell.height for cell in cells)]) + 2 * style.LANE_PADDING
    right = columns[-1].x + columns[-1].width if columns else style.MARGIN + LABELS
    rule = line(style.MARGIN, 0.0, right, 0.0, Stroke(style.HAIRLINE, style.HAIR))
    ground = Cell(right, height, (Mark((rule,), Box(0.0, 0.0, right, height), role="paper"),))
    placed = [
        Placed(0.0, ground, (-2,), -1),
        Placed(style.MARGIN, label, (-2, ROWS.index(discipline)), 0, style.LANE_PADDING),
    ]
    for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        placed.append(Placed(column.x, cell, (number, ROWS.index(discipline)), 0, style.LANE_PADDING))
    return Row(key, round(height, 3), tuple(placed))


def _cell(context: Context, shown: tuple[Touchpoint, ...], key: str, column: Column) -> Cell:
    """The cards in as many tracks as there is room for, each below the shortest."""
    tracks = max(1, int((column.width + style.CARD_GAP) // (TRACK - 6.0)))
    wide = round((column.width - (tracks - 1) * style.CARD_GAP) / tracks, 3)
    bottoms, marks = [0.0] * tracks, []
    for card in shown:
        lane = context.project.get(Lane, card.lane)
        if lane is None:
            continue
        drawn = cards.card(context, card, lane, wide)
        track = bottoms.index(min(bottoms))
        marks.append(drawn.mark.moved(round(track * (wide + style.CARD_GAP), 3), bottoms[track]))
        bottoms[track] = round(bottoms[track] + drawn.height + style.CARD_GAP, 3)
    height = round(max(0.0, max(bottoms) - style.CARD_GAP), 3)
    return Cell(column.width, height, tuple(marks), column.key, key)


def _label(context: Context, discipline: str, counts: dict[str, int]) -> Cell:
    """The discipline, its question, its number and its share as a bar."""
    language, wide = context.language, LABELS - GAP
    name = typeset.paragraph(_name(context, discipline), NAME, (0.0, 0.0, wide), language)
    asked = typeset.paragraph(
        _question(context, discipline), style.SMALL, (0.0, name.height + 0.6, wide), language, style.SECOND
    )
    top = name.height + asked.height + 2.0
    number = typeset.line(str(counts[discipline]), NUMBER, 0.0, typeset.baseline(top, NUMBER))
    whole = sum(counts.values()) or 1
    length = round(wide * counts[discipline] / whole, 3)
    share = bar(discipline, Box(0.0, top + NUMBER.leading + 1.0, length, BAR)) if length else ()
    height = round(top + NUMBER.leading + 1.0 + BAR, 3)
    said = f"{_name(context, discipline)}: {counts[discipline]}"
    shapes = (*name.shapes, *asked.shapes, number, *share)
    return Cell(wide, height, (Mark(shapes, Box(0.0, 0.0, wide, height), "", "lane", said, language),))


KIND = SheetKind(
    "value-map",
    message("Create, communicate, deliver"),
    offers,
    frozenset({"journey", "persona", "width", "height", "date", "show_empty", "hidden"}),
    lay,
    widths,
    drop.drop,
)
