"""The tasks of a Mermaid journey: which part of a line is its name, its score and its actors.

Mermaid takes the first part as name, the second as score, the third as actors and drops the rest. People
also write colons into names, and score and actors the other way round; both are recognised by where the
numbers stand, for a line alone and for the diagram as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from canvas.exchange.emotion_scales import MERMAID
from canvas.exchange.emotion_scales import value as on_our_scale
from canvas.exchange.foreign import loss, quoted
from canvas.exchange.mermaid_syntax import Diagram, Raw, breaks
from canvas.named import NamedTuple

SCALE = MERMAID.name
LOWEST, HIGHEST = MERMAID.low, MERMAID.high

_NUMBER = re.compile(r"[-+]?(\d{1,99}([.,]\d{0,99})?|[.,]\d{1,99})(e[-+]?\d{1,3})?", re.IGNORECASE)
_INTEGER = re.compile(r"0(x[0-9a-f]{1,9}|o[0-7]{1,9}|b[01]{1,9})", re.IGNORECASE)
_HOUR = re.compile(r"(^|\D)([01]?\d|2[0-3])$")
_MINUTE = re.compile(r"[0-5]\d(?!\d)")


class Task(NamedTuple):
    """One task. `score` is as written; `value` is −2…+2 in halves, None where the score says nothing.

    `original` is the whole line where a part of it was not taken over.
    """

    name: str
    score: str
    value: float | None
    actors: tuple[str, ...]
    section: int
    line: int
    original: str = ""


class Split(NamedTuple):
    """A line parted the way it was meant."""

    name: str
    score: str | None
    actors: str = ""
    tail: str = ""
    is_swapped: bool = False


def number(text: str) -> float | None:
    """Return the number that Mermaid, or a Dane with a decimal comma, sees in a text, or None."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return float(text.replace(",", "."))
    return float(int(text, 0)) if _INTEGER.fullmatch(text) else None


def tasks(diagram: Diagram) -> tuple[Task, ...]:
    """Return the diagram's tasks; adds to its remarks what was not taken as it stands."""
    everything_swapped = _is_swapped(diagram.tasks)
    known = _known_actors(diagram.tasks)
    splits = [_split(raw.parts, known, is_swapped=everything_swapped) for raw in diagram.tasks]
    swapped = [raw.line for raw, split in zip(diagram.tasks, splits, strict=True) if split.is_swapped]
    if everything_swapped:
        diagram.remark("mermaid-swapped", count=len(swapped))
    else:
        diagram.remarks.extend(loss("mermaid-swapped-line", line=line) for line in swapped)
    return tuple(_task(diagram, raw, split) for raw, split in zip(diagram.tasks, splits, strict=True))


def _is_swapped(raws: Iterable[Raw]) -> bool:
    """Tell whether (nearly) every line has the actor where the score belongs."""
    wrong = right = 0
    for raw in raws:
        if len(raw.parts) < 3:
            continue
        is_wrong = number(raw.parts[-1]) is not None and number(raw.parts[1]) is None
        wrong, right = wrong + is_wrong, right + (not is_wrong)
    return wrong > 3 * right


def _known_actors(raws: Iterable[Raw]) -> frozenset[str]:
    """The actors of the lines that leave no doubt."""
    plain = (raw.parts for raw in raws if len(raw.parts) == 3 and number(raw.parts[1]) is not None)
    return frozenset(actor for parts in plain for actor in _names(parts[2]))


def _split(parts: tuple[str, ...], known: frozenset[str], *, is_swapped: bool) -> Split:
    if len(parts) < 3:
        return Split(parts[0], parts[1] if len(parts) == 2 else None)
    numbers = [i for i, part in enumerate(parts) if i and number(part) is not None]
    last = len(parts) - 1
    if numbers and numbers[0] == last:
        return _from_end(parts, known, is_swapped=is_swapped)
    at = _place_of_score(parts, numbers)
    if at is None and is_swapped and len(parts) == 3 and parts[1].strip():
        return Split(parts[0], parts[2], parts[1], is_swapped=True)
    at = at or 1
    return Split(":".join(parts[:at]), parts[at], ":".join(parts[at + 1 : at + 2]), ":".join(parts[at + 2 :]))


def _from_end(parts: tuple[str, ...], known: frozenset[str], *, is_swapped: bool) -> Split:
    """A line whose only number is its last part: swapped, or a name with a colon and no actor."""
    actors = _names(parts[-2])
    if is_swapped or (actors and known.issuperset(actors)):
        return Split(":".join(parts[:-2]), parts[-1], parts[-2], is_swapped=True)
    return Split(":".join(parts[:-1]), parts[-1])


def _place_of_score(parts: tuple[str, ...], numbers: list[int]) -> int | None:
    """The first number that can be a score and is no minutes of a time; else the first number."""
    in_range = [i for i in numbers if LOWEST <= (number(parts[i]) or 0) <= HIGHEST]
    free = [i for i in in_range if not _is_time(parts[i - 1], parts[i])]
    return next(iter(free or in_range or numbers), None) if _is_doubtful(parts, numbers) else 1


def _is_doubtful(parts: tuple[str, ...], numbers: list[int]) -> bool:
    """Tell whether Mermaid's own reading (the second part is the score) may not be what was meant."""
    if 1 not in numbers:
        return True
    is_time = _is_time(parts[0], parts[1])
    is_out = not LOWEST <= (number(parts[1]) or 0) <= HIGHEST
    return len(numbers) > 1 and (is_time or is_out)


def _is_time(before: str, after: str) -> bool:
    return _HOUR.search(before) is not None and _MINUTE.match(after) is not None


def _task(diagram: Diagram, raw: Raw, split: Split) -> Task:
    name = breaks(split.name).strip()
    if ":" in split.name:
        diagram.remark("mermaid-colon", line=raw.line, name=quoted(name))
    if split.tail:
        diagram.remark("mermaid-tail", line=raw.line, text=quoted(breaks(split.tail)))
    value = _value(diagram, raw.line, split.score)
    score = (split.score or "").strip()
    original = breaks(":".join(raw.parts)) if split.tail else ""
    return Task(name, score, value, _names(split.actors), raw.section, raw.line, original)


def _value(diagram: Diagram, line: int, score: str | None) -> float | None:
    """A score as −2…+2 in halves; None, or a rounded one, with a remark that says so."""
    given = number(score or "")
    if not (score or "").strip():
        diagram.remark("mermaid-score-missing", line=line)
    elif given is None:
        diagram.remark("mermaid-score-no-number", line=line, score=quoted(score or ""))
    elif not LOWEST <= given <= HIGHEST:
        diagram.remark("mermaid-score-range", line=line, score=quoted(score or ""))
    elif "," in (score or ""):
        diagram.remark("mermaid-score-comma", line=line, score=quoted(score or ""))
    elif given * 2 % 1:
        diagram.remark("mermaid-score-rounded", line=line, score=quoted(score or ""))
    return on_our_scale(MERMAID, given)


def _names(text: str) -> tuple[str, ...]:
    """The names that commas part, each once."""
    names = (" ".join(breaks(name).split()) for name in text.split(","))
    return tuple(dict.fromkeys(name for name in names if name))
