"""Files of projects nobody thought of: saved, opened, and taken back through their history."""

from __future__ import annotations

import datetime
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.files.changes import Sheaf, difference
from canvas.files.loaded import Loaded
from canvas.files.past import rebuild
from canvas.files.reading import read
from canvas.files.writing import draw
from canvas.frozen import replace
from canvas.model import document
from canvas.model.project import Project
from tests.files.sample import STAMP, later
from tests.laws import small_project
from tests.model.any_project import CASES, TEXTS, projects


@settings(max_examples=CASES)
@given(projects(), TEXTS)
def test_a_file_comes_back_as_it_was_and_is_drawn_in_one_way_only(project: Project, author: str) -> None:
    data = draw(project, {}, STAMP._replace(author=author))
    loaded = read(data)
    assert loaded.project == project
    assert loaded.document == document.write(project)
    assert draw(loaded.project, {}, STAMP._replace(author=author)) == data
    assert draw(loaded.project, {}, later(9), previous=loaded) == data


ZONES = st.integers(-720, 840).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))


@given(st.datetimes(timezones=ZONES))
def test_any_moment_is_spelled_so_that_it_is_read(time: datetime.datetime) -> None:
    try:
        moment = time.astimezone(datetime.UTC).replace(microsecond=0)
    except OverflowError:  # beyond the first or the last year there is none in UTC
        return
    loaded = read(draw(small_project(), {}, STAMP._replace(time=time)))
    assert loaded.manifest.commit.time == moment


@settings(max_examples=CASES)
@given(projects(), projects())
def test_reverse_changes_lead_back_exactly(wanted: Project, given_: Project) -> None:
    changes = json.loads(json.dumps(difference(wanted, given_)))
    sheaf = Sheaf(document.write(given_))
    sheaf.take(changes)
    assert document.write(document.read(sheaf.document())) == document.write(wanted)
    assert (changes == {}) == (document.write(wanted) == document.write(given_))


@settings(max_examples=max(5, CASES // 5))
@given(st.lists(projects(), min_size=2, max_size=4))
def test_every_version_in_a_file_is_rebuilt_exactly(versions: list[Project]) -> None:
    file: Loaded | None = None
    for minute, project in enumerate(versions):
        file = replace(read(draw(project, {}, later(minute), previous=file)), project=project)
    assert file
    again = read(draw(versions[-1], {}, STAMP, previous=file))
    saved = [one for one, before in zip(versions, [None, *versions], strict=False) if one != before]
    for commit, project in zip(again.commits, reversed(saved), strict=True):
        assert document.write(rebuild(again, commit.id)) == document.write(project)
