from __future__ import annotations

from canvas.editing.reviewing import after, name, place, step
from canvas.model.review.finding import Question
from canvas.model.review.place import Place

ONE, TWO, THREE = (Question("not-asked", Place(key)) for key in ("t1", "t2", "t3"))
ALL = (ONE, TWO, THREE)


def test_walking_goes_round_and_round() -> None:
    assert step(ALL, None, 1) is ONE
    assert step(ALL, None, -1) is THREE
    assert step(ALL, name(THREE), 1) is ONE
    assert step(ALL, name(ONE), -1) is THREE
    assert step((), name(ONE), 1) is None


def test_a_question_is_known_again_when_all_were_asked_anew() -> None:
    again = Question("not-asked", Place("t2", values=(("persona", "Ida"),)))
    assert place((ONE, again), name(TWO)) == 1
    assert place((again,), name(ONE)) is None


def test_when_one_is_settled_the_next_that_is_left_follows() -> None:
    assert after(ALL, (ONE, THREE), name(TWO)) is THREE
    assert after(ALL, (ONE, TWO), name(THREE)) is TWO
    assert after(ALL, (), name(ONE)) is None
    assert after(ALL, ALL, None) is None
