"""The heads of the phases: a heavy rule over their columns, name and duration, words, promise check."""

from __future__ import annotations

from canvas.layout import house, style
from canvas.layout.drawings.badges import Verdict, promise_mark
from canvas.layout.drawings.icons import icon
from canvas.layout.map import typeset
from canvas.layout.map.context import Context
from canvas.layout.map.grid import Grid
from canvas.layout.map.heads import Part, head_row, highest, label, text_part
from canvas.layout.shapes import Box, Rect, Shape, Text
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type
from canvas.model.journey import Phase

NAME_TOP = style.PHASE_RULE + 2.6
BELOW = 4.1
CLOCK = 3.8
BESIDE_NAME = 4.0
LONGEST_DURATION = 0.45
"""Of the phase's width; a longer duration stands among the words below the name."""
VERDICT = 4.8
VERDICT_TEXT = 6.4
ABOVE_VERDICT = 0.4


def phase_row(context: Context, grid: Grid, *, has_checks: bool = True) -> Row:
    """The row of all phase heads; each part begins at one height in all of them.

    Without `has_checks` the promise checks are left to another part of the sheet.
    """
    numbers = range(len(grid.phases))
    widths = [right - left for left, right in map(grid.of_phase, numbers)]
    shown = grid.phases if has_checks else (phase.but(check=None) for phase in grid.phases)
    phases = list(zip(shown, widths, strict=True))
    names = [_name(context, phase, wide) for phase, wide in phases]
    top = NAME_TOP + highest(names)
    words = [_words(context, phase, wide, top) for phase, wide in phases]
    top += highest(words)
    checks = [_check(context, phase, wide, top + ABOVE_VERDICT) for phase, wide in phases]
    top += highest(checks) + (ABOVE_VERDICT if highest(checks) else 0.0)
    height = round(top + BELOW, 3)
    heads = [
        Placed(grid.of_phase(n)[0], _cell(context, *phases[n], height, (names[n], words[n], checks[n])), (n,))
        for n in numbers
    ]
    return head_row(grid, "phases", height, [label(context.say("Phases"), NAME_TOP, style.PHASE)], heads)


def _cell(context: Context, phase: Phase, wide: float, height: float, parts: tuple[Part, ...]) -> Cell:
    rule = Rect(0.0, 0.0, round(wide, 3), style.PHASE_RULE, house.worn().strong)
    shapes = (rule, *(shape for part in parts for shape in part.shapes))
    box = Box(0.0, 0.0, round(wide, 3), round(height - BELOW, 3))
    mark = Mark(shapes, box, phase.id, "phase", _said(context, phase), context.language, parts[0].block)
    return Cell(round(wide, 3), height, (mark,))


def _said(context: Context, phase: Phase) -> str:
    """What a screen reader says of a phase."""
    verdict, reason = _verdict(context, phase)
    parts = (phase.title, phase.duration, phase.description, f"{verdict} {reason}".strip())
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part)


def _name(context: Context, phase: Phase, wide: float) -> Part:
    """The name, smaller where it is long, in two lines where it is longer still; the duration flush right."""
    duration = _duration(phase, wide)
    room = wide - (_beside(duration) if duration else 0.0)
    fitting = (use for use in (style.PHASE, *style.PHASE_SMALLER) if typeset.width(phase.title, use) <= room)
    use: Type = next(fitting, style.PHASE_TWO_LINES)
    part = text_part(context, phase.title, use, (0.0, NAME_TOP, room), field="title")
    at = typeset.baseline(NAME_TOP, style.PHASE if len(part.shapes) == 1 else use)
    if len(part.shapes) == 1:
        part = _on_baseline(part, at)
    return part._replace(shapes=(*part.shapes, *_clock(duration, wide, at)), height=max(part.height, 11.5))


def _on_baseline(part: Part, at: float) -> Part:
    """A smaller name stands on the same baseline as the others."""
    shapes = tuple(shape._replace(baseline=at) for shape in part.shapes if isinstance(shape, Text))
    return part._replace(shapes=shapes, block=part.block._replace(baseline=at) if part.block else None)


def _duration(phase: Phase, wide: float) -> str:
    """The duration, where there is room for it beside the name, and no word of this is broken for it."""
    if typeset.width(phase.duration, style.SMALL) > wide * LONGEST_DURATION:
        return ""
    words = (typeset.width(word, style.PHASE_TWO_LINES) for word in phase.title.split())
    longest = max(words, default=0.0)
    return phase.duration if longest <= wide - _beside(phase.duration) or longest > wide else ""


def _beside(duration: str) -> float:
    """How much of the width a duration takes from the name."""
    return typeset.width(duration, style.SMALL) + CLOCK + 1.0 + BESIDE_NAME


def _clock(duration: str, wide: float, at: float) -> tuple[Shape, ...]:
    if not duration:
        return ()
    text = typeset.line_right(duration, style.SMALL, wide, at, style.SECOND)
    return (*icon("clock", round(text.x - CLOCK - 1.0, 3), round(at - 3.2, 3), CLOCK, style.SECOND), text)


def _words(context: Context, phase: Phase, wide: float, top: float) -> Part:
    duration = "" if _duration(phase, wide) else phase.duration
    text = " · ".join(part for part in (duration, phase.description) if part)
    return text_part(context, text, style.SMALL, (0.0, top, wide), style.SECOND)


def _verdict(context: Context, phase: Phase) -> tuple[str, str]:
    """The promise check in words: the verdict, and its reason."""
    check = phase.check
    if check is None or check.verdict is None:
        return "", ""
    say = context.say
    words = {
        "kept": say("The promise is kept."),
        "unclear": say("The promise is unclear."),
        "broken": say("The promise is broken."),
    }
    return words[check.verdict], check.reason


def _check(context: Context, phase: Phase, wide: float, top: float) -> Part:
    """The mark, the verdict and the reason behind it, or below it where one line is too short."""
    verdict, reason = _verdict(context, phase)
    if phase.check is None or phase.check.verdict is None:
        return Part()
    kind: Verdict = phase.check.verdict
    at = typeset.baseline(top, style.SMALL)
    word = typeset.line(verdict, style.SMALL_STRONG, VERDICT_TEXT, at)
    after = round(word.x + word.width + 1.2, 3)
    is_one_line = after + typeset.width(reason, style.SMALL) <= wide
    box = (after, top, wide) if is_one_line else (VERDICT_TEXT, top + 4.8, wide - VERDICT_TEXT)
    why = text_part(context, reason, style.SMALL, box)
    mark = promise_mark(kind, VERDICT / 2, round(top + 2.4, 3), VERDICT)
    height = VERDICT if is_one_line else VERDICT + why.height
    return Part((*mark, word, *why.shapes), round(height, 3))
