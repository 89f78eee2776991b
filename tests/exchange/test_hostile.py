"""What means harm is refused in one sentence, or taken for what it is, within half a gigabyte."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from canvas.exchange import foreign
from canvas.language import language
from tests.exchange.hostile import FILES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory so")

EXPECTED = {
    "deep.json": "json-unknown",
    "nul.json": "foreign-binary",
    "deep.ojf": "json-too-deep",
    "closed.ojf": "json-too-deep",
    "many.ojf": "json-too-deep",
    "numbers.ojf": "ojf-none",
    "strings.ojf": "ojf-none",
    "digits.ojf": "json-broken",
    "big.ojf": "foreign-too-big",
    "nodes.ojf": "foreign-too-many",
    "stages.ojf": "foreign-too-many",
    "text.ojf": "foreign-too-long",
    "nul.ojf": "taken",
    "nested.ojf": "taken",
    "own.ojf": "taken",
    "whole.ojf": "taken",
    "points.cjml": "taken",
    "more-points.cjml": "foreign-too-many",
    "people.json": "taken",
    "people.yml": "taken",
    "own-deep.ojf": "taken",
    "cells.json": "taken",
    "tags.json": "foreign-too-long",
    "entities.json": "taken",
    "laughs.cjml": "xml-unsafe",
    "outside.cjml": "xml-unsafe",
    "parameter.cjml": "xml-unsafe",
    "deep.cjml": "xml-too-deep",
    "many.xml": "xml-too-deep",
    "attributes.xml": "cjml-nothing",
    "lines.xml": "cjml-nothing",
    "nul.xml": "xml-broken",
    "tags.xml": "foreign-too-many",
    "fields.xml": "taken",
    "actors.xml": "foreign-too-big",
    "deep.yml": "yaml-too-deep",
    "blocks.yml": "yaml-too-deep",
    "many.yml": "yaml-too-deep",
    "bomb.yml": "yaml-too-deep",
    "self.yml": "taken",
    "long.yml": "yaml-too-deep",
    "keys.yml": "taken",
    "tagged.yml": "personas-none",
    "nul.yml": "taken",
    "front.md": "markdown-none",
    "open.md": "markdown-none",
    "page.md": "markdown-none",
    "stars.md": "taken",
    "journey.mmd": "taken",
}


@cache
def outcomes() -> dict[str, str]:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "tests.exchange.hostile"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(line.split()[:2] for line in done.stdout.splitlines())


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_means_harm_does_none(name: str) -> None:
    assert outcomes()[name] == EXPECTED[name]


@pytest.mark.parametrize("code", sorted({*EXPECTED.values()} - {"taken"}))
def test_why_it_was_refused_is_one_sentence(code: str) -> None:
    values: dict[str, str | float] = {"most": 20, "line": 3}
    said = language("en").problem(foreign.refuse(code, "file", **values).problem)

    assert said.endswith(".")
    assert "\n" not in said
