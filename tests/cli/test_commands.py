from __future__ import annotations

import io
import json
from pathlib import Path

from PIL import Image

from canvas.files import container
from canvas.model import document
from tests.cli.commanding import Commands

TABLE = "phase;step;touchpoint;emotion;channel;department;persona\nOut;Tea;Make tea;1,5;App;Sales;Me/Cat\n"


def test_import_makes_a_project_and_lists_what_was_lost(journeywall: Commands) -> None:
    journeywall.write("day.mmd")

    answer = journeywall("import", "day.mmd", "-o", "day.journey")

    assert (answer.code, answer.out) == (0, "")
    assert len(answer.complaints) == 1
    assert "7" in answer.err
    assert "9" in answer.err


def test_the_same_source_at_the_same_time_is_the_same_file(journeywall: Commands) -> None:
    journeywall.write("day.mmd")
    for name in ("one.journey", "other.journey"):
        journeywall("import", "day.mmd", "-o", name)

    one, other = (journeywall.folder / name for name in ("one.journey", "other.journey"))
    assert one.read_bytes() == other.read_bytes()


def test_an_imported_project_has_a_small_picture_of_its_map(journeywall: Commands) -> None:
    thumbnail = container.load(journeywall.project()).thumbnail

    assert thumbnail
    with Image.open(io.BytesIO(thumbnail)) as picture:
        assert max(picture.size) == 256
        assert len(set(picture.convert("L").tobytes())) > 10


def test_info_says_titles_names_and_counts(journeywall: Commands) -> None:
    assert journeywall.info(journeywall.project()) == {
        "title": "A day",
        "language": "en",
        "personas": ["Me", "Cat"],
        "pictures": 0,
        "journeys": [{"title": "A day", "phases": 2, "steps": 3, "lanes": 2, "touchpoints": 3, "notes": 0}],
    }


def test_info_full_says_every_touchpoint_in_reading_order(journeywall: Commands) -> None:
    journeywall.write("t.csv", TABLE)
    journeywall("import", "t.csv", "-o", "t.journey")

    (item,) = journeywall.info("t.journey", "--full")["journeys"][0]["items"]
    items = journeywall.info(journeywall.project(), "--full")["journeys"][0]["items"]

    assert item == {
        "phase": "Out",
        "step": "Tea",
        "lane": "Touchpoints",
        "text": "Make tea",
        "feelings": {"Me": 1.5, "Cat": 1.5},
        "personas": ["Me", "Cat"],
        "channel": "App",
        "department": "Sales",
    }
    assert [(i["phase"], i["text"], i["feelings"]) for i in items] == [
        ("Out", "Make tea", {"Me": 2}),
        ("Out", "Take the bus", {"Me": -1, "Cat": -1}),
        ("Home", "Sleep", {}),
    ]


def test_info_for_people_names_and_counts_as_well(journeywall: Commands) -> None:
    answer = journeywall("info", journeywall.project())

    assert answer.out.splitlines() == [
        "A day",
        "Personas: Me, Cat",
        "A day: 2 phases, 3 steps, 2 rows, 3 touchpoints, 0 notes",
    ]


def test_dump_is_the_document_one_record_a_line(journeywall: Commands) -> None:
    answer = journeywall("dump", journeywall.project())

    lines = answer.out.splitlines()
    assert document.write(document.read(answer.out.encode())) == answer.out.encode()
    assert (
        sum(json.loads(line.rstrip(","))["id"][0] == "t" for line in lines if line.startswith('{"id"')) == 3
    )


def test_sheets_lists_a_map_for_every_journey(journeywall: Commands) -> None:
    journeywall.write("two.md", "# X\n```mermaid\njourney\nA: 5\n```\n# Y\n```mermaid\njourney\nB: 5\n```\n")
    journeywall("import", "two.md", "-o", "two.journey")

    lines = journeywall("sheets", "two.journey").out.splitlines()
    assert [line for line in lines if line.startswith("map")] == ["map\tX", "map\tY"]


def touchpoint(journeywall: Commands, name: str) -> str:
    record = next(
        line
        for line in journeywall("dump", name).out.splitlines()
        if '"Make tea"' in line and '"lane"' in line
    )
    return str(json.loads(record.rstrip(","))["id"])


def test_set_changes_one_field_and_keeps_the_rest(journeywall: Commands) -> None:
    name = journeywall.project()
    before = journeywall("dump", name).out.splitlines()

    answer = journeywall(
        "set", name, touchpoint(journeywall, name), "text", "Make coffee", "-o", "new.journey"
    )

    after = journeywall("dump", "new.journey").out.splitlines()
    assert answer == (0, "", "")
    assert len([1 for one, other in zip(before, after, strict=True) if one != other]) == 1
    assert journeywall.info("new.journey", "--full")["journeys"][0]["items"][0]["text"] == "Make coffee"


def test_set_takes_numbers_parts_and_its_own_file(journeywall: Commands) -> None:
    name = journeywall.project()
    key = touchpoint(journeywall, name)

    codes = [
        journeywall("set", name, key, field, value, "-o", name).code
        for field, value in (("effort", "3"), ("promise.level", "2"), ("is_moment_of_truth", "true"))
    ]

    dumped = journeywall("dump", name).out
    assert codes == [0, 0, 0]
    assert '"effort":3' in dumped
    assert '"promise":{"level":2}' in dumped
    assert '"is_moment_of_truth":true' in dumped


def test_setting_what_is_set_already_changes_no_byte(journeywall: Commands) -> None:
    name = journeywall.project()
    before = Path(name).read_bytes()

    answer = journeywall("set", name, touchpoint(journeywall, name), "text", "Make tea", "-o", name)

    assert (answer.code, Path(name).read_bytes()) == (0, before)
