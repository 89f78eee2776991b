from __future__ import annotations

import json
from typing import Any

import pytest

from canvas.exchange import ojf_write
from canvas.exchange.foreign import Imported
from canvas.model import queries
from canvas.model.journey import Journey, Lane, Note, Picture, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.project import Project
from canvas.model.work import Idea
from tests.exchange.reading import cards, codes, journeys, lanes, name, phases, read, refusal, said, texts

NODE = {"stageId": "s1", "swimlaneId": "l1", "title": "Search", "description": "On the web", "score": 3}


def spec(*nodes: dict[str, Any], **more: Any) -> str:
    """A file as the specification spells it."""
    root = {
        "version": "1.0",
        "persona": "Sam",
        "pointOfView": "A toy is broken",
        "stages": [{"id": "s1", "name": "Find"}, {"id": "s2", "name": "Buy"}],
        "swimlanes": [{"id": "l1", "name": "Steps"}, {"id": "l2", "name": "Emotional State"}],
        "nodes": nodes,
    }
    return json.dumps(root | more)


def lane_names(*names: str) -> dict[str, Any]:
    return {"swimlanes": [{"id": f"l{i}", "name": name} for i, name in enumerate(names, 1)]}


def ojf(*nodes: dict[str, Any], **more: Any) -> Imported:
    return read("a.ojf", spec(*nodes, **more))


def written(project: Project) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(ojf_write.write(project, journeys(project)[0].id).text)
    return said


def again(tree: dict[str, Any]) -> Imported:
    return read("b.ojf", json.dumps(tree))


def test_stages_become_phases_and_nodes_touchpoints() -> None:
    project = ojf(NODE, NODE | {"stageId": "s2", "title": "Pay"}).project

    assert phases(project) == ["Find", "Buy"]
    assert texts(project) == ["Search", "Pay"]
    assert cards(project)[0].description == "On the web"
    assert journeys(project)[0].title == journeys(project)[0].scope == "A toy is broken"


def test_the_samples_wrap_title_and_persona() -> None:
    wrapped = {"metadata": {"title": "T", "persona": "Per", "pov": "P"}, "persona": None, "pointOfView": None}
    project = ojf(NODE, **wrapped).project

    assert project.head.title == "T"
    assert journeys(project)[0].scope == "P"
    assert [p.name for p in queries.journey_personas(project, journeys(project)[0])] == ["Per"]


def test_the_readme_says_stage_and_has_no_swimlanes() -> None:
    project = ojf({"stage": "s2", "title": "Found"}, swimlanes=None).project

    assert texts(project) == ["Found"]
    assert [card.step for card in cards(project)] == [queries.steps(project, journeys(project)[0].id)[1].id]


def test_a_score_is_placed_on_our_scale_and_kept() -> None:
    imported = ojf(NODE | {"sentiment": "relieved"})
    (felt,) = cards(imported.project)[0].feelings

    assert (felt.value, felt.word, felt.original, felt.scale) == (1.0, "relieved", "3", "ojf -5..+5")
    assert name(imported.project, felt.persona) == "Sam"
    assert said(imported, "ojf-scale") == [{"low": "-5", "high": "5"}]


def test_scores_above_five_say_that_the_scale_is_nought_to_ten() -> None:
    imported = ojf(NODE | {"score": 10}, NODE | {"score": 0}, NODE | {"score": 5})

    assert [card.feelings[0].value for card in cards(imported.project)] == [2, -2, 0]
    assert said(imported, "ojf-scale") == [{"low": "0", "high": "10"}]


@pytest.mark.parametrize("score", [8, "much", float("nan"), -99])
def test_a_score_off_the_scale_is_kept_without_a_value(score: object) -> None:
    imported = ojf(NODE | {"score": score}, NODE | {"score": -1})

    assert cards(imported.project)[0].feelings[0].value is None
    assert cards(imported.project)[0].feelings[0].original == str(score)
    assert "ojf-off-scale" in codes(imported)


