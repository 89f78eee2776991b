"""Portraits: the same person every time, whole in its circle, told apart in black and white."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout import style
from canvas.layout.drawings import portrait_parts, portraits
from canvas.layout.drawings.colours import lightness
from canvas.layout.drawings.ops import bounds
from canvas.layout.drawings.portraits import CHOICES, Look
from canvas.layout.shapes import Group, Path, Rect, Shape, Stroke
from canvas.model import people

RING = Stroke(style.INK, 0.4)
PER = Look("short", "brown", "light", "full", "none", "shirt", "#4BA3A8")

looks = st.builds(
    Look,
    **{name: st.sampled_from(choices) for name, choices in CHOICES.items()},
    tone=st.sampled_from((*style.PERSONAS, *style.DEPARTMENTS_DARK)),
)


def leaves(shape: Shape) -> Iterator[Shape]:
    if isinstance(shape, Group):
        for part in shape.shapes:
            yield from leaves(part)
    else:
        yield shape


def test_a_name_always_has_the_same_look() -> None:
    assert portraits.look_for("Lise Holm", "#9A7B4F") == portraits.look_for(" Lise Holm ", "#9A7B4F")
    seen = portraits.look_for("Per Holm", "#4BA3A8")
    assert seen == Look("bob", "brown", "tan", "none", "none", "scarf", "#4BA3A8")


@given(st.text(max_size=40))
def test_every_name_has_a_look_that_can_be_drawn(name: str) -> None:
    look = portraits.look_for(name, "#4BA3A8")
    assert all(getattr(look, part) in choices for part, choices in CHOICES.items())
    assert portraits.portrait(look, 0, 0, 24).shapes


UNTOLD = {"beard": {"full", "moustache"}, "hair": {"receding"}}
"""What only comes where it is chosen."""


def test_names_get_different_looks() -> None:
    made = {portraits.look_for(f"Person {number}", "#4BA3A8") for number in range(60)}
    assert len(made) > 50
    for part, choices in CHOICES.items():
        assert {getattr(look, part) for look in made} == set(choices) - UNTOLD.get(part, set())


def test_chosen_parts_win_and_unknown_ones_are_left_to_the_name() -> None:
    chosen = people.Look(hair="cap", beard="moustache", clothes="spacesuit")
    look, seeded = (portraits.look_for("Mads", "#5E9E6E", choice) for choice in (chosen, None))
    assert (look.hair, look.beard) == ("cap", "moustache")
    assert look.clothes == seeded.clothes


@given(st.text(max_size=20))
def test_a_name_gives_nobody_a_beard_or_little_hair(name: str) -> None:
    look = portraits.look_for(name, "#4BA3A8")
    assert (look.beard, look.hair == "receding") == ("none", False)


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(KeyError):
        portraits.portrait(PER._replace(hair="mohawk"), 0, 0, 24)


@given(looks, st.sampled_from((style.PAPER, "#C4E2E4", "#E6F3F4", "#14181F")))
def test_hair_and_clothes_differ_in_grey_from_skin_and_ground(look: Look, ground: str) -> None:
    colours = portrait_parts.palette(look.hair_colour, look.skin, look.tone, ground)
    for part, other in itertools.product((colours.hair, colours.cloth), (colours.skin, ground)):
        assert abs(lightness(part) - lightness(other)) >= 20


@given(looks)
def test_a_portrait_is_cut_to_its_circle_and_the_ring_lies_inside(look: Look) -> None:
    group = portraits.portrait(look, 30, 40, 48, RING)
    assert (group.x, group.y, group.scale) == (6, 16, 0.24)
    inside, ring = group.shapes
    assert isinstance(inside, Group)
    assert isinstance(inside.clip, Path)
    assert isinstance(ring, Path)
    assert ring.stroke is not None
    outer = bounds(ring.ops)
    assert outer.width * group.scale + RING.width == pytest.approx(48)
    assert bounds(inside.clip.ops).width < 200
    assert ring.stroke.width * group.scale == pytest.approx(RING.width)


@given(looks)
def test_the_figure_stands_in_its_box(look: Look) -> None:
    for shape in portraits.figure(look, style.PAPER, is_detailed=True):
        assert isinstance(shape, Path)
        box = bounds(shape.ops)
        assert box.x >= 0
        assert box.right <= 200
        assert box.y >= 10
        assert box.bottom <= 206


def test_every_choice_of_every_part_draws_something_else() -> None:
    for part, choices in CHOICES.items():
        drawn = {
            portraits.figure(PER._replace(**{part: choice}), style.PAPER, is_detailed=True)
            for choice in choices
        }
        assert len(drawn) == len(choices)


def test_small_portraits_leave_out_nose_and_cheeks() -> None:
    look = PER._replace(beard="none")
    large, small = (len(list(leaves(portraits.portrait(look, 0, 0, size)))) for size in (8, 7.9))
    assert large - small == 3


def test_the_same_portrait_is_drawn_once() -> None:
    one, two = portraits.portrait(PER, 0, 0, 11, RING), portraits.portrait(PER, 90, 9, 48, RING)
    assert one.shapes[0] is two.shapes[0]


def test_a_bust_is_cut_off_at_its_lower_edge() -> None:
    group = portraits.bust(PER, 10, 20, 100)
    assert (group.x, group.y, group.scale) == (10, 20, 0.5)
    assert group.clip == Rect(0, 0, 200, 205)


def test_clothes_take_the_dark_form_of_the_tone() -> None:
    assert portrait_parts.dark_form("#4BA3A8") == "#1F6F75"
    assert portrait_parts.dark_form("#1F6F75") == "#1F6F75"
    assert lightness(portrait_parts.dark_form("#FFC0CB")) == pytest.approx(42, abs=1)
