"""Edits of cards: touchpoints and notes into cells, from cell to cell, and one into the other."""

from __future__ import annotations

from typing import Any

from canvas.model.edits import collected
from canvas.model.edits.placing import in_cell, need, place
from canvas.model.index import index_of
from canvas.model.journey import NOTE_OF_LANE, Lane, Note, NoteKind, Picture, Step, Touchpoint
from canvas.model.problem import EditError, Problem, problem
from canvas.model.project import NAMES, Project
from canvas.model.work import Idea, Story, Vote

HOLDS: dict[type[Any], frozenset[str]] = {
    Touchpoint: frozenset({"touchpoints"}),
    Note: frozenset({"touchpoints", *NOTE_OF_LANE}),
    Picture: frozenset({"pictures"}),
}
"""The kinds of lane that each kind of card may lie in."""


def add_touchpoint(
    project: Project, new: str, lane: str, step: str, *, text: str = "", before: str | None = None
) -> Project:
    """Put a new touchpoint into a cell, before another card or as the cell's last."""
    return _put(project, Touchpoint(id=new, lane=lane, step=step, text=text), lane, step, before)


def add_note(
    project: Project,
    new: str,
    lane: str,
    step: str,
    *,
    text: str = "",
    kind: NoteKind | None = None,
    before: str | None = None,
) -> Project:
    """Put a new note into a cell. Without a kind it is of the lane's kind."""
    own = need(project, Lane, lane).kind
    note = Note(id=new, lane=lane, step=step, text=text, kind=kind or NOTE_OF_LANE.get(own, "free"))
    return _put(project, note, lane, step, before)


def add_card(
    project: Project, new: str, lane: str, step: str, *, text: str = "", before: str | None = None
) -> Project:
    """Put into a cell what its lane is for: touchpoint, note, idea or story. `new` is an id of that kind.

    Raises EditError("lane-takes-no-cards") for lanes that are drawn from other records.
    """
    own = need(project, Lane, lane)
    kind = own.kind
    if kind in collected.KINDS:
        return collected.add_collected(project, new, own, step, text=text, before=before)
    if kind == "touchpoints":
        return add_touchpoint(project, new, lane, step, text=text, before=before)
    if kind in NOTE_OF_LANE:
        return add_note(project, new, lane, step, text=text, before=before)
    raise EditError(problem("lane-takes-no-cards", lane))


def card_letter(project: Project, lane: str) -> str | None:
    """Return the letter of the kind that is written into this lane, or None where nothing is."""
    own = need(project, Lane, lane)
    if own.kind in collected.KINDS:
        return collected.letter(project, own)
    return "t" if own.kind == "touchpoints" else "n" if own.kind in NOTE_OF_LANE else None


def move_card(project: Project, key: str, lane: str, step: str, *, before: str | None = None) -> Project:
    """Move a card to a cell, before another card or to its end.

    Nothing else about it changes, but that a note becomes of its lane's kind where the lane has one. Raises
    EditError where the lane does not hold such a card.
    """
    return _put(project, _card(project, key), lane, step, before)


def refusal(project: Project, card: Any, lane: str) -> Problem | None:
    """Return why this card may not lie in this lane, or None when it may."""
    kind = need(project, Lane, lane).kind
    if kind in HOLDS.get(type(card), ()):
        return None
    return problem("lane-refuses", card.id, lane=kind, kind=NAMES[type(card)])


def note_from_touchpoint(project: Project, key: str, new: str) -> Project:
    """Turn a touchpoint into a note in the same place.

    What only a touchpoint can have (channel, department, promise …) goes; undo brings it back. Its ideas
    become the step's, and stories told of it alone the phase's.
    """
    old = need(project, Touchpoint, key)
    note = Note(
        id=new,
        lane=old.lane,
        step=old.step,
        order=old.order,
        span=old.span,
        colour=old.colour,
        text="\n".join(part for part in (old.text, old.description) if part),
        language=old.language,
        evidence=old.evidence,
        personas=old.personas,
        pictures=old.pictures,
        amount=old.amount,
    )
    return _replaced(project, old, note)


def touchpoint_from_note(project: Project, key: str, new: str, lane: str) -> Project:
    """Turn a note that lies in a cell into a touchpoint of the same step, in the lane named."""
    old = need(project, Note, key)
    if not old.step:
        raise EditError(problem("note-without-place", key))
    card = Touchpoint(
        id=new,
        lane=lane,
        step=old.step,
        order=old.order,
        span=old.span,
        colour=old.colour,
        text=old.text,
        language=old.language,
        evidence=old.evidence,
        personas=old.personas,
        pictures=old.pictures,
        amount=old.amount,
    )
    return _replaced(project, old, card)


def _replaced(project: Project, old: Touchpoint | Note, card: Touchpoint | Note) -> Project:
    """Put `card` in place of `old`, and its votes on it.

    Notes and ideas that hung on it lose their hold, not themselves.
    """
    from canvas.model.edits.deleting import delete, loosen  # the two rooms know each other

    votes = (vote.but(on=card.id) for vote in index_of(project).of(Vote, old.id))
    kept = _kept_near(project, old)
    return delete(loosen(project.put(card, *votes, *kept), old.id), (old.id,))


def _kept_near(project: Project, old: Touchpoint | Note) -> tuple[Idea | Story, ...]:
    """What was told of a touchpoint, at its step and in its phase: else it would leave the map."""
    step = project.get(Step, old.step)
    if step is None or isinstance(old, Note):
        return ()
    ideas = (idea.but(at=step.id) for idea in project.all(Idea) if idea.at == old.id)
    stories = (
        story.but(touchpoints=(), phase=story.phase or step.phase)
        for story in project.all(Story)
        if story.touchpoints == (old.id,)
    )
    return (*ideas, *stories)


def _card(project: Project, key: str) -> Any:
    card = project.find(key)
    if type(card) not in HOLDS:
        raise EditError(problem("not-found", key))
    return card


def _put(project: Project, card: Any, lane: str, step: str, before: str | None) -> Project:
    why = refusal(project, card, lane)
    if why:
        raise EditError(why)
    need(project, Step, step)
    fields: dict[str, Any] = {"lane": lane, "step": step}
    if isinstance(card, Note):
        fields |= {
            "kind": _kind_in(need(project, Lane, lane).kind, card.kind),
            "touchpoint": None,
            "journey": None,
        }
    siblings, following = in_cell(project, card, lane, step, before)
    return place(project, card, siblings, following, **fields)


def _kind_in(lane: Any, kind: NoteKind) -> NoteKind:
    """The kind a note has in a lane: a lane of one kind gives its own, others leave it."""
    if lane in ("touchpoints", "notes") or (lane == "pains and gains" and kind in ("pain", "gain")):
        return kind
    return NOTE_OF_LANE[lane]
