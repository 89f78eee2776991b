"""What must be true of every edit, checked in one place, and random projects to check it on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from canvas.language import language
from canvas.layout import sheets
from canvas.model import document
from canvas.model.checks import check
from canvas.model.edits import cards, deleting, feelings, fields, structure
from canvas.model.history import History
from canvas.model.ids import SeededIds
from canvas.model.index import SORTS, Index, index_of
from canvas.model.journey import NOTE_OF_LANE, Lane, Note, Phase, Step, Touchpoint
from canvas.model.people import Channel, Department, Persona
from canvas.model.problem import EditError
from canvas.model.project import KINDS, Project

Edit = Callable[[Project], Project]
OPTIONS = sheets.SheetOptions(say=language("en"), show_empty=True)


def check_edit(before: Project, edit: Edit) -> Project:
    """Apply an edit and hold every law against it; return the result.

    The result is sound, untouched records are the same objects, undo gives the same project back, nothing
    changed means the same project, the file round-trips, the index follows, and the map is laid out from step
    to step as it is at once.
    """
    old_index = index_of(before)
    groups(old_index)
    old_sheet = sheets.make(before, "map", OPTIONS)
    after = edit(before)
    assert check(after) == ()
    changed = {record.id for change in after.changes(before) for record in change if record}
    for record in before.records():
        if record.id not in changed:
            assert after.find(record.id) is record
    if not changed:
        assert after is before, "an edit that changes nothing returns the same project"
    history = History.of(before).commit(after, "edit")
    assert history.undo().present.project is before or after is before
    assert document.read(document.write(after)) == after
    assert document.write(document.read(document.write(after))) == document.write(after)
    assert groups(old_index.following(before, after)) == groups(Index(after))
    assert sheets.make(after, "map", OPTIONS, old_sheet) == sheets.make(after, "map", OPTIONS)
    return after


def groups(index: Index) -> dict[tuple[object, str], tuple[Any, ...]]:
    """Every group of every sort, which makes those that nobody has asked for."""
    found: dict[tuple[object, str], tuple[Any, ...]] = {}
    for sort in {sort for sorts in SORTS.values() for sort in sorts}:
        index._members(sort, "")
        found |= {(sort, group.id): group.members for group in index._made[sort]}
    return found


def small_project(seed: bytes = b"a") -> Project:
    """Two phases of two steps, four lanes, two personas, two channels, a department; no cards."""
    ids = SeededIds(seed)
    project = structure.new_project(ids, "Kort", "da")
    journey = next(iter(project.table(KINDS["journeys"]))).id
    project = structure.add_phase(project, ids, journey, title="Bagefter")
    for phase in list(project.all(Phase)):
        project = structure.add_step(project, ids("s"), phase.id, title="Trin")
    for name in ("Per", "Lise"):
        project = structure.add(project, Persona(id=ids("p"), name=name))
    for name in ("Telefon", "Mail"):
        project = structure.add(project, Channel(id=ids("c"), name=name))
    return structure.add(project, Department(id=ids("d"), name="Salg"))


def random_edit(draw: st.DrawFn, ids: SeededIds) -> Edit:
    """Draw one edit that can be applied to any project made of `small_project` by such edits."""
    kind = draw(
        st.sampled_from(
            [
                "touchpoint",
                "note",
                "move",
                "text",
                "feeling",
                "delete",
                "phase",
                "step",
                "lane",
                "reorder",
                "part",
            ]
        )
    )
    n, m, k = (draw(st.integers(0, 10_000)) for _ in range(3))
    text = draw(st.text(max_size=40))
    value = draw(st.sampled_from([None, -2, -0.5, 0, 1.5]))

    def edit(project: Project) -> Project:  # noqa: PLR0911  # one return a kind of edit
        steps, lanes = _some(project, Step), _some(project, Lane)
        every = [*_some(project, Touchpoint), *_some(project, Note)]
        step, lane = steps[n % len(steps)], lanes[m % len(lanes)]
        card = every[k % len(every)] if every else None
        try:
            match kind:
                case "touchpoint" | "note" if cards.card_letter(project, lane.id):  # an idea in its row
                    letter = cards.card_letter(project, lane.id) or ""
                    return cards.add_card(project, ids(letter), lane.id, step.id, text=text)
                case "move" if card:
                    before = every[n % len(every)].id if m % 2 else None
                    return cards.move_card(project, card.id, lane.id, step.id, before=before)
                case "text" if card:
                    return fields.set_field(project, card.id, "text", text)
                case "feeling":
                    persona = _some(project, Persona)
                    who = persona[n % len(persona)].id if persona else None
                    about = card.id if isinstance(card, Touchpoint) and m % 2 else step.id
                    return feelings.set_feeling(project, about, who, value, text)
                case "delete":
                    some = sorted(record.id for record in project.records() if record.id[0] in "tnlspd")
                    return deleting.delete(project, [some[n % len(some)]])
                case "phase":
                    return structure.add_phase(project, ids, _some(project, Lane)[0].journey, title=text)
                case "step":
                    return structure.add_step(project, ids("s"), step.phase, title=text, before=step.id)
                case "lane":
                    kinds = ["touchpoints", *NOTE_OF_LANE]
                    return structure.add_lane(
                        project, ids("l"), lane.journey, kinds[n % len(kinds)], before=lane.id
                    )
                case "reorder":
                    other = steps[k % len(steps)]
                    return structure.move_step(project, step.id, other.phase, before=other.id)
                case "part" if isinstance(card, Touchpoint):
                    return fields.set_field(project, card.id, "promise.level", n % 5)
        except EditError:
            return project
        return project

    return edit


def _some(project: Project, cls: type[Any]) -> list[Any]:
    return sorted(project.all(cls), key=lambda record: record.id)


@st.composite
def edits(draw: st.DrawFn, most: int = 12) -> list[Edit]:
    """Draw a sequence of edits; ids follow from a drawn seed."""
    ids = SeededIds(draw(st.binary(min_size=2, max_size=4)))
    return [random_edit(draw, ids) for _ in range(draw(st.integers(1, most)))]
