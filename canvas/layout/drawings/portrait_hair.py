"""The seven kinds of hair of a drawn portrait: what lies behind the head, and what lies on it."""

from __future__ import annotations

from collections.abc import Callable

from canvas.layout.drawings.ops import ellipse
from canvas.layout.drawings.portrait_parts import Palette, both, fill
from canvas.layout.shapes import Path, Shape
from canvas.named import NamedTuple

Part = Callable[[Palette], tuple[Shape, ...]]


class Hair(NamedTuple):
    """The two layers of a kind of hair, and whether it covers the ears."""

    back: Part
    front: Part
    covers_ears: bool = False


def _none(colours: Palette) -> tuple[Shape, ...]:
    return ()


_SHORT = (
    "M64.4 90C60.5 66 62 38 100 38C138 38 139.5 66 135.6 90L133 80.5C132.2 77.5 131.2 75 130 73L122 64"
    "C115 66.2 108 67.2 101 67.2C93 67.2 85 65.8 78 63C72.5 66.5 69 74 67 80.5Z"
)


def _short(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_SHORT, colours.hair),)


_SKULL = "M66.5 84C61.5 30.5 138.5 30.5 133.5 84Z"
_CROWN = "M68.4 62C71 37 129 37 131.6 62C125 48 113 50.8 106 48.8C96 46.4 78 47.4 68.4 62Z"
_TEMPLE = "M65.6 93C59.5 80 61 61 73 54C70.5 62 73 70 71 78C70 84 68 89 65.6 93Z"


def _receding(colours: Palette) -> tuple[Shape, ...]:
    return fill(_SKULL, colours.skin), fill(_CROWN, colours.hair), *both(fill(_TEMPLE, colours.hair))


_BOB_BACK = (
    "M55 106C53 60 66 33 100 33C134 33 147 60 145 106L145.5 131C145.5 137 142 139.5 137 139.5H63"
    "C58 139.5 54.5 137 54.5 131Z"
)
_BOB = (
    "M59.5 114C55.5 62 72 37 100 37C128 37 143.5 60 139 98C137.6 84 131.5 71 121.5 63"
    "C112 70 97 74.5 81.5 73.5C74 77.5 69.5 84 68 92C63.5 98 60.5 105 59.5 114Z"
)


def _bob_back(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_BOB_BACK, colours.hair_shade),)


def _bob(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_BOB, colours.hair),)


_BUN = (
    "M65 90C59.5 58 72 35 100 35C128 35 140.5 58 135 90"
    "L131.6 86C130.5 67 120 57.5 100 57.5C80 57.5 69.5 67 68.4 86Z"
)


def _bun_back(colours: Palette) -> tuple[Shape, ...]:
    return (Path(ellipse(100, 27, 19, 14.5), colours.hair_shade),)


def _bun(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_BUN, colours.hair),)


_CURLS = (
    (64.5, 85, 6.5), (62.5, 74.5, 8.5), (65.5, 62, 9.5), (73.5, 51.5, 10.5), (86, 44.5, 10.5), (100, 42, 11),
    (114, 44.5, 10.5), (126.5, 51.5, 10.5), (134.5, 62, 9.5), (137.5, 74.5, 8.5), (135.5, 85, 6.5),
    (75, 62, 9), (86.5, 60, 9), (99, 61, 9), (111, 59.5, 9), (124, 62, 9),
)  # fmt: skip


def _curly(colours: Palette) -> tuple[Shape, ...]:
    locks = tuple(op for x, y, radius in _CURLS for op in ellipse(x, y, radius, radius))
    return (Path((*locks, *ellipse(100, 55, 30, 12)), colours.hair),)


_LONG_BACK = (
    "M54.5 106C52.5 58 66 33 100 33C134 33 147.5 58 145.5 106L148 157C148.4 164 145 167 139 167H61"
    "C55 167 51.6 164 52 157Z"
)
_LONG = (
    "M61 104C56.5 60 72 37 100 37C128 37 143.5 60 139 104C137.6 85 121 75 104 54C96 67 80 78 68.5 86"
    "C65 91 62 96 61 104Z"
)


def _long_back(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_LONG_BACK, colours.hair_shade),)


def _long(colours: Palette) -> tuple[Shape, ...]:
    return (fill(_LONG, colours.hair),)


_CAP = "M62 76C60.5 46 74 32 100 32C126 32 139.5 46 138 76Z"
_BRIM = (
    "M61.5 80C57.5 80.6 57 73.6 61 72.6C80 67.6 120 67.6 139 72.6"
    "C143 73.6 142.5 80.6 138.5 80C120 76 80 76 61.5 80Z"
)
_CAP_HAIR = "M65 76H72L70 84L68.6 93C66 91 64.6 84 65 76Z"


def _cap(colours: Palette) -> tuple[Shape, ...]:
    return (
        *both(fill(_CAP_HAIR, colours.hair)),
        fill(_CAP, colours.cloth),
        fill(_BRIM, colours.cloth_shade),
    )


HAIRS: dict[str, Hair] = {
    "short": Hair(_none, _short),
    "receding": Hair(_none, _receding),
    "bob": Hair(_bob_back, _bob, covers_ears=True),
    "bun": Hair(_bun_back, _bun),
    "curly": Hair(_none, _curly),
    "long": Hair(_long_back, _long, covers_ears=True),
    "cap": Hair(_none, _cap),
}
