"""The rooms of canvas/README.md, held by reading the code instead of running it.

Each rule collects what breaks it as "file:line what", so that a failure says where to look.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
EVERY_ROOM = frozenset(
    (
        "model layout pictures editing export files exchange templates language sentences resources late"
        " widgets cli"
    ).split()
)


class Room(NamedTuple):
    """What a room may import: other rooms of ours, and packages of others, besides the standard library."""

    rooms: frozenset[str]
    packages: frozenset[str]


def room(rooms: str = "", packages: str = "") -> Room:
    return Room(frozenset(rooms.split()), frozenset(packages.split()))


ROOMS = {
    "model": room("late", "pydantic_core"),
    "layout": room("late model resources", "uharfbuzz pyphen uniseg"),
    "pictures": room(packages="PIL"),
    "editing": room("late model layout"),
    "export": room("model layout pictures resources", "reportlab pikepdf pypdfium2 PIL uharfbuzz"),
    "files": room("late model", "platformdirs"),
    "exchange": room("model", "defusedxml icalendar openpyxl yaml"),
    "templates": room("model"),
    "language": room("model resources sentences", "babel"),
    "sentences": room(),
    "resources": room(),
    "named": room(),
    "frozen": room(),
    "late": room(),
    "widgets": Room(EVERY_ROOM - {"cli"}, frozenset({"PySide6", "shiboken6", "PIL", "platformdirs"})),
    "cli": Room(EVERY_ROOM, frozenset({"platformdirs"})),
    "__main__": room("cli"),
    "__init__": room(),
}
SILENCED = re.compile(
    r"#\s*(?:noqa|type: ignore)(?:: [A-Z]+\d+(?:, [A-Z]+\d+)*|\[[\w, -]+\])?(?P<why>[^\"]*)$"
)
"""A rule that is not asked on this line, and why."""
NO_WORLD = frozenset("random secrets shutil socket subprocess tempfile threading time urllib.request".split())
"""Pure rooms have no clock, no chance, no network and no processes."""

KNOWS_THE_PROJECT = {"canvas/export/worker.py"}
"""A printing process reads the document and lays it out; what paints knows shapes only."""

ONE_CHANCE = ("canvas/model/ids.py", "secrets")
"""Except for the one source of random ids, which is passed in."""

DISTRIBUTIONS = {
    "PIL": "pillow",
    "PySide6": "pyside6-essentials",
    "pydantic_core": "pydantic",
    "yaml": "pyyaml",
}
"""Where a package is called something else than what is installed."""


class Source(NamedTuple):
    """One Python file of ours, read."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def room(self) -> str:
        return self.path.relative_to(ROOT / "canvas").parts[0].removesuffix(".py")

    def at(self, node: ast.AST, what: str) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)} {what}"


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(Source(p, t := p.read_text(encoding="utf-8"), ast.parse(t, str(p))) for p in paths)


