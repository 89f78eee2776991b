"""The card of what happens backstage or in support: text, and a foot line with department, system, handover.

No badge: nobody outside sees a channel here. What is not set takes no room.
"""

from __future__ import annotations

from canvas.layout.drawings import badges, bars
from canvas.layout.map import foot, touchpoints
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.map.meta import LEFT, MARK_GAP, RIGHT, STAR, Tones, department_word
from canvas.layout.style import META, NOTE
from canvas.model.journey import Lane, Touchpoint

FOOT = touchpoints.Layout(NOTE, 1.5)


def card(context: Context, record: Touchpoint, lane: Lane, width: float) -> Drawn:
    """Return the card of a touchpoint behind the line of visibility."""
    colours = touchpoints.colours(record)
    room = width - LEFT - RIGHT
    language, second = context.language, colours.second
    pieces = (
        foot.words(department_word(context, record), META, second, room, language),
        foot.handover(context, record, second, room),
        foot.words(record.system, META, second, room, language),
        _marks(record, colours),
        foot.whose(context, record.personas, second, room),
    )
    given = foot.rows(pieces, room)
    below = Piece(given.width, given.height, foot.moved(given.shapes, LEFT, 0.0))
    return touchpoints.assembled(context, record, lane, width, below, FOOT)


def _marks(record: Touchpoint, colours: Tones) -> Piece:
    """Return star and effort, where they are set."""
    star = badges.star(0.0, 0.0, STAR, colours.ink) if record.is_moment_of_truth else ()
    aside = STAR + MARK_GAP if star else 0.0
    if not record.effort:
        return Piece(STAR, STAR, star) if star else foot.NOTHING
    top = (META.leading - bars.EFFORT_HEIGHT) / 2
    effort = bars.effort(record.effort, aside, top, colours.ink, colours.ground)
    return Piece(aside + bars.EFFORT_WIDTH, META.leading, (*star, *effort))
