from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.frozen import replace
from canvas.layout import sheets
from canvas.layout.sheet import Sheet
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Note, Phase, Touchpoint
from canvas.model.people import Persona
from canvas.model.project import Project
from tests.layout.example import SHOWN, Edit, changes, example
from tests.layout.small import small


def hideable(project: Project) -> list[str]:
    journey = index_of(project).of(Journey)[0].id
    kinds = (Lane, Phase)
    found = [record.id for kind in kinds for record in index_of(project).of(kind, journey)]
    return [*found, *(persona.id for persona in index_of(project).of(Persona))]


def made(project: Project, *hidden: str, before: Sheet | None = None) -> Sheet:
    return sheets.make(project, "map", replace(SHOWN, hidden=frozenset(hidden)), before)


def records(sheet: Sheet) -> set[str]:
    return {seen.mark.record for seen in sheet.reading()}


def test_a_hidden_lane_is_gone_and_the_others_keep_their_cells() -> None:
    project = small()
    before = made(project)
    after = made(project, "l2", before=before)
    assert "l2" not in {row.key for row in after.rows}
    kept = {id(placed.cell) for row in before.rows for placed in row.placed}
    cells = [placed.cell for row in after.rows if row.key in ("l1", "l4", "l6") for placed in row.placed]
    assert cells
    assert all(id(cell) in kept for cell in cells if cell.row)


def test_a_hidden_phase_takes_its_columns_with_it() -> None:
    phase = index_of(small()).of(Phase, index_of(small()).of(Journey)[0].id)[0]
    after = made(small(), phase.id)
    assert after.columns
    assert phase.id not in {column.phase for column in after.columns}
    assert after.width <= made(small()).width


def test_a_card_for_a_hidden_persona_alone_is_gone_one_for_several_stays() -> None:
    project = example()
    first, second = (persona.id for persona in index_of(project).of(Persona)[:2])
    journey = index_of(project).of(Journey)[0]
    lane = next(lane for lane in index_of(project).of(Lane, journey.id) if lane.kind == "touchpoints")
    one, two = [card for card in project.all(Touchpoint) if card.lane == lane.id][:2]
    project = project.put(one.but(personas=(first,)), two.but(personas=(first, second)))
    seen = records(made(project, first))
    assert one.id not in seen
    assert two.id in seen


@settings(max_examples=25)
@given(st.data(), st.lists(changes(), max_size=3))
def test_whatever_is_hidden_the_kept_parts_are_right(data: st.DataObject, sequence: list[Edit]) -> None:
    project = example()
    sheet = made(project)
    for edit in (lambda same: same, *sequence):
        project = edit(project)
        hidden = data.draw(st.lists(st.sampled_from(hideable(project)), max_size=12))
        sheet = made(project, *hidden, before=sheet)
        fresh = Project(project.head, project._tables, project.unknown)
        assert sheet == made(fresh, *hidden)
        for seen in sheet.reading():
            record = project.find(seen.mark.record)
            if isinstance(record, Touchpoint | Note) and record.lane and seen.cell.row == record.lane:
                assert record.lane not in hidden
