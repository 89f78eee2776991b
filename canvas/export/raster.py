"""Pictures of a finished PDF, drawn by pdfium: what is printed is what is shown, and no window is needed.

Draws no sheets. The bytes it is given are PDFs this program wrote.
"""

from __future__ import annotations

import math
import re
from io import BytesIO

import pypdfium2
from PIL import Image
from pypdfium2 import raw

POINTS_PER_INCH = 72
DEFAULT_DPI = 150.0
MOST_PIXELS = 60_000_000
THUMBNAIL_PIXELS = 256
USER_UNIT = re.compile(rb"/UserUnit (\d+)")


def png(
    pdf: bytes, page: int = 0, dpi: float | None = None, max_pixels: int = MOST_PIXELS, *, grey: bool = False
) -> bytes:
    """A page as PNG; `page` counts from 0, and the resolution gives way where the picture would be too large.

    Raises IndexError where there is no such page.
    """
    return as_png(image(pdf, page, dpi, max_pixels, grey=grey))


def thumbnail(pdf: bytes) -> bytes:
    """The first page as a small PNG, at most 256 pixels wide and high."""
    drawn = image(pdf, 0, None, 4 * THUMBNAIL_PIXELS * THUMBNAIL_PIXELS)
    drawn.thumbnail((THUMBNAIL_PIXELS, THUMBNAIL_PIXELS), Image.Resampling.LANCZOS)
    out = BytesIO()
    drawn.save(out, "PNG", optimize=False)
    return out.getvalue()


def image(
    pdf: bytes, page: int, dpi: float | None, max_pixels: int = MOST_PIXELS, *, grey: bool = False
) -> Image.Image:
    """A page as a picture in memory; see `png`. Its `info["dpi"]` is the resolution it came to."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        if not 0 <= page < len(document):
            raise IndexError(page)
        drawn = document[page]
        width, height = drawn.get_size()
        wanted = (dpi or DEFAULT_DPI) / POINTS_PER_INCH * _unit(pdf, page)
        scale = min(wanted, math.sqrt(max_pixels / (width * height)))
        picture = _drawn(drawn, scale).convert("L" if grey else "RGB")
        picture.info["dpi"] = (round(scale / _unit(pdf, page) * POINTS_PER_INCH, 3),) * 2
        return picture
    finally:
        document.close()


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    """The page at exactly this scale; pdfium's plain call would stretch it to whole pixels."""
    width, height = (max(1, round(side * scale)) for side in page.get_size())
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGR, rev_byteorder=True)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    raw.FPDF_RenderPageBitmapWithMatrix(
        bitmap,
        page,
        raw.FS_MATRIX(scale, 0, 0, scale, 0, 0),
        raw.FS_RECTF(0, 0, width, height),
        raw.FPDF_REVERSE_BYTE_ORDER,
    )
    picture: Image.Image = bitmap.to_pil()
    return picture


def _unit(pdf: bytes, page: int) -> int:
    """How many points a unit of the page is; pdfium does not say. All pages of a PDF of ours are alike."""
    found = USER_UNIT.search(pdf)
    return int(found[1]) if found else 1


def as_png(picture: Image.Image) -> bytes:
    """A picture of a page as a file that says its resolution, so that other programs know its size."""
    out = BytesIO()
    picture.save(out, "PNG", optimize=False, dpi=picture.info["dpi"])
    return out.getvalue()
