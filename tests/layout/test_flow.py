from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from canvas.layout.flow import lines
from canvas.layout.options import SheetError
from canvas.layout.paper import fit, parse
from canvas.layout.shapes import Path
from canvas.layout.sheet import Mark, Sheet
from canvas.layout.sheets import SHEETS, SheetOptions, make
from canvas.model.edits.deleting import delete
from canvas.model.edits.fields import set_field
from canvas.model.edits.flow import add_after, joined
from canvas.model.ids import SeededIds
from canvas.model.journey import Link, Phase
from canvas.model.project import Project
from canvas.model.work import FlowNode
from tests.layout.flowing import flowing
from tests.layout.plain import SAY
from tests.layout.small import row, seen, small, words_in


def flow(project: Project, previous: Sheet | None = None, **options: Any) -> Sheet:
    return make(project, "flow", SheetOptions(SAY, about="f2", **options), previous)


def test_every_phase_with_a_flow_is_offered() -> None:
    assert [(o.title, o.about) for o in SHEETS["flow"].offers(flowing())] == [("Warm", "f2")]
    assert SHEETS["flow"].offers(small()) == ()


def test_the_title_counts_decisions_and_those_that_could_be_automated() -> None:
    title = " ".join(words_in(row(flow(flowing()), "title")))
    assert "Warm: who decides what?" in title
    assert "2 decisions, 1 of these the buyer’s. 1 could be automated." in title


def test_kinds_of_purchase_have_bands_of_their_own() -> None:
    keys = [each.key for each in flow(flowing()).rows]
    assert keys == [
        "title",
        "head first",
        "flow:buyer:first",
        "flow:company:first",
        "head repurchase",
        "flow:buyer:repurchase",
        "flow:company:repurchase",
        "legend",
        "footer",
    ]


def test_the_buyers_side_stands_above_the_companys() -> None:
    sheet = flow(flowing())
    line = sheet.tops[[each.key for each in sheet.rows].index("flow:company:first")]
    assert all(seen(sheet, key, "flow-node").box.bottom <= line for key in ("w1", "w3", "w6", "w7"))
    assert all(seen(sheet, key, "flow-node").box.y >= line for key in ("w2", "w4", "w5"))


def test_branches_say_on_the_arrow_when_they_are_taken() -> None:
    sheet = flow(flowing())
    assert seen(sheet, "k3", "link").mark.say == "yes: Cheap enough? → Is there a date?"
    block = seen(sheet, "k7", "link").mark.block
    assert block
    assert (block.field, block.text) == ("label", "tries again")


def test_what_can_be_automated_says_so() -> None:
    sheet = flow(flowing())
    assert seen(sheet, "w4", "flow-node").mark.say == "Decision: Is there a date?, can be automated"
    assert "can be automated" in words_in(row(sheet, "flow:company:first"))
    assert "can be automated" in words_in(row(sheet, "legend"))


def test_nodes_and_labels_are_typed_where_they_stand() -> None:
    blocks = [s.mark.block for s in flow(flowing()).reading() if s.mark.role == "flow-node"]
    assert len(blocks) == 9
    assert all(block and block.field == "text" for block in blocks)


def test_a_phase_without_a_flow_is_two_empty_sides_to_fill_in() -> None:
    sheet = make(small(), "flow", SheetOptions(SAY, about="f1"))
    assert [each.key for each in sheet.rows] == ["title", "flow:buyer:", "flow:company:", "footer"]
    assert "Nothing is decided here yet." in words_in(row(sheet, "title"))


def test_without_a_phase_there_is_no_flow() -> None:
    empty = delete(small(), [phase.id for phase in small().all(Phase)])
    with pytest.raises(SheetError) as error:
        make(empty, "flow", SheetOptions(SAY))
    assert error.value.problem.code == "flow-without-phase"


def edited(project: Project) -> list[Project]:
    """One edit after the other, of all that a flow shows."""
    steps: list[Callable[[Project], Any]] = [
        lambda p: set_field(p, "w3", "text", "Is it really cheap enough for the two of them?"),
        lambda p: set_field(p, "k4", "label", "never"),
        lambda p: set_field(p, "w5", "can_be_automated", True),
        lambda p: add_after(p, "w20", "w5", text="Waits"),
        lambda p: joined(p, SeededIds(b"k"), "w20", "w6"),
        lambda p: set_field(p, "w9", "kind", "decision"),
        lambda p: set_field(p, "f2", "title", "Warmer"),
        lambda p: delete(p, ["w4"]),
        lambda p: set_field(p, "w8", "purchase", "routine"),
    ]
    found = [project]
    for step in steps:
        made = step(found[-1])
        assert isinstance(made, Project)
        found.append(made)
    return found


@pytest.mark.parametrize("height", [None, 900.0])
def test_made_step_by_step_it_is_as_made_at_once(height: float | None) -> None:
    sheet: Sheet | None = None
    for project in edited(flowing()):
        sheet = flow(project, sheet, width=700.0, height=height)
        assert sheet == flow(project, width=700.0, height=height)


def test_a_band_nobody_touched_is_the_same_object() -> None:
    before = flow(flowing())
    after = flow(set_field(flowing(), "w3", "text", "Cheap?"), before)
    one, two = (
        {placed.cell for placed in row(sheet, "flow:company:repurchase").placed if placed.z == 1}
        for sheet in (before, after)
    )
    assert all(any(a is b for b in two) for a in one)


@pytest.mark.parametrize("paper", ["A4", "A3", "A2", "A1", "A0", "roll-914"])
def test_it_fits_every_paper(paper: str) -> None:
    fitted = fit(flowing(), "flow", SheetOptions(SAY, about="f2"), parse(paper))
    assert fitted.sheet.width * fitted.scale <= fitted.paper.width + 0.01
    assert fitted.sheet.height * fitted.scale <= fitted.paper.height + 0.01


def test_no_line_is_painted_over_a_node() -> None:
    shown = [seen.mark for seen in flow(delete(flowing(), ["w8", "w9"])).reading() if seen.mark.shapes]
    nodes = [number for number, mark in enumerate(shown) if mark.role == "flow-node"]
    drawn = [number for number, mark in enumerate(shown) if _is_line(mark)]
    assert drawn
    assert max(drawn) < min(nodes)


def _is_line(mark: Mark) -> bool:
    strokes = (shape.stroke for shape in mark.shapes if isinstance(shape, Path))
    return any(stroke and stroke.width == lines.CASING for stroke in strokes)


def test_arrows_between_flows_are_not_drawn() -> None:
    project = flowing().put(Link(id="k9", source="w1", target="w8"))
    assert not any(s.mark.record == "k9" for s in flow(project).reading())


def test_a_character_without_a_glyph_is_reported() -> None:
    node = flowing().table(FlowNode)["w2"].but(text="\U00013000")
    assert flow(flowing().put(node)).missing
