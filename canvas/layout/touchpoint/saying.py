"""What we say beside what we do, and whether it holds: for the brand's promise, and for our own people."""

from __future__ import annotations

from canvas.layout import house, quotes, style
from canvas.layout.drawings import badges
from canvas.layout.drawings.badges import promise_mark
from canvas.layout.map import typeset
from canvas.layout.shapes import Path, Rect, Shape, Stroke
from canvas.layout.sheet import Cell
from canvas.layout.touchpoint.facts import Facts
from canvas.layout.touchpoint.kit import BODY, LARGE, STRONG, Stack, beside, columns
from canvas.model.parts import Verdict

PAD = 5.0
SIGN = 6.2
TAIL = 2.6
SIGNED: dict[str, Verdict] = {"yes": "kept", "unclear": "unclear", "no": "broken"}
"""The signs are those of the promise: our people sign it, nobody knows, they would not."""


def words(facts: Facts, wide: float) -> Cell:
    """What we say in a bubble, what we do on firm ground; one of them alone has the whole width."""
    say, card = facts.context.say, facts.card
    shown = [
        (heading, field, text)
        for heading, field, text in (
            (say("What we say"), "says", card.says),
            (say("What we do"), "does", card.does),
        )
        if text or facts.is_open
    ]
    each, places = columns(wide, len(shown))
    heights = [_told(facts, text, each, field).height for _, field, text in shown]
    cells = [_pane(facts, heading, field, text, each, max(heights)) for heading, field, text in shown]
    return beside(zip(places, cells, strict=True), wide)


def _told(facts: Facts, text: str, wide: float, field: str) -> typeset.Paragraph:
    hang = _hang(facts) if field == "says" else 0.0
    box = (PAD + hang, PAD, wide - 2 * PAD - 2 * hang)
    return typeset.paragraph(text, LARGE, box, facts.context.language, field=field)


def _hang(facts: Facts) -> float:
    return typeset.width(quotes.marks(facts.context.language)[0], LARGE)


def _pane(facts: Facts, heading: str, field: str, text: str, wide: float, high: float) -> Cell:
    stack = Stack(facts.context, wide, heading)
    told = _told(facts, text, wide, field)
    ground = _ground(field, wide, high + 2 * PAD)
    marks = quotes.hanging(told, LARGE, facts.context.language) if field == "says" else ()
    said = f"{heading}: {text}"
    stack.add(
        (*ground, *told.shapes, *marks), high + 2 * PAD + TAIL, facts.card.id, "thing", said, told.block
    )
    return stack.cell()


def _ground(field: str, wide: float, high: float) -> tuple[Shape, ...]:
    """A bubble for what is only said; for what is done, ground with a firm edge."""
    if field == "says":
        stroke = Stroke(house.worn().fine, 0.4)
        bubble: Path = badges.bubble(0.2, 0.2, wide - 0.4, high - 0.4, style.PAPER, stroke, 2.4)
        return (bubble,)
    return (
        Rect(0.0, 0.0, wide, high, style.GROUND),
        Rect(0.0, 0.0, 1.2, high, house.worn().strong),
    )


def has_check(facts: Facts) -> bool:
    """Whether it is said if the brand's promise is kept here, or could be."""
    check = facts.card.check
    return facts.is_open or bool(check and (check.verdict or check.reason))


def has_people(facts: Facts) -> bool:
    """Whether it is said what it means for our own people, or could be."""
    return facts.is_open or bool(facts.card.meaning or facts.card.would_sign)


def check(facts: Facts, wide: float) -> Cell:
    """Whether the brand's promise is kept here, and why."""
    say, given = facts.context.say, facts.card.check
    brief = facts.context.project.head.brief
    stack = Stack(facts.context, wide, say("Our promise"))
    if brief and brief.promise:
        stack.text(brief.promise, BODY, record=facts.context.project.head.id, colour=style.SECOND)
        stack.skip(1.8)
    verdicts: dict[Verdict, str] = {
        "kept": say("Kept here"),
        "unclear": say("Unclear here"),
        "broken": say("Broken here"),
    }
    if given and given.verdict:
        _verdict(stack, facts, given.verdict, verdicts[given.verdict])
    reason, verdict = (given.reason, given.verdict) if given else ("", None)
    if reason or facts.is_open:
        stack.text(reason, record=facts.card.id, field="check.reason", x=_indent(verdict))
    return stack.cell()


def people(facts: Facts, wide: float) -> Cell:
    """What it means for our own people, and whether they would sign it."""
    say, card = facts.context.say, facts.card
    stack = Stack(facts.context, wide, say("For our own people"))
    answers = {
        "yes": say("They would sign it"),
        "unclear": say("Unclear whether they would sign it"),
        "no": say("They would not sign it"),
    }
    if card.would_sign:
        _verdict(stack, facts, SIGNED[card.would_sign], answers[card.would_sign])
    if card.meaning or facts.is_open:
        said = f"{say('Meaning for employees')}: {card.meaning}"
        stack.text(card.meaning, record=card.id, field="meaning", say=said, x=_indent(card.would_sign))
    return stack.cell()


def _indent(sign: str | None) -> float:
    return SIGN + 2.4 if sign else 0.0


def _verdict(stack: Stack, facts: Facts, verdict: Verdict, words: str) -> None:
    left = _indent(verdict)
    colour = style.RUST if verdict == "broken" else style.INK
    told = typeset.paragraph(words, STRONG, (left, 0.0, stack.wide - left), facts.context.language, colour)
    sign = promise_mark(verdict, SIGN / 2, STRONG.leading / 2, SIGN)
    stack.add((*sign, *told.shapes), told.height, facts.card.id, "promise", words)
