"""What comes from elsewhere for somebody who does anything: files of every kind, what other programs copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from canvas.editing import clipboard
from canvas.exchange.plans import door
from canvas.files import container
from canvas.files.manifest import Stamp
from canvas.model.journey import Picture, Touchpoint
from canvas.model.project import Project
from canvas.widgets.open_file import now
from tests.editing.any_person import lay_out, whole

REPOSITORY = Path(__file__).parents[2]
FIXTURES = REPOSITORY / "tests" / "fixtures" / "exchange"
FONT = REPOSITORY / "tests" / "layout" / "typefaces" / "cjk.otf"
TEXTS = (
    "One\nTwo",
    "• One\n• Two\n• Three",
    "a\tb\nc\td",
    "x\ty",
    "Phases\tBefore\tDuring\nSteps\tLooks\tBuys\nTouchpoints\tAdvert\tTill\nEmotions\t+1\t-1",
    "Date\tValue\n2026-01-01\t3,5\n2026-02-01\t4",
    "https://example.org/page",
    "",
)
PAGES = (
    "<table><tr><td>One<td>Two<tr><td>3</table>",
    "<table><tr><td>One</table>",
    "<ul><li>One<li>Two</ul>",
    "<p>Plain</p>",
)


def foreign() -> Project:
    """Another of our projects, whose card has a picture."""
    made = whole()
    card = made.get(Touchpoint, "t0")
    assert card is not None
    return made.put(
        Picture(id="q5", sha256="0" * 64, kind="png", width=8, height=6),
        card.but(text="Elsewhere", pictures=("q5",)),
    )


def _picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 6), "#A93C16").save(out, "PNG")
    return out.getvalue()


class Things:
    """Files in a folder, one of which the system's dialogs answer with, or none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._chosen = 0.0
        for name, data in {
            "shop.png": _picture(),
            "broken.png": b"\x89PNG nothing",
            "lines.txt": b"One\nTwo\n",
            "table.txt": TEXTS[4].encode(),
            "cells.tsv": TEXTS[2].encode(),
            "cells.csv": b"a;b\nc;d\n",
            "plan.csv": door.write(whole(), ".csv", now()),
            "unknown.bin": b"?",
            "broken.journey": b"PK nothing",
        }.items():
            (folder / name).write_bytes(data)
        for path in (*sorted(FIXTURES.iterdir()), FONT):
            shutil.copy(path, folder / path.name)
        stamp = Stamp(now(), "Per", "Journeywall", "0", "0")
        container.save(folder / "other.journey", whole(), {}, stamp)
        self.files = [*sorted(folder.iterdir()), folder / "gone.csv"]

    def choose(self, share: float) -> None:
        """Let the next dialog answer with a file, or with nothing."""
        self._chosen = share

    def opened(self, *_: object) -> tuple[str, str]:
        number = int(self._chosen * 2 * len(self.files))
        return (str(self.files[number]) if number < len(self.files) else "", "")

    def saved(self, _parent: object, _title: str, _start: str, filter_: str) -> tuple[str, str]:
        """A document is saved; no PDF is, for that takes another process."""
        is_ours = ".journey" in filter_ and self._chosen > 0.3
        return (str(self._folder / "saved.journey") if is_ours else "", "")

    def answer(self, patch: pytest.MonkeyPatch) -> None:
        """Answer the system's dialogs at once."""
        patch.setattr(QFileDialog, "getOpenFileName", self.opened)
        patch.setattr(QFileDialog, "getSaveFileName", self.saved)

    def mime(self, share: float) -> QMimeData:
        """What another program brings, or one of ours."""
        made = QMimeData()
        kinds: tuple[Callable[[QMimeData, float], None], ...] = (_text, _page, _image, self._file, _ours)
        kinds[int(share * len(kinds))](made, share * len(kinds) % 1)
        return made

    def _file(self, made: QMimeData, share: float) -> None:
        path = self.files[int(share * len(self.files))]
        made.setUrls([QUrl.fromLocalFile(str(path))])


def _text(made: QMimeData, share: float) -> None:
    made.setText(TEXTS[int(share * len(TEXTS))])


def _page(made: QMimeData, share: float) -> None:
    made.setHtml(PAGES[int(share * len(PAGES))])


def _image(made: QMimeData, share: float) -> None:
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(0)
    made.setImageData(image)


def _ours(made: QMimeData, share: float) -> None:
    """Cards of another project, or what only looks like some."""
    other = foreign()
    told = clipboard.written(clipboard.parcel(other, lay_out(other, None), ("t0", "t1", "n3")))
    made.setData(clipboard.MIME, QByteArray((told if share > 0.2 else told[:40]).encode()))
