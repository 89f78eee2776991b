"""What `pip install .` brings: the program, its fonts, its examples and the command.

The wheel is built from the checkout without asking any server; nothing is installed.
"""

from __future__ import annotations

import configparser
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import canvas

ROOT = Path(__file__).resolve().parents[1]
ASSETS = "canvas/_assets/"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--no-index", "--wheel-dir", str(folder), str(ROOT)], check=True)
    (built,) = folder.glob("*.whl")
    return zipfile.Path(built)


def names(wheel: zipfile.Path) -> set[str]:
    return set(wheel.root.namelist())


def files(folder: str) -> set[str]:
    """What lies in a folder of the checkout, by its name inside that folder."""
    paths = (ROOT / folder).rglob("*")
    return {
        path.relative_to(ROOT / folder).as_posix()
        for path in paths
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize(
    "suffix",
    ["fonts/*.ttf", "fonts/*.txt", "icons/*.svg", "examples/varmepumpe.journey", "examples/railway.journey"],
)
def test_the_wheel_carries_what_the_program_cannot_do_without(wheel: zipfile.Path, suffix: str) -> None:
    assert any(Path(name).match(ASSETS + suffix) for name in names(wheel))


def test_the_wheel_carries_every_asset_and_every_module(wheel: zipfile.Path) -> None:
    assert {ASSETS + name for name in files("assets") if not name.endswith(".py")} <= names(wheel)
    assert {"canvas/" + name for name in files("canvas")} <= names(wheel)


def test_the_wheel_carries_no_tests_and_no_leftovers(wheel: zipfile.Path) -> None:
    tops = {name.split("/")[0] for name in names(wheel)}

    assert tops == {"canvas", f"journeywall-{canvas.__version__}.dist-info"}
    assert not any(name.startswith(ASSETS) and name.endswith(".py") for name in names(wheel))


def test_the_wheel_brings_the_command(wheel: zipfile.Path) -> None:
    points = configparser.ConfigParser()
    info = wheel / f"journeywall-{canvas.__version__}.dist-info"
    points.read_string((info / "entry_points.txt").read_text(encoding="utf-8"))

    assert points["console_scripts"]["journeywall"] == "canvas.cli:main"
    assert points["gui_scripts"]["journeywall-window"] == "canvas.cli:main"


@pytest.mark.parametrize("start", [["main.py"], ["-m", "canvas"]])
def test_every_way_to_start_answers_like_the_command(start: list[str]) -> None:
    result = subprocess.run(
        [sys.executable, *start, "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (result.returncode, result.stderr) == (0, "")
    assert "journeywall" in result.stdout
