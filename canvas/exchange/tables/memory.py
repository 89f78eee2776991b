"""What people made of a kind of table, remembered by its names, so that the next one is read the same.

Only texts go in and out; where they are kept is the caller's affair. Written by us and read from a user's
disk, so nothing in it is trusted.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from canvas.exchange.table_headers import plain
from canvas.exchange.tables.grid import Grid
from canvas.exchange.tables.guess import SHAPES, Guess, Line, Shape
from canvas.exchange.tables.recognise import recognise

VERSION = 1


def fingerprint(grid: Grid) -> str:
    """Return what tables with the same names of rows (or columns) have in common, whatever they hold."""
    guess = recognise(grid)
    names = [_name(line) for line in guess.lines if line.role != "title" and _name(line)]
    said = "\n".join([guess.shape, *names])
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


def dump(guess: Guess, kind: str = "") -> str:
    """Return the guess as JSON: the shape, and what each name was taken for.

    `kind` is what the whole was taken for, as the caller calls it.
    """
    lines = {_name(line): _said(line) for line in guess.lines if _name(line) and line.role != "title"}
    told = {"version": VERSION, "shape": guess.shape, "lines": lines} | ({"kind": kind} if kind else {})
    return json.dumps(told, ensure_ascii=False)


def kind_of(remembered: str) -> str:
    """Return what the whole was taken for, "" where nobody said."""
    kind = _read(remembered).get("kind")
    return kind if isinstance(kind, str) else ""


def recall(grid: Grid, remembered: str) -> Guess:
    """Return what a table is taken for when its names mean what they meant before.

    What is not remembered, or cannot be understood, stays as it is guessed.
    """
    told = _read(remembered)
    shape: Shape | None = next((shape for shape in SHAPES if shape == told.get("shape")), None)
    guess = recognise(grid, shape=shape)
    lines = told.get("lines")
    for line in guess.lines if isinstance(lines, dict) and shape else ():
        said = lines.get(_name(line)) if isinstance(lines, dict) else None
        if line.role != "title" and isinstance(said, dict) and said.get("role") in guess.roles:
            guess = guess.but(line.place, **_fields(said))
    return guess


def _name(line: Line) -> str:
    return plain(line.label.strip().partition("\n")[0])


def _said(line: Line) -> dict[str, Any]:
    said = {"role": line.role, "stage": line.stage, "about": line.about, "scale": line.scale}
    return {key: value for key, value in said.items() if value}


def _fields(said: dict[str, Any]) -> dict[str, Any]:
    """The fields of a line that somebody remembered, as far as they are sound."""
    stage, about, scale = said.get("stage"), said.get("about"), said.get("scale")
    is_scale = isinstance(scale, list) and len(scale) == 2 and all(type(end) is int for end in scale)
    return {
        "role": said["role"],
        "stage": stage if stage in ("frontstage", "backstage", "support") else None,
        "about": about if isinstance(about, str) else "",
        "scale": (scale[0], scale[1]) if is_scale and scale and scale[0] < scale[1] else None,
    }


def _read(remembered: str) -> dict[str, Any]:
    try:
        told = json.loads(remembered)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) and told.get("version") == VERSION else {}
