"""Commands as tests give them: in this process, with their code, their print and their complaints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from canvas.cli import main

JOURNEY = """journey
  title A day
  section Out
    Make tea: 5: Me
    Take the bus: 2: Me, Cat
  section Home
    Sleep: 9: Me
"""


class Answer(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


class Commands:
    """Runs commands in a folder of their own; file names are taken as they are there."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *words: str) -> Answer:
        self._capsys.readouterr()
        code = main(words)
        return Answer(code, *self._capsys.readouterr())

    def write(self, name: str, text: str = JOURNEY) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def project(self, text: str = JOURNEY) -> str:
        """The name of a project made from a diagram."""
        self.write("day.mmd", text)
        assert self("import", "day.mmd", "-o", "day.journey").code == 0
        return "day.journey"

    def info(self, name: str, *more: str) -> Any:
        answer = self("info", name, "--json", *more)
        assert (answer.code, answer.err) == (0, "")
        return json.loads(answer.out)

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}
