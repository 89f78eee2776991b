"""The edges of a touchpoint's card and what goes with them: its colours, its bar, how it looks from far away.

Made of values that many cards share; no text is known here.
"""

from __future__ import annotations

from canvas.layout.drawings import bars
from canvas.layout.map import evidence, named_colours, tones
from canvas.layout.map.context import Context
from canvas.layout.map.meta import LEFT, RIGHT, Tones
from canvas.layout.shapes import Box, Colour, Rect, Shape
from canvas.layout.sheet import Far
from canvas.layout.style import INK, PAPER, RADIUS, SECOND
from canvas.model import queries
from canvas.model.journey import Touchpoint
from canvas.model.parts import Evidence, Strength
from canvas.model.people import Department
from canvas.named import NamedTuple

BAR = 2.0
_LIGHT = Tones(PAPER, INK, SECOND)
_BLACK = Tones(INK, PAPER, PAPER)


class Edges(NamedTuple):
    """What the bar at the left and the outline of a card say."""

    department: str | None
    is_own_life: bool
    is_black: bool
    strength: Strength | None


class Look(NamedTuple):
    """Ground and inks of a card, what its bar and outline say, how it looks from far away, its own colour."""

    tones: Tones
    edges: Edges
    far: Far
    colour: Colour


def edges(context: Context, record: Touchpoint) -> Edges:
    """Return what a touchpoint's bar and outline say."""
    evidence = record.evidence
    is_own_life = queries.is_own_life(context.project, record)
    known = evidence.strength if evidence else None
    return Edges(record.department, is_own_life, record.is_moment_of_truth, known)


def look(context: Context, given: Edges, colour: Colour) -> Look:
    """Return how a card with these edges looks, in a colour of its own or ("") the usual one."""
    found = _colours(colour, is_black=given.is_black)
    stripe, left = found.ground, 0.0
    department = context.project.get(Department, given.department)
    if department:
        stripe, left = tones.department(context, department), BAR
    elif given.is_own_life:
        stripe, left = PAPER if given.is_black else SECOND, BAR
    return Look(found, given, Far(found.ground, found.ink, stripe, left), colour)


def _colours(colour: Colour, *, is_black: bool) -> Tones:
    if is_black:
        return _BLACK
    if colour:
        ink = tones.ink_on(colour)
        return Tones(colour, ink, SECOND if ink == INK else PAPER)
    return _LIGHT


def frame(
    context: Context, given: Look, width: float, height: float
) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    """Return what stands behind a card's text and what stands around it."""
    behind = Rect(0.0, 0.0, width, height, given.tones.ground, None, RADIUS)
    hem = named_colours.hem(context, given.colour, (LEFT, width - RIGHT), height, given.tones.ground)
    return (behind, *_bar(context, given.edges, height), *hem), edge(given.edges, width, height)


def _bar(context: Context, given: Edges, height: float) -> tuple[Shape, ...]:
    """The bar at the left edge: the department's colour, hatched in the person's own life."""
    department = context.project.get(Department, given.department)
    if department:
        colour = tones.department(context, department)
        return bars.department_bar(Box(0.0, 0.0, BAR, height), RADIUS, colour)
    if given.is_own_life:
        inside = Box(0.0, RADIUS * 0.3, BAR, height - RADIUS * 0.6)
        return bars.department_bar(inside, RADIUS, PAPER if given.is_black else SECOND, is_own_life=True)
    return ()


def edge(given: Edges, width: float, height: float) -> tuple[Shape, ...]:
    """Return the outline of the card, by how we know it."""
    known = Evidence(strength=given.strength) if given.strength else None
    if not given.is_black:
        return evidence.outline(width, height, known, evidence.Edges(INK))
    rule = (Rect(BAR, 0.0, 0.3, height, PAPER),) if given.department else ()
    return (*rule, *evidence.inverted(width, height, known, BAR if given.department else 0.0))
