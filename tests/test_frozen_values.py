"""Frozen values of ours: like Python's own in all that is used of them."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from canvas.frozen import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Ours:
    """A place."""

    x: float
    y: float = 2.0
    known: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def far(self) -> float:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Named(Ours):
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    x: float


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """A place."""

    x: float
    y: float = 2.0
    known: dict[str, int] = dataclasses.field(default_factory=dict, compare=False, repr=False)


def test_it_is_made_told_and_compared_like_pythons_own() -> None:
    made = Ours(1.0, known={"a": 1})
    assert (made.x, made.y, made.far) == (1.0, 2.0, 3.0)
    assert made == Ours(x=1.0) != Ours(1.0, 3.0)
    assert hash(made) == hash(Ours(1.0)) == hash(Theirs(1.0))
    assert repr(made) == repr(Theirs(1.0)).replace("Theirs", "Ours")
    assert Ours.__match_args__ == Theirs.__match_args__
    assert Ours(1.0).known is not Ours(1.0).known
    assert not hasattr(made, "__dict__")


def test_a_class_made_from_another_has_its_fields_first() -> None:
    assert Named(1.0, 2.0, {}, "a").name == "a"
    assert Named(1.0, name="a") == replace(Named(1.0), name="a")
    assert Named(1.0) != Ours(1.0)
    assert isinstance(Named(1.0), Ours)


def test_what_is_only_itself_is_compared_by_identity() -> None:
    one = Itself(1.0)
    assert one == one  # noqa: PLR0124 - that is what is asked
    assert one != Itself(1.0)
    assert len({one, Itself(1.0)}) == 2


def test_it_is_replaced_copied_matched_and_pickled_like_pythons_own() -> None:
    made = Ours(1.0, 5.0)
    assert replace(made, x=2.0) == Ours(2.0, 5.0)
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == copy.copy(made) == made
    match made:
        case Ours(x, 5.0):
            assert x == 1.0
        case _:
            pytest.fail("no match")


def test_it_takes_nothing_that_pythons_own_would_not() -> None:
    with pytest.raises(TypeError, match="needs x"):
        Ours()  # type: ignore[call-arg]  # it is refused
    with pytest.raises(TypeError, match="takes x, y, known"):
        Ours(1.0, 2.0, {}, 4.0)  # type: ignore[call-arg]  # it is refused
    with pytest.raises(TypeError, match="takes x, y, known"):
        Ours(1.0, x=1.0)  # type: ignore[misc]  # it is refused
    with pytest.raises(TypeError, match="takes x, y, known"):
        replace(Ours(1.0), z=1.0)  # type: ignore[call-arg]  # it is refused
    with pytest.raises(AttributeError):
        Ours(1.0).x = 2.0  # type: ignore[misc]  # it is refused
    with pytest.raises(AttributeError):
        Ours(1.0).other = 2.0  # type: ignore[attr-defined]  # it is refused
    with pytest.raises(AttributeError):
        del Ours(1.0).x
