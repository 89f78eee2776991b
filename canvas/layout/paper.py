"""How a sheet is put on a paper: as large as it reads well there, and so that nothing is ever cut.

A sheet is laid out in natural millimetres (those of A1) and scaled as a whole. Its columns fill the paper's
width within their limits; what height is left goes to the feelings lane; where height is short, the sheet
gets smaller, and a problem names the smallest paper on which its card text can be read.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal

from canvas.frozen import replace
from canvas.layout.options import SheetOptions
from canvas.layout.paper_sizes import A_SERIES, ROLL_MARGIN, Page, Paper, PaperError, larger, parse
from canvas.layout.sheet import Sheet
from canvas.layout.sheets import SHEETS, least_height, make, widths
from canvas.model.problem import Problem, problem
from canvas.model.project import Project
from canvas.named import NamedTuple

__all__ = ["Fitted", "Orientation", "Page", "Paper", "PaperError", "fit", "parse"]

Orientation = Literal["auto", "portrait", "landscape"]

NEARLY = 1.015
"""A sheet that fills its paper but for this share is good enough: the rest goes to the feelings."""
TURNED = 1.02
"""A sheet must be larger by so much for the way up that is not the usual one."""
MOST_TRIES = 4
WORTH_BREAKING = 1.05
"""A board must be larger by so much before it is broken into more decks."""
SHORT_SHEET = 1.6
"""On a roll a map of few rows may be scaled this much beyond what the roll's width asks for."""
HELD_PT = 9.0
"""Card text of a sheet with room to spare is so large at least: a small paper is held in the hand."""
NATURAL_HEIGHT = 594.0
"""A roll's width stands for the height of A1."""
FEELINGS_GROW = 92.0
"""What the feelings lane can take up beyond its least height."""


class Fitted(NamedTuple):
    """A sheet on its paper: its corner at (x, y) mm, `scale` times its natural size, and what is wrong."""

    sheet: Sheet
    scale: float
    x: float
    y: float
    paper: Page
    problems: tuple[Problem, ...] = ()


def fit(
    project: Project, name: str, options: SheetOptions, paper: Paper, orientation: Orientation = "auto"
) -> Fitted:
    """Lay out a sheet for a paper and scale it so that it fills it and nothing is cut.

    `problems` has "type-too-small" (size_pt, least_pt, paper) where card text cannot be read; `paper` is then
    the smallest larger paper that works, "" where none does. Raises SheetError as `sheets.make` does.
    """
    sheets = _Sheets(project, name, options)
    text_pt = sheets.text_pt
    plan = _best(sheets, paper, orientation)
    if not _is_readable(plan, text_pt):
        plan = _broken(sheets, plan, paper, orientation)
    fitted = plan.place()
    size, least = round(text_pt * fitted.scale, 1), fitted.paper.least_pt
    if size >= least:
        return fitted
    papers = (paper for paper in larger(fitted.paper) if _is_likely(fitted, paper, text_pt))
    plans = ((paper.name, _best(sheets, paper, "auto")) for paper in papers)
    better = next((name for name, plan in plans if _is_readable(plan, text_pt)), "")
    found = problem("type-too-small", size_pt=size, least_pt=least, paper=better)
    return fitted._replace(problems=(found,))


class _Size(NamedTuple):
    """How wide and high a sheet is, in natural millimetres."""

    width: float
    height: float


class _Plan(NamedTuple):
    """How large a sheet would be on a page (off a roll: of any length), and what puts it there."""

    scale: float
    page: Page
    place: Callable[[], Fitted]


def _broken(sheets: _Sheets, plan: _Plan, paper: Paper, orientation: Orientation) -> _Plan:
    """The same in more decks, where the kind of sheet can be broken and that makes it larger.

    The first number of decks at which it can be read is enough.
    """
    project, name, options = sheets.project, sheets.name, sheets.options
    most = SHEETS[name].decks(project, options) if options.decks == 1 else 1
    for count in range(2, most + 1):
        other = _best(_Sheets(project, name, replace(options, decks=count)), paper, orientation)
        plan = other if other.scale > plan.scale * WORTH_BREAKING else plan
        if _is_readable(plan, sheets.text_pt):
            break
    return plan


