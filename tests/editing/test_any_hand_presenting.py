"""Whatever a hand does on slides, in a round of votes that is open, holds what holds on the map."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import slides
from canvas.editing.session import Session, Voting
from canvas.layout.options import SheetOptions
from canvas.layout.presenting import show as present
from canvas.layout.presenting.show import Show
from canvas.layout.sheet import Sheet
from canvas.model.project import Project
from tests.editing.any_law import holds
from tests.editing.any_person import Deed, Person, deeds, lay_out, whole
from tests.layout.plain import SAY

OPTIONS = SheetOptions(say=SAY)
NOTHING = Sheet("map", "", "", 0.0, 0.0, (), (), ())


class Slides:
    """Lays out one slide of a project after the other, as what presents does."""

    def __init__(self) -> None:
        self.show: Show | None = None
        self.at = 0

    def __call__(self, project: Project, _: Sheet | None) -> Sheet:
        before = self.show.slides[self.at] if self.show and self.show.slides else None
        self.show = present.show(project, OPTIONS, self.show)
        self.at = slides.like(self.show, before, self.at)
        return seen(self.show, self.at)


def seen(show: Show, at: int) -> Sheet:
    """A slide; nothing where every phase is gone."""
    return present.lay(show, at) if show.slides else NOTHING


@given(st.lists(deeds, max_size=25))
def test_after_anything_a_hand_does_on_a_slide_everything_is_still_true(done: list[Deed]) -> None:
    laid = Slides()
    session = Session(whole(), lay_out).beside(laid)
    session.vote_in(Voting("First", is_open=True, is_shown=True))
    holds(Person(session, present.drop), done, lambda: seen(present.show(session.project, OPTIONS), laid.at))
