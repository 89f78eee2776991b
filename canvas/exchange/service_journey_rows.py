"""The rows of a Service Journey Mapper file as lanes, and their cells as cards.

A row's type says what lane it is; where it says nothing (the ordinary "operator" row), its label does.
Bullets and boxes are a card each. A divider is a line across the map, which ours draws by itself: it is
reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from canvas.exchange.draft import Draft
from canvas.exchange.foreign import loss, quoted
from canvas.exchange.foreign_rows import Row, row
from canvas.exchange.html_text import lines_of
from canvas.exchange.table_feelings import VALUES, Scale, scale_of
from canvas.exchange.tables.felt import read as feeling_in
from canvas.exchange.tables.lane_kinds import note
from canvas.exchange.trees import Tree, number_in, text_in, trees_in
from canvas.model.journey import Lane, Note, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.problem import Problem
from canvas.model.work import Idea
from canvas.named import NamedTuple

_TYPES = {
    "parties": Row("notes", "notes"),
    "fshuman": Row(stage="frontstage"),
    "fssystem": Row(stage="frontstage"),
    "bshuman": Row(stage="backstage"),
    "bssystem": Row(stage="backstage"),
    "support": Row(stage="support"),
    "pain": Row("pains", "pains and gains"),
    "verbatim": Row("quotes", "quotes"),
    "emotion": Row("feelings", "feelings"),
    "suggestions": Row("ideas", "ideas"),
}
_DIVIDER = "divider"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
WIDEST = 50
"""Columns that one card may span."""


class Cell(NamedTuple):
    """A cell: where it begins, how many columns it takes, its lines of text, and its tags with colours."""

    column: int
    span: int
    lines: list[str]
    tags: list[tuple[str, str]]
    is_list: bool

    @property
    def texts(self) -> list[str]:
        """A text for each card."""
        return self.lines if self.is_list else ["\n".join(self.lines)] if self.lines else []


class Rows:
    """Adds rows to a draft, and keeps count of what was not taken over."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._dividers: list[str] = []
        self._beyond = 0

    def add(self, journey: str, steps: list[str], tree: Tree, part: str) -> None:
        """Add a row as a lane of a journey; `part` is the part it belongs to, "" where there is only one."""
        label = " ".join(lines_of(text_in(tree, "laneLabel", "label")))
        cells = list(_cells(tree))
        if _type(tree) == _DIVIDER:
            self._dividers += [" ".join(cell.lines) or label for cell in cells[:1]]
            return
        kind = kind_of(tree)
        title = ": ".join(name for name in (part, label) if name)
        lane = self._draft.add(Lane, journey=journey, title=title, kind=kind.kind, stage=kind.stage)
        for cell in cells:
            if cell.column >= len(steps):
                self._beyond += bool(cell.texts or cell.tags)
            elif kind.kind != "feelings":
                self._add_cell(kind, lane, steps[cell.column], cell, len(steps) - cell.column)

    def losses(self) -> list[Problem]:
        """Return what was left out."""
        losses = []
        if said := [divider for divider in self._dividers if divider]:
            losses.append(loss("sjm-dividers", names=quoted(", ".join(said))))
        if self._beyond:
            losses.append(loss("sjm-beyond", count=self._beyond))
        return losses

    def _add_cell(self, kind: Row, lane: str, step: str, cell: Cell, room: int) -> None:
        place: dict[str, Any] = {"lane": lane, "step": step, "span": max(1, min(cell.span, room, WIDEST))}
        said = [(text, "") for text in cell.texts]
        if kind.kind == "touchpoints" and said:
            place["tags"] = tuple(tag for tag, _ in cell.tags)
        else:
            said += cell.tags
        for text, colour in said:
            self._add_card(kind, text, {"colour": colour} | place)

    def _add_card(self, kind: Row, text: str, fields: dict[str, Any]) -> None:
        if kind.kind == "ideas":
            self._draft.add(Idea, at=fields["step"], text=text)
        elif kind.is_of_notes:
            meant, text = note(kind.role, text)
            self._draft.add(Note, kind=meant, text=text, **fields)
        else:
            self._draft.add(Touchpoint, text=text, **fields)


def kind_of(tree: Tree) -> Row:
    """Return what a row is: by its type, or else by its label."""
    return _TYPES.get(_type(tree)) or row(" ".join(lines_of(text_in(tree, "laneLabel", "label"))))


def feelings_of(parts: list[Tree], width: int) -> dict[int, tuple[Feeling, ...]]:
    """Return what is felt in each column: what the first row of feelings says that says anything there."""
    found: dict[int, tuple[Feeling, ...]] = {}
    for part in parts:
        for tree in trees_in(part.get("rows")):
            if kind_of(tree).kind != "feelings":
                continue
            cells = list(_cells(tree))
            said = [" ".join([*cell.lines, *(tag for tag, _ in cell.tags)]) for cell in cells]
            scale = scale_of(said)
            for cell, text in zip(cells, said, strict=True):
                felt = _felt(text, scale)
                for column in range(cell.column, min(cell.column + cell.span, width)) if felt else ():
                    found.setdefault(column, (felt,) if felt else ())
    return found


def _felt(text: str, scale: Scale) -> Feeling | None:
    """What a cell says; a face before words gives them their value."""
    found = feeling_in(text, None, scale) if text else None
    face = text.partition(" ")[0].replace("\ufe0f", "")
    if found and found.value is None and face in VALUES:
        return found.but(value=VALUES[face])
    return found


def _type(tree: Tree) -> str:
    """A row's type in one spelling: "row-fs-human" is "fshuman"."""
    plain = re.sub(r"[^a-z]", "", text_in(tree, "rowType", "type").lower().removeprefix("row-"))
    plain = plain.replace("frontstage", "fs").replace("backstage", "bs")
    return "suggestions" if plain.startswith("suggest") else plain


def _cells(tree: Tree) -> Iterator[Cell]:
    column = 0
    for cell in trees_in(tree.get("cells")):
        span = int(min(max(number_in(cell, "colspan") or 1, 1), 10_000))
        tags = [(text, _colour(tag)) for tag in trees_in(cell.get("tags")) if (text := _tag(tag))]
        is_list = text_in(cell, "mode") in ("bullets", "boxes")
        yield Cell(column, span, lines_of(text_in(cell, "html", "text")), tags, is_list)
        column += span


def _tag(tree: Tree) -> str:
    return " ".join(lines_of(text_in(tree, "text", "label")))


def _colour(tree: Tree) -> str:
    said = text_in(tree, "bg")
    return said if _COLOUR.fullmatch(said) else ""
