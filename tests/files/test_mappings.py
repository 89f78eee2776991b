"""What kinds of tables were taken for, kept in a folder of the program's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from canvas.files import mappings
from canvas.files.errors import ProjectFileError

KEY = "0" * 32


def test_what_is_kept_is_recalled_and_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    assert mappings.recall(folder, KEY) == ""
    mappings.keep(folder, KEY, "æ")
    mappings.keep(folder, KEY, "ø")
    assert mappings.recall(folder, KEY) == "ø"


def test_a_key_is_no_path(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="secret"):
        mappings.keep(tmp_path, "../secret", "x")
    assert mappings.recall(tmp_path, "../secret") == ""


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("in the way")
    with pytest.raises(ProjectFileError):
        mappings.keep(tmp_path / "tables", KEY, "x")
