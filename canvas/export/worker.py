"""The process that prints: `python -m canvas.export.worker`. Sheets come in, progress and a PDF go out.

It is started by `canvas.export.job` and ended when nobody wants its result any more. It reads and writes
nothing but its own pipes, never meets Qt, and knows no project: sheets are laid out already.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Mapping, Sequence
from typing import IO

from canvas.export.pdf import Fitted, PdfInfo, write
from canvas.layout import fonts
from canvas.layout.sheet import Sheet
from canvas.named import NamedTuple
from canvas.pictures.wire import receive, send

STARTED = 0.1
"""How much of the work is done when the sheets have arrived."""


class Page(NamedTuple):
    """A paper: width and height in millimetres."""

    width: float
    height: float


class Laid(NamedTuple):
    """A fitted sheet without what only the program that asks knows of its paper."""

    sheet: Sheet
    scale: float
    x: float
    y: float
    paper: Page


class Request(NamedTuple):
    """What is printed: fitted sheets, what the file says of itself, pictures by sha256, the user's fonts."""

    sheets: Sequence[Laid]
    info: PdfInfo
    pictures: Mapping[str, bytes]
    fonts: Sequence[fonts.Own] = ()


def laid(fitted: Fitted) -> Laid:
    """A fitted sheet as it is handed over: what a kind of sheet remembers for itself stays behind."""
    paper = Page(fitted.paper.width, fitted.paper.height)
    return Laid(fitted.sheet.alone(), fitted.scale, fitted.x, fitted.y, paper)


def serve(incoming: IO[bytes], outgoing: IO[bytes]) -> None:
    """Print the one request that comes in; every message that goes out says how much is done."""
    asked = receive(incoming)
    if asked is None:
        return
    request: Request = pickle.loads(asked[1])  # noqa: S301 - from the program that started this one

    def tell(done: float) -> None:
        send(outgoing, {"done": STARTED + (1 - STARTED) * done})

    for own in request.fonts:
        fonts.register(own.name, own.data, own.face)
    tell(0.0)
    pdf = write(request.sheets, request.info, request.pictures.get, tell)
    send(outgoing, {"done": 1.0}, pdf)


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
