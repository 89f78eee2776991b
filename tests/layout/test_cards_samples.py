from __future__ import annotations

from canvas.layout.map import samples
from tests.layout.mapped import context, texts

SIGNS = frozenset(
    {
        *(f"note {kind}" for kind in ("doing", "pain", "gain", "idea")),
        *(f"evidence {strength}" for strength in ("assumed", "observed", "measured")),
        *(f"channel {kind}" for kind in ("digital", "physical", "personal")),
        *(f"idea {lens}" for lens in ("offering", "communication", "ease", "done")),
        *("department d2", "own life", "truth", "effort", "handover", "feelings", "promise"),
    }
)


def test_only_what_occurs_is_explained_in_printing_order() -> None:
    drawn = samples.drawn(context(), {"note pain", "truth", "evidence assumed", "department d2"})
    words = [(sample.group, sample.words) for sample in drawn]
    assert words == [
        ("notes", "Pain"),
        ("departments", "Customer service"),
        ("evidence", "assumed"),
        ("touchpoint", "moment of truth"),
    ]


def test_every_sign_has_a_drawing_and_words_under_a_heading() -> None:
    given = context()
    drawn = samples.drawn(given, SIGNS)
    assert {sample.group for sample in drawn} == set(samples.GROUPS) - {"colours"}  # nobody named one here
    assert all(sample.shapes and sample.words and sample.width > 0 for sample in drawn)
    assert all(samples.heading(given, sample.group) for sample in drawn)


def test_samples_are_drawn_without_words_of_their_own() -> None:
    assert not [text for sample in samples.drawn(context(), SIGNS) for text in texts(sample.shapes)]


def test_nothing_that_occurs_needs_no_legend() -> None:
    assert samples.drawn(context(), ()) == ()
