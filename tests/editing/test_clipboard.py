"""Our own form on the clipboard, from project to project, and what tables and lines become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.editing import clipboard, pasting
from canvas.editing.selection import Place
from canvas.layout import sheets
from canvas.layout.options import SheetOptions
from canvas.layout.sheet import Sheet
from canvas.model.checks import check
from canvas.model.edits.structure import add_lane
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Lane, Note, Phase, Step, Touchpoint
from canvas.model.parts import Asked
from canvas.model.people import Channel, Department, Persona
from canvas.model.problem import EditError
from canvas.model.project import Project
from canvas.model.queries import journeys
from canvas.model.work import Idea, Story
from tests.editing.plain import lay_out, project
from tests.layout.plain import SAY

THREE = (("One", 0, 0), ("Two", 0, 0), ("Three", 0, 1), ("A thought", 1, 0))


def source() -> Project:
    """A project whose first card names a channel, a department and a persona, with a note on it."""
    made = project(*THREE)
    card = made.get(Touchpoint, "t0")
    assert card is not None
    named = card.but(channel="c1", department="d1", personas=("p1",), counterpart="t2")
    return made.put(
        Channel(id="c1", name="Phone"),
        Department(id="d1", name="Sales"),
        Persona(id="p1", name="Anna", channels=("c1",)),
        Note(id="n9", touchpoint="t0", text="Hangs on it"),
        named,
    )


def test_between_two_projects_a_card_takes_along_what_it_refers_to() -> None:
    made = source()
    other = project(("There", 0, 0)).put(Channel(id="c7", name="phone "))
    told = clipboard.read(clipboard.written(clipboard.parcel(made, lay_out(made), ("t0",))))
    assert told is not None

    done = clipboard.pasted(other, lay_out(other), told, Place("l0", "s1"), SeededIds(b"x"))

    assert check(done.project) == ()
    card = done.project.get(Touchpoint, done.selection[0])
    assert card is not None
    assert (card.channel, card.text, card.counterpart) == ("c7", "One", None)
    department = done.project.get(Department, card.department)
    assert department is not None
    assert department.name == "Sales"
    persona = done.project.get(Persona, card.personas[0])
    assert persona is not None
    assert (persona.name, persona.channels) == ("Anna", ("c7",))
    assert [note.text for note in index_of(done.project).of(Note, card.id)] == ["Hangs on it"]


def test_cards_keep_their_places_to_each_other() -> None:
    made = project(*THREE)
    told = clipboard.parcel(made, lay_out(made), ("t0", "t2", "n3"))
    done = clipboard.pasted(made, lay_out(made), told, Place("l0", "s1"), SeededIds(b"x"))
    index = index_of(done.project)
    assert [card.text for card in index.cell("l0", "s1")] == ["Three", "One"]
    assert [card.text for card in index.cell("l0", "s2")] == ["Three"]
    assert [card.text for card in index.cell("l1", "s1")] == ["A thought"]


def test_the_table_of_a_selection_has_its_steps_and_lanes() -> None:
    made = project(*THREE)
    rows = clipboard.rows_of(made, lay_out(made), ("t0", "t1", "t2"))
    assert rows == (("", "Step 0", "Step 1"), ("Touchpoints", "One\nTwo", "Three"))
    assert clipboard.as_tsv(rows) == '\tStep 0\tStep 1\nTouchpoints\t"One\nTwo"\tThree'
    assert clipboard.as_html((("<a>",),)) == "<p>&lt;a&gt;</p>"
    assert clipboard.as_html((("<a>", "b"),)) == "<table><tr><td>&lt;a&gt;</td><td>b</td></tr></table>"


@given(st.text(max_size=200) | st.binary(max_size=50).map(lambda b: b.decode("latin-1")))
def test_whatever_lies_on_the_clipboard_is_read_or_not(text: str) -> None:
    assert clipboard.read(text) is None


def test_a_map_from_elsewhere_takes_the_place_of_an_empty_phase() -> None:
    empty, other = project(), project(*THREE)
    empty = empty.put(*(step.but(title="") for step in empty.all(Step)))
    phase = empty.get(Phase, "f0")
    assert phase is not None
    empty = empty.put(phase.but(title=""))
    here = journeys(empty)[0].id
    done = pasting.journey(empty, here, other, SeededIds(b"x"))
    assert check(done.project) == ()
    assert done.project.find("f0") is None
    sheet = lay_out(done.project)
    assert len(sheet.columns) == 3
    assert len(done.selection) == 4


@pytest.mark.parametrize("title", ["Touchpoints", "Where we meet"])
def test_a_row_from_elsewhere_that_says_nothing_of_the_stage_is_the_one_on_stage(title: str) -> None:
    made = project(*THREE)
    lane = made.table(Lane)["l0"]
    ours = made.put(
        lane.but(stage="frontstage"), Lane(id="l7", journey=lane.journey, order="A", stage="backstage")
    )
    theirs = project(("Rings the shop", 0, 0)).put(lane.but(title=title, stage=None))
    done = pasting.journey(ours, lane.journey, theirs, SeededIds(b"x"))
    (card,) = (card for card in done.project.all(Touchpoint) if card.text == "Rings the shop")
    assert card.lane == "l0"


def test_ideas_and_stories_are_copied_to_another_step_and_into_another_project() -> None:
    made = with_rows(source()).put(
        Idea(id="e0", order="V", at="t0", text="Say it first", lens="communication", department="d1"),
        Story(id="o0", order="V", touchpoints=("t0",), words="It was raining"),
    )
    told = clipboard.read(clipboard.written(clipboard.parcel(made, lay(made), ("e0", "o0"))))
    assert told is not None
    for other in (made, with_rows(project(("There", 0, 1)))):
        done = clipboard.pasted(other, lay(other), told, Place("l8", "s1"), SeededIds(b"x"))
        assert check(done.project) == ()
        idea, story = (done.project.find(key) for key in done.selection)
        assert (idea.text, idea.lens, idea.at) == ("Say it first", "communication", "s1")
        assert story.words == "It was raining"
        department = done.project.get(Department, idea.department)
        assert department is not None
        assert department.name == "Sales"


def test_a_card_that_is_drawn_twice_stands_once_in_the_copied_table() -> None:
    made = with_rows(source())
    card = made.get(Touchpoint, "t0")
    assert card is not None
    asked = made.put(card.but(asked=(Asked(lens="ease", is_nothing=True),)))
    rows = clipboard.rows_of(asked, lay(asked), ("t0", "t2"))
    assert rows == (("", "Step 0", "Step 1"), ("Touchpoints", "One", "Three"))


def with_rows(made: Project) -> Project:
    """The project with rows of ideas and stories."""
    for key, kind in (("l8", "ideas"), ("l9", "stories")):
        made = add_lane(made, key, journeys(made)[0].id, kind)  # type: ignore[arg-type]  # they are kinds
    return made


def lay(made: Project) -> Sheet:
    return sheets.make(made, "map", sheets.SheetOptions(say=SAY, show_empty=True))


@pytest.mark.parametrize("name", ["map", "channel-map", "value-map", "touchpoint"])
def test_copies_stand_behind_the_last_of_their_cells_whatever_sheet_shows_them(name: str) -> None:
    made = project(*THREE)
    sheet = sheets.make(made, name, SheetOptions(say=SAY, show_empty=True))

    done = clipboard.repeated(made, sheet, ("t0", "t2", "l0"), SeededIds(b"x"))

    one, three = done.selection
    cells = index_of(done.project)
    assert [card.id for card in cells.cell("l0", "s0")] == ["t0", "t1", one]
    assert [card.id for card in cells.cell("l0", "s1")] == ["t2", three]
    assert check(done.project) == ()


@pytest.mark.parametrize("name", ["wheel", "plan", "curves", "channel-map", "value-map", "touchpoint"])
def test_what_is_pasted_onto_a_card_lies_beside_it_whatever_sheet_shows_them(name: str) -> None:
    made = project(*THREE)
    sheet = sheets.make(made, name, SheetOptions(say=SAY, show_empty=True))
    told = clipboard.parcel(made, sheet, ("t0", "t2"))

    done = clipboard.pasted(made, sheet, told, Place("l0", "s1"), SeededIds(b"x"))
    row = pasting.cells(made, sheet, Place("l0", "s1"), [["Four", "Five"]], SeededIds(b"y")).project

    cells = index_of(done.project)
    assert [card.text for card in cells.cell("l0", "s1")] == ["Three", "One"]
    assert [card.text for card in cells.cell("l0", "s2")] == ["Three"]
    assert check(done.project) == ()
    assert [card.text for card in index_of(row).cell("l0", "s2")] == ["Five"]


def test_what_is_pasted_into_a_row_of_another_board_is_what_lies_there() -> None:
    made = project(*THREE).put(Channel(id="c1", order="V", name="Phone"))
    sheet = sheets.make(made, "channel-map", SheetOptions(say=SAY, show_empty=True))
    told = clipboard.parcel(made, sheet, ("t0",))

    done = clipboard.pasted(made, sheet, told, Place("c1", "s1"), SeededIds(b"x"))

    card = done.project.get(Touchpoint, done.selection[0])
    assert card is not None
    assert (card.text, card.channel, card.lane, card.step) == ("One", "c1", "l0", "s1")


def test_without_any_step_nothing_is_pasted() -> None:
    made = project(*THREE)
    told = clipboard.parcel(made, lay(made), ("t0",))
    bare = project().without(["s0", "s1", "s2"])
    with pytest.raises(EditError, match="paste-nowhere"):
        clipboard.pasted(bare, lay(bare), told, Place("l0", "s1"), SeededIds(b"x"))
    with pytest.raises(EditError, match="paste-nowhere"):
        pasting.cells(bare, lay(bare), Place("l0", "s1"), [["One"]], SeededIds(b"x"))
