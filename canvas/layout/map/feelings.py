"""The lane of feelings: one dark curve for the first persona, the others thin and coloured, and their words.

From five personas on each has a band of its own. What is not rated is a dashed gap; before the first rated
point there is nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TYPE_CHECKING

from canvas import late
from canvas.layout.map import context as told
from canvas.layout.map import reading, sentences
from canvas.layout.map.context import Columns, Context
from canvas.layout.map.feelings_line import (
    FACE,
    SCALE_FACE,
    around,
    drawn_below,
    point,
    reach,
    scale_faces,
    stem,
)
from canvas.layout.map.feelings_points import Curve, Point, Scale, curve, rated
from canvas.layout.shapes import Box, Shape
from canvas.layout.sheet import Cell, Mark, Placed
from canvas.layout.style import LABELS, MARGIN
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.named import NamedTuple

if TYPE_CHECKING:
    from canvas.layout.map import feelings_ends, feelings_gap, feelings_words
    from canvas.layout.map.feelings_words import Written
else:  # what stands on curves: on a new map nothing is rated
    feelings_ends, feelings_gap, feelings_words = late.modules(
        "canvas.layout.map", "feelings_ends feelings_gap feelings_words"
    )

FREE_ABOVE = 14.0
FREE_BELOW = 13.0
OWN_BANDS = 5
BAND = 60.0
WORDS_ROOM = 1.3
"""How much wider than the widest column a word may be before it takes a second line."""
SAME = 1.5
"""How near (mm) two points are that are drawn as one."""
HOLD = 4.5
"""From its middle, how far a hand may be off to take a face."""


class Band(NamedTuple):
    """Curves that share one scale: what is drawn behind, the marks of each column, and those over them.

    `waiting` are marks of words that are not drawn, so that they can be typed.
    """

    behind: tuple[Shape, ...]
    waiting: tuple[Mark, ...]
    labels: tuple[Shape, ...]
    marks: tuple[tuple[Mark, ...], ...]
    over: tuple[Mark, ...]


def lane(
    context: Context,
    record: Lane,
    columns: Columns,
    height: float,
    marked: AbstractSet[str] = frozenset(),
) -> told.Lane:
    """Return the lane of feelings, `height` mm high or as high as its bands need.

    On the first curve the points of `marked` records are ringed, with a stem from the lane's top.
    """
    personas = list(enumerate(rated(context, columns)))
    is_split = len(personas) >= OWN_BANDS
    high = BAND if is_split else height
    bands = []
    for at, group in enumerate([each] for each in personas) if is_split else ((0, personas),):
        scale = _scale(at, high)
        drawn = [curve(context, columns, persona, number, scale) for number, persona in group]
        band = _band(context, columns, drawn, scale, Box(0.0, at * high, 0.0, high))
        stems = (
            stem(point) for each in drawn if each.is_first for point in each.points if point.record in marked
        )
        bands.append(band._replace(behind=(*band.behind, *chain.from_iterable(stems))))
    return told.Lane(high * len(bands), tuple(_placed(context, record, columns, bands, high * len(bands))))


def scale_at(height: float, y: float) -> Scale:
    """Return the scale of the band at y of a lane of feelings that is `height` mm high."""
    is_split = height >= OWN_BANDS * BAND
    high = BAND if is_split else height
    return _scale(min(max(int(y // high), 0), round(height / high) - 1), high)


def _scale(at: int, high: float) -> Scale:
    """The scale of the band numbered `at`, each `high` mm high."""
    return Scale(at * high + FREE_ABOVE, (high - FREE_ABOVE - FREE_BELOW) / 4)


def _band(context: Context, columns: Columns, drawn: Sequence[Curve], scale: Scale, area: Box) -> Band:
    """Return curves on one scale with everything that stands on them."""
    below, labels = drawn_below(context, columns, drawn, scale), tuple(scale_faces(context, scale))
    if not any(each.points for each in drawn):
        bare = tuple(tuple(_marks(context, columns, at, drawn, {}, area)) for at in range(len(columns)))
        return Band(below, (), labels, bare, ())
    bounds = _bounds(columns, area)
    between = list(feelings_gap.gaps(drawn))
    tags = feelings_ends.ends(context, drawn, bounds)
    pills = [feelings_gap.pill(context, gap) for gap in between]
    taken = [*(_face_box(each, at, reach(each)) for each in drawn for at in each.points)]
    taken += [tag.box for tag in tags]
    taken += [box for box, _ in pills]
    room = WORDS_ROOM * max((column.width for column in columns), default=0.0)
    is_alone = len(drawn) == 1
    wanted = [w for each in drawn for w in feelings_words.words(context, each, room, is_alone=is_alone)]
    found = feelings_words.placed(wanted, bounds, taken, drawn)
    written = {(each.word.curve.number, each.word.point): each for each in found}
    marks = tuple(tuple(_marks(context, columns, at, drawn, written, area)) for at in range(len(columns)))
    behind = (*below, *map(feelings_gap.dotted, between))
    names = (feelings_ends.mark(context, tag) for tag in tags)
    over = (*(Mark(shapes, box) for box, shapes in pills), *names)
    every = ((each, at) for each in drawn for at in each.points)
    unwritten = [(each, at) for each, at in every if (each.number, at) not in written]
    waiting = tuple(_waiting(context, each, at, is_alone=is_alone) for each, at in unwritten)
    return Band(behind, waiting, labels, marks, over)


def _bounds(columns: Columns, area: Box) -> Box:
    """Return where words may stand: right of the scale's faces, left of the sheet's edge."""
    left = MARGIN + LABELS
    right = columns[-1].x + columns[-1].width + MARGIN - 2.0 if columns else left
    return Box(left, area.y + 0.5, right - left, area.height - 1.0)


def _face_box(each: Curve, at: Point, half: float) -> Box:
    return Box(at.x - half, at.y - half, 2 * half, 2 * half)


def _marks(
    context: Context,
    columns: Columns,
    at: int,
    drawn: Sequence[Curve],
    written: dict[tuple[int, Point], Written],
    area: Box,
) -> list[Mark]:
    """Return the faces and marks of one column, each before its word, in the column's own millimetres."""
    column = columns[at]
    first = drawn[0].points if drawn and drawn[0].is_first else ()
    marks = []
    for each in drawn:
        for given in (given for given in each.points if given.column == at):
            word = written.get((each.number, given))
            is_covered = not each.is_first and any(_is_there(given, other) for other in first)
            shapes = (around if is_covered else point)(context, each, given, -column.x)
            box = _face_box(each, given, HOLD).moved(-column.x, 0.0)
            said = _sentence(context, each, given)
            whose = each.persona.id if each.persona else ""
            marks.append(Mark(shapes, box, given.record, "feeling", said, context.language, persona=whose))
            if word:
                marks.append(_word(context, word, -column.x))
    if not marks and drawn:
        box = Box(0.0, area.y, column.width, area.height)
        said = _unrated(context, column.key, drawn[0])
        marks.append(Mark((), box, column.key, "feeling", said, context.language))
    return marks


