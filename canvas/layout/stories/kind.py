"""Service stories as a kind of sheet: all of them as cards, or one as a poster."""

from __future__ import annotations

from canvas.frozen import replace
from canvas.layout import style
from canvas.layout.map.frame import make_context
from canvas.layout.options import Offer, SheetError, SheetKind, SheetOptions, message
from canvas.layout.page import Page, Parts
from canvas.layout.sheet import Sheet
from canvas.layout.stories import cards, poster
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.model.stories import in_order
from canvas.model.work import Story

LONGEST_NAME = 48
CARDS = 2 * cards.CARD + cards.GAP + 2 * style.MARGIN
"""Two cards beside each other."""


def offers(project: Project) -> tuple[Offer, ...]:
    """All stories as cards, then each as a poster."""
    told = in_order(project)
    whole = (Offer(project.head.title),) if told else ()
    return (*whole, *(Offer(_name(story), about=story.id) for story in told))


def _name(story: Story) -> str:
    words = story.words.replace("\n", " ")
    return words if len(words) <= LONGEST_NAME else f"{words[:LONGEST_NAME].rsplit(' ', 1)[0]} …"


def widths(project: Project, options: SheetOptions) -> tuple[float, float]:
    """A poster has one width; cards are as many beside each other as make them largest."""
    if options.about:
        return poster.WIDTH, poster.WIDTH
    page = Page("stories", make_context(project, options), options, CARDS)
    best = cards.width(page._replace(options=replace(options, height=None)), in_order(project))
    return best, best


def lay(project: Project, options: SheetOptions, previous: Sheet | None) -> Sheet:
    """Lay out the cards, or the poster of the story that is asked for. Raises SheetError where it is gone."""
    context = make_context(project, options)
    if not options.about:
        page, told = Page("stories", context, options, options.width or CARDS), in_order(project)
        if options.show_empty and not told:
            raise SheetError(problem("stories-not-told"))
        return cards.lay(page, told, Parts(previous))
    story = project.get(Story, options.about)
    if story is None:
        raise SheetError(problem("story-gone"))
    return poster.lay(Page("stories", context, options, poster.WIDTH, poster.MARGIN, is_bled=True), story)


KIND = SheetKind(
    "stories",
    message("Stories"),
    offers,
    frozenset({"about", "width", "height", "date", "show_empty"}),
    lay,
    widths,
    is_upright=True,
)
