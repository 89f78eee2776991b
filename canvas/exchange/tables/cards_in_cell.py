"""Several cards in one cell: a line each, or a bullet each where a card has several lines.

The bullet of a cell is the one its first line begins with; other signs further in belong to the text. What
`joined` writes, `parted` reads back exactly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

BULLET = "• "
INDENT = "  "
_MARK = re.compile(r"([ \t]*)([•▪◦●○‣∙·]|(?:[*–—−-]|\d{1,3}[.)]|[a-z][)])(?=[ \t]|$))[ \t]*")


def parted(text: str) -> tuple[str, ...]:
    """Return the cards in a cell: its bullets, or its lines where it has none; empty ones are dropped."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    marks = [match for line in lines if (match := _MARK.match(line))]
    is_list = len(marks) > 1 or bool(marks and len(marks[0][2]) == 1)
    cards = _by_bullets(lines, _kind(marks[0])) if is_list else lines
    return tuple(card for line in cards if (card := line.strip()))


def joined(cards: Sequence[str]) -> str:
    """Return one cell with these cards in it."""
    cards = [card for line in cards if (card := line.strip())]
    if all("\n" not in card and not _MARK.match(card) for card in cards):
        return "\n".join(cards)
    return "\n".join(BULLET + card.replace("\n", "\n" + INDENT) for card in cards)


def _kind(match: re.Match[str]) -> str:
    """What marks of one list have in common: the sign and how far it is indented, or that it is a number."""
    return match[1] + (match[2] if len(match[2]) == 1 else match[2][-1])


def _by_bullets(lines: Sequence[str], kind: str) -> list[str]:
    """A card for each line with the cell's mark; other lines go on with the card above them."""
    cards: list[str] = []
    for line in lines:
        match = _MARK.match(line)
        if match and _kind(match) == kind:
            cards.append(line[match.end() :])
        elif cards:
            cards[-1] += "\n" + line.removeprefix(INDENT)
        else:
            cards.append(line)
    return cards
