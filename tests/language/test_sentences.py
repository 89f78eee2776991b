from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from assets.translations.build import gaps
from canvas.language import LANGUAGES, language
from canvas.model.journey import LaneKind
from canvas.model.problem import Problem
from canvas.model.project import KINDS
from canvas.sentences import SENTENCES, WORDS

ROOT = Path(__file__).resolve().parents[2]
CALLS = frozenset(
    {"problem", "refuse", "Problem", "loss", "remark", "PictureError", "RefusedError", "_refused"}
)
"""Calls whose first argument is a code."""
ADDED = {"name", "path", "folder", "reason"}
"""Values that `refuse` adds, and everything in canvas/files: which file it is about."""


class Use(NamedTuple):
    place: str
    code: str
    values: set[str]
    is_open: bool
    """Whether further values may come from elsewhere (`**values`)."""


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "canvas").rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def codes(node: ast.expr, tree: ast.Module) -> list[str]:
    """The codes an expression may be; a variable is any of what the file assigns to that name."""
    if isinstance(node, ast.IfExp):
        return codes(node.body, tree) + codes(node.orelse, tree)
    if isinstance(node, ast.Name):
        given = [each for each in ast.walk(tree) if isinstance(each, ast.Assign)]
        held = [each.value for each in given if ast.unparse(each.targets[0]) == node.id]
        return [code for value in held if not isinstance(value, ast.Name) for code in codes(value, tree)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def uses() -> Iterator[Use]:
    for file, tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            values = {keyword.arg for keyword in call.keywords if keyword.arg}
            values |= ADDED if name == "refuse" or file.startswith("canvas/files/") else set()
            is_open = any(keyword.arg is None for keyword in call.keywords) or name == "Problem"
            for code in codes(call.args[0], tree) if name in CALLS else []:
                yield Use(f"{file}:{call.lineno}", code, values, is_open)


def test_every_code_has_a_sentence() -> None:
    assert [(use.place, use.code) for use in uses() if use.code not in SENTENCES] == []


def test_every_code_that_a_reader_keeps_in_a_table_has_a_sentence() -> None:
    families = {code.partition("-")[0] for code in SENTENCES}
    kept = {
        node.value
        for file, tree in trees()
        if file.startswith("canvas/exchange/")
        for table in ast.walk(tree)
        if isinstance(table, ast.Dict)
        for node in (*table.keys, *table.values)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    codes = {text for text in kept if "-" in text and text.partition("-")[0] in families}
    assert sorted(codes - SENTENCES.keys()) == []


def test_every_sentence_has_a_code_somewhere() -> None:
    words = {
        node.value
        for file, tree in trees()
        if file != "canvas/sentences.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted({key.partition(" without ")[0] for key in SENTENCES} - words) == []


def test_every_problem_has_the_values_for_the_gaps_of_its_sentence() -> None:
    missing = {
        use.place: gaps(SENTENCES[use.code]) - use.values
        for use in uses()
        if use.code in SENTENCES and not use.is_open
    }
    assert {place: names for place, names in missing.items() if names} == {}


def test_every_kind_of_record_and_of_row_has_a_word() -> None:
    assert WORDS.keys() >= KINDS.keys() | set(get_args(LaneKind))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_can_be_said_and_is_a_sentence(code: str) -> None:
    for name, sentence in SENTENCES.items():
        said = language(code).problem(Problem(name, tuple((gap, "x") for gap in sorted(gaps(sentence)))))
        assert said.endswith("." if not sentence.endswith("}") else "x"), said
        assert "{" not in said, said
