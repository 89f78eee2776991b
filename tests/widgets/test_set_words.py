"""The status line says what a drop would set."""

from __future__ import annotations

from canvas.editing.outcome import Saying
from canvas.language import language
from canvas.model.people import Channel
from canvas.widgets.set_words import doing
from tests.editing.plain import project

SAY = language("en")
PLAIN = project(("Pays", 0, 0)).put(Channel(id="c1", name="Letter"))


def test_a_drop_on_a_board_says_every_field_it_sets() -> None:
    saying = Saying("move-cards", 1, "s2", "c1", fields=(("channel", "c1"), ("discipline", "create")))
    assert doing(SAY, PLAIN, saying) == "Channel: Letter · Discipline: Create"


def test_a_row_of_cards_without_a_channel_sets_none() -> None:
    assert doing(SAY, PLAIN, Saying("move-cards", 1, fields=(("channel", None),))) == "Channel: none"


def test_a_drop_on_the_map_says_where_the_card_goes() -> None:
    said = doing(SAY, PLAIN, Saying("move-cards", 1, "s2", "l1", fields=(("step", "s2"),)))
    assert said.startswith("Moves 1 card")


def test_a_drop_off_the_boards_names_the_step_it_sets() -> None:
    saying = Saying("move-cards", 1, fields=(("step", "s2"), ("order", "V")))
    assert doing(SAY, PLAIN, saying) == "Step: Step 2"
    assert doing(SAY, PLAIN, Saying("move-cards", 1, fields=(("order", "V"),))).startswith("Moves 1 card")
