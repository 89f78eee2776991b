"""Drawn portraits: a person from a name, in a circle or as a bust; no photographs, no likeness.

Everything a portrait is put together from is in `portrait_parts`, `portrait_hair` and `portrait_clothes`.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Sequence

from canvas.layout import style
from canvas.layout.drawings import portrait_parts as parts
from canvas.layout.drawings.colours import mix
from canvas.layout.drawings.portrait_clothes import CLOTHES
from canvas.layout.drawings.portrait_hair import HAIRS
from canvas.layout.drawings.portrait_parts import BEARDS, GLASSES, HAIR_COLOURS, SKINS
from canvas.layout.shapes import Colour, Group, Rect, Shape, Stroke, circle
from canvas.model import people
from canvas.named import NamedTuple

CHOICES: dict[str, tuple[str, ...]] = {
    "hair": tuple(HAIRS),
    "hair_colour": tuple(HAIR_COLOURS),
    "skin": tuple(SKINS),
    "beard": tuple(BEARDS),
    "glasses": tuple(GLASSES),
    "clothes": tuple(CLOTHES),
}
"""What each part of a look may be."""

_CLOSER, _CLOSER_Y = 1.27, 52.0
"""In a circle the figure is this much larger, about this height: the head fills two thirds."""
_LEAST_DETAILED = 8.0
_HAIR_COLOURS_OF = {
    "light": ("dark", "brown", "brown", "red", "blond", "blond", "grey"),
    "tan": ("black", "dark", "dark", "brown", "grey"),
    "brown": ("black", "black", "dark", "grey"),
    "deep": ("black", "black", "grey"),
}
_SKINS_BY_SHARE = ("light", "light", "light", "tan", "tan", "brown", "deep")
_HAIRS_BY_NAME = tuple("short" if hair == "receding" else hair for hair in CHOICES["hair"])


class Look(NamedTuple):
    """A person's parts, each one of `CHOICES`, and their colour."""

    hair: str
    hair_colour: str
    skin: str
    beard: str
    glasses: str
    clothes: str
    tone: Colour


def look_for(seed: str, tone: Colour, chosen: people.Look | None = None) -> Look:
    """The look of a person: the parts chosen, the others by the seed (the name), always the same for it.

    A name does not say whether its bearer has a beard or little hair: these only come where they are chosen.
    A choice this version does not know counts as not chosen.
    """
    dice = hashlib.sha256(seed.strip().encode()).digest()

    def part(name: str, by_seed: Sequence[str], index: int) -> str:
        choice = str(getattr(chosen, name, ""))
        return choice if choice in CHOICES[name] else by_seed[dice[index] % len(by_seed)]

    hair = part("hair", _HAIRS_BY_NAME, 0)
    skin = part("skin", _SKINS_BY_SHARE, 1)
    return Look(
        hair,
        part("hair_colour", _HAIR_COLOURS_OF[skin], 2),
        skin,
        part("beard", ("none",), 3),
        part("glasses", ("none", "none", "none", "round", "square"), 4),
        part("clothes", CHOICES["clothes"], 5),
        tone,
    )


def portrait(
    look: Look, x: float, y: float, diameter: float, ring: Stroke | None = None, ground: Colour | None = None
) -> Group:
    """A portrait in a circle about (x, y); the ring lies inside it.

    The ground is a tint of the person's colour unless given. Below 8 mm cheeks and nose are left out.
    KeyError for parts that are none of `CHOICES`.
    """
    scale = diameter / parts.WIDTH
    inside = _in_circle(look, ground or tint(look.tone), diameter >= _LEAST_DETAILED)
    around = () if ring is None else (_ring(ring, scale),)
    return Group((inside, *around), x - diameter / 2, y - diameter / 2, scale)


def bust(look: Look, x: float, y: float, width: float, ground: Colour | None = None) -> Group:
    """The figure to the shoulders, its box's top left corner at (x, y); it is 1.025 as high as wide.

    Nothing is drawn behind it; `ground` (the tint unless given) is what hair and clothes are told apart from.
    """
    shapes = figure(look, ground or tint(look.tone), is_detailed=True)
    return Group(shapes, x, y, width / parts.WIDTH, Rect(0, 0, parts.WIDTH, parts.HEIGHT))


def tint(tone: Colour) -> Colour:
    """A person's colour as the ground behind them."""
    return mix(tone, style.PAPER, 0.82)


def _ring(ring: Stroke, scale: float) -> Shape:
    width = ring.width / scale
    dash = tuple(length / scale for length in ring.dash)
    stroke = ring._replace(width=width, dash=dash)
    return circle(parts.MIDDLE, parts.MIDDLE, parts.MIDDLE - width / 2, None, stroke)


@functools.lru_cache(maxsize=512)
def _in_circle(look: Look, ground: Colour, is_detailed: bool) -> Group:  # noqa: FBT001 – a key of the cache
    """The figure in a circle of radius 100 about (100, 100), on its ground."""
    offset = parts.MIDDLE * (1 - _CLOSER), _CLOSER_Y * (1 - _CLOSER)
    person = Group(figure(look, ground, is_detailed=is_detailed), *offset, _CLOSER)
    # A hair's breadth inside the ring, so that the ground does not shine through at its outer edge.
    disc = circle(parts.MIDDLE, parts.MIDDLE, parts.MIDDLE - 0.6, ground)
    return Group((disc, person), clip=disc)


@functools.lru_cache(maxsize=512)
def figure(look: Look, ground: Colour, *, is_detailed: bool) -> tuple[Shape, ...]:
    """The person in a box of 200 × 205, from back to front. KeyError for parts that are none of `CHOICES`."""
    colours = parts.palette(look.hair_colour, look.skin, look.tone, ground)
    hair, has_beard = HAIRS[look.hair], look.beard == "full"
    return (
        *hair.back(colours),
        *parts.neck(colours),
        *CLOTHES[look.clothes](colours),
        *(() if hair.covers_ears else parts.ears(colours)),
        *parts.face(colours),
        *(parts.cheeks(colours) if is_detailed and not has_beard else ()),
        *BEARDS[look.beard](colours),
        *hair.front(colours),
        *parts.look(colours),
        *(parts.nose(colours) if is_detailed else ()),
        *(parts.open_smile(colours) if has_beard else parts.smile(colours)),
        *GLASSES[look.glasses](colours),
    )
