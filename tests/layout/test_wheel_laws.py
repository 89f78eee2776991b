"""What always holds of the wheel, however many phases and touchpoints there are, however long their words."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.shapes import Box
from canvas.layout.sheet import Seen, Sheet
from canvas.layout.sheets import SheetOptions, make
from canvas.layout.wheel.circle import LEAST, Arc, Band, about, apart, arcs, at, is_inside, places, polar
from canvas.layout.wheel.closed import pieces
from canvas.layout.wheel.looks import HALF, RING
from canvas.layout.wheel.spreading import Field, crosses, distance, labels
from canvas.model.journey import Phase
from canvas.model.project import Project
from tests.layout.plain import SAY
from tests.layout.test_wheel import looped
from tests.layout.walked import TEXTS, walked

FIELD = Field(293.0, 113.0, -162.0, 190.0, 5.0, 154.0, 6.0)
NAMES = ("", "Buys", "Compares everything there is", "Betalingsserviceoversigt", "Waits for a date")
TOLD = ("", "Says so.", "Three invoices for one train. Nobody ever tells him who paid, and he does not ask.")
counts = st.lists(st.integers(0, 12), min_size=2, max_size=8).filter(lambda many: 1 <= sum(many) <= 24)


@given(counts)
def test_phases_share_the_circle_and_none_is_too_small(many: list[int]) -> None:
    found = arcs(many)
    assert found[0].start == 0
    assert math.isclose(found[-1].end, 360, abs_tol=0.001)
    assert all(one.end == two.start for one, two in pairwise(found))
    assert all(arc.span >= LEAST - 0.001 for arc in found)
    assert all(
        one.span <= two.span + 0.001
        for (one, few), (two, more) in combinations(zip(found, many, strict=True), 2)
        if few <= more
    )


@given(st.integers(9, 30))
def test_more_phases_than_have_room_share_it_evenly(many: int) -> None:
    assert all(math.isclose(arc.span, 360 / many, abs_tol=0.001) for arc in arcs([1] * many))


@given(counts, st.data())
def test_labels_never_overlap_and_leaders_never_cross_nor_run_through_a_node(
    many: list[int], data: st.DataObject
) -> None:
    angles = [angle for arc, count in zip(arcs(many), many, strict=True) for angle in places(arc, count)]
    heights = [data.draw(st.floats(9, 45)) for _ in angles]
    made = labels(angles, heights, FIELD)
    if made is None:
        return
    for (one, high), (two, _) in combinations(
        sorted(zip(made, heights, strict=True), key=lambda p: p[0].top), 2
    ):
        if one.is_right == two.is_right:
            assert one.top + high + FIELD.gap <= two.top + 0.01
            assert not crosses(one.leader, two.leader)
    for label, other in combinations(made, 2):
        assert distance(label.leader[0], other.leader) > FIELD.disc
        assert distance(other.leader[0], label.leader) > FIELD.disc
    for label, high in zip(made, heights, strict=True):
        assert FIELD.low <= label.top <= FIELD.high - high + 0.01
        assert len(label.leader) <= 3
        assert label.leader[-1] == ((FIELD.half if label.is_right else -FIELD.half), label.top)
        assert all(abs(x) < FIELD.edge for x, _ in label.leader[:-1])


@given(st.integers(1, 16), st.floats(9, 24))
def test_up_to_sixteen_labels_always_have_room_round_the_whole_circle(count: int, high: float) -> None:
    assert labels(places(Arc(0, 360), count), [high] * count, FIELD) is not None


@given(st.floats(0, 360), st.floats(5, 45), st.floats(5, 30))
def test_what_is_said_to_lie_inside_a_ring_does(angle: float, wide: float, high: float) -> None:
    box, band, arc = about(angle, Band(87, 141), wide, high), Band(87, 141), Arc(angle - 30, angle + 30)
    steps = [n / 8 for n in range(9)]
    edge = [(box.x + wide * s, y) for s in steps for y in (box.y, box.bottom)]
    edge += [(x, box.y + high * s) for s in steps for x in (box.x, box.right)]
    polars = [polar(*point) for point in edge]
    inside = all(band.inner <= far <= band.outer and apart(turn, arc.middle) <= 30 for turn, far in polars)
    assert is_inside(arc, band, box) <= inside


@given(st.lists(st.tuples(st.integers(0, 359), st.floats(45, 80)), min_size=2, unique_by=lambda p: p[0]))
def test_the_curve_closes_and_never_leaves_what_lies_between_its_neighbours(
    given_points: list[tuple[int, float]],
) -> None:
    points = sorted((float(angle), radius) for angle, radius in given_points)
    found = pieces(points)
    assert len(found) == len(points)
    assert at(found[-1].right, found[-1].d) == at(found[0].left, found[0].a)
    for piece in found:
        low, high = sorted((piece.a, piece.d))
        between = [piece.at(piece.left + (piece.right - piece.left) * n / 10) for n in range(11)]
        assert all(low - 1e-6 <= radius <= high + 1e-6 for radius in between)


@st.composite
def wheels(draw: st.DrawFn) -> Project:
    """Draw a journey that repeats: 2–8 phases, 1–24 touchpoints, short and long words."""
    card = st.tuples(
        st.just("c1"),
        st.fixed_dictionaries({"text": st.sampled_from(TEXTS), "description": st.sampled_from(TOLD)}),
    )
    shares = draw(counts)
    told = [
        {
            "cards": draw(st.lists(card, min_size=share, max_size=share)),
            "feels": draw(st.sampled_from([-2, 0, 2])),
        }
        for share in shares
    ]
    made = walked(*(step for each in told for step in (each, {}, {})))
    for n in range(len(shares)):
        phase = made.table(Phase)[f"f{n}"]
        made = made.put(
            phase.but(title=draw(st.sampled_from(NAMES)), duration=draw(st.sampled_from(("", "a week"))))
        )
    return looped(made)


def middle_of(sheet: Sheet) -> tuple[float, float]:
    number = next(n for n, row in enumerate(sheet.rows) if row.key == "wheel")
    ring = sheet.rows[number].placed[0]
    return ring.x + HALF, sheet.tops[number] + ring.y + HALF


def text_box(seen: Seen) -> Box:
    """Where the lines of a text that can be typed stand on the sheet."""
    block = seen.mark.block
    assert block is not None
    wide = max(line.width for line in block.lines)
    left = block.x + ((block.width - wide) / 2 if block.is_centred else 0.0)
    high = (len(block.lines) - 1) * block.leading + block.size * 0.73
    return Box(seen.x + left, seen.y + block.baseline - block.size * 0.73, wide, high)


@given(wheels())
def test_everything_stays_in_the_sheet_and_no_text_lies_on_an_arc(made: Project) -> None:
    sheet = make(made, "wheel", SheetOptions(SAY))
    x, y = middle_of(sheet)
    typed = [s for s in sheet.reading() if s.mark.block and s.mark.block.text]
    for seen in sheet.reading():
        box = seen.box
        assert box.x >= -0.01
        assert box.y >= -0.01
        assert box.right <= sheet.width + 0.01
        assert box.bottom <= sheet.height + 0.01
    for seen in typed:
        box = text_box(seen).moved(-x, -y)
        far = max(math.hypot(cx, cy) for cx in (box.x, box.right) for cy in (box.y, box.bottom))
        near = math.hypot(max(box.x, 0.0, -box.right), max(box.y, 0.0, -box.bottom))
        if seen.mark.role == "phase":
            assert near >= RING.inner
            assert far <= RING.outer
        if seen.mark.role == "touchpoint":
            assert near > RING.outer + 20
    for one, two in combinations(typed, 2):
        a, b = text_box(one), text_box(two)
        is_apart = a.right <= b.x or b.right <= a.x or a.bottom <= b.y or b.bottom <= a.y
        assert is_apart, (one.mark.say, two.mark.say)