def imports(source: Source) -> Iterator[tuple[ast.stmt, str]]:
    """Every module a file imports, at the top or inside a function; `from canvas import x` is canvas.x."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "canvas":
            yield from ((node, f"canvas.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""


def is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names


def allows(source: Source, module: str) -> bool:
    allowed = ROOMS[source.room]
    head, *rest = module.split(".")
    if head == "canvas":
        return not rest or rest[0] in {*allowed.rooms, source.room, "named", "frozen", "__version__"}
    return is_standard(module) or head in allowed.packages


def read_first(statements: Sequence[ast.stmt]) -> Iterator[str]:
    """The modules, and the names in modules, that are read before this is; none for types or in functions."""
    for node in statements:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (
                name for alias in node.names for name in (f"{node.module}.{alias.name}", str(node.module))
            )
        elif isinstance(node, ast.If):
            is_for_types = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
            yield from read_first([*([] if is_for_types else node.body), *node.orelse])
        elif isinstance(node, ast.Try):
            yield from read_first(node.body)


def test_no_module_waits_for_one_that_waits_for_it() -> None:
    every = {source.name.removesuffix(".py").replace("/", "."): source for source in sources("canvas")}
    graph = {
        name: {found for found in read_first(source.tree.body) if found in every and found != name}
        for name, source in every.items()
    }
    assert len(graph["canvas.widgets.window"]) > 20
    TopologicalSorter(graph).prepare()  # or CycleError, which names the circle


def test_below_the_window_no_module_even_speaks_of_one_that_speaks_of_it() -> None:
    """Neither for its types nor in its functions. In the window, who is handed a part names its type."""
    every = {source.name.removesuffix(".py").replace("/", "."): source for source in sources("canvas")}
    graph = {
        name: {found for found in read_at_all(source.tree) if found in every and found != name}
        for name, source in every.items()
        if source.room != "widgets"
    }
    assert len(graph["canvas.layout.words"]) > 3
    TopologicalSorter(graph).prepare()


def read_at_all(tree: ast.AST) -> Iterator[str]:
    """The modules, and the names in modules, that are read anywhere in this one."""
    return read_first([node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)])


def test_named_tuples_are_those_that_a_start_does_not_wait_for() -> None:
    dear = [
        source.at(node, "makes Python's own")
        for source in sources("canvas")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        if any(alias.name == "NamedTuple" for alias in node.names) and source.name != "canvas/named.py"
    ]
    assert dear == []


def test_menus_are_made_in_one_place_and_so_look_alike() -> None:
    others = [
        source.at(node, "makes a menu of its own")
        for source in sources("canvas")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QMenu"
        if source.name != "canvas/widgets/menus.py"
    ]
    assert others == []


def test_every_silenced_rule_has_its_reason_beside_it() -> None:
    found = [
        f"{source.name}:{number}"
        for source in sources("canvas", "tests", "docs", "benchmarks", "assets")
        for number, line in enumerate(source.text.splitlines(), start=1)
        if (said := SILENCED.search(line)) and not said["why"].strip(" -–#()")
    ]
    assert found == []


def test_every_room_stands_in_the_table() -> None:
    assert {source.room for source in sources("canvas")} <= set(ROOMS)


def test_a_room_imports_only_what_the_table_allows() -> None:
    found = [
        source.at(node, f"imports {module}")
        for source in sources("canvas")
        for node, module in imports(source)
        if not allows(source, module)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("package", "home"), [("PySide6", "widgets"), ("reportlab", "export"), ("pydantic_core", "model")]
)
def test_a_heavy_package_lives_in_one_room(package: str, home: str) -> None:
    assert [name for name, allowed in ROOMS.items() if package in allowed.packages] == [home]


def test_painters_know_shapes_and_never_the_project() -> None:
    found = {
        source.at(node, f"imports {module}")
        for source in sources("canvas")
        if source.room == "export" and source.name not in KNOWS_THE_PROJECT
        for node, module in imports(source)
        if module.startswith("canvas.model")
    }

    assert found == set()


@pytest.mark.parametrize("pure", ["model", "layout", "editing"])
def test_a_pure_room_has_no_clock_no_chance_and_no_processes(pure: str) -> None:
    found = [
        source.at(node, f"imports {module}")
        for source in sources("canvas")
        if source.room == pure
        for node, module in imports(source)
        if module in NO_WORLD and (source.name, module) != ONE_CHANCE
    ]

    assert found == []


@pytest.mark.parametrize("door", ["canvas", "canvas.cli", "canvas.export.pdf", "canvas.layout.sheets"])
def test_importing_what_prints_does_not_load_qt(door: str) -> None:
    """A printing process is started fresh and must stay small; the command line must answer at once."""
    code = f"import {door}, sys; print(sorted(m for m in sys.modules if m.startswith('PySide6')))"

    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "[]"


def test_every_dependency_is_used_and_everything_used_is_a_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[^\w-]", entry)[0].lower() for entry in project["dependencies"]}
    heads = {module.split(".")[0] for source in sources("canvas") for _, module in imports(source)}
    used = {DISTRIBUTIONS.get(head, head).lower() for head in heads if not is_standard(head)}

    assert used - {"canvas", "shiboken6"} == declared


@pytest.mark.parametrize(
    ("limit", "folders"), [(400, ["canvas"]), (600, ["canvas", "tests", "docs", "benchmarks", "assets"])]
)
def test_no_file_grows_beyond_reading(limit: int, folders: list[str]) -> None:
    lengths = {source.name: source.text.count("\n") for source in sources(*folders)}

    assert {name: length for name, length in lengths.items() if length > limit} == {}


def test_no_file_is_named_after_a_kind_instead_of_a_thing() -> None:
    banned = {"utils", "manager", "controller", "helpers", "misc", "common"}

    assert [s.name for s in sources("canvas", "tests") if s.path.stem in banned] == []


def offences(rule: Callable[[Source, ast.AST], str | None]) -> list[str]:
    return [
        source.at(node, what)
        for source in sources("canvas")
        for node in ast.walk(source.tree)
        if (what := rule(source, node))
    ]


def _unchecked(source: Source, node: ast.AST) -> str | None:
    if isinstance(node, ast.Attribute) and node.attr == "unchecked":
        return "an unchecked record" if source.name != "canvas/model/edits/structure.py" else None
    return None


def _star_import(source: Source, node: ast.AST) -> str | None:
    is_star = isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
    return "star import" if is_star else None


def _print(source: Source, node: ast.AST) -> str | None:
    is_print = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    return "print" if is_print and source.room != "cli" else None


def _silence(source: Source, node: ast.AST) -> str | None:
    if isinstance(node, ast.ExceptHandler) and all(map(_does_nothing, node.body)):
        return "an error passed over in silence"
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
        too_wide = {"Exception", "BaseException"} & {ast.unparse(argument) for argument in node.args}
        return "suppresses everything" if too_wide else None
    return None


def _does_nothing(statement: ast.stmt) -> bool:
    is_ellipsis = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return is_ellipsis or isinstance(statement, ast.Pass | ast.Continue)


@pytest.mark.parametrize("rule", [_unchecked, _star_import, _print, _silence])
def test_the_code_keeps_the_house_rule(rule: Callable[[Source, ast.AST], str | None]) -> None:
    assert offences(rule) == []


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (_unchecked, "Touchpoint.unchecked(id=said)"),
        (_star_import, "from os import *"),
        (_print, "print('x')"),
        (_silence, "try:\n    f()\nexcept Exception:\n    pass"),
        (_silence, "for x in y:\n    try:\n        f()\n    except ValueError:\n        continue"),
        (_silence, "with contextlib.suppress(Exception):\n    f()"),
    ],
)
def test_a_rule_notices_what_breaks_it(rule: Callable[[Source, ast.AST], str | None], code: str) -> None:
    source = Source(ROOT / "canvas/layout/example.py", code, ast.parse(code))

    assert any(rule(source, node) for node in ast.walk(source.tree))
