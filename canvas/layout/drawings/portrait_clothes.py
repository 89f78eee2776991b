"""The five kinds of clothes of a drawn portrait, from the neck to the lower edge of its box."""

from __future__ import annotations

from collections.abc import Callable

from canvas.layout.drawings.portrait_parts import Palette, both, fill, line
from canvas.layout.shapes import Shape

_TORSO = (
    "M14 206C18 180 32 169 50 162C60 158.5 71 155.5 83 152C84 160 91 163.5 100 163.5"
    "C109 163.5 116 160 117 152C129 155.5 140 158.5 150 162C168 169 182 180 186 206Z"
)


def _shirt(colours: Palette) -> tuple[Shape, ...]:
    return (
        fill(_TORSO, colours.cloth),
        line("M100 178V206", colours.cloth_shade, 2),
        *both(fill("M82.5 149L69 158L84 188L100 178C92 172 85 163 83.4 152Z", colours.collar)),
    )


def _sweater(colours: Palette) -> tuple[Shape, ...]:
    band = "M80.4 152.8C82 163 90 168 100 168C110 168 118 163 119.6 152.8"
    sleeve = "M40 206C40 194 38 186 34 178"
    return (
        fill(_TORSO, colours.cloth),
        *both(line(sleeve, colours.cloth_shade, 2)),
        line(band, colours.cloth_shade, 6),
    )


def _blazer(colours: Palette) -> tuple[Shape, ...]:
    shirt = "M83 151C84 159 91 162.5 100 162.5C109 162.5 116 159 117 151L123 154L100 206L77 154Z"
    lapel = "M80 150.5L68 156.5L62 177L71 180L67 185L100 206L86 168Z"
    return (
        fill(_TORSO, colours.cloth),
        fill(shirt, colours.collar),
        *both(fill(lapel, colours.cloth_shade)),
    )


def _jacket(colours: Palette) -> tuple[Shape, ...]:
    collar = "M83.4 147C74 150.5 68.5 156 67 161.5L96.5 181L99.5 167C91 164.5 84.5 158 83.4 147Z"
    return (
        fill(_TORSO, colours.cloth),
        *both(fill("M27 188L46 186V196L22 198C23 194 25 191 27 188Z", colours.collar)),
        *both(fill("M58 188H86V196H58Z", colours.collar)),
        line("M100 172V206", colours.collar, 2.4),
        *both(fill(collar, colours.cloth_shade)),
    )


def _scarf(colours: Palette) -> tuple[Shape, ...]:
    wrap = (
        "M78 146C84 152 116 152 122 146C130 152 130 164 121 169"
        "C110 174.5 90 174.5 79 169C70 164 70 152 78 146Z"
    )
    end = "M104 168L121 164L128 198L111 202Z"
    return (
        fill(_TORSO, colours.cloth),
        fill(end, colours.collar),
        line("M111 202L128 198", colours.cloth_shade, 2),
        fill(wrap, colours.collar),
        line("M77 157C88 165 108 165 121 158", colours.cloth_shade, 2),
        line("M104 169L119 165", colours.cloth_shade, 2),
    )


CLOTHES: dict[str, Callable[[Palette], tuple[Shape, ...]]] = {
    "shirt": _shirt,
    "sweater": _sweater,
    "blazer": _blazer,
    "jacket": _jacket,
    "scarf": _scarf,
}
