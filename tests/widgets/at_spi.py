"""Reads the map over AT-SPI, as a screen reader does; writes what it was told to a file, as JSON.

Run it inside a D-Bus session and an X screen of its own. Exit code 77: this machine has no accessibility bus.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

NO_BUS = 77
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
PATIENCE_S = 60
SELECTED = 23
"""The number of the state in AT-SPI's list."""


class Thing(NamedTuple):
    """An accessible object: where it is on which bus."""

    bus: str
    owner: str
    path: str

    def call(self, method: str, *words: str) -> str:
        return called("--address", self.bus, "-d", self.owner, "-o", self.path, "-m", method, *words)

    def children(self) -> list[Thing]:
        told = self.call(f"{ACCESSIBLE}.GetChildren")
        return [
            Thing(self.bus, *pair) for pair in re.findall(r"\('(:[\d.]+)', (?:objectpath )?'([^']+)'", told)
        ]

    def name(self) -> str:
        told = self.call("org.freedesktop.DBus.Properties.Get", ACCESSIBLE, "Name")
        return re.sub(r"""^\(<['"](.*)['"]>,\)$""", r"\1", told)

    def role(self) -> str:
        return re.sub(r"^\('(.*)',\)$", r"\1", self.call(f"{ACCESSIBLE}.GetRoleName"))

    def is_selected(self) -> bool:
        states = re.findall(r"\d+", self.call(f"{ACCESSIBLE}.GetState").replace("uint32", ""))
        return bool(int(states[0]) >> SELECTED & 1)

    def every(self) -> Iterator[Thing]:
        yield self
        for child in self.children():
            yield from child.every()

    def told(self) -> dict[str, Any]:
        """Name, role and what lies within."""
        within = [child.told() for child in self.children()]
        return {"name": self.name(), "role": self.role(), "within": within}


def called(*words: str) -> str:
    command = ("gdbus", "call", *words)
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=PATIENCE_S)
    if done.returncode:
        raise OSError(done.stderr)
    return done.stdout.strip()


def address() -> str:
    told = called("--session", "-d", "org.a11y.Bus", "-o", "/org/a11y/bus", "-m", "org.a11y.Bus.GetAddress")
    return told.removeprefix("('").removesuffix("',)")


def the_map(bus: str, window: subprocess.Popen[str]) -> Thing:
    """Wait for the window, then for its map."""
    registry = Thing(bus, "org.a11y.atspi.Registry", ROOT)
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and window.poll() is None:
        for program in registry.children():
            for thing in program.every():
                if thing.name() == "The map" and thing.role() == "list":
                    return thing
        time.sleep(0.2)
    raise OSError("the window told nothing of its map")


def read(bus: str, window: subprocess.Popen[str]) -> dict[str, Any]:
    found = the_map(bus, window)
    assert window.stdin is not None
    assert window.stdout is not None
    window.stdin.write("t1\n")
    window.stdin.flush()
    window.stdout.readline()
    selected = [
        thing.name() for thing in found.every() if thing.role() == "list item" and thing.is_selected()
    ]
    return {"map": found.told(), "selected": selected}


def main() -> int:
    try:
        bus = address()
    except OSError as error:
        print(error, file=sys.stderr)
        return NO_BUS
    own = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONFAULTHANDLER": "1"}
    speaking = os.environ | own
    command = (sys.executable, "-m", "tests.widgets.spoken_window")
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=speaking, stdin=pipe, stdout=pipe, text=True) as window:
        told = read(bus, window)
        assert window.stdin is not None
        window.stdin.close()
        told["exit code"] = window.wait(PATIENCE_S)
    Path(sys.argv[1]).write_text(json.dumps(told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
