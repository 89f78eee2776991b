"""What drawn portraits are put together from: the colours of a person, and the parts of a head.

All parts stand in one box, 200 wide and 205 high, with the face on x = 100. Flat colours only: the one shade
of a tone is its darker neighbour. Hair is in `portrait_hair`, clothes in `portrait_clothes`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from canvas.layout import style
from canvas.layout.drawings import svg_path
from canvas.layout.drawings.colours import apart, at_lightness, lightness, mix
from canvas.layout.drawings.ops import mirrored
from canvas.layout.shapes import Colour, Op, Path, Shape, Stroke, circle
from canvas.named import NamedTuple

WIDTH, HEIGHT, MIDDLE = 200.0, 205.0, 100.0

HAIR_COLOURS: dict[str, Colour] = {
    "black": "#2B2828",
    "dark": "#4A3426",
    "brown": "#6B4A32",
    "red": "#A35430",
    "blond": "#C0944A",
    "grey": "#A9AEB4",
}
SKINS: dict[str, tuple[Colour, Colour]] = {
    "light": ("#F3D0B4", "#DCAE8E"),
    "tan": ("#E3B18A", "#C98F66"),
    "brown": ("#B98259", "#99663F"),
    "deep": ("#8A5B3F", "#6B432C"),
}
"""Skin and its shade."""
_DARK = dict(zip(style.DEPARTMENTS, style.DEPARTMENTS_DARK, strict=True))


class Palette(NamedTuple):
    """The colours one person is drawn in, on one ground, each told from its neighbours in grey as well."""

    skin: Colour
    skin_shade: Colour
    hair: Colour
    hair_shade: Colour
    brow: Colour
    lip: Colour
    cloth: Colour
    cloth_shade: Colour
    collar: Colour


def palette(hair_colour: str, skin: str, tone: Colour, ground: Colour) -> Palette:
    """The colours of a person; hair and clothes differ by 20 L* from skin and ground. KeyError: no part."""
    own, shade = SKINS[skin]
    hair = apart(HAIR_COLOURS[hair_colour], (own, ground))
    cloth = apart(dark_form(tone), (own, ground))
    return Palette(
        own,
        shade,
        hair,
        mix(hair, "#000000", 0.16),
        apart(mix(hair, "#000000", 0.2), (own,)),
        at_lightness(shade, max(14.0, lightness(own) - 45)),
        cloth,
        mix(cloth, "#000000", 0.22),
        mix(cloth, style.PAPER, 0.72),
    )


def dark_form(tone: Colour) -> Colour:
    """A person's or department's colour as clothes and under white type."""
    return _DARK.get(tone) or (tone if lightness(tone) <= 45 else at_lightness(tone, 42))


@functools.cache
def ops(d: str) -> tuple[Op, ...]:
    """The steps of a part, as SVG writes them."""
    return svg_path.read(d)


def fill(d: str, colour: Colour) -> Path:
    """A flat part."""
    return Path(ops(d), colour)


def line(d: str, colour: Colour, width: float) -> Path:
    """A drawn line with round ends."""
    return Path(ops(d), None, Stroke(colour, width, round=True))


def both(part: Path) -> tuple[Path, Path]:
    """A part and its mirror image on the other side of the face."""
    return part, part._replace(ops=mirrored(part.ops, MIDDLE))


_FACE = "M67 80C67 44 133 44 133 80L132 100C131 122 116 137 100 137C84 137 69 122 68 100Z"
_NECK = "M83 122H117V152C117 160 110 165 100 165C90 165 83 160 83 152Z"
_CHIN_SHADE = "M83 124H117V136C112 143 106 146 100 146C94 146 88 143 83 136Z"
_BROW = "M77.6 85.6C80.5 82.4 86.5 81.6 91.4 84.2"
_NOSE = "M100 94.5C99.2 99.5 97 103.4 97.4 106C97.9 108.9 101 108.8 103.2 107.6"
_SMILE = "M89 119C94 124.6 106 124.6 111 119"
_OPEN_SMILE = (
    "M86.5 117.5C94 120.4 106 120.4 113.5 117.5C111.5 125.2 106.5 129 100 129C93.5 129 88.5 125.2 86.5 117.5Z"
)


def neck(colours: Palette) -> tuple[Shape, ...]:
    """The neck, with the shade under the chin."""
    return fill(_NECK, colours.skin), fill(_CHIN_SHADE, colours.skin_shade)


def ears(colours: Palette) -> tuple[Shape, ...]:
    """Both ears; long hair covers them."""
    return both(fill("M68 88C56 86 57 108 69 107Z", colours.skin_shade))


def face(colours: Palette) -> tuple[Shape, ...]:
    """The bare face."""
    return (fill(_FACE, colours.skin),)


def cheeks(colours: Palette) -> tuple[Shape, ...]:
    """Round cheeks, 45 % of the shade."""
    return both(circle(78.6, 109, 6.3, mix(colours.skin, colours.skin_shade, 0.45)))


def nose(colours: Palette) -> tuple[Shape, ...]:
    """The nose as one stroke."""
    return (line(_NOSE, colours.skin_shade, 2.6),)


def look(colours: Palette) -> tuple[Shape, ...]:
    """Brows and eyes."""
    return *both(line(_BROW, colours.brow, 3.2)), *both(circle(85, 95, 2.9, "#33261F"))


def smile(colours: Palette) -> tuple[Shape, ...]:
    """A closed mouth; everybody smiles a little, because a level mouth reads as anger from 3 m."""
    return (line(_SMILE, colours.lip, 2.6),)


def open_smile(colours: Palette) -> tuple[Shape, ...]:
    """The mouth in a beard, filled so that it is seen."""
    return (fill(_OPEN_SMILE, apart("#C4866B", (colours.hair,))),)


_BEARD = (
    "M71 77.5L70.2 100.5C72 105 75.5 109 80 110.8C87 108 94 108 100 109.2C106 108 113 108 120 110.8"
    "C124.5 109 128 105 129.8 100.5L129 77.5L134 81L132.8 99C131 125 117 143 100 143"
    "C83 143 69 125 67.2 99L66 81Z"
)
_MOUSTACHE = (
    "M100 110.6C95 107.4 88 109.8 82.5 115.6C90 118.8 97 117.6 100 114.8C103 117.6 110 118.8 117.5 115.6"
    "C112 109.8 105 107.4 100 110.6Z"
)


def _full(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_BEARD, colours.hair),)


def _moustache(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_MOUSTACHE, colours.hair),)


def _nothing(colours: Palette) -> tuple[Shape, ...]:
    return ()


_FRAME = "#2B3038"
_TEMPLES = "M71.5 94L65.5 92.5M128.5 94L134.5 92.5M95.6 94.4C98 92.8 102 92.8 104.4 94.4"


_SQUARE_LENS = (
    "M76.5 87H91.5C94 87 95.6 88.6 95.4 91L94.6 100C94.4 103 92.6 104.6 90 104.6H79"
    "C76 104.6 74 103 73.6 100L72.6 91C72.3 88.6 74 87 76.5 87Z"
)


def _round(colours: Palette) -> tuple[Shape, ...]:
    frame = apart(_FRAME, (colours.skin,))
    lens = circle(84.2, 96, 11.2, None, Stroke(frame, 2.2, round=True))
    return *both(lens), line(_TEMPLES, frame, 2.2)


def _square(colours: Palette) -> tuple[Shape, ...]:
    frame = apart(_FRAME, (colours.skin,))
    return *both(line(_SQUARE_LENS, frame, 2.2)), line(_TEMPLES, frame, 2.2)


BEARDS: dict[str, Callable[[Palette], tuple[Shape, ...]]] = {
    "none": _nothing,
    "full": _full,
    "moustache": _moustache,
}
GLASSES: dict[str, Callable[[Palette], tuple[Shape, ...]]] = {
    "none": _nothing,
    "round": _round,
    "square": _square,
}
