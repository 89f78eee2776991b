"""The house style of paper: colours, type and measures, for a sheet of A1. Everything scales together.

Type sizes are points here and only here; `pt` turns them into the millimetres that shapes use.
"""

from __future__ import annotations

from canvas.layout import fonts
from canvas.named import NamedTuple

POINT = 25.4 / 72


def pt(points: float) -> float:
    """Return points in millimetres."""
    return round(points * POINT, 4)


PAPER = "#FFFFFF"
INK = "#14181F"
SECOND = "#5B6472"
HAIRLINE = "#D9DEE5"
EDGE = "#838D9A"
ACCENT = "#0E5A6B"
TINT = "#E7EFF1"
GROUND = "#F3F4F6"
RUST = "#A93C16"
GAP = "#FBE3D9"
MORE = "#D8EAF2"
ABOVE = "#DDEDF4"
BELOW = "#FBE6DB"
IDEA = "#FFF3B0"

FEELINGS = {-2: "#A93C16", -1: "#DD8452", 0: "#98A1AD", 1: "#5BA7C6", 2: "#0A6790"}
NOTES = {
    "doing": "#EAF1FB",
    "thinking": "#F1ECFA",
    "quote": "#FFF6DA",
    "pain": "#FDE8E1",
    "gain": "#E4F4EA",
    "question": "#E5F4F6",
    "free": "#FFF3B0",
}
NOTE_EDGES = {
    "doing": "#8FAED9",
    "thinking": "#B29CDA",
    "quote": "#CFAE4E",
    "pain": "#D9907A",
    "gain": "#7AB894",
    "question": "#7FB5BD",
    "free": "#D2B93A",
}
DEPARTMENTS = ("#3B6FB6", "#D1802B", "#5E9E6E", "#B5538C", "#7A6BB2", "#9A7B4F", "#4BA3A8", "#7C838D")
DEPARTMENTS_DARK = ("#2B548C", "#8F5212", "#356B44", "#8A376A", "#584A91", "#6B5330", "#1F6F75", "#4E5560")
PERSONAS = ("#4BA3A8", "#9A7B4F", "#7A6BB2", "#B5538C", "#5E9E6E", "#D1802B", "#3B6FB6")
PERSONA_LINES = ("#2E8389", "#8A6C41", "#7A6BB2", "#B5538C", "#4A8759", "#B06A1F", "#3B6FB6")
"""A persona's colour as a line: at least 3:1 on paper."""


class Type(NamedTuple):
    """A use of type: its weight, its em and the distance of its lines, all millimetres; tracking in em.

    `weight` is a key of `fonts.FONTS` and `em` the size of our own type. `font` and `size` are what they
    become in the typeface of the house that the sheet is made for; no part of a sheet has to think of it.
    """

    weight: str
    em: float
    leading: float
    tracking: float = 0.0

    @property
    def font(self) -> str:
        return fonts.worn(self.weight)

    @property
    def size(self) -> float:
        return self.em * fonts.worn_size(self.weight)


TITLE = Type("bold", pt(84), 24, -0.032)
PHASE = Type("bold", pt(30), 11.5, -0.022)
STEP = Type("semibold", pt(16), 7.6)
STEP_TWO_LINES = 6.8
NEED = Type("regular", pt(11), 4.9)
LANE = Type("semibold", pt(14), 6.0)
QUESTION = Type("regular", pt(9), 4.1)
CARD = Type("medium", pt(12), pt(15))
NOTE = Type("regular", pt(12), pt(15))
META = Type("regular", pt(9), 3.9)
META_STRONG = Type("semibold", pt(9), 3.9)
SMALL = Type("regular", pt(10), 4.8)
SMALL_STRONG = Type("semibold", pt(10), 4.8)
CURVE_WORD = Type("semibold", pt(14), 6.0)
CURVE_WORD_SECOND = Type("semibold", pt(12), 5.2)
MEASURE = Type("semibold", pt(26), 10.0)
PROMISE = Type("semibold", pt(22), 9.6)
TITLE_LEAST = 56
"""A long title shrinks to so many points before it takes two lines."""
TITLE_TWO_LINES = Type("bold", pt(42), 14.2, -0.028)
PHASE_SMALLER = (Type("bold", pt(24), 11.5, -0.018), Type("bold", pt(20), 11.5, -0.014))
PHASE_TWO_LINES = Type("bold", pt(20), 8.2, -0.014)
SCOPE = Type("medium", pt(12), 6.0)
PILL = Type("semibold", pt(12), 6.0)
CAST = Type("semibold", pt(13), 5.4)
CAST_ROLE = Type("regular", pt(10), 4.6)
BLOCK = Type("regular", pt(11), 5.6)
BLOCK_STRONG = Type("semibold", pt(11), 5.6)
HEADING = Type("semibold", pt(9), 4.1)
NUMBER = Type("semibold", pt(20), 9.0)
STEP_NUMBER = Type("semibold", pt(10), 4.6)
STEP_META = Type("regular", pt(9), 4.6)

MARGIN = 16.0
LABELS = 48.0
LABEL_GAP = 4.0
STEP_GAP = 3.0
PHASE_GAP = 8.0
COLUMN = 49.5
"""The natural width of a step's column of weight 1."""
COLUMN_LEAST = 44.0
COLUMN_MOST = 66.0
LANE_PADDING = 3.4
CARD_GAP = 2.4
RADIUS = 1.2
FEELINGS_HEIGHT = 99.0
FEELINGS_LEAST = 78.0
LEAST_LINES = {"S": 2, "M": 3, "L": 4}

HAIR = 0.25
STEP_RULE = 0.5
PHASE_RULE = 1.4
