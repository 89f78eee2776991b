"""What stands below a touchpoint's text: badge, channel, department, star, effort, handover, whose it is.

Small type breaks into more lines rather than being cut; what is not set takes no room. Everything is placed
from the top of the block; the caller moves it under the text.
"""

from __future__ import annotations

from canvas.layout.drawings import badges, bars, icons
from canvas.layout.map import cardtext, foot, typeset
from canvas.layout.map.context import Context
from canvas.layout.map.foot import Piece
from canvas.layout.shapes import Colour, Shape, Text
from canvas.layout.sheet import Line
from canvas.layout.style import META, META_STRONG, Type
from canvas.model import queries
from canvas.model.journey import Touchpoint
from canvas.model.people import Channel, Department
from canvas.named import NamedTuple

LEFT = 4.8
RIGHT = 2.6
BADGE = 7.6
BESIDE_BADGE = 14.4
STAR = 4.2
MARK_GAP = 1.2
TAIL_GAP = 1.0
ICONS = {"digital": "monitor", "physical": "store", "personal": "user"}
"""The icon of a channel that has none of its own, by its kind."""


class Tones(NamedTuple):
    """The ground of a card, its ink and its second ink."""

    ground: Colour
    ink: Colour
    second: Colour


class Row(NamedTuple):
    """One kind of line: its broken text, its type, its colour."""

    lines: tuple[Line, ...]
    type_: Type
    colour: Colour


class Facts(NamedTuple):
    """What of a touchpoint stands here; many touchpoints have the same."""

    channel: str | None
    department: str
    """Its name, or what stands for it."""
    money: str
    is_moment_of_truth: bool
    effort: int | None
    given: str
    """From whom it is taken over."""
    whose: str


def block(context: Context, facts: Facts, tones: Tones, width: float) -> Piece:
    """Return badge, channel, department, star and effort, then handover and whose it is."""
    above = _facts(context, facts, tones, width)
    room = width - LEFT - RIGHT
    pieces = (
        foot.handover(context, facts.given, tones.second, room),
        foot.words(facts.whose, META, tones.second, room, context.language),
    )
    below = foot.rows(pieces, room)
    gap = TAIL_GAP if above.height and below.height else 0.0
    shapes = (*above.shapes, *foot.moved(below.shapes, LEFT, above.height + gap))
    return Piece(width, above.height + gap + below.height, shapes, cardtext.lost(shapes))


def _facts(context: Context, facts: Facts, tones: Tones, width: float) -> Piece:
    channel = context.project.get(Channel, facts.channel)
    left = BESIDE_BADGE if channel else LEFT
    words = _words(facts, channel, tones)
    is_stacked = channel is not None or len(words) > 1
    room = width - left - RIGHT
    is_raised = _is_raised(facts, words, room)
    rows = _rows(context, facts, words, room, _Beside(is_stacked, is_raised))
    texts = sum(len(row.lines) for row in rows) * META.leading
    height = max(texts, BADGE if channel else 0.0, _marks_height(facts, is_stacked=is_stacked))
    shapes = (
        *(channel_badge(channel, LEFT, 0.0, BADGE, tones.ink) if channel else ()),
        *_texts(rows, left, (height - texts) / 2),
        *_marks(facts, width - RIGHT, min(height, BADGE) / 2, tones, _Beside(is_stacked, is_raised)),
    )
    return Piece(width, height, shapes)


class _Beside(NamedTuple):
    """How star and effort stand beside the words: on two lines or one; effort on the first of two."""

    is_stacked: bool
    is_raised: bool


def _is_raised(facts: Facts, words: tuple[tuple[str, Type, Colour], ...], room: float) -> bool:
    """Tell whether effort stands on the first line: where only there it leaves the second one unbroken."""
    if facts.is_moment_of_truth or not facts.effort or len(words) < 2:
        return False
    effort = bars.EFFORT_WIDTH + MARK_GAP
    first, second = (typeset.width(word, type_) for word, type_, _ in words)
    return first <= room - effort < second <= room


