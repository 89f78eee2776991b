"""The heads of one side: whose journey it is, its phases, its steps, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from canvas.layout import house, style
from canvas.layout.compare import signs, wording, words
from canvas.layout.compare.cards import STATE, verdicts
from canvas.layout.compare.told import LABELS, Slot, Told
from canvas.layout.compare.wording import Changed
from canvas.layout.map import typeset
from canvas.layout.map.sentences import joined
from canvas.layout.page import Parts
from canvas.layout.shapes import Box, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type, pt
from canvas.model.comparing.comparison import Fate
from canvas.model.comparing.quantities import Verdict
from canvas.model.journey import Phase, Step

PHASE = (
    Type("bold", pt(24), 10.4, -0.018),
    Type("bold", pt(19), 8.4, -0.014),
    Type("bold", pt(16), 7.0, -0.01),
)
TITLE = Type("semibold", pt(14), 6.2)
JOURNEY = Type("semibold", pt(14), 6.2)
BELOW_PHASE, BELOW_STEP = 2.6, 3.4
NAME_TOP = style.PHASE_RULE + 1.8


def rows(told: Told, slots: Sequence[Slot], parts: Parts, *, is_after: bool) -> tuple[Row, ...]:
    """The row of the phases, with the journey's name in the label column, and the row of the steps."""
    side = "after" if is_after else "before"
    spans = list(_spans(told, slots, is_after=is_after))
    names = [_phase(told, phase, wide, parts, is_after=is_after) for phase, _, wide in spans]
    label = _label(told, is_after=is_after)
    high = max((cell.height for cell in names), default=0.0) + BELOW_PHASE
    phases = [
        Placed(x, cell, (_base(is_after), n))
        for n, ((_, x, _), cell) in enumerate(zip(spans, names, strict=True))
    ]
    steps = [
        Placed(slot.x, _step(told, step, slot, parts, is_after=is_after), (_base(is_after) + 1, n))
        for n, slot in enumerate(slots)
        if (step := slot.step(is_after=is_after))
    ]
    below = max((placed.cell.height for placed in steps), default=0.0) + BELOW_STEP
    return (
        Row(f"phases {side}", round(high, 3), (Placed(style.MARGIN, label, (_base(is_after) - 1,)), *phases)),
        Row(f"steps {side}", round(below, 3), tuple(steps)),
    )


def _base(is_after: bool) -> int:  # noqa: FBT001  # a side
    return 40 if is_after else 20


def _spans(told: Told, slots: Sequence[Slot], *, is_after: bool) -> Iterator[tuple[Phase, float, float]]:
    """Each phase of a side with where its rule begins and how long it is."""
    own = [(slot, step) for slot in slots if (step := slot.step(is_after=is_after))]
    for key, group in groupby(own, key=lambda each: each[1].phase):
        members = [slot for slot, _ in group]
        phase = told.side(is_after=is_after).project.get(Phase, key)
        if phase:
            yield phase, members[0].x, round(members[-1].x + members[-1].width - members[0].x, 3)


def _label(told: Told, *, is_after: bool) -> Cell:
    """The pill “as it is” or “as it could be”, and the journey's title."""
    context, wide = told.side(is_after=is_after), LABELS - style.LABEL_GAP
    journey, say = context.journey, told.after.say
    state = say("As it is") if journey.state == "as-is" else say("As it could be")
    if told.is_other:
        state = say("In this file") if is_after else say("In the other file")
    shapes: list[Shape] = [*pill_of(state, is_full=is_after)]
    title = typeset.paragraph(journey.title, JOURNEY, (0.0, 9.0, wide), context.language, style.INK, "title")
    measured = _measured(told, journey.id) if is_after else ()
    lines = verdicts(measured, (0.0, 9.0 + title.height, wide), context.language)
    box = Box(0.0, 0.0, wide, round(lines.bottom, 3))
    is_read = told.is_other and not is_after
    said = joined((f"{state}: {journey.title}", *(line for _, line in measured)))
    mark = Mark(
        (*shapes, *title.shapes, *lines.shapes),
        box,
        "" if is_read else journey.id,
        "title",
        said,
        context.language,
        None if is_read else title.block,
    )
    return Cell(wide, box.height, (mark,))


def pill_of(words_: str, *, is_full: bool) -> tuple[Shape, ...]:
    """A pill with words; full for the journey after, outlined for the one before."""
    wide, high = typeset.width(words_, style.PILL) + 6.4, 6.4
    ink, ground = house.worn().strong, style.PAPER
    edge = None if is_full else Stroke(style.SECOND, 0.35)
    at = typeset.baseline((high - style.PILL.leading) / 2, style.PILL)
    colour = style.PAPER if is_full else style.SECOND
    return (
        Rect(0.2, 0.2, wide - 0.4, high - 0.4, ink if is_full else ground, edge, high / 2 - 0.2),
        typeset.line(words_, style.PILL, 3.2, at, colour),
    )


