"""PySide's start: what it compiles is compiled once, and it lets go of Python's import."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path

COMPILED = """
import sys
found = []
sys.addaudithook(lambda event, told: event == "compile" and found.append(str(told[1])))
import canvas.widgets
print(sorted(name for name in found if "shibokensupport" in name))
"""
"""Tells what of PySide's archive was compiled for this start."""
WRONG = """
import canvas.widgets
from PySide6.QtCore import QPoint
try:
    QPoint("left")
except TypeError as error:
    print(error)
"""


def test_pyside_lets_go_of_pythons_import() -> None:
    """It keeps what it puts there under this name; should it be called otherwise, it would stay there."""
    assert builtins.__import__ is not getattr(builtins, "__feature_import__", None)
    assert hasattr(builtins, "__orig_import__")


def test_what_pyside_compiles_is_compiled_once(tmp_path: Path) -> None:
    assert "parser" in started(COMPILED, tmp_path)
    assert started(COMPILED, tmp_path) == "[]"


def test_pyside_still_tells_what_a_call_may_be_given(tmp_path: Path) -> None:
    for _ in ("compiled", "kept"):
        assert "(xpos: int, ypos: int, /)" in started(WRONG, tmp_path)


def started(code: str, folder: Path) -> str:
    """What a program says that keeps what it compiles in a folder."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=env | {"PYTHONPYCACHEPREFIX": str(folder)},
    )
    return done.stdout.strip()
