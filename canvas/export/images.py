"""Pictures as a PDF holds them: a JPEG as it is where it is small enough, everything else redrawn to size.

Knows neither paper nor PDF objects: it is told how large a picture is drawn and answers with streams.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import Image

from canvas.export.pdf_backend import PictureObject, Stream
from canvas.named import NamedTuple

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MM_PER_INCH = 25.4
LARGEST_DPI = 200
JPEG_QUALITY = 88
ENOUGH = 1.25
"""A JPEG that is at most this much too large on each side is passed through instead of being coded again."""
DRAWING_COLOURS = 4096
"""A picture with no more colours than this is a drawing, whose edges JPEG would blur."""

Opened = Image.Image


def opened(data: bytes) -> Opened:
    """The picture, its header read; pixels are decoded when they are asked for."""
    return Image.open(BytesIO(data), formats=("JPEG", "PNG", "WEBP"))


class Sized(NamedTuple):
    """A picture with no more pixels than its place can show."""

    image: Opened
    jpeg: bytes | None
    """Its file where that can stay as it is."""
    is_drawing: bool


def sized(data: bytes, width_mm: float, height_mm: float) -> Sized:
    """The picture for a place of this size on paper, with at most 200 dots to the inch."""
    image = opened(data)
    width, height = image.size
    allowed = max(width_mm / width, height_mm / height) * LARGEST_DPI / MM_PER_INCH
    if image.format == "JPEG" and image.mode in ("L", "RGB") and allowed * ENOUGH >= 1:
        return Sized(image, data, is_drawing=False)
    drawing = image.convert("RGBA").getcolors(DRAWING_COLOURS) is not None
    image = _plain(image)
    if allowed < 1:
        size = (max(1, round(width * allowed)), max(1, round(height * allowed)))
        image = image.resize(size, Image.Resampling.LANCZOS)
    return Sized(image, None, drawing)


def picture_object(data: bytes, width_mm: float, height_mm: float) -> PictureObject:
    """The picture as a PDF draws it at this size."""
    found = sized(data, width_mm, height_mm)
    if found.jpeg:
        return PictureObject(_jpeg_stream(found.jpeg, found.image))
    return _coded(found.image, drawing=found.is_drawing)


def file_of(data: bytes, width_mm: float, height_mm: float) -> tuple[str, bytes]:
    """The picture as a file of its own for a place of this size: its media type, and a JPEG or PNG."""
    found = sized(data, width_mm, height_mm)
    if found.jpeg:
        return "image/jpeg", found.jpeg
    if found.is_drawing or found.image.mode == "RGBA":
        return "image/png", _png(found.image)
    return "image/jpeg", _jpeg(found.image)


def _plain(image: Opened) -> Opened:
    """Grey or colour, eight bits a channel, with or without transparency."""
    if image.mode in ("L", "RGB", "RGBA"):
        return image.copy()
    see_through = "A" in image.getbands() or "transparency" in image.info
    return image.convert("RGBA" if see_through else "RGB")


def _coded(image: Opened, *, drawing: bool) -> PictureObject:
    mask = None
    if image.mode == "RGBA":
        alpha = image.getchannel("A")
        image = image.convert("RGB")
        if alpha.getextrema() != (255, 255):
            mask = _flate_stream(alpha)
    if drawing or mask:
        return PictureObject(_flate_stream(image), mask)
    return PictureObject(_jpeg_stream(_jpeg(image), image))


def _jpeg_stream(data: bytes, image: Opened) -> Stream:
    return Stream({**_form(image), "Filter": "DCTDecode"}, data)


def _flate_stream(image: Opened) -> Stream:
    """Lossless, each line as its difference from its neighbours: what PNG holds is what PDF wants."""
    predictor = {"Predictor": 15, "Colors": len(image.getbands()), "Columns": image.width}
    pixels = b"".join(_chunks(_png(image), b"IDAT"))
    return Stream({**_form(image), "Filter": "FlateDecode", "DecodeParms": predictor}, pixels)


def _jpeg(image: Opened) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return out.getvalue()


def _png(image: Opened) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=False)
    return out.getvalue()


def _chunks(png: bytes, wanted: bytes) -> Iterator[bytes]:
    at = len(PNG_SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        if kind == wanted:
            yield png[at + 8 : at + 8 + length]
        at += 12 + length


def _form(image: Opened) -> dict[str, Any]:
    space = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    return {"Width": image.width, "Height": image.height, "BitsPerComponent": 8, "ColorSpace": space}
