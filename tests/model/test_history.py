from __future__ import annotations

from canvas.model import history as history_module
from canvas.model.history import History
from canvas.model.project import Project
from tests.laws import small_project


def titled(project: Project, title: str) -> Project:
    return project.with_head(project.head.but(title=title))


def test_undo_gives_the_very_same_project_and_its_selection_back() -> None:
    project = small_project()
    history = History.of(project).select(("a",)).commit(titled(project, "x"), "title", ("b",))
    assert history.undo().present.project is project
    assert history.undo().present.selection == ("a",)
    assert history.undo().redo().present == history.present


def test_a_burst_of_typing_is_one_step() -> None:
    project = small_project()
    history = History.of(project)
    for text in ("R", "Ri", "Rin"):
        history = history.commit(titled(project, text), "typing", merge="typing 1")
    assert len(history.past) == 1
    history = history.sealed().commit(titled(project, "Ring"), "typing", merge="typing 1")
    assert len(history.past) == 2


def test_typing_that_ends_where_it_began_is_no_step() -> None:
    project = small_project()
    history = (
        History.of(project).commit(titled(project, "R"), "typing", merge="m").commit(project, "", merge="m")
    )
    assert not history.can_undo
    assert history.present.project is project


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    history = History.of(small_project())
    assert history.commit(history.present.project, "nothing") is history


def test_a_new_edit_forgets_the_future() -> None:
    project = small_project()
    history = History.of(project).commit(titled(project, "x"), "a").undo().commit(titled(project, "y"), "b")
    assert not history.can_redo


def test_only_the_last_steps_are_kept() -> None:
    project = small_project()
    history = History.of(project)
    for i in range(history_module.LIMIT + 10):
        history = history.commit(titled(project, str(i)), "a")
    assert len(history.past) == history_module.LIMIT