def channel_badge(channel: Channel, x: float, y: float, size: float, ink: Colour) -> tuple[Shape, ...]:
    """Return a channel's badge, without its outline while nobody has said which kind it is."""
    name = channel.icon if channel.icon in icons.ICONS else ICONS.get(channel.kind or "", "signpost")
    if channel.kind:
        return badges.badge(channel.kind, name, x, y, size, ink)
    return icons.icon(name, x + size * 0.15, y + size * 0.15, size * 0.7, ink)


def _words(facts: Facts, channel: Channel | None, tones: Tones) -> tuple[tuple[str, Type, Colour], ...]:
    """Return the words of the lines: the channel's, then the department's and the money."""
    both = (
        (channel.name if channel else "", META_STRONG, tones.ink),
        (" · ".join(filter(None, (facts.department, facts.money))), META, tones.second),
    )
    return tuple(word for word in both if word[0])


def _rows(
    context: Context,
    facts: Facts,
    words: tuple[tuple[str, Type, Colour], ...],
    room: float,
    marks: _Beside,
) -> tuple[Row, ...]:
    """Return channel and department, broken so that neither touches star or effort.

    An amount that has no room behind the department stands below it, and below star and effort.
    """
    star = STAR + MARK_GAP if facts.is_moment_of_truth else 0.0
    effort = bars.EFFORT_WIDTH + MARK_GAP if facts.effort else 0.0
    both = max(star, effort) if marks.is_stacked else star + effort
    lines_beside = (effort, 0.0) if marks.is_raised else (star, effort)
    rows: list[Row] = []
    for number, (word, type_, colour) in enumerate(words):
        beside = both if len(words) == 1 else lines_beside[number]
        lines = cardtext.broken(word, type_, room - beside, context.language)
        if len(lines) > 1 and number and facts.money:
            return (*rows, *_money_below(context, facts, room, both, colour))
        if len(lines) > 1:
            lines = cardtext.broken(word, type_, room - both, context.language)
        rows.append(Row(lines, type_, colour))
    return tuple(rows)


def _money_below(context: Context, facts: Facts, room: float, both: float, colour: Colour) -> tuple[Row, ...]:
    department = cardtext.broken(facts.department or " ", META, room - both, context.language)
    return Row(department, META, colour), Row(
        cardtext.broken(facts.money, META, room, context.language), META, colour
    )


def department_word(context: Context, record: Touchpoint) -> str:
    """Return the department's name, or "own life" where nobody of us is there."""
    is_without_us = queries.is_own_life(context.project, record)
    return department_name(context, record.department, is_without_us=is_without_us)


def department_name(context: Context, department: str | None, *, is_without_us: bool) -> str:
    """Return a department's name, or "own life" where nobody of us is there."""
    found = context.project.get(Department, department)
    if found:
        return found.name
    return context.say("own life") if is_without_us else ""


def _texts(rows: tuple[Row, ...], x: float, top: float) -> tuple[Text, ...]:
    texts: list[Text] = []
    for row in rows:
        texts += cardtext.stacked(row.lines, x, top, row.type_, row.colour)
        top += len(row.lines) * row.type_.leading
    return tuple(texts)


def _marks_height(facts: Facts, *, is_stacked: bool) -> float:
    if is_stacked and facts.is_moment_of_truth and facts.effort:
        return 2 * META.leading
    return STAR if facts.is_moment_of_truth else META.leading if facts.effort else 0.0


def _marks(facts: Facts, right: float, middle: float, tones: Tones, beside: _Beside) -> tuple[Shape, ...]:
    """Return star and effort at the right: on the two lines, or side by side where there is one line."""
    apart = META.leading / 2 if beside.is_stacked else 0.0
    aside = 0.0 if beside.is_stacked or not facts.effort else bars.EFFORT_WIDTH + MARK_GAP
    star = badges.star(right - STAR - aside, middle - apart - STAR / 2, STAR, tones.ink)
    return (
        *(star if facts.is_moment_of_truth else ()),
        *_effort(facts, right, middle - apart if beside.is_raised else middle + apart, tones),
    )


def _effort(facts: Facts, right: float, middle: float, tones: Tones) -> tuple[Shape, ...]:
    if not facts.effort:
        return ()
    top = middle - bars.EFFORT_HEIGHT / 2
    return bars.effort(facts.effort, right - bars.EFFORT_WIDTH, top, tones.ink, tones.ground)