def test_a_card_without_a_score_is_not_rated() -> None:
    assert cards(ojf({"stageId": "s1", "swimlaneId": "l1", "title": "X"}).project)[0].feelings == ()


def test_a_lane_of_feelings_gives_feelings_and_what_is_written_about_them() -> None:
    project = ojf(
        {"stageId": "s1", "swimlaneId": "l2", "title": "Glad", "description": "At last", "score": 5}
    ).project
    (step, _) = queries.steps(project, journeys(project)[0].id)

    assert [(felt.value, felt.word) for felt in step.feelings] == [(2.0, "Glad")]
    assert [(note.text, note.kind) for note in project.all(Note)] == [("Glad\nAt last", "thinking")]
    assert ("Emotional State", "feelings") in lanes(project)


@pytest.mark.parametrize(
    ("lane", "kind"),
    [("Pain Points", "pain"), ("Gains", "gain"), ("Quotes", "quote"), ("Tanker", "thinking")],
)
def test_rows_of_notes_give_notes_of_their_kind(lane: str, kind: str) -> None:
    project = ojf(NODE, **lane_names(lane)).project

    assert [(note.text, note.kind) for note in project.all(Note)] == [("Search\nOn the web", kind)]
    assert texts(project) == []


def test_what_a_card_has_no_field_for_is_kept_and_goes_out_again() -> None:
    imported = ojf(NODE | {"severity": "high", "icon": "mood", "isMomentOfTruth": True, "tags": ["a", "b"]})
    (card,) = cards(imported.project)
    (node,) = written(imported.project)["nodes"]

    assert card.is_moment_of_truth
    assert card.tags == ("a", "b")
    assert (node["severity"], node["icon"], node["score"]) == ("high", "mood", 3)
    assert "ojf-kept" in codes(imported)


def test_a_blueprint_becomes_touchpoints_in_front_and_behind() -> None:
    blueprint = {
        "evidence": [{"item": "Form", "type": "Paper"}],
        "onstage": [{"actor": "Nurse", "action": "Greets"}],
        "backstage": [{"actor": "Lab", "action": "Tests"}],
        "support": [{"system": "EMR", "description": "Loads the record"}],
    }
    project = ojf(NODE | {"blueprint": blueprint}).project
    stages = {lane.id: lane.stage for lane in project.all(Lane)}

    assert {(c.text, stages[c.lane], name(project, c.department), c.system) for c in cards(project)} == {
        ("Search", None, "", ""),
        ("Greets", "frontstage", "Nurse", ""),
        ("Tests", "backstage", "Lab", ""),
        ("Loads the record", "support", "", "EMR"),
    }
    assert cards(project)[0].material == "Form (Paper)"


def test_a_node_that_names_a_stage_nobody_knows_is_parked() -> None:
    imported = ojf(NODE | {"stageId": "s9"})

    assert [(note.text, note.step) for note in imported.project.all(Note)] == [("Search\nOn the web", None)]
    assert said(imported, "ojf-parked") == [{"count": 1}]


def test_a_node_that_names_a_lane_nobody_knows_gets_one() -> None:
    imported = ojf(NODE | {"swimlaneId": "l9"})

    assert texts(imported.project) == ["Search"]
    assert said(imported, "ojf-no-lane") == [{"count": 1}]


def test_a_json_file_with_a_journey_in_it_is_read_too() -> None:
    assert texts(read("a.json", spec(NODE)).project) == ["Search"]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.ojf", "{}", "ojf-none"),
        ("a.ojf", "[1, 2]", "ojf-none"),
        ("a.ojf", '{"stages": [], "nodes": []}', "ojf-none"),
        ("a.ojf", "{oops", "json-broken"),
        ("a.ojf", "[" * 200 + "]" * 200, "json-too-deep"),
        ("a.json", '{"a": 1}', "json-unknown"),
        ("a.ojf", " ", "foreign-empty"),
    ],
)
def test_what_is_no_journey_is_refused(name: str, text: str, code: str) -> None:
    assert refusal(name, text) == code


