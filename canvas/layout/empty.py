"""A sheet on which there is nothing yet: what it is called, and in one sentence what it needs.

Only the window asks for it, and puts the act that begins the sheet where `act_of` says. What a project had
and has no longer is no such sheet: that is an error as it is everywhere else.
"""

from __future__ import annotations

from canvas.frozen import replace
from canvas.layout.map.frame import make_context
from canvas.layout.options import SheetKind, SheetOptions, message
from canvas.layout.page import Page
from canvas.layout.shapes import Box
from canvas.layout.sheet import Cell, Mark, Sheet
from canvas.model.problem import Problem
from canvas.model.project import Project

ACT = "act "
"""The role of the place where the act belongs that begins the sheet, with the code of what is missing."""
ROW = "first act"
ALONE = " without other"
"""Behind the code where the project has no other journey to go on with."""
WIDTH, HEIGHT = 300.0, 190.0
TITLE_PT = 42
ROOM = 20.0
SENTENCES = {
    "grid-without-levels": message(
        "It needs relationship levels: how well somebody knows you, "
        "from a stranger to one who recommends you."
    ),
    "grid-of-life-cycle": message(
        "This journey already runs along the relationship, and an axis is not multiplied by itself. "
        "The grid is drawn for another journey."
    ),
    "wheel-without-loop": message("A wheel is drawn of a journey that begins again at its end."),
    "touchpoint-gone": message("Every touchpoint has a page of its own. This journey has no touchpoint yet."),
    "flow-not-begun": message(
        "A flow is drawn of one phase: what the buyer does and decides, and what we do and decide."
    ),
    "stories-not-told": message("What did somebody who meets customers tell you?"),
    "compare-with-what": message(
        "How it is stands here beside how it could be. There is no journey to compare with yet."
    ),
}


def is_first(options: SheetOptions, what: Problem) -> bool:
    """Whether a sheet lacks something that its first act gives it, in the window.

    A sheet about one record lacks something only where that record is there and is what the problem is about.
    """
    is_here = options.about in ("", what.about)
    return options.show_empty and is_here and options.other is None and what.code in SENTENCES


def lay(kind: SheetKind, project: Project, options: SheetOptions, what: Problem) -> Sheet:
    """Lay out the page that stands in for a sheet which lacks something."""
    context = make_context(project, options)
    page = Page(kind.name, context, replace(options, height=HEIGHT), WIDTH)
    title = context.say(kind.title)
    head = page.title(title, context.say(SENTENCES[what.code]), TITLE_PT)
    lacking = what.code if dict(what.values).get("other", "?") else f"{what.code}{ALONE}"
    place = Mark((), Box(0.0, 0.0, page.inner, ROOM), role=f"{ACT}{lacking}")
    return page.sheet(title, (head, page.row(ROW, Cell(page.inner, ROOM, (place,)))), page.foot())


def act_of(sheet: Sheet) -> tuple[str, Box] | None:
    """Return the code of what a sheet lacks and where its act belongs (mm); None where it lacks nothing."""
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        if row.key == ROW:
            mark, box = row.placed[0].cell.marks[0], row.placed[0].cell.marks[0].box
            return mark.role.removeprefix(ACT), box._replace(x=row.placed[0].x, y=top)
    return None
