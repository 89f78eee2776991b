from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.model import voting
from canvas.model.edits.deleting import delete
from canvas.model.edits.voting import clear_round, set_votes
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.work import Vote
from tests.editing.plain import project

DAY = datetime.date(2026, 11, 26)
THREE = (("One", 0, 0), ("Two", 0, 1), ("A thought", 1, 0))


def voted(*counts: tuple[str, int], name: str = "First") -> Project:
    made = project(*THREE)
    for number, (card, count) in enumerate(counts):
        made = set_votes(made, f"v{name[0].lower()}{number}", card, name, count, DAY)
    return made


def test_a_count_is_the_cards_votes_in_that_round_alone() -> None:
    made = voted(("t0", 3), ("t0", 5))
    assert voting.votes(made, "t0", "First") == 5
    assert voting.votes(made, "t0", "Second") == 0


def test_most_votes_come_first_and_ties_share_a_place() -> None:
    made = voted(("t0", 3), ("t1", 7), ("n2", 3))
    assert [(each.place, each.card, each.votes) for each in voting.ranking(made, "First")] == [
        (1, "t1", 7),
        (2, "n2", 3),
        (2, "t0", 3),
    ]


def test_rounds_are_known_by_their_votes_the_newest_first() -> None:
    made = voted(("t0", 3))
    made = set_votes(made, "vx", "t1", "Later", 2, DAY + datetime.timedelta(days=1))
    assert [(each.name, each.votes) for each in voting.rounds(made)] == [("Later", 2), ("First", 3)]


def test_clearing_a_round_keeps_the_others() -> None:
    made = set_votes(voted(("t0", 3)), "vx", "t1", "Later", 2, DAY)
    assert [each.name for each in voting.rounds(clear_round(made, "First"))] == ["Later"]


def test_no_votes_leave_no_record() -> None:
    assert not list(voted(("t0", 3), ("t0", 0)).all(Vote))


def test_named_votes_stay_as_long_as_they_are_no_more_than_the_count() -> None:
    made = project(*THREE).put(Vote(id="v1", round="First", voter="Ada", on="t0", count=2))
    more = set_votes(made, "v2", "t0", "First", 5, DAY)
    assert [vote.count for vote in voting.given(more, "t0", "First") if vote.voter == "Ada"] == [2]
    assert voting.votes(more, "t0", "First") == 5
    assert voting.votes(set_votes(more, "v3", "t0", "First", 1, DAY), "t0", "First") == 1


def test_the_same_count_changes_nothing() -> None:
    made = voted(("t0", 3))
    assert set_votes(made, "vx", "t0", "First", 3, DAY) is made


def test_steps_and_phases_get_no_votes() -> None:
    with pytest.raises(EditError):
        set_votes(project(*THREE), "v1", "s0", "First", 1)


def test_a_cards_votes_go_with_it() -> None:
    assert not list(delete(voted(("t0", 3)), ("t0",)).all(Vote))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["t0", "t1", "n2"]), st.integers(-3, 1200)), max_size=12))
def test_whatever_is_set_is_what_counts(sets: list[tuple[str, int]]) -> None:
    made, wanted = project(*THREE), dict[str, int]()
    for number, (card, count) in enumerate(sets):
        made = set_votes(made, f"v{number}", card, "A", count, DAY)
        wanted[card] = min(max(count, 0), voting.MOST)
    assert voting.totals(made, "A") == {card: count for card, count in wanted.items() if count}
    assert sum(each.votes for each in voting.ranking(made, "A")) == sum(wanted.values())
