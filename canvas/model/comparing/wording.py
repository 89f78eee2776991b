"""Which words of a text were put in place of which: by the words both have in the same order.

Nothing is drawn or said here, and nothing is paired by it (`pairs` does that).
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

Spans = tuple[tuple[int, int], ...]
"""Stretches of a text, each from the first of its characters to the one behind its last."""
MOST = 2_000
"""Words of either text up to which it is asked which are the same; of longer ones all are."""
_WORD = re.compile(r"\S+")


def reworded(one: str, two: str) -> tuple[Spans, Spans]:
    """Return the stretches of a text that are gone from the other, and those of the other that are new."""
    left, right = list(_WORD.finditer(one)), list(_WORD.finditer(two))
    if one == two or max(len(left), len(right)) > MOST:
        return ((), ()) if one == two else (_stretch(left), _stretch(right))
    old, fresh = ([match[0] for match in words] for words in (left, right))
    blocks = SequenceMatcher(None, old, fresh, autojunk=False).get_opcodes()
    changed = [(a, b, c, d) for tag, a, b, c, d in blocks if tag != "equal"]
    gone = (span for a, b, _, _ in changed for span in _stretch(left[a:b]))
    new = (span for _, _, c, d in changed for span in _stretch(right[c:d]))
    return tuple(gone), tuple(new)


def _stretch(words: list[re.Match[str]]) -> Spans:
    return ((words[0].start(), words[-1].end()),) if words else ()
