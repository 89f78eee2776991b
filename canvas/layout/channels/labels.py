"""Left of the board and below it: a row's sign and name, its rail, the rule of its group, its ground."""

from __future__ import annotations

from canvas.layout import style
from canvas.layout.channels import looks
from canvas.layout.channels.facts import Band, Facts
from canvas.layout.drawings.icons import icon
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.page import Parts
from canvas.layout.path.columns import LABELS, LEFT, Grid
from canvas.layout.path.signs import NAME
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark

SIGN = 11.5
NAME_AT = 15.5
HAIR = Stroke(style.HAIRLINE, style.HAIR)
GROUP_RULE = Stroke(style.SECOND, 0.35)
GROUND_GAP = 1.4
DETOUR = "#E4E7EC"
DETOUR_WORD = style.Type("semibold", style.pt(14), 6.0)
Ends = tuple[tuple[float, float], ...]


def ground(facts: Facts, grid: Grid, parts: Parts, band: Band, head: float, height: float) -> Cell:
    """A row's ground across the sheet."""
    phases = _boundaries(grid)
    detours = _detours(facts, grid) if band.group == "own" else ()
    words = facts.context.say("detour")
    said = (band.key, band.group, band.is_first, head, height, grid.width, grid.right, phases, detours, words)
    known = parts.settled(f"ground {band.key} plain", (said, group_name(facts.context, band.group)))
    return parts.part(
        f"ground {band.key}", (known,), lambda: _ground(facts.context, grid, band, head, height, detours)
    )


def _boundaries(grid: Grid) -> tuple[float, ...]:
    """Where one phase ends and the next begins."""
    pairs = zip(grid.columns, grid.columns[1:], strict=False)
    return tuple(two.x for one, two in pairs if one.phase != two.phase)


def _detours(facts: Facts, grid: Grid) -> Ends:
    """The ends of the stretches of own life between two with us."""
    found = []
    for detour in facts.way.detours:
        keys = {step.id for step in detour.steps}
        places = [
            grid.places[stop.card.id]
            for stop in facts.way.stops
            if stop.is_own and stop.card.step in keys and stop.card.id in grid.places
        ]
        if places:
            found.append((places[0].left, places[-1].right))
    return tuple(found)


def _ground(
    context: Context,
    grid: Grid,
    band: Band,
    head: float,
    height: float,
    detours: Ends,
) -> Cell:
    is_own = band.group == "own"
    right = grid.right
    rail = round(head + looks.RAIL, 3)
    shapes: list[Shape] = []
    if is_own:
        wide = round(right - style.MARGIN, 3)
        shapes.append(
            Rect(style.MARGIN, 0.0, wide, round(height - GROUND_GAP, 3), style.GROUND, None, style.RADIUS)
        )
        shapes += [_detour(begin, end, height) for begin, end in detours]
    elif head:
        shapes.append(line(style.MARGIN, 0.0, right, 0.0, GROUP_RULE))
    else:
        shapes.append(line(LEFT, 0.0, grid.right, 0.0, HAIR))
    shapes += [line(x, 0.0, x, height, HAIR) for x in _boundaries(grid)]
    shapes.append(line(LEFT, rail, grid.right, rail, HAIR))
    marks = [Mark(tuple(shapes), Box(0.0, 0.0, grid.width, height), role="paper")]
    marks += [_word(context, begin) for begin, _ in detours] if is_own else []
    if head:
        marks.append(_group(context, band.group))
    return Cell(grid.width, height, tuple(marks))


def _detour(begin: float, end: float, height: float) -> Rect:
    return Rect(begin, 0.0, round(end - begin, 3), round(height - GROUND_GAP, 3), DETOUR)


def _word(context: Context, begin: float) -> Mark:
    """The word on the ground of a detour, above its rail."""
    words = context.say("detour")
    use = DETOUR_WORD
    top = 0.6
    shape = typeset.line(words, use, begin + looks.CLEAR / 2, typeset.baseline(top, use), style.SECOND)
    return Mark((shape,), Box(begin, top, shape.width + looks.CLEAR, use.leading), role="paper", say=words)


def _group(context: Context, group: str) -> Mark:
    words, use = group_name(context, group), looks.GROUP
    shape = typeset.line(words, use, style.MARGIN, typeset.baseline(0.6, use), style.SECOND)
    return Mark((shape,), Box(style.MARGIN, 0.0, LABELS, looks.GROUP_HEAD), role="paper", say=words)


def group_name(context: Context, group: str) -> str:
    """The name of a group of rows, in the project's language."""
    say = context.say
    names = {
        "digital": say("Digital"),
        "physical": say("Physical"),
        "personal": say("Personal"),
        "other": say("Other channels"),
        "none": say("No channel said yet"),
    }
    return names.get(group, "")


def label(facts: Facts, parts: Parts, band: Band) -> Cell:
    """A row's sign and name; a channel's name can be typed where it stands."""
    say = facts.context.say
    made_from = (
        say,
        parts.settled(f"label {band.key} plain", (band.group, facts.context.language)),
        band.channel,
    )
    return parts.part(f"label {band.key}", made_from, lambda: _label(facts.context, band))


def _label(context: Context, band: Band) -> Cell:
    say, channel = context.say, band.channel
    words = {"own": say("Own life"), "none": say("Without channel")}
    name = channel.name if channel else words.get(band.group, "")
    use, middle = NAME, looks.RAIL
    room = LABELS - NAME_AT - 2.0
    text = typeset.paragraph(
        name, use, (NAME_AT, middle - use.leading / 2, room), context.language, field="name"
    )
    shapes: tuple[Shape, ...] = (*_sign(band, middle), *text.shapes)
    height = round(max(middle + SIGN / 2, middle - use.leading / 2 + text.height), 3)
    box = Box(0.0, round(middle - SIGN / 2, 3), LABELS - 4.0, round(height - middle + SIGN / 2, 3))
    block = text.block if channel else None
    mark = Mark(shapes, box, channel.id if channel else "", "lane", name, context.language, block)
    return Cell(LABELS, height, (mark,))


def _sign(band: Band, middle: float) -> tuple[Shape, ...]:
    if band.channel:
        return looks.sign(band.channel, 0.0, middle, SIGN, style.INK)
    if band.group == "own":
        return icon("house", 2.6, middle - 3.2, 6.4, style.INK)
    return icon("circle-question-mark", 2.6, middle - 3.2, 6.4, style.SECOND)
