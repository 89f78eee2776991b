"""The pictures of a project in its workbook: seen in their row of the map, found again by their sums.

Programs that save a workbook keep the bytes of pictures, but not their names: what a picture is follows from
its sha256. WebP is not known to spreadsheets and stays behind.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from canvas.exchange.tables.matrix import BEFORE, Matrix
from canvas.model.index import index_of
from canvas.model.journey import Picture
from canvas.model.project import Project

Bytes = Callable[[str], bytes | None]
"""A picture's bytes by its sha256, None where they are missing."""
HEIGHT, WIDTH, TOP = 105, 165, 20
"""The most that a picture takes in a cell, and the room above it for its name; pixels."""
ROW_HEIGHT = 100.0
"""The height of a row with pictures, in points."""
_EMU = 9525
_KINDS = frozenset({"png", "jpeg"})


def in_row(sheet: Any, project: Project, matrix: Matrix, row: int, pictures: Bytes) -> set[str]:
    """Draw the pictures of a lane into its row, side by side in each cell; return their sums."""
    placed: set[str] = set()
    index = index_of(project)
    for at, step in enumerate(matrix.steps):
        found = [card for card in index.cell(matrix.lanes[row], step) if isinstance(card, Picture)]
        for number, picture in enumerate(found):
            left = number * WIDTH // len(found)
            if _draw(sheet, picture, (row, BEFORE + at), (left, TOP), WIDTH // len(found), pictures):
                placed.add(picture.sha256)
    return placed


def beside(sheet: Any, project: Project, placed: set[str], pictures: Bytes) -> None:
    """Draw every other picture (portraits, the logo) onto the sheet that carries the project."""
    others = {picture.sha256: picture for picture in project.all(Picture) if picture.sha256 not in placed}
    for row, sha256 in enumerate(sorted(others)):
        _draw(sheet, others[sha256], (row * 6, 8), (0, 0), WIDTH, pictures)


def found(data: bytes, project: Project) -> Mapping[str, bytes]:
    """Return the bytes of the project's pictures that a workbook brings along, by their sha256.

    The workbook has passed `xlsx_caps` before.
    """
    wanted = {picture.sha256 for picture in project.all(Picture)}
    there: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            if wanted and entry.filename.lstrip("/").startswith("xl/media/"):
                part = archive.read(entry)
                sha256 = hashlib.sha256(part).hexdigest()
                if sha256 in wanted:
                    there[sha256] = part
    return there


def _draw(  # what, where, and how large
    sheet: Any, picture: Picture, place: tuple[int, int], at: tuple[int, int], width: int, pictures: Bytes
) -> bool:
    """Draw one picture into a cell; tell whether its bytes are there and of a kind that spreadsheets know."""
    from openpyxl.drawing.image import Image
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
    from openpyxl.drawing.xdr import XDRPositiveSize2D

    data = pictures(picture.sha256) if picture.kind in _KINDS else None
    if data is None:
        return False
    scale = min(width / picture.width, HEIGHT / picture.height)
    size = XDRPositiveSize2D(round(picture.width * scale * _EMU), round(picture.height * scale * _EMU))
    marker = AnchorMarker(col=place[1], colOff=at[0] * _EMU, row=place[0], rowOff=at[1] * _EMU)
    image = Image(io.BytesIO(data))
    image.anchor = OneCellAnchor(_from=marker, ext=size)
    sheet.add_image(image)
    return True
