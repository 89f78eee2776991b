"""A long day in front of the map: tens of thousands of edits, undone and redone, in one session.

`make soak` runs it. What it looks for is what a short test cannot see: memory that only grows, and states
that only a long way leads to.
"""

from __future__ import annotations

import gc
import random
import tracemalloc

import pytest

from canvas.model import document
from canvas.model.checks import check
from canvas.model.edits import cards, deleting, fields
from canvas.model.history import History
from canvas.model.ids import SeededIds
from canvas.model.journey import Lane, Step, Touchpoint
from canvas.model.project import Project
from tests.laws import small_project

ROUNDS, STEPS, CARDS = 12, 2_500, 60

pytestmark = pytest.mark.soak


def edited(project: Project, ids: SeededIds, chance: random.Random) -> Project:
    """Do what hands do most: type, drag, add, and delete where it has become too much."""
    touchpoints = sorted(record.id for record in project.all(Touchpoint))
    step = chance.choice(sorted(record.id for record in project.all(Step)))
    lane = min(record.id for record in project.all(Lane) if record.kind == "touchpoints")
    if len(touchpoints) > CARDS:
        return deleting.delete(project, chance.sample(touchpoints, CARDS // 2))
    if not touchpoints or chance.random() < 0.2:
        return cards.add_card(project, ids("t"), lane, step, text="Nyt kort")
    card = chance.choice(touchpoints)
    if chance.random() < 0.4:
        return cards.move_card(project, card, lane, step, before=chance.choice([None, *touchpoints]))
    return fields.set_field(project, card, "text", "".join(chance.choices("abcæøå ", k=30)))


def walked(history: History, ids: SeededIds, chance: random.Random) -> History:
    """Take one step: mostly an edit, now and then back or forth."""
    if history.can_undo and chance.random() < 0.2:
        return history.undo()
    if history.can_redo and chance.random() < 0.5:
        return history.redo()
    return history.commit(edited(history.present.project, ids, chance), "edit")


def test_a_long_session_stays_sound_and_does_not_grow() -> None:
    ids, chance, history = SeededIds(b"soak"), random.Random(2), History.of(small_project())
    sizes = []
    tracemalloc.start()

    for _ in range(ROUNDS):
        for _ in range(STEPS):
            history = walked(history, ids, chance)
        project = history.present.project
        assert check(project) == ()
        assert document.read(document.write(project)) == project
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()

    half = len(sizes) // 2
    assert max(sizes[half:]) < 1.5 * max(sizes[:half]), sizes
