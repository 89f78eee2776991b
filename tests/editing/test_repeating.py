"""Copying and repeating phases, steps and rows as well as cards."""

from __future__ import annotations

from canvas.editing.repeating import cards_of, heads_repeated
from canvas.model.checks import check
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Lane, Phase, Step
from tests.editing.any_person import lay_out
from tests.editing.plain import project

CARDS = (("Sees the advert", 0, 0), ("Visits the shop", 0, 1), ("Pays", 0, 1), ("Is it safe?", 1, 0))
PLAIN = project(*CARDS)
IDS = SeededIds(b"repeating")


def test_of_a_step_a_row_and_a_phase_the_cards_in_it_are_copied() -> None:
    sheet = lay_out(PLAIN, None)
    assert set(cards_of(PLAIN, sheet, ("s1",))) == {"t1", "t2"}
    assert set(cards_of(PLAIN, sheet, ("l1",))) == {"n3"}
    phase = PLAIN.table(Step)["s0"].phase
    assert {"t0", "n3"} <= set(cards_of(PLAIN, sheet, (phase,)))
    assert cards_of(PLAIN, sheet, ("t0", "s0")) == ("t0", "n3")


def test_a_repeated_step_stands_behind_it_with_all_its_cards() -> None:
    made = heads_repeated(PLAIN, ("s1", "t0"), IDS)
    (new,) = made.selection
    phase = PLAIN.table(Step)["s1"].phase
    steps = [step.id for step in index_of(made.project).of(Step, phase)]

    assert steps.index(new) == steps.index("s1") + 1
    assert [card.text for card in index_of(made.project).step(new)] == ["Visits the shop", "Pays"]
    assert check(made.project) == ()


def test_phases_and_rows_are_repeated_too() -> None:
    for kind, key in ((Phase, PLAIN.table(Step)["s0"].phase), (Lane, "l1")):
        made = heads_repeated(PLAIN, (key,), IDS)
        assert len(made.project.table(kind)) == len(PLAIN.table(kind)) + 1
        assert check(made.project) == ()
