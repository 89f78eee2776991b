"""The list of the plan: number, text, which question, who, when, how far, how many votes."""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.drawings import icons
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.plan import told
from canvas.layout.plan.looks import HEAD, Looks, looks
from canvas.layout.plan.signs import sign
from canvas.layout.plan.told import Plan, Told
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark
from canvas.layout.style import Type
from canvas.named import NamedTuple

ROLE = "plan-row"
HEAD_HEIGHT = 9.6
BAR = 1.6
BETWEEN = 5.0
NAME_LEAST, NAME_MOST = 24.0, 52.0
ROUNDED = 0.1
"""What a column is wider than its longest name, so that rounding never cuts it."""


class Columns(NamedTuple):
    """Where the columns of the list begin, in a width; the text has what the others leave."""

    width: float
    text: float
    icon: float
    who: float
    due: float
    status: float
    looks: Looks
    has_votes: bool
    has_status: bool

    @property
    def text_width(self) -> float:
        return round((min(self.who, self.icon)) - BETWEEN * 0.6 - self.text, 3)

    @property
    def who_width(self) -> float:
        return round(self.due - BETWEEN - self.who - BAR - 2.2, 3)


def columns(context: Context, plan: Plan, width: float) -> Columns:
    """Return the columns for the plan: each as wide as what stands in it."""
    use, say = looks(len(plan.lines)), context.say
    heads = {name: typeset.width(name, HEAD) for name in (say("Who"), say("When"), say("Status"))}
    votes = typeset.width(say("Votes"), HEAD) + BETWEEN if plan.has_votes else 0.0
    states = max((typeset.width(line.status, use.name) for line in plan.lines), default=0.0)
    status = max(use.sign + 1.8 + states, heads[say("Status")]) if states else 0.0
    dates = [line.due or _no_date(context, line) for line in plan.lines]
    due = max(heads[say("When")], *(typeset.width(date, use.name) for date in dates), 0.0)
    named = [text for line in plan.lines for text, _, _ in _who(context, line, use)]
    longest = max((typeset.width(text, use.name) for text in named), default=0.0)
    who = min(max(longest + ROUNDED, NAME_LEAST), NAME_MOST, width * 0.26) + BAR + 2.2
    at_status = width - votes - status
    at_due = at_status - (BETWEEN if status else 0.0) - due
    at_who = at_due - BETWEEN - who
    has_icons = any(told.icon(line.work) for line in plan.lines)
    at_icon = at_who - (use.icon + BETWEEN * 0.8 if has_icons else 0.0)
    digits = typeset.width(
        "0" * max(2, len(str(max((line.entry.number for line in plan.lines), default=0)))), use.number
    )
    return Columns(
        width,
        round(digits + 4.0, 3),
        round(at_icon, 3),
        round(at_who, 3),
        round(at_due, 3),
        round(at_status, 3),
        use,
        plan.has_votes,
        states > 0.0,
    )


def head(context: Context, at: Columns) -> Cell:
    """The names of the columns over a rule."""
    say, base = context.say, typeset.baseline(0.0, HEAD)
    small = house.worn().small
    named = [(say("What"), at.text), (say("Who"), at.who), (say("When"), at.due)]
    if at.has_status:
        named.append((say("Status"), at.status))
    shapes: list[Shape] = [typeset.line(name, HEAD, x, base, small) for name, x in named]
    if at.has_votes:
        shapes.append(typeset.line_right(say("Votes"), HEAD, at.width, base, small))
    rule = HEAD_HEIGHT - 0.3
    shapes.append(line(0.0, rule, at.width, rule, Stroke(house.worn().strong, 0.6)))
    return Cell(
        at.width, HEAD_HEIGHT, (Mark(tuple(shapes), Box(0.0, 0.0, at.width, HEAD_HEIGHT), role="head"),)
    )


def least(context: Context, at: Columns, given: Told) -> float:
    """How high a row is at least."""
    use = at.looks
    text = typeset.count(given.work.text, use.text, at.text_width, _language(context, given))
    who = use.name.leading + use.small.leading  # also where only one of them is named: rows are alike
    return round(max(text * use.text.leading, who, use.icon) + 2 * use.air, 3)


