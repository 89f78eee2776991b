"""Make the pictures of this folder anew: `python docs/pictures.py` (needs no screen).

map.png is the Danish example as it is printed on A1, window.png the window with it open. Both are taken from
the real things, so they are never nicer than what a user gets.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from canvas.export import pdf, raster  # noqa: E402
from canvas.files import container  # noqa: E402
from canvas.language import language  # noqa: E402
from canvas.layout import paper, sheets  # noqa: E402
from canvas.resources import resource  # noqa: E402

EXAMPLE = resource("examples", "varmepumpe.journey")
SCREEN = (1440, 810)
MAP_DPI = 60
PLACE = (420, 505)
"""Where the window looks: touchpoints and feelings of the middle phases."""


def printed(target: Path) -> None:
    """The wall map on A1, as pdfium shows it."""
    file = container.load(EXAMPLE)
    say = language(file.project.head.language)
    date = file.commits[0].time.date()
    fitted = paper.fit(file.project, "map", sheets.SheetOptions(say=say, date=date), paper.parse("A1"))
    info = pdf.PdfInfo(file.project.head.title, "", say.code, "", "", file.commits[0].time)
    target.write_bytes(raster.png(pdf.write([fitted], info, file.pictures.get), 0, MAP_DPI))


def window(target: Path) -> None:
    """The window with the example, zoomed so that cards can be read."""
    from canvas.widgets import app

    application = app.make_application()
    shown = app.open_window(EXAMPLE)
    shown.resize(*SCREEN)
    shown.show()
    application.processEvents()
    shown.view.zoom_to(0.75)
    shown.view.look(shown.view.camera._replace(left=PLACE[0], top=PLACE[1]))
    application.processEvents()
    shown.grab().save(str(target))
    shown.close()


if __name__ == "__main__":
    printed(HERE / "map.png")
    window(HERE / "window.png")