def _is_readable(plan: _Plan, text_pt: float) -> bool:
    return round(text_pt * plan.scale, 1) >= plan.page.least_pt


def _is_likely(fitted: Fitted, paper: Paper, text_pt: float) -> bool:
    """Tell whether it is worth trying: papers of one shape scale alike."""
    if paper.height is None or fitted.paper.name not in A_SERIES:
        return True
    page = Page(paper.name, paper.width, paper.height)
    size = text_pt * fitted.scale * page.natural_scale / fitted.paper.natural_scale
    return size >= page.least_pt * 0.95


class _Sheets:
    """The sheet asked for, laid out at one width after the other; what repeats is laid out once."""

    def __init__(self, project: Project, name: str, options: SheetOptions) -> None:
        self.project, self.name, self.options = project, name, options
        self.text_pt = SHEETS[name].text_pt if name in SHEETS else 0.0
        self.sizes: dict[float, _Size] = {}
        self.bounds: dict[float, float] = {}
        self.made: dict[float, Sheet] = {}

    def widths(self) -> tuple[float, float]:
        """The least and the most natural width the sheet looks well at."""
        return widths(self.project, self.name, self.options)

    def usual(self, page: Page) -> float:
        """The scale of a sheet that has room to spare: its paper's, or what can be read in the hand."""
        return max(page.natural_scale, HELD_PT / self.text_pt if self.text_pt else 0.0)

    def needed(self, width: float) -> _Size:
        """How large the sheet is at a natural width, no higher than it must be."""
        key = round(width, 1)
        if key not in self.sizes:
            options = replace(self.options, width=key, height=0.0)
            sheet = self.made[key] = make(self.project, self.name, options)
            self.sizes[key] = _Size(sheet.width, sheet.height)
        return self.sizes[key]

    def bound(self, width: float) -> float:
        """A height that the sheet at a natural width does not stay below; quickly told."""
        key = round(width, 1)
        if key in self.sizes:
            return self.sizes[key].height
        if key not in self.bounds:
            options = replace(self.options, width=key, height=0.0)
            self.bounds[key] = max(1.0, least_height(self.project, self.name, options))
        return self.bounds[key]

    def final(self, width: float, height: float | None, page: Page, before: Sheet | None = None) -> Sheet:
        """The sheet at its final size, with the name of its paper on it; the others are given up."""
        key = round(width, 1)
        before = before or self.made.get(key)
        self.made.clear()
        text = self.options.paper_text or _told(page)
        options = replace(self.options, width=key, height=height, paper_text=text)
        return make(self.project, self.name, options, before)


def _told(page: Page) -> str:
    """A paper in words everybody reads: "A1 · 841 × 594 mm"."""
    sides = f"{page.width:.0f} × {page.height:.0f} mm"
    return f"{page.name} · {sides}" if page.name in A_SERIES else sides


def _best(sheets: _Sheets, paper: Paper, orientation: Orientation) -> _Plan:
    """The larger of landscape and portrait where both are meant; landscape when they are about equal."""
    if orientation != "auto" or not paper.is_turnable:
        return _turned(sheets, paper, orientation)
    if SHEETS[sheets.name].is_upright:
        return _turned(sheets, paper, "portrait")
    if paper.height is None:
        return _off_roll(sheets, paper)
    one = _turned(sheets, paper, "landscape")
    if one.scale >= sheets.usual(one.page):
        return one
    two = _turned(sheets, paper, "portrait")
    return two if two.scale > one.scale * TURNED else one


def _off_roll(sheets: _Sheets, paper: Paper) -> _Plan:
    """The larger of across and along the roll; how large it would be along needs no laying out."""
    along = _along_roll(sheets, paper)
    across = _roll_scale(sheets.bound(sheets.widths()[1]), paper.width - 2 * ROLL_MARGIN)
    if along.scale > across * TURNED:
        return along
    plan = _across_roll(sheets, paper)
    return along if along.scale > plan.scale * TURNED else plan


