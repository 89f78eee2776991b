"""How the plan looks: its type and its measures, for A2; on other papers it is scaled as a whole."""

from __future__ import annotations

from canvas.layout.style import Type, pt
from canvas.named import NamedTuple

MARGIN = 20.0
GAP = 22.0
HEAD = Type("semibold", pt(13), 6.2)
AXIS = Type("bold", pt(13), 6.2)
ENDS = Type("regular", pt(13), 6.2)
CORNER = Type("bold", pt(17), 8.2, -0.01)
LABEL = Type("medium", pt(14), 6.0)
LABEL_SMALL = Type("medium", pt(12), 5.2)
NUMBER = Type("bold", pt(17), 7.6)


class Looks(NamedTuple):
    """The type and the measures of the list: comfortable up to fourteen rows, closer beyond."""

    text: Type
    name: Type
    small: Type
    number: Type
    air: float
    """Above and below what stands in a row."""
    icon: float
    sign: float


ROOMY = Looks(
    Type("semibold", pt(15), 6.8),
    Type("semibold", pt(14), 5.8),
    Type("regular", pt(12), 5.0),
    Type("bold", pt(16), 7.0),
    2.6,
    6.2,
    4.6,
)
CLOSE = Looks(
    Type("semibold", pt(13), 5.7),
    Type("semibold", pt(12.5), 5.2),
    Type("regular", pt(11), 4.6),
    Type("bold", pt(14), 6.2),
    1.1,
    5.2,
    4.0,
)
TALLEST = 24.6
"""Rows are no higher than this, however much room there is."""
FEW, MANY = 14, 24
"""Up to so many rows there is room in the list; beyond, it goes on below the picture and in more columns."""


def looks(count: int) -> Looks:
    """How a list of so many rows looks."""
    return ROOMY if count <= FEW else CLOSE
