from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from canvas import __version__
from canvas.cli import edge, info, main
from tests.cli.commanding import Commands

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "words",
    [
        "import missing.mmd -o x.journey",
        "import folder -o x.journey",
        "import day.mmd -o nowhere/x.journey",
        "import day.mmd -o day.mmd",
        "import day.mmd -o same.mmd",
        "import day.mmd -o folder",
        "import day.journey -o x.journey",
        "import nothing.mmd -o x.journey",
        "import picture.png -o x.journey",
        "info day.mmd",
        "info missing.journey",
        "info folder",
        "dump torn.journey",
        "sheets missing.journey",
        "export day.mmd -o x.pdf",
        "export day.journey -o day.journey",
        "export day.journey -o nowhere/x.pdf",
        "export day.journey -o folder",
        "export torn.journey -o x.pdf",
        "set day.journey nothing text x -o x.journey",
        "set day.journey t0000000000000 text x -o x.journey",
        "missing.journey",
        "folder",
        "day.journey",
    ],
)
def test_what_cannot_be_done_is_1_and_one_line_and_touches_nothing(journeywall: Commands, words: str) -> None:
    name = journeywall.project()
    folder = journeywall.folder
    (folder / "folder").mkdir()
    (folder / "same.mmd").symlink_to("day.mmd")
    journeywall.write("nothing.mmd", "journey\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "torn.journey").write_bytes(Path(name).read_bytes()[:300])
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    answer = journeywall(*words.split())

    assert (answer.code, answer.out, len(answer.complaints)) == (1, "", 1)
    assert "Traceback" not in answer.err
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    "words",
    [
        "import day.mmd",
        "import day.mmd -o x.journey y.journey",
        "info",
        "info day.journey --jsno",
        "export day.journey",
        "export day.journey -o x.pdf --paper A9",
        "export day.journey -o x.pdf --paper 10x10",
        "export day.journey -o x.pdf --sheet globe",
        "export day.journey -o x.pdf --orientation upright",
        "set day.journey id text -o x.journey",
        "one.journey other.journey",
        "--wrong",
    ],
)
def test_wrong_usage_is_2_and_touches_nothing(journeywall: Commands, words: str) -> None:
    journeywall.project()
    before = journeywall.names()

    answer = journeywall(*words.split())

    assert (answer.code, answer.out, "usage:" in answer.err) == (2, "", True)
    assert journeywall.names() == before


@pytest.mark.parametrize("words", ["--help", "import --help", "export -h", "set --help"])
def test_help_is_no_error(journeywall: Commands, words: str) -> None:
    answer = journeywall(*words.split())

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("usage: journeywall")


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_is_said(journeywall: Commands, word: str) -> None:
    assert journeywall(word) == (0, f"Journeywall {__version__}\n", "")


def test_the_version_loads_nothing_but_itself() -> None:
    code = "import sys; before = set(sys.modules); from canvas.cli import main; main(['--version'])\n"
    code += "print(sorted(m for m in set(sys.modules) - before if not m.startswith('canvas')))"

    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert result.stdout.splitlines()[1] in ("[]", "['__future__']")


def test_sentences_are_in_the_users_language(journeywall: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    english = journeywall("info", "missing.journey").err
    monkeypatch.setenv("LANGUAGE", "da")
    edge.words.cache_clear()

    assert journeywall("info", "missing.journey").err not in ("", english)
    edge.words.cache_clear()


def test_a_fault_of_ours_is_one_line_as_well(journeywall: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    name = journeywall.project()

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("never")

    monkeypatch.setattr(info, "told", fail)

    answer = journeywall("info", name)
    assert (answer.code, answer.out, len(answer.complaints)) == (1, "", 1)
    assert "ZeroDivisionError" in answer.err


def test_control_c_is_quiet(journeywall: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    name = journeywall.project()

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(info, "told", stop)

    assert journeywall("info", name) == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_that_goes_away_is_met_quietly(journeywall: Commands) -> None:
    tasks = "\n".join(f" Task {i} {'x' * 200}: 3" for i in range(1000))
    name = journeywall.project(f"journey\n{tasks}\n")
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "dump", name],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()

        assert process.stderr.read() == ""
        assert process.wait() == 141


@pytest.mark.parametrize(("words", "frozen"), [("", True), ("sys.argv[1:]", False)])
def test_what_a_command_made_is_not_gone_through_for_circles_when_its_process_ends(
    journeywall: Commands, words: str, *, frozen: bool
) -> None:
    name = journeywall.project()
    code = f"""
import gc, sys
from canvas.cli import main
main({words})
print(gc.get_freeze_count() > 1_000, gc.isenabled())
"""
    argv = [sys.executable, "-c", code, "export", name, "-o", "day.pdf"]

    result = subprocess.run(argv, capture_output=True, text=True, check=True)

    assert result.stdout.split() == [str(frozen), str(not frozen)]


def test_main_takes_the_words_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["journeywall", "--version"])

    assert main() == 0
