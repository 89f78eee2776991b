"""Printing beside the window: started, asked how far it is, and ended when it is not wanted any more.

The result is bytes; who asked for them writes them (`canvas.files.safe`), so that a print that fails or is
cancelled leaves no file and changes none. No Qt here: a window polls from a timer.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from canvas.export.pdf import Fitted, PdfInfo, PictureBytes
from canvas.export.worker import Request, laid
from canvas.layout import fonts
from canvas.layout.shapes import Group, Image, Shape
from canvas.named import NamedTuple
from canvas.pictures.wire import receive, send

ROOT = Path(__file__).resolve().parents[2]
"""Where the helper finds this package, installed or not."""
COMMAND = (sys.executable, "-m", "canvas.export.worker")
LAST_WORDS = 2000


class Printing(NamedTuple):
    """How far a print is: `done` from 0 to 1, then either the PDF or why there is none.

    `failed` is "" or a code: print-failed (`detail` has what the helper said last) or print-cancelled.
    """

    done: float = 0.0
    pdf: bytes | None = None
    failed: str = ""
    detail: str = ""

    @property
    def is_over(self) -> bool:
        return self.pdf is not None or bool(self.failed)


class PrintJob:
    """A print in a process of its own, which starts at once; pictures are fetched before that."""

    def __init__(
        self,
        sheets: Sequence[Fitted],
        info: PdfInfo,
        picture_bytes: PictureBytes,
        command: Sequence[str] = COMMAND,
    ) -> None:
        wanted = dict.fromkeys(name for fitted in sheets for name in pictures_on(fitted))
        found = {name: data for name in wanted if (data := picture_bytes(name)) is not None}
        self._state, self._lock = Printing(), threading.Lock()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the thread that reads the answers
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no word of the user in the command
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, cwd=ROOT
        )
        request = Request([laid(fitted) for fitted in sheets], info, found, fonts.registered())
        self._thread = threading.Thread(target=self._work, args=(request,), daemon=True)
        self._thread.start()

    def poll(self) -> Printing:
        """How far it is, at once."""
        return self._state

    def wait(self, seconds: float | None = None) -> Printing:
        """How far it is when it is over, or after so many seconds."""
        self._thread.join(seconds)
        return self._state

    def cancel(self) -> None:
        """End the print; nothing of it is left. A print that is over stays as it is."""
        if self._tell(Printing(failed="print-cancelled")):
            self._process.kill()
        self._thread.join()

    def _work(self, request: Request) -> None:
        """Hand over the sheets and take the answers; the only place that waits for the process."""
        try:
            with self._process as process:
                if process.stdin and process.stdout:
                    self._talk(process.stdin, process.stdout, request)
        finally:
            self._tell(Printing(failed="print-failed", detail=self._last_words()))
            self._errors.close()

    def _talk(self, to_helper: IO[bytes], from_helper: IO[bytes], request: Request) -> None:
        with suppress(OSError):  # the process has gone; `_work` says what that means
            send(to_helper, {}, pickle.dumps(request))
        with suppress(OSError):  # the same, for what was still to be sent
            to_helper.close()
        while answer := receive(from_helper):
            head, data = answer
            self._tell(Printing(head["done"], data or None))

    def _tell(self, state: Printing) -> bool:
        """Change the state unless it is final; whether it was changed."""
        with self._lock:
            if self._state.is_over:
                return False
            self._state = state
            return True

    def _last_words(self) -> str:
        size = self._errors.seek(0, 2)
        self._errors.seek(max(0, size - LAST_WORDS))
        return self._errors.read().decode("utf-8", "replace").strip()


def pictures_on(fitted: Fitted) -> Iterator[str]:
    """The sha256 of every picture that is drawn on a sheet."""
    for seen in fitted.sheet.reading():
        yield from _pictures(seen.mark.shapes)


def _pictures(shapes: Sequence[Shape]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, Image):
            yield shape.picture
        elif isinstance(shape, Group):
            yield from _pictures(shape.shapes)
