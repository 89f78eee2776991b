"""Paths as the operators of a PDF page, to be filled, stroked or clipped to by whoever asks."""

from __future__ import annotations

from functools import lru_cache

from canvas.layout.shapes import ROUND, Op


@lru_cache(maxsize=16384)
def plain(number: float, decimals: int = 4) -> str:
    """A number as a PDF writes it, without noughts at its end; cards have most of theirs in common."""
    nought = 0.0  # added to it makes one nought of the two there are, which a cache cannot tell apart
    return f"{number + nought:.{decimals}f}".rstrip("0").rstrip(".")


OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


@lru_cache(maxsize=4096)
def rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle, to be filled, stroked or clipped to."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return f"{x:.4f} {y:.4f} {width:.4f} {height:.4f} re "
    k, right, bottom = r * (1 - ROUND), x + width, y + height
    return (
        f"{x + r:.4f} {y:.4f} m {right - r:.4f} {y:.4f} l "
        f"{right - k:.4f} {y:.4f} {right:.4f} {y + k:.4f} {right:.4f} {y + r:.4f} c "
        f"{right:.4f} {bottom - r:.4f} l "
        f"{right:.4f} {bottom - k:.4f} {right - k:.4f} {bottom:.4f} {right - r:.4f} {bottom:.4f} c "
        f"{x + r:.4f} {bottom:.4f} l "
        f"{x + k:.4f} {bottom:.4f} {x:.4f} {bottom - k:.4f} {x:.4f} {bottom - r:.4f} c "
        f"{x:.4f} {y + r:.4f} l "
        f"{x:.4f} {y + k:.4f} {x + k:.4f} {y:.4f} {x + r:.4f} {y:.4f} c h "
    )


@lru_cache(maxsize=4096)
def outline(ops: tuple[Op, ...]) -> str:
    """The path of lines and curves, to be filled, stroked or clipped to."""
    parts: list[str] = []
    for letter, *numbers in ops:
        parts += [plain(float(number)) for number in numbers]
        parts.append(OPERATORS[str(letter)])
    return " ".join([*parts, ""])