def _turned(sheets: _Sheets, paper: Paper, orientation: Orientation) -> _Plan:
    if paper.height is None:
        return _across_roll(sheets, paper) if orientation == "landscape" else _along_roll(sheets, paper)
    short, long = sorted((paper.width, paper.height))
    if orientation == "landscape":
        return _on_page(sheets, Page(paper.name, long, short))
    if orientation == "portrait":
        return _on_page(sheets, Page(paper.name, short, long))
    return _on_page(sheets, Page(paper.name, paper.width, paper.height))


def _on_page(sheets: _Sheets, page: Page) -> _Plan:
    """The largest scale at which columns are wide enough, not wider than looks well, and all rows fit."""
    least, most = sheets.widths()
    upper = min(page.width / least, max(sheets.usual(page), page.width / most))

    def excess(scale: float) -> float:
        """How many times as high as the page the sheet is."""
        return sheets.needed(min(most, page.width / scale)).height * scale / page.height

    scale = _largest(excess, upper)

    def place() -> Fitted:
        sheet = sheets.final(min(most, page.width / scale), page.height / scale, page)
        final = min(scale, page.width / sheet.width, page.height / sheet.height)
        x, y = _middle(page.width, sheet.width * final), _middle(page.height, sheet.height * final)
        return Fitted(sheet, final, x, y, page)

    return _Plan(scale, page, place)


def _largest(excess: Callable[[float], float], upper: float) -> float:
    """The largest scale up to `upper` at which nothing is in excess, found in a few tries.

    A smaller scale never needs more height, so that dividing by the excess fits; from there on it is a
    straight line between what fits and what does not, on logarithms.
    """
    high, over = upper, excess(upper)
    if over <= 1:
        return upper
    low = upper / over
    under = excess(low)
    for _ in range(MOST_TRIES):
        if under * NEARLY >= 1:
            break
        share = math.log(1 / under) / math.log(over / under)
        guess = low * (high / low) ** share * 0.998
        found = excess(guess)
        if found <= 1:
            low, under = guess, found
        else:
            high, over = guess, found
    return low


def _across_roll(sheets: _Sheets, paper: Paper) -> _Plan:
    """The sheet's height is what the roll can print; it grows along the roll.

    Its columns are as narrow as they can be without making it smaller; a map of so many rows that they leave
    no choice has them wide.
    """
    least, most = sheets.widths()
    room = paper.width - 2 * ROLL_MARGIN
    width, scale = most, _roll_scale(sheets.needed(most).height, room)
    if scale >= room / NATURAL_HEIGHT:
        widths = (least + (most - least) * share for share in (0.25, 0.5, 0.75, 1.0))
        scales = ((width, _roll_scale(sheets.needed(width).height, room)) for width in widths)
        width, scale = next(pair for pair in scales if pair[1] * 1.02 >= scale)
    length = round(sheets.needed(width).width * scale + 2 * ROLL_MARGIN, 1)
    page = Page(paper.name, length, paper.width)

    def place() -> Fitted:
        sheet = sheets.final(width, room / scale, page)
        return Fitted(sheet, scale, ROLL_MARGIN, _middle(paper.width, sheet.height * scale), page)

    return _Plan(scale, page, place)


def _roll_scale(needed: float, room: float) -> float:
    """The roll's own scale; larger for a map of few rows, smaller for one of many."""
    natural = room / NATURAL_HEIGHT
    filled = room / (needed + FEELINGS_GROW)
    return min(room / needed, max(natural, min(filled, natural * SHORT_SHEET)))


def _middle(room: float, size: float) -> float:
    """Where something begins that stands in the middle."""
    return round(max(0.0, room - size) / 2, 3)


def _along_roll(sheets: _Sheets, paper: Paper) -> _Plan:
    """The sheet's width is what the roll can print; it grows downwards."""
    least, most = sheets.widths()
    room = paper.width - 2 * ROLL_MARGIN
    scale = min(room / least, max(room / NATURAL_HEIGHT, room / most))
    width = min(most, room / scale)
    unending = Page(paper.name, paper.width, 0.0)

    def place() -> Fitted:
        sheet = sheets.final(width, None, unending)
        page = unending._replace(height=round(sheet.height * scale + 2 * ROLL_MARGIN, 1))
        sheet = sheets.final(width, None, page, sheet)
        return Fitted(sheet, scale, _middle(paper.width, sheet.width * scale), ROLL_MARGIN, page)

    return _Plan(scale, unending, place)
