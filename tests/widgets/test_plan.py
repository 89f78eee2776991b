"""The plan in the window: shown, dragged, exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog

from canvas.model.work import Idea
from canvas.widgets import clipping, plan_back, plan_file
from canvas.widgets.window import Window


def test_the_plan_is_exported_in_the_form_of_its_suffix(window: Window, tmp_path: Path) -> None:
    window.view.session.apply(lambda project: project.put(Idea(id="e99", text="Call later")), "add")
    assert window.actions_by_name["export-plan"].isEnabled()
    for suffix, begin in ((".ics", b"BEGIN:VCALENDAR"), (".xlsx", b"PK"), (".csv", b"\xef\xbb\xbf")):
        plan_file.write(window, tmp_path / f"plan{suffix}")
        assert (tmp_path / f"plan{suffix}").read_bytes().startswith(begin)
        assert f"plan{suffix}" in window.status.doing.text()


def test_where_nothing_can_be_written_the_window_says_so(window: Window, tmp_path: Path) -> None:
    plan_file.write(window, tmp_path / "nowhere" / "plan.ics")
    assert not (tmp_path / "nowhere").exists()
    assert window.status.doing.text()


IDEA = Idea(id="e99", text="Call later", person="Tove", status="open")


def with_plan(window: Window, path: Path) -> Path:
    """The window with one idea, and the plan it wrote to the path."""
    window.view.session.apply(lambda project: project.put(IDEA), "add")
    plan_file.write(window, path)
    return path


def idea(window: Window) -> Idea:
    found = window.file.session.project.get(Idea, "e99")
    assert found is not None
    return found


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8-sig")


def drop(window: Window, path: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return clipping.drop(window, mime)


@pytest.mark.parametrize("suffix", [".csv", ".ics"])
def test_what_was_changed_in_the_plan_outside_comes_back_in_one_step(
    window: Window, tmp_path: Path, suffix: str
) -> None:
    path = with_plan(window, tmp_path / f"plan{suffix}")
    rewrite(path, "Tove", "Jonas")
    plan_back.take(window, path)
    assert idea(window) == IDEA.but(person="Jonas", order=idea(window).order)
    assert path.name in window.notice.text
    assert "1" in window.notice.text
    window.commands.undo()
    assert idea(window).person == "Tove"


def test_the_bar_says_what_could_not_be_matched_and_leads_back(window: Window, tmp_path: Path) -> None:
    path = with_plan(window, tmp_path / "plan.csv")
    rewrite(path, "Tove", "Jonas")
    rows = path.read_text("utf-8-sig").splitlines()
    stranger = rows[1].replace("e99", "e77").replace("Call later", "Nobody knows it")
    path.write_text("\n".join([*rows, *([stranger] * 6)]), "utf-8-sig")
    plan_back.take(window, path)
    assert "Nobody knows it" in window.notice.text
    assert (
        window.language.plural("And {count} line more.", "And {count} lines more.", 3) in window.notice.text
    )
    window.notice.press(window.language("Undo"))
    assert idea(window).person == "Tove"


def test_a_plan_in_which_nothing_changed_is_no_step_of_history(window: Window, tmp_path: Path) -> None:
    path = with_plan(window, tmp_path / "plan.xlsx")
    before = window.file.session.project
    plan_back.take(window, path)
    assert window.file.session.project is before
    assert "plan.xlsx" in window.notice.text


def test_a_file_that_is_no_plan_is_refused_with_a_sentence(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a;b\n1;2\n", "utf-8")
    plan_back.take(window, path)
    assert "other.csv" in window.status.doing.text()


def test_a_plan_of_ours_that_is_dropped_comes_back_and_any_other_table_is_tried_on_the_map(
    window: Window, tmp_path: Path
) -> None:
    path = with_plan(window, tmp_path / "plan.csv")
    rewrite(path, "Tove", "Jonas")
    assert drop(window, path)
    assert idea(window).person == "Jonas"
    assert not window.taking.is_open
    other = tmp_path / "journey.csv"
    other.write_text("Phase;Step;Touchpoint\nBefore;Look;Website\nDuring;Pay;Till\n", "utf-8")
    assert drop(window, other)
    assert window.taking.is_open


def test_the_file_is_asked_for_where_the_menu_says_so(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = with_plan(window, tmp_path / "plan.csv")
    rewrite(path, "Tove", "Jonas")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_by_name["take-plan"].trigger()
    assert idea(window).person == "Jonas"
