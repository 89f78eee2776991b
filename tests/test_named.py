"""Named tuples of ours: like Python's own in all that is used of them."""

from __future__ import annotations

import copy
import pickle
from typing import NamedTuple as Own

import pytest

from canvas.named import NamedTuple


class Ours(NamedTuple):
    """A place."""

    x: float
    y: float = 2.0
    name: str = ""

    @property
    def far(self) -> float:
        return self.x + self.y


class Theirs(Own):
    """A place."""

    x: float
    y: float = 2.0
    name: str = ""


class Nothing(NamedTuple):
    pass


class Named(NamedTuple):
    cls: int
    new: int


def test_it_is_the_tuple_that_pythons_own_is() -> None:
    for made in (Ours(1.0), Ours(1.0, 2.0, ""), Ours(x=1.0, name=""), Ours._make([1.0, 2.0, ""])):
        assert tuple(made) == made == (1.0, 2.0, "")
        assert hash(made) == hash(Theirs(1.0))
        assert (made.x, made.name, made.far) == (1.0, "", 3.0)
    assert repr(Ours(1.0)) == repr(Theirs(1.0)).replace("Theirs", "Ours")
    assert Ours(1.0)._asdict() == Theirs(1.0)._asdict()
    assert (Ours._fields, Ours._field_defaults) == (Theirs._fields, Theirs._field_defaults)
    assert Ours.__mro__[1:] == Theirs.__mro__[1:]
    assert Nothing() == ()
    assert Named(1, new=2) == (1, 2)


def test_it_is_replaced_copied_matched_and_pickled_like_pythons_own() -> None:
    assert Ours(1.0)._replace(name="a") == Ours(1.0, 2.0, "a")
    assert type(copy.copy(Ours(1.0))) is type(pickle.loads(pickle.dumps(Ours(1.0)))) is Ours
    assert pickle.loads(pickle.dumps(Ours(3.0))) == copy.deepcopy(Ours(3.0)) == Ours(3.0)
    match Ours(1.0, 5.0):
        case Ours(x, 5.0):
            assert x == 1.0
        case _:
            pytest.fail("no match")


def test_it_takes_nothing_that_pythons_own_would_not() -> None:
    for wrong in ((), (1, 2, 3, 4)):
        with pytest.raises(TypeError, match="Ours"):
            Ours(*wrong)
    with pytest.raises(TypeError, match="Ours"):
        Ours(1.0, z=1.0)  # type: ignore[call-arg]  # it is refused
    with pytest.raises(TypeError, match="Ours"):
        Ours._make([1.0])
    with pytest.raises(ValueError, match="no field z"):
        Ours(1.0)._replace(z=1.0)  # type: ignore[call-arg]  # it is refused
    with pytest.raises(AttributeError):
        Ours(1.0).x = 2.0  # type: ignore[misc]  # it is refused
    with pytest.raises(AttributeError):
        Ours(1.0).other = 2.0  # type: ignore[attr-defined]  # it is refused
