"""Which colours a logo has: the strongest few, for a hand to choose from. Nothing is chosen here."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

SIDE = 64
MOST = 5
STEP = 24
"""Colours that differ by less in each channel count as one."""
LEAST_SHARE = 0.01
LEAST_ALPHA = 200
WHITE = 0.94
"""Lighter than this is the paper."""


def strongest(image: QImage) -> tuple[str, ...]:
    """Return up to five colours of a picture as #RRGGBB, those that stand out most first; paper is none."""
    small = image.scaled(
        QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
    ).convertToFormat(QImage.Format.Format_ARGB32)
    counted: Counter[tuple[int, int, int]] = Counter()
    seen: dict[tuple[int, int, int], Counter[str]] = {}
    for x in range(small.width()):
        for y in range(small.height()):
            colour = small.pixelColor(x, y)
            if colour.alpha() >= LEAST_ALPHA and colour.lightnessF() < WHITE:
                key = (colour.red() // STEP, colour.green() // STEP, colour.blue() // STEP)
                counted[key] += 1
                seen.setdefault(key, Counter())[colour.name().upper()] += 1
    least = LEAST_SHARE * small.width() * small.height()
    kept = [key for key in counted if counted[key] >= least]
    found = [seen[key].most_common(1)[0][0] for key in sorted(kept, key=lambda key: (-counted[key], key))]
    return tuple(_apart(sorted(found, key=lambda name: QColor(name).hsvSaturationF() < 0.15)))[:MOST]


def _apart(names: list[str]) -> list[str]:
    """Without those that look like one before them."""
    kept: list[str] = []
    for name in names:
        if all(_distance(QColor(name), QColor(other)) > 2 * STEP for other in kept):
            kept.append(name)
    return kept


def _distance(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))
