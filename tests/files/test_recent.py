from __future__ import annotations

from pathlib import Path

from canvas.files.recent import MOST, NAME, Recent, forget, recent, remember
from tests.files.sample import TIME


def test_the_files_opened_last_stand_first_and_once(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    assert recent(folder) == ()
    one, two = Path("/home/anna/æ.journey"), Path("/home/anna/\udcff.journey")
    for path, title in ((one, "Et"), (two, "To"), (one, "Et igen")):
        remember(folder, Recent(path, title, TIME))
    assert recent(folder) == (Recent(one, "Et igen", TIME), Recent(two, "To", TIME))
    forget(folder, one)
    assert recent(folder) == (Recent(two, "To", TIME),)


def test_the_list_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        remember(tmp_path, Recent(Path(f"/{number}.journey"), "", TIME))
    assert [one.path.stem for one in recent(tmp_path)] == [str(n) for n in range(MOST + 4, 4, -1)]


def test_a_list_nobody_can_read_is_an_empty_one(tmp_path: Path) -> None:
    for data in (b"", b"{", b"[1]", b'[{"path":7}]', b'{"path":1}', b'[{"path":"a","title":"","time":"x"}]'):
        (tmp_path / NAME).write_bytes(data)
        assert recent(tmp_path) == ()
    remember(tmp_path, Recent(Path("/a"), "", TIME))
    assert len(recent(tmp_path)) == 1


def test_a_list_of_an_older_version_names_no_projects(tmp_path: Path) -> None:
    remember(tmp_path, Recent(Path("/a"), "A", TIME, "abc"))
    path = tmp_path / NAME
    assert recent(tmp_path)[0].document == "abc"
    path.write_text(path.read_text().replace(', "document": "abc"', ""))
    assert recent(tmp_path) == (Recent(Path("/a"), "A", TIME),)
