"""The card of what happens backstage or in support: text, and a foot line with department, system, handover.

No badge: nobody outside sees a channel here. What is not set takes no room.
"""

from __future__ import annotations

from canvas.layout.drawings import badges, bars
from canvas.layout.map import cardtext, foot, touchpoints
from canvas.layout.map.card_facts import Facts, facts
from canvas.layout.map.context import Context, Drawn
from canvas.layout.map.foot import Piece
from canvas.layout.map.meta import LEFT, MARK_GAP, RIGHT, STAR, Tones, department_name
from canvas.layout.map.signs import of_touchpoint
from canvas.layout.map.touchpoints import Common
from canvas.layout.style import META, NOTE
from canvas.model.journey import Handover, Lane, Touchpoint

GAP = 1.5
"""Between the text and what stands below it."""


def card(context: Context, record: Touchpoint, lane: Lane, width: float) -> Drawn:
    """Return the card of a touchpoint behind the line of visibility."""
    given = facts(context, record, record.system)
    drawn = touchpoints.assembled(context, record, lane, width, context.once(_common, given, width))
    is_handed = any(handover.target == record.id for handover in context.index.of(Handover, record.id))
    return drawn._replace(signs=(drawn.signs or frozenset()) | {"handover"}) if is_handed else drawn


def _common(context: Context, given: Facts, width: float) -> Common:
    look, room = touchpoints.look(context, given), width - LEFT - RIGHT
    below = foot.rows(_pieces(context, given, look.tones, room), room)
    shapes = foot.moved(below.shapes, LEFT, 0.0)
    below = Piece(below.width, below.height, shapes, cardtext.lost(shapes))
    signs = of_touchpoint(context, given, is_front=False)
    return Common(look, cardtext.room(context, room, NOTE), NOTE, GAP, below, signs)


def _pieces(context: Context, given: Facts, tones: Tones, room: float) -> tuple[Piece, ...]:
    """Department, handover, system, star and effort, whose it is."""
    second, language = tones.second, context.language
    department = department_name(context, given.department, is_without_us=given.is_without_us)
    return (
        foot.words(department, META, second, room, language),
        foot.handover(context, given.given, second, room),
        foot.words(given.system, META, second, room, language),
        _marks(given, tones),
        foot.words(given.whose, META, second, room, language),
    )


def _marks(given: Facts, tones: Tones) -> Piece:
    """Return star and effort, where they are set."""
    star = badges.star(0.0, 0.0, STAR, tones.ink) if given.is_moment_of_truth else ()
    aside = STAR + MARK_GAP if star else 0.0
    if not given.effort:
        return Piece(STAR, STAR, star) if star else foot.NOTHING
    top = (META.leading - bars.EFFORT_HEIGHT) / 2
    effort = bars.effort(given.effort, aside, top, tones.ink, tones.ground)
    return Piece(aside + bars.EFFORT_WIDTH, META.leading, (*star, *effort))
