"""The process that decodes: `python -m canvas.pictures.worker`, one message in, one message out.

It limits itself before it looks at a byte, and ends after one picture, whatever that picture does to it.
Imports Pillow and nothing of the window or the print.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps

from canvas.pictures.jpeg import without_notes
from canvas.pictures.kinds import JPEG, PNG, kind_of
from canvas.pictures.wire import receive, send

MEMORY_BYTES = 1536 * 1024 * 1024
CPU_SECONDS = 60
JPEG_QUALITY = 92
ORIENTATION = 0x0112

Answer = tuple[dict[str, Any], bytes]


class RefusedError(Exception):
    """A picture that is not decoded: the code and the values that say why."""

    def __init__(self, code: str, **values: int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def take_in(data: bytes, *, kind: str, most_pixels: int) -> Answer:
    """The picture upright, in sRGB, as JPEG or PNG, without notes about place and camera."""
    image = _opened(data, kind, most_pixels)
    if kind == JPEG and _is_upright_srgb(image):
        image.load()
        kept = without_notes(data)
    else:
        image = _in_srgb(ImageOps.exif_transpose(image))
        kept = _coded(image, lossless=kind == PNG or "A" in image.getbands())
    return {"kind": kind_of(kept), "width": image.width, "height": image.height}, kept


def resample(data: bytes, *, kind: str, most_pixels: int, max_width: int, max_height: int) -> Answer:
    """The picture within these pixels; as it was where it fits."""
    image = _opened(data, kind, most_pixels)
    if image.width > max_width or image.height > max_height:
        image.draft("RGB", (max_width, max_height))
        image = _in_srgb(image)
        image.thumbnail((max_width, max_height), Image.Resampling.LANCZOS)
        data = _coded(image, lossless=kind == PNG)
    return {"width": image.width, "height": image.height}, data


JOBS: dict[str, Callable[..., Answer]] = {"take_in": take_in, "resample": resample}


def _opened(data: bytes, kind: str, most_pixels: int) -> Image.Image:
    """The picture, only its header read; its size is known and allowed before anything is decoded."""
    image = Image.open(BytesIO(data), formats=(kind.upper(),))
    if image.width * image.height > most_pixels:
        size = {"width": image.width, "height": image.height}
        raise RefusedError("picture-too-many-pixels", **size, most=most_pixels)
    return image


def _is_upright_srgb(image: Image.Image) -> bool:
    upright = image.getexif().get(ORIENTATION, 1) in (0, 1)
    return upright and image.mode in ("L", "RGB") and _profile(image) is None


def _profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The picture's colour profile where it is another one than sRGB."""
    data = image.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        return None if "sRGB" in ImageCms.getProfileDescription(profile) else profile
    except (ImageCms.PyCMSError, OSError):
        return None  # a profile nobody can read says nothing about the colours


def _in_srgb(image: Image.Image) -> Image.Image:
    """Grey or colour, eight bits a channel, with or without transparency, colours as screens mean them."""
    profile = _profile(image)
    see_through = "A" in image.getbands() or "transparency" in image.info
    if profile and not see_through and image.mode in ("RGB", "CMYK"):
        return _converted(image, profile)
    if image.mode in ("1", "L"):
        return image.convert("L")
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if see_through else "RGB")


def _converted(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    srgb = ImageCms.createProfile("sRGB")
    try:
        return ImageCms.profileToProfile(image, profile, srgb, outputMode="RGB") or image.convert("RGB")
    except ImageCms.PyCMSError:
        return image.convert("RGB")  # a profile for other channels than the picture has


def _coded(image: Image.Image, *, lossless: bool) -> bytes:
    image.info = {}
    out = BytesIO()
    if lossless:
        image.save(out, "PNG")
    else:
        image.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return out.getvalue()


def limit() -> None:
    """Take as much memory and time as a large picture needs, where the system has such limits."""
    Image.MAX_IMAGE_PIXELS = None  # `most_pixels` is asked before anything is decoded
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def answer(head: dict[str, Any], data: bytes) -> Answer:
    """Do what the message asks for; what cannot be done is said in one code."""
    wanted = {key: value for key, value in head.items() if key not in ("job", "bytes")}
    try:
        return JOBS[head["job"]](data, **wanted)
    except RefusedError as refused:
        return {"code": refused.code, "values": refused.values}, b""
    except MemoryError:
        return {"code": "picture-too-large", "values": {}}, b""
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {"code": "picture-broken", "values": {}}, b""  # Pillow's ways of saying so


def main() -> None:
    """Answer the one message on standard input."""
    limit()
    asked = receive(sys.stdin.buffer)
    if asked:
        send(sys.stdout.buffer, *answer(*asked))


if __name__ == "__main__":
    main()
