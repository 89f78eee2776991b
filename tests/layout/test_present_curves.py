"""Curves of feelings on slides: those of every persona the map shows, the active one's strongest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from canvas.layout.options import SheetOptions
from canvas.layout.presenting import show as present
from canvas.layout.presenting.cards import PX
from canvas.layout.presenting.frame import WIDTH
from canvas.layout.shapes import Box, Path, Text
from canvas.layout.sheet import Mark, Sheet
from canvas.layout.style import HAIRLINE, INK, PAPER
from canvas.model.edits.fields import set_field
from canvas.model.index import index_of
from canvas.model.journey import Step
from canvas.model.parts import Feeling
from canvas.model.people import Persona
from canvas.model.project import Project
from tests.layout.plain import SAY
from tests.layout.small import small

AIR = 8 * PX
"""What is round the letters of a word, where others' curves do not show through."""
NAMES = ("Per", "Mette", "Jonas", "Verner")


def felt(*values: tuple[float, ...]) -> Project:
    """A map whose personas feel so at its steps, the first of whom is the active one."""
    project = small()
    people = [
        Persona(id=f"px{n}", name=name, order=str(n + 1)) for n, name in enumerate(NAMES[: len(values)])
    ]
    project = set_field(project.put(*people), "j1", "personas", tuple(person.id for person in people))
    for at, step in enumerate(steps(project)):
        told = (
            Feeling(persona=person.id, value=own[at % len(own)], word="Glad" if person is people[0] else "")
            for person, own in zip(people, values, strict=True)
        )
        project = project.put(step.but(feelings=tuple(told)))
    return project


def steps(project: Project) -> list[Step]:
    return [step for phase in ("f1", "f2") for step in index_of(project).of(Step, phase)]


def slides(project: Project, hidden: frozenset[str] = frozenset()) -> list[Sheet]:
    shown = present.show(project, SheetOptions(SAY, persona="px0", hidden=hidden))
    return [present.lay(shown, number) for number in range(len(shown.slides))]


def marks(sheet: Sheet, *roles: str) -> Iterator[tuple[Mark, Box]]:
    for row, top in zip(sheet.rows, sheet.tops, strict=True):
        for placed in row.placed:
            for mark in placed.cell.marks:
                if mark.role in roles:
                    yield mark, mark.box.moved(placed.x, top + placed.y)


def lines(sheet: Sheet) -> list[Path]:
    every = (mark for row in sheet.rows for placed in row.placed for mark in placed.cell.marks)
    shapes = (shape for mark in every if not mark.role for shape in mark.shapes)
    return [
        s for s in shapes if isinstance(s, Path) and s.stroke and s.stroke.colour not in (PAPER, HAIRLINE)
    ]


def test_every_persona_who_is_rated_has_a_curve_and_the_active_one_has_the_strongest() -> None:
    sheet = slides(felt((1, -1), (2, 0), (-2, -1)))[0]
    strokes = [shape.stroke for shape in lines(sheet) if shape.stroke]
    assert len({stroke.colour for stroke in strokes}) == 3
    assert max(strokes, key=lambda stroke: stroke.width).colour == INK
    assert min(stroke.width for stroke in strokes) >= 4 * PX
    assert {mark.persona for mark, _ in marks(sheet, "feeling")} == {"px0", "px1", "px2"}


def test_it_is_said_whose_the_other_curves_are() -> None:
    sheet = slides(felt((1, -1), (2, 0), (-2, -1)))[0]
    assert {"Mette", "Jonas"} <= {mark.say for mark, _ in marks(sheet, "persona")}


def test_a_persona_that_a_view_hides_has_no_curve_on_slides_either() -> None:
    sheet = slides(felt((1, -1), (2, 0)), frozenset({"px1"}))[0]
    assert {mark.persona for mark, _ in marks(sheet, "feeling")} == {"px0"}
    assert {shape.stroke.colour for shape in lines(sheet) if shape.stroke} == {INK}


def test_curves_of_others_are_shown_where_the_active_one_is_not_rated() -> None:
    project = felt((1, -1), (2, 0))
    for step in steps(project):
        others = tuple(part for part in step.feelings if part.persona != "px0")
        project = project.put(step.but(feelings=others))
    assert {mark.persona for mark, _ in marks(slides(project)[0], "feeling")} == {"px1"}


def test_who_feel_alike_are_all_seen_and_what_stands_on_curves_stays_on_the_screen() -> None:
    for sheet in slides(felt((1, -1), (1, -1), (1, 0), (0, -1))):
        boxes = [box for _, box in marks(sheet, "feeling")]
        assert boxes
        assert not any(meet(one, two) for one, two in combinations(boxes, 2))
        assert all(box.x >= 0 and box.right <= WIDTH for _, box in marks(sheet, "feeling", "persona"))


def meet(one: Box, two: Box) -> bool:
    return one.x < two.right and two.x < one.right and one.y < two.bottom and two.y < one.bottom


@pytest.mark.parametrize("own", [(-1, -1.5), (1, 1.5), (1, 2, -2), (-0.5, -2, 0.5), (0, 0.5)])
def test_a_word_lies_beside_its_curve_with_air_between(own: tuple[float, ...]) -> None:
    for sheet in slides(felt(own)):
        curve = next((shape for shape in lines(sheet) if shape.stroke and shape.stroke.colour == INK), None)
        points = list(along(curve)) if curve is not None else []
        for placed in (each for row in sheet.rows for each in row.placed):
            for mark in (each for each in placed.cell.marks if each.role == "feeling"):
                for text in (shape for shape in mark.shapes if isinstance(shape, Text)):
                    top = text.baseline - 0.73 * text.size - AIR
                    word = Box(placed.x + text.x, top, text.width, text.baseline + AIR - top)
                    assert not any(word.holds(*point) for point in points)


def along(curve: Path) -> Iterator[tuple[float, float]]:
    """Points of a curve, close to each other."""
    at = (0.0, 0.0)
    for _, *told in curve.ops:
        numbers = [float(number) for number in told]
        corners = [at, *zip(numbers[::2], numbers[1::2], strict=True)]
        for step in range(65 if len(corners) == 4 else 0):
            found, part = corners, step / 64
            while len(found) > 1:
                found = [(a + (c - a) * part, b + (d - b) * part) for (a, b), (c, d) in pairwise(found)]
            yield found[0]
        at = corners[-1]