def project_of_ours() -> Project:
    """A project with two steps in a phase, two who feel differently, an idea, and a picture."""
    project = ojf(NODE, NODE | {"stageId": "s2", "title": "Pay"}).project
    step = queries.steps(project, journeys(project)[0].id)[0]
    card = cards(project)[0]
    both = (Feeling(persona=journeys(project)[0].personas[0], value=0.5), Feeling(value=-1))
    return project.put(
        step.but(title="Look"),
        Step(id="s0000000000000", phase=step.phase, order="zz", title="Ask"),
        card.but(feelings=both, promise={"text": "Fast", "level": 3}),
        Idea(id="e0000000000000", at=card.id, text="Bigger"),
        Picture(id="q0000000000000", sha256="0" * 64),
    )


def test_what_we_write_comes_back_whole_but_for_its_pictures() -> None:
    project = project_of_ours()

    imported = again(written(project))

    assert imported.project == project.without(["q0000000000000"])
    assert imported.losses == ()


def test_others_find_stages_swimlanes_and_nodes_in_the_form_of_the_samples() -> None:
    tree = written(project_of_ours())

    assert tree["metadata"]["persona"] == "Sam"
    assert [stage["name"] for stage in tree["stages"]] == ["Find: Look", "Find: Ask", "Buy"]
    assert [(node["title"], node.get("score")) for node in tree["nodes"]] == [("Search", 1.25), ("Pay", 3)]


def test_what_others_do_not_see_is_reported() -> None:
    losses = ojf_write.write(project := project_of_ours(), journeys(project)[0].id).losses

    assert [what.code for what in losses] == ["out-pictures", "out-feelings-of-one"]


def test_another_journey_is_reported_and_left_out() -> None:
    project = ojf(NODE).project.put(Journey(id="j0000000000000", order="zz", title="Other"))
    found = ojf_write.write(project, journeys(project)[0].id)

    assert [(what.code, dict(what.values)) for what in found.losses] == [
        ("out-other-journeys", {"names": "Other"})
    ]
    assert len(journeys(again(json.loads(found.text)).project)) == 1


def test_a_card_changed_elsewhere_keeps_what_only_we_know_of_it() -> None:
    project = project_of_ours()
    tree = written(project)
    tree["nodes"][0] |= {"title": "Search the web", "score": -5}

    card = cards(again(tree).project)[0]

    assert card.text == "Search the web"
    assert card.promise is not None
    assert [felt.value for felt in card.feelings] == [-2, -1]


def test_cards_added_moved_and_deleted_elsewhere_are_here_too() -> None:
    tree = written(project_of_ours())
    gone, moved = tree["nodes"]
    new = moved | {"id": "new", "title": "New", "score": 5}
    tree["nodes"] = [moved | {"stageId": gone["stageId"]}, new]

    imported = again(tree)

    assert texts(imported.project) == ["Pay", "New"]
    assert phases(imported.project) == ["Find", "Buy"]
    assert imported.losses == ()
    assert len(imported.project.table(Touchpoint)) == 2


def test_a_file_whose_stages_were_changed_elsewhere_is_read_like_anybodys() -> None:
    tree = written(project_of_ours())
    tree["stages"].reverse()

    imported = again(tree)

    assert phases(imported.project) == ["Buy", "Find: Ask", "Find: Look"]
    assert "ojf-own-left" in codes(imported)


@pytest.mark.parametrize("own", [{}, {"journey": "j1", "document": {}}, {"journey": 7, "document": [1]}])
def test_a_damaged_part_of_ours_does_no_harm(own: dict[str, Any]) -> None:
    tree = written(project_of_ours()) | {"journeywall": own}

    assert texts(again(tree).project) == ["Search", "Pay"]