def _is_there(one: Point, other: Point) -> bool:
    """Tell whether two points are drawn at one place."""
    return abs(one.x - other.x) < SAME and abs(one.y - other.y) < SAME


def _word(context: Context, given: Written, dx: float) -> Mark:
    """Return the word of a point, which can be typed; aloud it is said with the point."""
    whose = given.word.point.feeling.persona or ""
    block = given.block(whose, context.language, dx)
    box = given.box.moved(dx, 0.0)
    return Mark(
        given.shapes(dx), box, given.word.point.record, "word", "", context.language, block, persona=whose
    )


def _waiting(context: Context, each: Curve, given: Point, *, is_alone: bool) -> Mark:
    """Return where the word of a point would be typed; a hand meets it where all words are shown."""
    block = feelings_words.waiting(context, each, given)
    wide = FACE if each.is_first or is_alone else 0.0
    box = Box(given.x - wide / 2, block.baseline - 0.75 * block.leading, wide, block.leading)
    whose = given.feeling.persona or ""
    return Mark((), box, given.record, "word", "", context.language, block, persona=whose)


def _sentence(context: Context, each: Curve, given: Point) -> str:
    """Say a point: where, whose feeling, how known."""
    feeling = given.feeling
    if each.persona:
        feeling = feeling.but(persona=each.persona.id)
    return sentences.joined(
        [
            _where(context, given.record),
            sentences.feeling(context, feeling),
            sentences.evidence(context, feeling.evidence),
        ]
    )


def _unrated(context: Context, step: str, each: Curve) -> str:
    """Say that a step is not rated."""
    name = each.persona.name if each.persona else ""
    said = (
        context.say("Feeling of {name}: not rated", name=name) if name else context.say("Feeling: not rated")
    )
    return sentences.joined([_where(context, step), said])


def _where(context: Context, key: str) -> str:
    record = context.project.find(key)
    if isinstance(record, Touchpoint):
        return record.text
    return record.title if isinstance(record, Step) else ""


def _placed(
    context: Context, record: Lane, columns: Columns, bands: Sequence[Band], height: float
) -> list[Placed]:
    """Return the lane's cells: the scale, what spans the row, each column's marks, what lies over them."""
    width = columns[-1].x + columns[-1].width + MARGIN if columns else MARGIN + LABELS
    labels = tuple(shape for band in bands for shape in band.labels)
    behind = tuple(shape for band in bands for shape in band.behind)
    unwritten = tuple(mark for band in bands for mark in band.waiting)
    over = tuple(mark for band in bands for mark in band.over)
    whole = Box(0.0, 0.0, width, height)
    scale = Box(MARGIN + LABELS - 3.3 - SCALE_FACE, 0.0, SCALE_FACE * 2, height)
    return [
        Placed(0.0, Cell(width, height, (Mark(labels, scale),), "", record.id), (), 1),
        Placed(0.0, Cell(width, height, (Mark(behind, whole), *unwritten), "", record.id), (), 1),
        *(
            Placed(
                column.x,
                Cell(
                    column.width,
                    height,
                    tuple(mark for band in bands for mark in band.marks[at]),
                    column.key,
                    record.id,
                ),
                reading.of(context, record, columns, at),
                2,
            )
            for at, column in enumerate(columns)
        ),
        Placed(
            0.0,
            Cell(width, height, over, "", record.id),
            reading.of(context, record, columns, len(columns)),
            2,
        ),
    ]
