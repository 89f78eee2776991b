"""Names for the colours that cards have: what a colour stands for, as the legend prints it.

A name is a term of the project's glossary ("colour F4C7B8"): the team's own word for one of ours.
"""

from __future__ import annotations

from itertools import chain

from canvas.model.journey import Note, Touchpoint
from canvas.model.project import Project, Term

COLOURS = ("#FFF3B0", "#F9D3C4", "#CFE8D6", "#CFE3F7", "#E1D5F3", "#F6D3E6", "#D5D9DF")
"""Grounds one can choose: text on them is ink, and they differ in lightness and hue."""
_WORD = "colour "


def name(project: Project, colour: str) -> str:
    """Return what a colour stands for, "" where nobody said it."""
    word = _word(colour)
    return next((term.own for term in project.head.glossary if term.word == word), "") if colour else ""


def number(project: Project, colour: str) -> int | None:
    """Return which sign goes with a colour that stands for something, None for any other.

    Those one can choose have theirs for good; any others follow, in the order of their codes.
    """
    if not name(project, colour):
        return None
    if colour.upper() in COLOURS:
        return COLOURS.index(colour.upper())
    terms = (term for term in project.head.glossary if term.word.startswith(_WORD) and term.own)
    others = {f"#{term.word.removeprefix(_WORD)}" for term in terms} - set(COLOURS)
    return len(COLOURS) + sorted(others).index(colour.upper())


def told(project: Project, colour: str) -> tuple[int | None, str]:
    """Return what a card says of its colour: the number of its sign, and what it stands for."""
    return number(project, colour), name(project, colour)


def named(project: Project, colour: str, own: str) -> Project:
    """Return the project in which a colour stands for something; "" takes its name away."""
    word, glossary = _word(colour), project.head.glossary
    old = next((term for term in glossary if term.word == word), None)
    if old is None:
        return (
            project.with_head(project.head.but(glossary=(*glossary, Term(word=word, own=own))))
            if own
            else project
        )
    new = old.but(own=own)
    if new is old:
        return project
    kept = tuple(new if term is old else term for term in glossary if term is not old or new.own)
    return project.with_head(project.head.but(glossary=kept))


def used(project: Project) -> tuple[str, ...]:
    """Return the colours that cards have: those one can choose in their order, then any others."""
    cards: chain[Touchpoint | Note] = chain(project.all(Touchpoint), project.all(Note))
    found = {colour.upper() for card in cards if (colour := card.colour)}
    return (*(colour for colour in COLOURS if colour in found), *sorted(found - set(COLOURS)))


def _word(colour: str) -> str:
    return _WORD + colour.removeprefix("#").upper()