def _phase(told: Told, phase: Phase, wide: float, parts: Parts, *, is_after: bool) -> Cell:
    said = (wide, _fate(told, phase, is_after=is_after), _measured(told, phase.id) if is_after else ())
    given = parts.settled(f"phase words {phase.id} {is_after}", said)
    context = told.side(is_after=is_after)
    return parts.part(
        f"phase {phase.id} {is_after}",
        (phase, given, context.say),
        partial(_phase_drawn, told, phase, given, is_after=is_after),
    )


Measured = tuple[tuple[Verdict | None, str], ...]
Given = tuple[float, tuple[str, str, Changed | None], Measured]


def _measured(told: Told, key: str) -> Measured:
    """What the measures of a phase or of the journey say that got better or worse."""
    changes = (c for fate in told.comparison.places if fate.two and fate.two.id == key for c in fate.changes)
    return tuple((each.verdict, words.change(told, each)) for each in words.shown(changes))


def _phase_drawn(told: Told, phase: Phase, given: Given, *, is_after: bool) -> Cell:
    wide, (state, fate, changed), measured = given
    language = told.side(is_after=is_after).language
    use = next((use for use in PHASE if typeset.width(phase.title, use) <= wide), PHASE[-1])
    ink = style.INK if is_after else style.SECOND
    name = typeset.paragraph(phase.title, use, (0.0, NAME_TOP, wide), language, ink, "title")
    rule = _rule(wide, state, style.PHASE_RULE if is_after else 0.7)
    strokes = tuple(wording.strokes(name.block, changed))
    shapes, bottom = _said(state, fate, NAME_TOP + name.height, wide)
    lines = verdicts(measured, (0.0, bottom - 1.0, wide), language)
    shapes, fate = (*shapes, *lines.shapes), ", ".join(filter(None, (fate, *(line for _, line in measured))))
    bottom = lines.bottom
    return _head(
        told,
        phase,
        "phase",
        (*rule, *name.shapes, *strokes, *shapes),
        (wide, bottom),
        fate,
        name,
        is_after=is_after,
    )


def _step(told: Told, step: Step, slot: Slot, parts: Parts, *, is_after: bool) -> Cell:
    said: Given = (slot.width, _fate(told, step, is_after=is_after), ())
    given = parts.settled(f"step words {step.id} {is_after}", said)
    context = told.side(is_after=is_after)
    return parts.part(
        f"step {step.id} {is_after}",
        (step, given, context.say),
        partial(_step_drawn, told, step, given, is_after=is_after),
    )


def _step_drawn(told: Told, step: Step, given: Given, *, is_after: bool) -> Cell:
    wide, (state, fate, changed), _ = given
    language = told.side(is_after=is_after).language
    ink = style.SECOND if state == "removed" else style.INK
    name = typeset.paragraph(step.title, TITLE, (0.0, 1.8, wide), language, ink, "title")
    shapes, bottom = _said(state, fate, 1.8 + name.height, wide)
    rule = (*_rule(wide, state, style.STEP_RULE), *wording.strokes(name.block, changed))
    return _head(
        told, step, "step", (*rule, *name.shapes, *shapes), (wide, bottom), fate, name, is_after=is_after
    )


def _fate(told: Told, record: Phase | Step, *, is_after: bool) -> tuple[str, str, Changed | None]:
    """What became of a phase or a step, and its words."""
    fate = next(iter(told.fate(record.id, is_after=is_after)), Fate(record, record))
    changed, say = wording.of(told, fate, "title", is_after=is_after), told.after.say
    said = "" if fate.state == "kept" else words.state(say, fate.state)
    if fate.state == "moved":
        said = words.where(told, fate, is_after=is_after)
    named = say("Changed: {fields}", fields=say("Title")) if changed else ""
    return fate.state, " · ".join(filter(None, (said, named))), changed


def _rule(wide: float, state: str, width: float) -> tuple[Shape, ...]:
    """The rule above a name; of dashes where it is gone."""
    if state == "removed":
        return (line(0.0, width / 2, wide, width / 2, Stroke(style.EDGE, width, (2.0, 1.4))),)
    return (Rect(0.0, 0.0, wide, width, house.worn().strong),)


def _said(state: str, fate: str, top: float, wide: float) -> tuple[tuple[Shape, ...], float]:
    """The sign and the words below a name, and where they end."""
    if not fate:
        return (), top
    text = typeset.paragraph(fate, STATE, (6.0, top + 0.4, wide - 6.0), "")
    known: Any = state
    y = top + 0.4 + STATE.leading / 2
    mark = wording.sign(2.2, y, 4.2) if state == "kept" else signs.state(known, 2.2, y, 4.2)
    return (*mark, *text.shapes), round(top + 0.4 + text.height, 3)


def _head(
    told: Told,
    record: Phase | Step,
    role: str,
    shapes: tuple[Shape, ...],
    size: tuple[float, float],
    fate: str,
    name: typeset.Paragraph,
    *,
    is_after: bool,
) -> Cell:
    wide, bottom = size
    is_read = told.is_other and not is_after
    said = ", ".join(filter(None, (record.title, fate)))
    box = Box(0.0, 0.0, wide, round(bottom, 3))
    key, block = ("", None) if is_read else (record.id, name.block)
    mark = Mark(shapes, box, key, role, said, told.side(is_after=is_after).language, block)
    return Cell(wide, box.height, (mark,))