def row(context: Context, at: Columns, given: Told, height: float) -> Cell:
    """A row with everything in the middle of its height, over a hairline."""
    middle = round(height / 2, 3)
    text = _text(context, at, given, middle)
    shapes: list[Shape] = [
        line(0.0, height, at.width, height, Stroke(style.HAIRLINE, 0.3)),
        typeset.line_right(
            given.number, at.looks.number, at.text - 4.0, _base(middle, at.looks.number), given.colour
        ),
        *text.shapes,
        *_icon(at, given, middle),
        *_owner(context, at, given, middle),
        *_due(context, at, given, middle),
        *_status(at, given, middle),
    ]
    if at.has_votes:
        votes = str(given.entry.votes)
        use = at.looks.number if given.entry.votes else at.looks.name
        ink = style.INK if given.entry.votes and not given.is_quiet else style.SECOND
        shapes.append(typeset.line_right(votes, use, at.width, _base(middle, use), ink))
    box = Box(0.0, 0.0, at.width, round(height, 3))
    said = told.spoken(context, given)
    mark = Mark(tuple(shapes), box, given.work.id, ROLE, said, _language(context, given), text.block)
    return Cell(at.width, round(height, 3), (mark,))


def _language(context: Context, given: Told) -> str:
    return context.speaking(given.work).language


def _base(middle: float, use: Type) -> float:
    return round(middle + typeset.CAP_SHIFT * use.size, 3)


def _text(context: Context, at: Columns, given: Told, middle: float) -> typeset.Paragraph:
    use, language = at.looks.text, _language(context, given)
    high = typeset.count(given.work.text, use, at.text_width, language) * use.leading
    ink = style.SECOND if given.is_quiet else style.INK
    if given.is_quiet:
        use = use._replace(weight="regular")
    return typeset.paragraph(
        given.work.text, use, (at.text, middle - high / 2, at.text_width), language, ink, "text"
    )


def _icon(at: Columns, given: Told, middle: float) -> tuple[Shape, ...]:
    name, size = told.icon(given.work), at.looks.icon
    ink = style.SECOND if given.is_quiet else style.INK
    return icons.icon(name, at.icon, round(middle - size / 2, 3), size, ink) if name else ()


def _who(context: Context, given: Told, use: Looks) -> list[tuple[str, Type, str]]:
    """The lines about the owner: the person, below them the department; in rust where there is nobody.

    Whose part it is stands in the title and is not repeated in every row.
    """
    ink = style.SECOND if given.is_quiet else style.INK
    person, department = given.work.person, given.department.name if given.department else ""
    if given.whose == "person":
        return [(department, use.name, ink)] if department else []
    lines = [(person, use.name, ink)] if person else []
    if not person and not (given.is_quiet or given.is_done):
        lines.append((context.say("nobody yet"), use.name, style.RUST))
    if department and given.whose != "department":
        lines.append((department, use.small if lines else use.name, style.SECOND))
    return lines


def _owner(context: Context, at: Columns, given: Told, middle: float) -> list[Shape]:
    lines = _who(context, given, at.looks)
    high = sum(use.leading for _, use, _ in lines)
    top, left = middle - high / 2, at.who + BAR + 2.2
    shapes: list[Shape] = []
    if given.bar:
        shapes.append(Rect(at.who, round(top, 3), BAR, round(high, 3), given.bar))
    for words, use, ink in lines:
        fitted = _fitted(words, use, at.who_width)
        shapes.append(typeset.line(fitted, use, left, typeset.baseline(top, use), ink))
        top += use.leading
    return shapes


def _fitted(words: str, use: Type, width: float) -> str:
    """As much of a name as fits in one line."""
    if typeset.width(words, use) <= width:
        return words
    while words and typeset.width(words + "…", use) > width:
        words = words[:-1]
    return words.rstrip() + "…"


def _no_date(context: Context, given: Told) -> str:
    return "" if given.is_done else context.say("no date")


def _due(context: Context, at: Columns, given: Told, middle: float) -> tuple[Shape, ...]:
    use = style.Type("regular", at.looks.name.em, at.looks.name.leading)
    words, ink = given.due, style.SECOND if given.is_quiet else style.INK
    if not words:
        words, ink = _no_date(context, given), style.SECOND if given.is_quiet else style.RUST
    return (typeset.line(words, use, at.due, _base(middle, use), ink),) if words else ()


def _status(at: Columns, given: Told, middle: float) -> tuple[Shape, ...]:
    if not given.status or given.work.status is None:
        return ()
    use, size = style.Type("regular", at.looks.name.em, at.looks.name.leading), at.looks.sign
    ink = style.SECOND if given.is_quiet else style.INK
    x = at.status + size / 2
    words = typeset.line(given.status, use, at.status + size + 1.8, _base(middle, use), ink)
    return (*sign(given.work.status, round(x, 3), middle, size, ink), words)
