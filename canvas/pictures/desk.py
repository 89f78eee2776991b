"""Hands a picture to the process that decodes it, and takes back what is safe to keep.

The caller's own process never decodes: a picture that eats memory or time costs a helper process, and one
`PictureError`. Nothing is written to disk.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from canvas.named import NamedTuple
from canvas.pictures.kinds import kind_of
from canvas.pictures.wire import receive, send

MOST_BYTES = 50 * 1024 * 1024
MOST_PIXELS = 40_000_000
MOST_SECONDS = 60.0
ROOT = Path(__file__).resolve().parents[2]
"""Where the helper finds this package, installed or not."""


class PictureError(Exception):
    """A picture that cannot be taken: a code, and the values that its sentence needs.

    Codes: picture-too-many-bytes (bytes, most), picture-unknown-kind, picture-too-many-pixels (width, height,
    most), picture-broken, picture-too-large (needs too much memory), picture-too-slow (seconds).
    """

    def __init__(self, code: str, **values: float) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class Taken(NamedTuple):
    """A picture as it is kept: its hash, "jpeg" or "png", its size in pixels, its bytes."""

    sha256: str
    kind: str
    width: int
    height: int
    data: bytes


def take_in(data: bytes, *, most_seconds: float = MOST_SECONDS) -> Taken:
    """A picture from outside, upright, in sRGB, without place and camera; WebP becomes JPEG or PNG.

    Raises PictureError.
    """
    head, kept = _asked("take_in", data, most_seconds)
    return Taken(hashlib.sha256(kept).hexdigest(), head["kind"], head["width"], head["height"], kept)


def resample(data: bytes, max_width: int, max_height: int, *, most_seconds: float = MOST_SECONDS) -> bytes:
    """The picture made smaller to lie within so many pixels; the same bytes where it does already.

    Raises PictureError.
    """
    return _asked("resample", data, most_seconds, max_width=max_width, max_height=max_height)[1]


def _asked(job: str, data: bytes, most_seconds: float, **wanted: int) -> tuple[dict[str, Any], bytes]:
    if len(data) > MOST_BYTES:
        raise PictureError("picture-too-many-bytes", bytes=len(data), most=MOST_BYTES)
    kind = kind_of(data)
    if kind is None:
        raise PictureError("picture-unknown-kind")
    request = BytesIO()
    send(request, {"job": job, "kind": kind, "most_pixels": MOST_PIXELS, **wanted}, data)
    answered = receive(BytesIO(_in_helper(request.getvalue(), most_seconds)))
    if answered is None:
        raise PictureError("picture-too-large")  # its limits ended the helper before it could answer
    head, kept = answered
    if "code" in head:
        raise PictureError(head["code"], **head["values"])
    return head, kept


def _in_helper(request: bytes, most_seconds: float) -> bytes:
    command = [sys.executable, "-m", "canvas.pictures.worker"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no word of the user in the command
            command, input=request, capture_output=True, cwd=ROOT, timeout=most_seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise PictureError("picture-too-slow", seconds=most_seconds) from None
    return done.stdout
