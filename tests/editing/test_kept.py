"""What was made of an object is kept by the object's identity."""

from __future__ import annotations

from canvas.editing.kept import Along
from canvas.layout.kept import Kept


class Counted:
    """Makes a text longer and counts how often; says what stood in its place."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []

    def __call__(self, key: str, was: str | None = None) -> str:
        self.asked.append((key, was))
        return key + "!"


def test_what_stands_where_it_stood_is_not_made_again() -> None:
    make = Counted()
    along: Along[str, str] = Along(make)
    assert along(("one", "two", "three")) == ("one!", "two!", "three!")
    make.asked.clear()

    assert along(("one", "other", "three")) == ("one!", "other!", "three!")

    assert make.asked == [("other", "two!")]


def test_another_number_of_things_is_made_from_nothing() -> None:
    make = Counted()
    along: Along[str, str] = Along(make)
    along(("one", "two"))
    make.asked.clear()

    assert along(("one",)) == ("one!",)

    assert make.asked == [("one", None)]


def test_what_somebody_else_made_is_kept() -> None:
    make = Counted()
    kept: Kept[str, str] = Kept(make, 2)
    assert kept.known("a") is None
    kept.keep("a", "made elsewhere")
    assert kept.known("a") == kept("a") == "made elsewhere"
    assert make.asked == []
    kept("b")
    kept("c")
    assert kept.known("a") is None
