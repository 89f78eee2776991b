"""Make the examples anew: `python assets/examples/build.py [FOLDER]` writes the .journey files.

Without a folder they are written beside this script. The words of the Danish one are in varmepumpe*.py, those
of the English one in railway*.py. Everything goes through the same edits and the same container as a map that
somebody draws; ids follow from a seed and the time is fixed, so the files are the same each time.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# A script finds its neighbours and the program only after this, so what follows is imported late (E402).
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import builder
import journeys
import railway
import varmepumpe
import works
from script import Script

from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.model.project import Project

SCRIPTS: tuple[Script, ...] = (varmepumpe.SCRIPT, railway.SCRIPT)


def example(script: Script) -> tuple[Project, dict[str, bytes]]:
    """Return an example's project and its pictures by sha256."""
    b = builder.Builder(script)
    builder.lists(b)
    builder.head(b)
    for told in script.journeys:
        journeys.journey(b, told)
    builder.standing(b)
    for told in script.journeys:
        b.spots = b.places[told.key]
        works.decide(b, told)
    for told in script.journeys:
        b.spots = b.places[told.key]
        works.stick(b, told)
    works.colours(b)
    return b.project, b.pictures


def write(script: Script, folder: Path) -> Path:
    """Write an example's file into a folder, in place of the one that is there."""
    project, pictures = example(script)
    target = folder / f"{script.file}.journey"
    target.unlink(missing_ok=True)
    container.save(target, project, pictures, Stamp(script.time, script.author, "Journeywall"))
    return target


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for each in SCRIPTS:
        write(each, where)
