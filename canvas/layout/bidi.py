"""In which direction each character of a line runs: the Unicode Bidirectional Algorithm (UAX #9).

Levels are resolved line by line, given the paragraph's direction; an embedding therefore ends with its line.
Even levels run to the right, odd ones to the left. Mirrored brackets are HarfBuzz's work, places and glyphs
that of `mixed`. Text with nothing that runs to the left needs nothing of this (`is_needed`). The rules have
the names of the standard; tests/layout/test_bidi.py compares them with another implementation.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from canvas import late
from canvas.named import NamedTuple

_TO_THE_LEFT = late.expression(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_TOLD = late.expression("[\u2066\u2067](?=-?$)")
_DEEPEST = 125
_MOST_OPEN = 63
_EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_BORDERS = frozenset({*_ISOLATES, "PDI"})
_REMOVED = frozenset({*_EMBEDDINGS, "PDF", "BN"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", *_BORDERS})
_STRONG = {"L": 0, "R": 1, "AL": 1}
_SIDE = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_RISE = ({"R": 1, "EN": 2, "AN": 2}, {"L": 1, "EN": 1, "AN": 1})


class _Sequence(NamedTuple):
    """An isolating run sequence: where its characters are, its level, what stands before and after it."""

    places: list[int]
    level: int
    before: str
    after: str


def is_needed(text: str) -> bool:
    """Whether a text has anything that runs from right to left."""
    return not text.isascii() and _TO_THE_LEFT.search(text) is not None


def base_of(text: str) -> int:
    """The direction of a paragraph, 0 to the right and 1 to the left: that of its first letter.

    A line may say otherwise (`told`), as its paragraph need not begin with it.
    """
    sign = _TOLD.search(text)
    if sign:
        return int(sign[0] == "\u2067")
    return _first_strong(_classes(text)) or 0


def told(line: str, base: int) -> str:
    """A line that says its paragraph's direction, where its own first letter says another.

    The sign for it is an isolate that is never closed. It comes last, but for an added hyphen; so it
    moves no index, changes no other character, and is not drawn.
    """
    return line if base_of(line) == base else line + "\u2066\u2067"[base]


def levels(text: str, base: int) -> list[int]:
    """The level of each character of a line in a paragraph of direction `base`."""
    original = _classes(text)
    matches = _matches(original)
    classes, found = _explicit(original, matches, base)
    kept = [i for i, kind in enumerate(original) if kind not in _REMOVED]
    for sequence in list(_sequences(kept, original, found, matches, base)):
        kinds = _resolved(text, sequence, [classes[i] for i in sequence.places])
        for i, kind in zip(sequence.places, kinds, strict=True):
            found[i] += _RISE[sequence.level % 2].get(kind, 0)
    _follow(original, found, base)
    _end(original, found, base)
    return found


def runs(text: str, base: int | None = None) -> list[tuple[int, int, int]]:
    """Where the parts of one level begin and end in a line, and the level, in reading order."""
    found, end = [], 0
    for level, run in groupby(levels(text, base_of(text) if base is None else base)):
        start, end = end, end + len(list(run))
        found.append((start, end, level))
    return found


def visual(levels_of: Sequence[int]) -> list[int]:
    """The indices of things with these levels, in the order in which they stand from left to right (L2)."""
    order = list(range(len(levels_of)))
    for level in range(max(levels_of, default=0), 0, -1):
        start = 0
        for is_turned, run in groupby([levels_of[i] >= level for i in order]):
            end = start + len(list(run))
            if is_turned:
                order[start:end] = order[start:end][::-1]
            start = end
    return order


def _classes(text: str) -> list[str]:
    return [unicodedata.bidirectional(c) or ("R" if _TO_THE_LEFT.match(c) else "L") for c in text]


def _first_strong(classes: Sequence[str]) -> int | None:
    """The direction of the first letter outside isolates (P2, P3)."""
    depth = 0
    for kind in classes:
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in _STRONG:
            return _STRONG[kind]
    return None


def _matches(classes: Sequence[str]) -> dict[int, int]:
    """Where the isolate ends that begins here (BD9)."""
    found, opened = {}, []
    for i, kind in enumerate(classes):
        if kind in _ISOLATES:
            opened.append(i)
        elif kind == "PDI" and opened:
            found[opened.pop()] = i
    return found


def _explicit(original: list[str], matches: dict[int, int], base: int) -> tuple[list[str], list[int]]:
    """Classes after overrides, and levels, by embeddings and isolates (X1 to X8)."""
    classes, found, status = list(original), [base] * len(original), _Status(base)
    for i, kind in enumerate(original):
        if kind == "PDI":
            status.leave_isolate()
        found[i], override, _ = status.stack[-1]
        if override and kind not in _REMOVED:
            classes[i] = override
        if kind in _ISOLATES:
            inner = original[i + 1 : matches.get(i, len(original))]
            status.enter(int(kind == "RLI" or (kind == "FSI" and _first_strong(inner) == 1)), isolates=True)
        elif kind in _EMBEDDINGS:
            status.enter(*_EMBEDDINGS[kind])
        elif kind == "PDF":
            status.leave_embedding()
    return classes, found


class _Status:
    """What is embedded in what: level, override, and whether it is an isolate; and what went too deep."""

    def __init__(self, base: int) -> None:
        self.stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self.lost_isolates = self.lost_embeddings = 0

    def enter(self, side: int, override: str = "", *, isolates: bool = False) -> None:
        level = self.stack[-1][0]
        higher = level + 1 if level % 2 != side else level + 2
        if higher <= _DEEPEST and not self.lost_isolates and not self.lost_embeddings:
            self.stack.append((higher, override, isolates))
        elif isolates:
            self.lost_isolates += 1
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def leave_embedding(self) -> None:
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif len(self.stack) > 1 and not self.stack[-1][2]:
            self.stack.pop()

    def leave_isolate(self) -> None:
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif any(isolates for _, _, isolates in self.stack):
            self.lost_embeddings = 0
            while not self.stack.pop()[2]:
                pass


def _sequences(
    kept: list[int], original: list[str], found: list[int], matches: dict[int, int], base: int
) -> Iterator[_Sequence]:
    """The characters that are resolved together (X10); those in an isolate stand apart from those around."""
    runs = [list(run) for _, run in groupby(kept, found.__getitem__)]
    beginnings, ends = {run[0]: run for run in runs}, set(matches.values())
    place = {i: n for n, i in enumerate(kept)}
    for run in runs:
        if run[0] in ends:
            continue
        places = list(run)
        while places[-1] in matches:
            places += beginnings[matches[places[-1]]]
        first, last = place[places[0]], place[places[-1]] + 1
        is_open = original[places[-1]] in _ISOLATES or last == len(kept)
        level, before = found[run[0]], found[kept[first - 1]] if first else base
        after = base if is_open else found[kept[last]]
        yield _Sequence(places, level, "LR"[max(level, before) % 2], "LR"[max(level, after) % 2])


def _resolved(text: str, sequence: _Sequence, kinds: list[str]) -> list[str]:
    """The classes of a sequence when only L, R, EN and AN are left."""
    marks = [kind == "NSM" for kind in kinds]
    _weak(kinds, sequence.before)
    _brackets([text[i] for i in sequence.places], kinds, marks, sequence)
    _neutral(kinds, sequence)
    return kinds


def _weak(kinds: list[str], before: str) -> None:
    """Marks, numbers and what stands between them (W1 to W7)."""
    for n, kind in enumerate(kinds):
        if kind == "NSM":
            previous = kinds[n - 1] if n else before
            kinds[n] = "ON" if previous in _BORDERS else previous
    _after_letters(kinds, before, "AL", "AN")
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for n in range(1, len(kinds) - 1):
        one, kind, other = kinds[n - 1 : n + 2]
        if one == other and ((kind == "ES" and one == "EN") or (kind == "CS" and one in ("EN", "AN"))):
            kinds[n] = one
    done = 0
    for kind, run in groupby(list(kinds)):
        start, done = done, done + len(list(run))
        if kind == "ET" and "EN" in (*kinds[max(0, start - 1) : start], *kinds[done : done + 1]):
            kinds[start:done] = ["EN"] * (done - start)
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]
    _after_letters(kinds, before, "L", "L")


def _after_letters(kinds: list[str], before: str, letter: str, changed: str) -> None:
    """European numbers become `changed` where the last letter before them is a `letter` (W2, W7)."""
    last = before
    for n, kind in enumerate(kinds):
        if kind in _STRONG:
            last = kind
        elif kind == "EN" and last == letter:
            kinds[n] = changed


def _brackets(characters: list[str], kinds: list[str], marks: list[bool], sequence: _Sequence) -> None:
    """Both brackets of a pair run as what they enclose (N0), with the marks set on them."""
    own = "LR"[sequence.level % 2]
    for start, end in _pairs(characters, kinds):
        inner = {_SIDE.get(kind) for kind in kinds[start + 1 : end]} - {None}
        if not inner:
            continue
        side = own
        if own not in inner:
            earlier = (_SIDE[kind] for kind in reversed(kinds[:start]) if kind in _SIDE)
            side = next(earlier, sequence.before)
        for place in (start, end):
            kinds[place] = side
            for n in range(place + 1, len(kinds)):
                if not marks[n]:
                    break
                kinds[n] = side


def _pairs(characters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """The pairs of brackets, by where they open (BD16)."""
    closing, found, opened = _closing(), [], list[tuple[str, int]]()
    for n, (character, kind) in enumerate(zip(characters, kinds, strict=True)):
        if kind != "ON":
            continue
        if character in closing:
            if len(opened) == _MOST_OPEN:
                break
            opened.append((closing[character], n))
            continue
        character = "\u3009" if character == "\u232a" else character  # noqa: PLW2901 (the same bracket)
        for depth in range(len(opened) - 1, -1, -1):
            if opened[depth][0] == character:
                found.append((opened[depth][1], n))
                del opened[depth:]
                break
    return sorted(found)


@cache
def _closing() -> dict[str, str]:
    """The closing bracket of each opening one: the mirrored characters of categories Ps and Pe, in pairs."""
    mirrored = [c for c in map(chr, range(0x28, 0xFF64)) if unicodedata.mirrored(c)]
    opening = [c for c in mirrored if unicodedata.category(c) == "Ps"]
    closing = [c for c in mirrored if unicodedata.category(c) == "Pe"]
    pairs = dict(zip(opening, closing, strict=True))
    return pairs | {"\u2329": "\u3009", "\u298d": "\u2990", "\u298f": "\u298e"}


def _neutral(kinds: list[str], sequence: _Sequence) -> None:
    """What is neither letter nor number runs as both its neighbours do, else as the sequence (N1, N2)."""
    done = 0
    for is_neutral, run in groupby(list(kinds), _NEUTRAL.__contains__):
        start, done = done, done + len(list(run))
        if is_neutral:
            before = _SIDE[kinds[start - 1]] if start else sequence.before
            after = _SIDE[kinds[done]] if done < len(kinds) else sequence.after
            side = before if before == after else "LR"[sequence.level % 2]
            kinds[start:done] = [side] * (done - start)


def _follow(original: list[str], found: list[int], base: int) -> None:
    """Signs that rule X9 takes out have the level of what stands before them."""
    for i, kind in enumerate(original):
        if kind in _REMOVED:
            found[i] = found[i - 1] if i else base


def _end(original: list[str], found: list[int], base: int) -> None:
    """Tabs, and space before them and at the end of the line, run as the paragraph does (L1)."""
    is_end = True
    for i in range(len(original) - 1, -1, -1):
        kind = original[i]
        is_end = kind in ("S", "B") or (is_end and (kind == "WS" or kind in _BORDERS or kind in _REMOVED))
        if is_end:
            found[i] = base
