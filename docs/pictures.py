"""Make map.png anew, the English example as it is printed on A1: `python docs/pictures.py` (needs no screen).

It is taken from the real thing, so it is never nicer than what a user gets. The window's pictures are made by
`docs/screenshots.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# A script finds the program only after this, so what follows is imported late (E402).
sys.path[:0] = [str(HERE.parent)]

from canvas.export import pdf, raster
from canvas.files import container
from canvas.language import language
from canvas.layout import paper, sheets
from canvas.resources import resource

EXAMPLE = resource("examples", "railway.journey")
MAP_DPI = 60


def printed(target: Path) -> None:
    """The wall map on A1, as pdfium shows it."""
    file = container.load(EXAMPLE)
    say = language(file.project.head.language)
    date = file.commits[0].time.date()
    fitted = paper.fit(file.project, "map", sheets.SheetOptions(say=say, date=date), paper.parse("A1"))
    info = pdf.PdfInfo(file.project.head.title, "", say.code, "", "", file.commits[0].time)
    target.write_bytes(raster.png(pdf.write([fitted], info, file.pictures.get), 0, MAP_DPI))


if __name__ == "__main__":
    printed(HERE / "map.png")
