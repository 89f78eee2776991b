"""How one colour follows from another; the colours themselves are in `style`.

Colours are "#RRGGBB". Lightness is CIE L*, 0 (black) to 100 (white), because it says what is left in grey.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from canvas.layout.shapes import Colour


def mix(colour: Colour, other: Colour, share: float) -> Colour:
    """`colour` with `share` (0 … 1) of `other` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


@functools.lru_cache(maxsize=1024)
def lightness(colour: Colour) -> float:
    """L* of a colour, 0 … 100."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


@functools.lru_cache(maxsize=1024)
def at_lightness(colour: Colour, wanted: float) -> Colour:
    """The colour made darker with black or lighter with white until its L* is `wanted`."""
    end = "#000000" if wanted < lightness(colour) else "#FFFFFF"
    low, high = 0.0, 1.0
    for _ in range(12):
        share = (low + high) / 2
        if abs(lightness(mix(colour, end, share)) - lightness(colour)) < abs(wanted - lightness(colour)):
            low = share
        else:
            high = share
    return mix(colour, end, high)


def apart(colour: Colour, others: Iterable[Colour], distance: float = 20.0) -> Colour:
    """The nearest colour of the same hue that differs from all `others` by `distance` in L*.

    So two parts of a drawing stay two parts in black and white. Where nothing is far enough from all, black.
    """
    own, taken = lightness(colour), [lightness(other) for other in others]
    margin = distance + 0.5  # eight bits a channel round the result
    if all(abs(own - other) >= distance for other in taken):
        return colour
    steps = [other + side * margin for other in taken for side in (-1, 1)]
    free = [step for step in steps if 0 <= step <= 100 and all(abs(step - o) >= distance for o in taken)]
    return at_lightness(colour, min(free, key=lambda step: abs(step - own), default=0.0))


def _channels(colour: Colour) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return float(((channel + 0.055) / 1.055) ** 2.4) if channel > 0.04045 else channel / 12.92
