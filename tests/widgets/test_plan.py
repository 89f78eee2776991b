"""The plan in the window: shown, dragged, exported."""

from __future__ import annotations

from pathlib import Path

from canvas.model.work import Idea
from canvas.widgets import plan_file
from canvas.widgets.window import Window


def test_the_plan_is_exported_in_the_form_of_its_suffix(window: Window, tmp_path: Path) -> None:
    window.view.session.apply(lambda project: project.put(Idea(id="e99", text="Call later")), "add")
    assert plan_file.has_plan(window)
    for suffix, begin in ((".ics", b"BEGIN:VCALENDAR"), (".xlsx", b"PK"), (".csv", b"\xef\xbb\xbf")):
        plan_file.write(window, tmp_path / f"plan{suffix}")
        assert (tmp_path / f"plan{suffix}").read_bytes().startswith(begin)
        assert f"plan{suffix}" in window.status.doing.text()


def test_where_nothing_can_be_written_the_window_says_so(window: Window, tmp_path: Path) -> None:
    plan_file.write(window, tmp_path / "nowhere" / "plan.ics")
    assert not (tmp_path / "nowhere").exists()
    assert window.status.doing.text()
