"""Pictures drawn for tests, and a PDF of every shape with them."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from canvas.export.pdf import PdfInfo, write
from tests.export.sheets import Fitted, everything

INFO = PdfInfo(
    "Købsrejse – “Per”",
    "Anne, Søren",
    "da",
    "Kunderejse",
    "varmepumpe, rejse",
    datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC),
)


def photo(width: int = 1200, height: int = 900) -> bytes:
    ramp = Image.merge("RGB", [Image.linear_gradient("L").rotate(angle) for angle in (0, 90, 180)])
    out = BytesIO()
    ramp.resize((width, height), Image.Resampling.BICUBIC).save(out, "JPEG", quality=85)
    return out.getvalue()


def drawing() -> bytes:
    image = Image.new("RGBA", (300, 600), (0, 0, 0, 0))
    image.paste((200, 40, 40, 255), (50, 50, 250, 550))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


PICTURES = {"photo": photo(), "drawing": drawing()}


def printed(*sheets: Fitted) -> bytes:
    return write(sheets or [Fitted(everything())], INFO, PICTURES.get)
