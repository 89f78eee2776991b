from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.files.errors import ProjectFileError
from canvas.files.rescue import Rescued, rescue
from canvas.files.writing import draw
from tests.files.sample import PICTURES, STAMP, with_picture

WHOLE = draw(with_picture(), PICTURES, STAMP)
DOCUMENT_ENDS = WHOLE.index(b"PK", WHOLE.index(b"document.json"))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("torn") / "kort.journey"


def rescued_or_none(path: Path) -> Rescued | None:
    try:
        return rescue(path)
    except ProjectFileError as error:
        assert error.problem.code == "file-lost"  # noqa: PT017  # some files have something left
        return None


def test_a_torn_file_has_its_map_as_soon_as_the_document_is_whole(path: Path) -> None:
    found = {}
    for length in range(len(WHOLE) + 1):
        path.write_bytes(WHOLE[:length])
        found[length] = rescued_or_none(path)
    assert not any(found[length] for length in range(DOCUMENT_ENDS - 10))
    assert all(found[length] for length in range(DOCUMENT_ENDS, len(WHOLE)))
    assert found[DOCUMENT_ENDS] == (with_picture(), {}, 1)
    assert found[len(WHOLE)] == (with_picture(), PICTURES, 0)


@given(st.integers(0, len(WHOLE)), st.binary(min_size=1, max_size=40))
def test_what_is_rescued_is_right_or_nothing_is(path: Path, place: int, new: bytes) -> None:
    path.write_bytes(WHOLE[:place] + new + WHOLE[place + len(new) :])
    rescued = rescued_or_none(path)
    if rescued:
        assert rescued.project == with_picture()
        assert rescued.pictures in (PICTURES, {})


def test_what_never_was_a_file_of_ours_has_nothing_to_rescue(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"PK\x03\x04 hello" * 20)
    for name in ("text", "none"):
        with pytest.raises(ProjectFileError):
            rescue(tmp_path / name)
