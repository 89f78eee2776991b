"""The messages of the program: what is said in canvas/, read from the code without running it.

A message is the English argument of a call named in CALLS, as a literal, as a choice between literals, or
taken from a constant of the same module (`say(TITLES[kind])` means every text in TITLES). The tables named
in TABLES are said elsewhere and belong to the messages as a whole. A text that is put together while running
cannot be translated; it is returned as `unread`, for the check to complain about. Knows nothing of catalogues.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CALLS = frozenset({"say", "_say", "message"})
"""Calls whose first argument is a message: `say("…")`, `self._say("…")`; `message("…")` marks a text that
is said elsewhere."""
HELD = "language"
"""What a window calls the language it speaks: `window.language("…")` says as `say` does."""
PLURALS = frozenset({"plural"})
"""Calls whose first two arguments are a message for one and a message for many."""
TABLES = {"canvas/sentences.py": ("SENTENCES", "WORDS")}
"""Module constants that hold messages which other files say."""

SILENT = ("canvas/exchange/",)
"""Rooms that say nothing: what foreign files call things has tables of its own."""


class Message(NamedTuple):
    """One thing that is said: its English, the English for many (or ""), and the file it is in."""

    one: str
    many: str
    file: str


class Read(NamedTuple):
    """What reading a file or all files gave; `unread` names calls as "file:line"."""

    messages: tuple[Message, ...]
    unread: tuple[str, ...]


def read_all(root: Path) -> Read:
    """Read every Python file of canvas/, in the order of their names."""
    paths = {path.relative_to(root).as_posix(): path for path in sorted((root / "canvas").rglob("*.py"))}
    found = [read(path, name) for name, path in paths.items() if not name.startswith(SILENT)]
    return Read(
        tuple(message for each in found for message in each.messages),
        tuple(place for each in found for place in each.unread),
    )


def read(path: Path, name: str) -> Read:
    """Read one file; `name` is what messages say they are from."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = dict(_constants(tree))
    messages = [
        Message(text, "", name)
        for constant in TABLES.get(name, ())
        for text in _texts(constants[constant], constants) or ()
    ]
    unread = []
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        pairs = _said(call, constants)
        if pairs is None:
            unread.append(f"{name}:{call.lineno}")
        messages.extend(Message(one, many, name) for one, many in pairs or ())
    return Read(tuple(messages), tuple(unread))


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """The names that the module gives a value at its top, with the expressions."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            yield node.target.id, node.value


def _said(call: ast.Call, constants: dict[str, ast.expr]) -> list[tuple[str, str]] | None:
    """The messages of a call, none where it says nothing, or None where they cannot be read."""
    name = _name(call.func)
    if name in PLURALS and len(call.args) > 1:
        one, many = (_texts(argument, constants) for argument in call.args[:2])
        return None if one is None or many is None else list(zip(one, many, strict=True))
    is_held = name == HELD and isinstance(call.func, ast.Attribute)
    if not (name in CALLS or is_held) or not call.args:
        return []
    texts = _texts(call.args[0], constants)
    if texts is None:
        return None if _is_put_together(call.args[0]) else []
    return [(text, "") for text in texts]


def _is_put_together(node: ast.expr) -> bool:
    """Tell whether text is made here, instead of being a value whose texts are marked where they stand."""
    parts = list(ast.walk(node))
    has_text = any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in parts)
    return has_text and any(
        isinstance(part, ast.JoinedStr | ast.BinOp | ast.IfExp | ast.BoolOp) for part in parts
    )


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(node: ast.expr, constants: dict[str, ast.expr]) -> list[str] | None:
    """Every text an expression may stand for, or None where that cannot be told from the module alone."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and node.value else []
    if isinstance(node, ast.Name):
        return _texts(constants[node.id], constants) if node.id in constants else None
    if isinstance(node, ast.Call) and _name(node.func) in CALLS and node.args:
        return _texts(node.args[0], constants)
    found = [_texts(choice, constants) for choice in _choices(node)]
    known = [texts for texts in found if texts is not None]
    return [text for texts in known for text in texts] if found and len(known) == len(found) else None


def _choices(node: ast.expr) -> list[ast.expr]:
    """The expressions one of which is meant: both sides of a condition, what a table holds."""
    match node:
        case ast.IfExp(body=first, orelse=second):
            return [first, second]
        case ast.BoolOp(values=values) | ast.Dict(values=values):
            return values
        case ast.Tuple(elts=values) | ast.List(elts=values):
            return values
        case ast.Subscript(value=table):
            return [table]
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *default]):
            return [table, *default]
    return []
