"""Several cards moved together keep their pattern, by hand and by keys, on the map and on other boards."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import atlas, gestures, nudge
from canvas.editing.card_drag import CardDrag
from canvas.editing.desk import Desk, Hand
from canvas.editing.gestures import Moving
from canvas.editing.homes import drawn_at
from canvas.editing.outcome import Change, Nothing, Outcome, Saying
from canvas.editing.selection import Place
from canvas.editing.session import Session
from canvas.editing.walk import Way
from canvas.editing.was_set import was_set
from canvas.layout import sheets
from canvas.layout.sheet import Sheet
from canvas.model.checks import check
from canvas.model.edits.cards import add_card, refusal
from canvas.model.edits.fields import set_field
from canvas.model.edits.structure import add_lane
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import LaneKind, Touchpoint
from canvas.model.people import Channel
from canvas.model.project import Project
from canvas.model.queries import journeys
from tests.editing.any_person import DROP, OPTIONS, lay_out
from tests.editing.plain import project

STEPS, LANES = ("s0", "s1", "s2"), ("l0", "l1", "l2", "l3")


def board(*spots: tuple[int, int]) -> Project:
    """A map of three steps, its lanes in turn of touchpoints and of notes, with a card at each spot."""
    made = project()
    more: tuple[tuple[str, LaneKind], ...] = (("l2", "touchpoints"), ("l3", "doing"))
    for key, kind in more:
        made = add_lane(made, key, journeys(made)[0].id, kind, title=key)
    for number, (lane, step) in enumerate(spots):
        made = add_card(made, f"{'tn'[lane % 2]}{number}", f"l{lane}", f"s{step}", text=f"Card {number}")
    return made


def start(*spots: tuple[int, int]) -> Session:
    return Session(board(*spots), lay_out)


def desk_of(session: Session) -> Desk:
    return Desk(session.project, session.sheet, session.selection, DROP, ids=SeededIds(b"copies"))


def at(session: Session, lane: int, step: int, *keys: str) -> Hand:
    """A hand in the middle of a cell, as it is before anything makes room."""
    area = atlas.area(session.sheet, Place(f"l{lane}", f"s{step}"))
    assert area is not None
    return Hand(area.x + area.width / 2, area.y + area.height / 2, 0.25, frozenset(keys))


def grab(session: Session, keys: tuple[str, ...], grabbed: str, to: Hand) -> CardDrag:
    """Drag cards, taken by one of them, to a place."""
    session.select((*(key for key in keys if key != grabbed), grabbed))
    seen = atlas.find(session.sheet, grabbed)
    assert seen is not None
    hand = Hand(seen.box.x + 1, seen.box.y + 1, 0.01, to.keys)
    state = gestures.press(hand._replace(keys=frozenset()), desk_of(session)).state
    state = gestures.move(state, to._replace(px=0.01), desk_of(session)).state
    assert isinstance(state, Moving)
    assert isinstance(state.gesture, CardDrag)
    return state.gesture


def carry_out(session: Session, outcome: Outcome) -> None:
    if isinstance(outcome, Change):
        session.apply(outcome.edit, outcome.label, selection=outcome.selection)


def drop(session: Session, keys: tuple[str, ...], grabbed: str, to: Hand) -> CardDrag:
    held = grab(session, keys, grabbed, to)
    carry_out(session, held.released(to._replace(px=0.01), desk_of(session)))
    return held


def places(session: Session) -> dict[str, tuple[str, str]]:
    """The lane and step of each card."""
    cards = (card for step in STEPS for card in index_of(session.project).step(step))
    return {card.id: (card.lane, card.step) for card in cards}


def said(held: CardDrag) -> Saying:
    found = held.saying()
    assert isinstance(found, Saying)
    return found


def test_cards_of_two_steps_land_in_two_steps() -> None:
    s = start((0, 0), (0, 1))

    held = drop(s, ("t0", "t1"), "t0", at(s, 0, 1))

    assert places(s) == {"t0": ("l0", "s1"), "t1": ("l0", "s2")}
    assert (said(held).number, said(held).value) == (2, 0)
    assert len(s.history.past) == 1


def test_cards_of_several_rows_keep_their_rows_and_go_along_sideways() -> None:
    s = start((0, 0), (1, 0), (2, 0))

    drop(s, ("t0", "n1", "t2"), "t0", at(s, 0, 2))

    assert places(s) == {"t0": ("l0", "s2"), "n1": ("l1", "s2"), "t2": ("l2", "s2")}


def test_what_would_leave_the_board_stops_at_its_edge_and_that_is_told() -> None:
    s = start((0, 0), (0, 1), (0, 2))

    held = drop(s, ("t0", "t1", "t2"), "t0", at(s, 0, 2))

    assert places(s) == dict.fromkeys(("t0", "t1", "t2"), ("l0", "s2"))
    assert said(held).value == 2


def test_a_card_stops_in_the_nearest_row_that_takes_it() -> None:
    s = start((0, 0), (1, 1))

    held = drop(s, ("t0", "n1"), "n1", at(s, 3, 1))

    assert places(s) == {"n1": ("l3", "s1"), "t0": ("l2", "s0")}
    assert said(held).value == 0


def test_a_row_that_takes_no_such_card_is_told() -> None:
    s = start((0, 0), (1, 1))

    held = drop(s, ("t0", "n1"), "n1", at(s, 2, 1))
    assert places(s) == {"n1": ("l2", "s1"), "t0": ("l0", "s0")}
    assert said(held).value == 1


def test_cards_of_one_cell_stay_together_where_the_hand_says() -> None:
    s = start((0, 0), (0, 0), (0, 1))
    below = at(s, 0, 1)._replace(y=atlas.area(s.sheet, Place("l0", "s1")).y + 1.0)  # type: ignore[union-attr]  # it is there

    drop(s, ("t1", "t0"), "t1", below)

    assert [card.id for card in index_of(s.project).cell("l0", "s1")] == ["t0", "t1", "t2"]


def test_ctrl_copies_the_same_pattern() -> None:
    s = start((0, 0), (1, 1))

    drop(s, ("t0", "n1"), "t0", at(s, 0, 1, "ctrl"))

    copies = {key: place for key, place in places(s).items() if key not in ("t0", "n1")}
    assert places(s) == {"t0": ("l0", "s0"), "n1": ("l1", "s1"), **copies}
    assert sorted(copies.values()) == [("l0", "s1"), ("l1", "s2")]
    assert set(s.selection) == set(copies)


def test_a_slot_is_shown_for_each_card_in_each_cell_and_the_row_of_the_hand_stays() -> None:
    s = start((2, 0), (2, 0), (2, 0), (2, 0), (0, 0), (0, 1), (0, 1), (0, 1), (2, 1))
    to = at(s, 2, 1)

    held = grab(s, ("t2", "t4"), "t2", to)

    desk, room = desk_of(s), held.shown(desk_of(s))
    assert held.landing is not None
    assert [(cell.place, len(cell.slots)) for cell in held.landing.cells] == [
        (Place("l2", "s1"), 1),
        (Place("l0", "s1"), 1),
    ]
    assert room.tops[atlas.row_of(room, "l2") or 0] == s.sheet.tops[atlas.row_of(s.sheet, "l2") or 0]
    assert (
        room.rows[atlas.row_of(room, "l0") or 0].height > s.sheet.rows[atlas.row_of(room, "l0") or 0].height
    )
    again = held.moved(to._replace(px=0.01), desk).landing
    assert again is not None
    assert again.looks_like(held.landing)


def test_on_a_board_of_channels_the_pattern_is_of_channels() -> None:
    made = board((0, 0), (0, 1))
    made = made.put(*(Channel(id=f"c{n}", order="abc"[n], name=f"C{n}", kind="digital") for n in range(3)))
    for key, channel in (("t0", "c0"), ("t1", "c1")):
        made = set_field(made, key, "channel", channel)
    kind = sheets.SHEETS["channel-map"]

    def lay(given: Project, previous: Sheet | None) -> Sheet:
        return sheets.make(given, "channel-map", OPTIONS, previous)

    s = Session(made, lay)
    s.select(("t1", "t0"))
    outcome = nudge.nudge(Desk(s.project, s.sheet, s.selection, kind.drop), "down")
    carry_out(s, outcome)

    cards = [s.project.get(Touchpoint, key) for key in ("t0", "t1")]
    assert [(card.channel, card.step) for card in cards if card] == [("c1", "s0"), ("c2", "s1")]


@pytest.mark.parametrize("way", ["left", "right", "up", "down"])
def test_by_keys_all_of_them_move_or_none(way: Way) -> None:
    s = start((0, 0), (2, 2))
    s.select(("t0", "t1"))
    assert nudge.nudge(desk_of(s), way) == Nothing()


def test_by_keys_cards_of_several_cells_go_on_with_their_rows() -> None:
    s = start((0, 0), (0, 0), (0, 1), (1, 0))
    s.select(("t0", "t2"))

    carry_out(s, nudge.nudge(desk_of(s), "down"))

    assert places(s) == {"t0": ("l2", "s0"), "t2": ("l2", "s1"), "t1": ("l0", "s0"), "n3": ("l1", "s0")}
    assert len(s.history.past) == 1


def test_by_keys_cards_of_one_cell_gather_at_its_end_before_they_leave_it() -> None:
    s = start((0, 0), (0, 0), (0, 0))
    orders = []
    for _ in range(2):
        s.select(("t0", "t2"))
        carry_out(s, nudge.nudge(desk_of(s), "down"))
        orders.append([[card.id for card in index_of(s.project).cell(lane, "s0")] for lane in ("l0", "l2")])

    assert orders == [[["t1", "t0", "t2"], []], [["t1"], ["t0", "t2"]]]


class Deal(NamedTuple):
    """Cards on a board, which of them are moved, by which one, and to which cell."""

    spots: list[tuple[int, int]]
    chosen: list[bool]
    grabbed: int
    lane: int
    step: int


deals = st.builds(
    Deal,
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=9),
    st.lists(st.booleans(), min_size=9, max_size=9),
    st.integers(0, 8),
    st.integers(0, 3),
    st.integers(0, 2),
)


def chosen(deal: Deal, made: Project) -> tuple[tuple[str, ...], str]:
    """The cards that are moved and the one by which they are taken."""
    names = {card.id[1:]: card.id for step in STEPS for card in index_of(made).step(step)}
    every = [names[str(number)] for number in range(len(deal.spots))]
    grabbed = every[deal.grabbed % len(every)]
    return tuple(
        key for key, is_in in zip(every, deal.chosen, strict=False) if is_in or key == grabbed
    ), grabbed


def orders(made: Project) -> list[list[str]]:
    return [[card.id for card in index_of(made).cell(lane, step)] for lane in LANES for step in STEPS]


@given(deals, st.booleans())
def test_the_pattern_is_kept_nothing_is_lost_and_undo_leads_back(deal: Deal, is_copying: bool) -> None:
    s = start(*deal.spots)
    first, before, known = s.project, places(s), set(places(s))
    keys, grabbed = chosen(deal, first)
    to = at(s, deal.lane, deal.step, *(["ctrl"] if is_copying else []))

    held = drop(s, keys, grabbed, to)

    assert check(s.project) == ()
    assert s.sheet == lay_out(s.project, None)
    if held.refusal is not None:
        assert s.project is first
        return
    after = places(s)
    assert known <= set(after)
    assert len(after) == len(before) + (len(keys) if is_copying else 0)
    assert all(after[key] == before[key] for key in known if key not in keys or is_copying)
    landed = [after[key] for key in s.selection] if is_copying else [after[key] for key in _read(first, keys)]
    assert landed == [_wanted(first, key, grabbed, deal, before) for key in _read(first, keys)]
    for row in orders(first):
        mine = [key for key in row if key in keys]
        there = [
            key for cell in orders(s.project) for key in cell if key in mine and after[key] == after[mine[0]]
        ]
        assert is_copying or there == [key for key in mine if after[key] == after[mine[0]]]
    if s.history.can_undo:
        s.undo()
    assert s.project is first


@given(deals, st.sampled_from(["left", "right", "up", "down"]))
def test_keys_keep_the_pattern_too(deal: Deal, way: Way) -> None:
    s = start(*deal.spots)
    first, before = s.project, places(s)
    keys, _ = chosen(deal, first)
    s.select(keys)

    carry_out(s, nudge.nudge(desk_of(s), way))

    after = places(s)
    by = {
        (
            STEPS.index(after[key][1]) - STEPS.index(before[key][1]),
            LANES.index(after[key][0]) - LANES.index(before[key][0]),
        )
        for key in keys
    }
    assert len(by) == 1
    assert all(after[key] == before[key] for key in before if key not in keys)
    assert s.sheet == lay_out(s.project, None)
    if s.history.can_undo:
        s.undo()
    assert s.project is first


def _read(made: Project, keys: tuple[str, ...]) -> list[str]:
    """Cards as they are read: step by step, lane by lane."""
    sheet = lay_out(made, None)
    return [
        seen.mark.record
        for seen in sheet.reading()
        if seen.mark.record in keys and drawn_at(sheet, seen.mark.record)
    ]


def _wanted(
    made: Project, key: str, grabbed: str, deal: Deal, before: dict[str, tuple[str, str]]
) -> tuple[str, str]:
    """The cell a card should land in: so far on, as far as the board reaches and takes it."""
    (lane, step), (from_lane, from_step) = before[key], before[grabbed]
    column = STEPS.index(step) + deal.step - STEPS.index(from_step)
    row = LANES.index(lane) + deal.lane - LANES.index(from_lane)
    column, row = min(max(column, 0), 2), min(max(row, 0), 3)
    card = made.find(key)
    while refusal(made, card, LANES[row]) is not None:
        row += 1 if LANES.index(lane) > row else -1
    return LANES[row], STEPS[column]


def test_what_a_move_set_is_told_where_it_is_the_same_for_all() -> None:
    s = start((0, 0), (0, 1), (0, 0))
    before = s.project
    drop(s, ("t0", "t2"), "t0", at(s, 2, 0))
    told = was_set(before, s.project, s.selection)
    assert told is not None
    assert told.fields == (("lane", "l2"),)

    before = s.project
    drop(s, ("t0", "t1"), "t0", at(s, 2, 1))
    assert was_set(before, s.project, s.selection) is None
