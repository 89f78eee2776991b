"""Sizes, types and small signs of the map by channel, shared by its board and its legend."""

from __future__ import annotations

from typing import Literal

from canvas.layout import style
from canvas.layout.drawings import badges
from canvas.layout.map import typeset
from canvas.layout.map.meta import channel_badge
from canvas.layout.path import signs
from canvas.layout.path.route import Pen
from canvas.layout.shapes import Colour, Rect, Shape, Stroke, circle
from canvas.layout.style import Type, pt
from canvas.model.channel_path import Change
from canvas.model.people import Channel

STATION = Type("medium", pt(16), 6.8)
ASIDE = Type("regular", pt(14), 6.0)
RATHER = Type("semibold", pt(14), 5.8)
PILL = Type("bold", pt(12), 6.0)
GROUP = Type("bold", pt(14), 6.0)
LEGEND = Type("regular", pt(12), 5.6)

RAIL = 9.2
"""From the top of a row, or from the rule of its group's name, to the line its stations stand on."""
GROUP_HEAD = 7.0
LANE, LANE_LEAST = 42.0, 25.0
BELOW_RAIL = 6.6
"""From a rail to the line box of the text below: its capitals begin 8 below the rail."""
Mood = Literal["fine", "unwanted", "unusual"]
"""How a change of channel is drawn: as it should be, against what was said, none of the usual channels."""
SIZE, SIZE_OWN, SIZE_ASIDE = 8.2, 6.2, 4.6
LINE = 1.2
PEN = Pen(2.8, 6.4)
SECOND_PEN = Pen(1.4, 3.2, dash=(3.4, 2.0), aside=3.0)
"""Another persona's path: thin, dashed, below the rails and beside the boundaries."""
PILL_HEIGHT, PILL_PAD = 7.8, 2.6
SIGN = 5.6
CLEAR = 8.0
"""What a track is wider than the text in it: the path runs on both sides."""
CLEAR_OF_DISCS = 13.0
"""The same where a disc must stand beside the text, because the path goes to the next row."""
CLEAR_OF_BENDS = 12.5
"""The same for what is only on the second path, which bends beside its smaller text."""
NARROWEST = 6.6
"""The same for the one line of a wish: as near as the path's casing lets it."""


_EDGES: dict[Mood, Stroke | None] = {
    "fine": None,
    "unwanted": Stroke(style.RUST, 1.6),
    "unusual": Stroke(style.INK, 0.8, (1.9, 1.1)),
}
_NUMBERS: dict[Mood, Colour] = {"fine": style.PAPER, "unwanted": style.RUST, "unusual": style.INK}


def mood(change: Change) -> Mood:
    """How a change is drawn."""
    if not change.is_unwanted:
        return "fine"
    return "unwanted" if change.is_said else "unusual"


def station(channel: Channel | None, x: float, y: float, colour: Colour, size: float = SIZE) -> Shape:
    """A touchpoint on the path: the shape of its channel's kind; dashed where it has none."""
    width = LINE * size / SIZE
    left, top = round(x - size / 2, 3), round(y - size / 2, 3)
    if channel and channel.kind:
        return badges.channel_shape(channel.kind, left, top, size, style.PAPER, Stroke(colour, width))
    return circle(x, y, (size - width) / 2, style.PAPER, Stroke(colour, width, (1.6, 1.0)))


def own(x: float, y: float, colour: Colour) -> Shape:
    """A stop in the person's own life: a dot with a white ring."""
    return circle(x, y, SIZE_OWN / 2, colour, Stroke(style.PAPER, 0.6))


def aside(channel: Channel | None, x: float, y: float, *, is_own: bool) -> Shape:
    """A touchpoint that is not on the path."""
    stroke = Stroke(style.EDGE, 0.35)
    left, top = round(x - SIZE_ASIDE / 2, 3), round(y - SIZE_ASIDE / 2, 3)
    if channel and channel.kind and not is_own:
        return badges.channel_shape(channel.kind, left, top, SIZE_ASIDE, style.PAPER, stroke)
    return circle(x, y, SIZE_ASIDE / 2 - 0.2, style.PAPER, stroke)


def disc(number: int, x: float, y: float, mood: Mood) -> tuple[Shape, ...]:
    """A change of channel with its number: a disc, or a rust ring, so that grey tells it too.

    A channel that is only unusual is no fault: its ring is ink, and dashed as what is assumed.
    """
    return signs.disc(number, x, y, _EDGES[mood], _NUMBERS[mood])


def pill_width(words: str) -> float:
    """How wide the pill of a waiting time is."""
    return round(typeset.width(words, PILL) + 2 * PILL_PAD, 3)


def pill(words: str, left: float, y: float) -> tuple[Shape, ...]:
    """A waiting time in a pill about the height y."""
    wide = pill_width(words)
    top = round(y - PILL_HEIGHT / 2, 3)
    at = typeset.baseline(y - PILL.leading / 2, PILL)
    ring = Rect(
        left - 1.0, top - 1.0, wide + 2.0, PILL_HEIGHT + 2.0, style.PAPER, None, PILL_HEIGHT / 2 + 1.0
    )
    ground = Rect(left, top, wide, PILL_HEIGHT, style.RUST, None, PILL_HEIGHT / 2)
    return (ring, ground, typeset.line(words, PILL, left + PILL_PAD, at, style.PAPER))


def sign(channel: Channel, x: float, y: float, size: float, colour: Colour) -> tuple[Shape, ...]:
    """A channel's badge about a height y, its left end at x."""
    return channel_badge(channel, round(x, 3), round(y - size / 2, 3), size, colour)
