"""Figures of whole processes: printing from the command line, its memory, and starting."""

from __future__ import annotations

import datetime
import os
import pickle
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import workload
from figure import Figure

from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.resources import resource as asset

HERE = Path(__file__).resolve().parent
PLAIN = str(HERE / "plain_reportlab.py")
Argv = list[str]
WATCHED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, capture_output=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def figures() -> Iterator[Figure]:
    """Yield the figures of this module."""
    with tempfile.TemporaryDirectory() as folder:
        as_installed(Path(folder, "bytecode"))
        yield from printing(Path(folder))
        start = run([sys.executable, "-m", "canvas", "--version"])
        yield Figure("start", 3, start, run([sys.executable, "-c", "pass"]), rounds=21, measure=seconds)


def as_installed(folder: Path) -> None:
    """Let both find their modules compiled, as they are once installed, whatever this checkout may write."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def printing(folder: Path) -> Iterator[Figure]:
    """Yield export against the plain script, three texts and the memory of the largest."""
    prose = workload.vocabulary(5_000)
    for name, n, goal, words, length in (
        ("export-1k", 1_000, 1.2, None, 0),
        ("export-10k", 10_000, 0.6, None, 40),
        ("export-10k-prose", 10_000, 0.8, prose, 40),
    ):
        ours, against = contestants(folder, name, n, words, length)
        rounds = 9 if n == 1_000 else 5
        yield Figure(name, goal, ours, against, rounds=rounds, measure=seconds)
        if name == "export-10k":
            yield Figure("export-10k memory", 2.0, ours, against, rounds=3, measure=memory)


def contestants(
    folder: Path, name: str, n: int, words: list[str] | None, length: int
) -> tuple[Callable[[], Argv], Callable[[], Argv]]:
    """Write both inputs; return the two commands."""
    file, pickled = folder / f"{name}.journey", folder / f"{name}.pickle"
    when = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    container.save(file, workload.project(n, words, length), {}, Stamp(when))
    cards = workload.cards(n, words, length)
    plain: dict[str, Any] = {
        "width": max(card.x for card in cards) + workload.CARD[0] + 10,
        "height": max(card.y for card in cards) + workload.CARD[1] + 10,
        "card": workload.CARD,
        "cards": [(card.x, card.y, card.title, card.lines) for card in cards],
        "feelings": [
            (workload.LABELS + i * workload.PITCH[0] + 60, workload.HEAD + 10 + 140 * value)
            for i, value in enumerate(workload.feelings(n))
        ],
        "regular": str(asset("fonts", "sans-400.ttf")),
        "bold": str(asset("fonts", "sans-700.ttf")),
    }
    pickled.write_bytes(pickle.dumps(plain))
    out = str(folder / f"{name}.pdf")
    ours = [sys.executable, "-m", "canvas", "export", str(file), "-o", out, "--paper", "roll-914"]
    return run(ours), run([sys.executable, PLAIN, str(pickled), out + ".plain.pdf"])


def run(argv: Argv) -> Callable[[], Argv]:
    """Return the command as work that a measure starts."""
    return lambda: argv


def seconds(work: Callable[[], Any]) -> float:
    """Return the processor time of one whole process, whatever runs beside it here or waits for a disk."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    finished(work())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def memory(work: Callable[[], Any]) -> float:
    """Return the largest memory of one whole process.

    A small process starts it: the system counts to a new process what the one it was forked from held.
    """
    watching = [sys.executable, "-c", WATCHED, *work()]
    told = subprocess.run(watching, cwd=HERE.parent, check=True, capture_output=True, text=True)
    return float(told.stdout.split()[-1])


def finished(argv: Argv) -> None:
    """Run a command to its end."""
    subprocess.run(argv, cwd=HERE.parent, check=True, capture_output=True)
