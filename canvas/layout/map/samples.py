"""Samples for the legend: what each sign looks like, drawn by the same code as the cards, and its words.

A sample stands in a box `width` × 4.6 from (0, 0). Which signs occur on a sheet is found by `signs`; where
samples stand is the legend's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from canvas.layout.drawings import badges, bars, colours, faces, icons
from canvas.layout.map import evidence, ideas, meta, named_colours, note_signs, notes, sentences, tones
from canvas.layout.map.context import Context
from canvas.layout.map.feelings_line import DASH, DASH_GAP
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.style import IDEA, INK, NOTE_EDGES, PAPER, RADIUS, SECOND
from canvas.model.edits import colour_names
from canvas.model.journey import NOTE_KINDS, Note
from canvas.model.parts import Evidence, Lens, Strength
from canvas.model.people import Department
from canvas.named import NamedTuple

WIDTH = 7.0
HEIGHT = 4.6
MIDDLE = HEIGHT / 2
WIDE = 10.0
GROUPS = (
    "colours",
    "notes",
    "channels",
    "departments",
    "evidence",
    "touchpoint",
    "feelings",
    "promise",
    "ideas",
)
_STRENGTHS: tuple[Strength, ...] = ("assumed", "observed", "measured")
_KINDS: tuple[badges.Kind, ...] = ("digital", "physical", "personal")
_LENSES: tuple[Lens, ...] = ("offering", "communication", "ease")


class Sample(NamedTuple):
    """A sign and its words: which group of the legend it belongs to, and how much room it takes."""

    group: str
    words: str
    shapes: tuple[Shape, ...]
    width: float = WIDTH


def heading(context: Context, group: str) -> str:
    """Return the words over a group of samples."""
    say = context.say
    words = {
        "colours": say("Colours"),
        "notes": say("Notes"),
        "channels": say("Channel: the shape is its kind"),
        "departments": say("Department: bar and name"),
        "evidence": say("How do we know?"),
        "touchpoint": say("Touchpoint"),
        "feelings": say("Feelings"),
        "promise": say("Promise and delivery"),
        "ideas": say("Ideas: three questions"),
    }
    return words[group]


def drawn(context: Context, signs: Iterable[str]) -> tuple[Sample, ...]:
    """Return the samples of the signs that occur, in printing order."""
    found = frozenset(signs)
    return tuple(sample for part in _PARTS for sample in part(context, found))


def _colours(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    """The colours that the team gave a name."""
    for colour in colour_names.used(context.project):
        if f"colour {colour}" in signs:
            edge = Stroke(colours.mix(colour, INK, 0.3), 0.25)
            ground = ideas.ground(WIDTH, HEIGHT, colour, edge)
            hem = named_colours.hem(context, colour, (0.9, WIDTH - 0.9), HEIGHT)
            yield Sample("colours", colour_names.name(context.project, colour), (ground, *hem))


def _notes(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    for kind in NOTE_KINDS:
        if f"note {kind}" in signs:
            note = Note(id="n0", kind=kind)
            paint = notes.paint_of(note)
            line_ = Stroke(paint.edge, 0.25)
            shapes: tuple[Shape, ...] = (ideas.ground(WIDTH, HEIGHT, paint.ground, line_),)
            if f"sign {kind}" in signs:
                shapes += note_signs.sign(kind, WIDTH / 2, MIDDLE, 3.2, paint.ink, paint.ground)
            yield Sample("notes", sentences.note_kind(context, kind), shapes)
    if "note idea" in signs:
        fill = ideas.ground(WIDTH, HEIGHT, IDEA, Stroke(NOTE_EDGES["free"], 0.25))
        yield Sample("notes", context.say("Idea"), (fill,))


def _channels(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    say = context.say
    words = {"digital": say("digital"), "physical": say("physical"), "personal": say("personal")}
    for kind in _KINDS:
        if f"channel {kind}" in signs:
            shapes = badges.badge(kind, meta.ICONS[kind], 0.0, 0.0, HEIGHT)
            yield Sample("channels", words[kind], shapes, HEIGHT)


def _departments(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    bar = Box(0.0, 0.0, 2.0, HEIGHT)
    for department in context.index.of(Department):
        if f"department {department.id}" in signs:
            shapes = bars.department_bar(bar, RADIUS, tones.department(context, department))
            yield Sample("departments", department.name, shapes, 2.0)
    if "own life" in signs:
        shapes = bars.department_bar(bar, RADIUS, SECOND, is_own_life=True)
        yield Sample("departments", context.say("own life"), shapes, 2.0)


def _evidence(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    for strength in _STRENGTHS:
        if f"evidence {strength}" in signs:
            known = Evidence(strength=strength)
            outline = evidence.outline(WIDTH, HEIGHT, known, evidence.Edges(INK))[:1]
            tick = badges.tick(WIDTH / 2, MIDDLE, 3.0) if strength == "measured" else ()
            yield Sample("evidence", sentences.strength(context, known.strength), (*outline, *tick))


def _touchpoint(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    say = context.say
    if "truth" in signs:
        ground = Rect(0.0, 0.0, WIDE, HEIGHT, INK, None, RADIUS)
        shapes = (ground, *badges.star(WIDE / 2 - 1.5, MIDDLE - 1.5, 3.0, PAPER))
        yield Sample("touchpoint", say("moment of truth"), shapes, WIDE)
    if "effort" in signs:
        shapes = bars.effort(3, 0.0, MIDDLE - bars.EFFORT_HEIGHT / 2)
        yield Sample("touchpoint", say("effort 1–5 (5 is hard)"), shapes, WIDE)
    if "handover" in signs:
        shapes = icons.icon("arrow-left-right", 0.0, MIDDLE - 1.8, 3.6, INK)
        yield Sample("touchpoint", say("taken over from another department"), shapes, WIDE)


def _feelings(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    if "feelings" not in signs:
        return
    say = context.say
    words = {
        2: say("delighted"),
        1: say("glad"),
        0: say("neither"),
        -1: say("tired of it"),
        -2: say("desperate"),
    }
    for value, word in words.items():
        shapes = faces.face(value, HEIGHT / 2, MIDDLE, HEIGHT)
        yield Sample("feelings", f"{sentences.signed(context, value)} {word}", shapes, HEIGHT)
    dash = Stroke(INK, 1.1, (1.1 * DASH, 1.1 * DASH_GAP))
    yield Sample("feelings", say("not asked"), (line(0.0, MIDDLE, WIDTH, MIDDLE, dash),))


def _promise(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    if "promise" not in signs:
        return
    say = context.say
    base, pitch = HEIGHT - 0.55, HEIGHT - 1.1
    skylines: tuple[tuple[str, int | None, int | None], ...] = (
        (say("what we promise"), 1, None),
        (say("what they get"), None, 1),
    )
    for words, promised, delivered in skylines:
        shapes = bars.skyline(0.0, WIDE, MIDDLE + 1.0, promised, delivered, 1.0)
        yield Sample("promise", words, shapes, WIDE)
    for words, promised, delivered in (
        (say("less than promised"), 1, 0),
        (say("more than promised"), 0, 1),
    ):
        between = bars.skyline(0.0, WIDE, base, promised, delivered, pitch)
        yield Sample("promise", words, between[:-2], WIDE)


def _ideas(context: Context, signs: frozenset[str]) -> Iterator[Sample]:
    for lens in _LENSES:
        if f"idea {lens}" in signs:
            shapes = icons.icon(ideas.ICONS[lens], 0.0, MIDDLE - 2.1, 4.2, INK)
            yield Sample("ideas", sentences.lens(context, lens), shapes, HEIGHT)
    if "idea done" in signs:
        shapes = icons.icon("check", 0.0, MIDDLE - 2.1, 4.2, INK)
        yield Sample("ideas", context.say("done, or asked without result"), shapes, HEIGHT)


_PARTS: tuple[Callable[[Context, frozenset[str]], Iterator[Sample]], ...] = (
    _colours,
    _notes,
    _channels,
    _departments,
    _evidence,
    _touchpoint,
    _feelings,
    _promise,
    _ideas,
)
