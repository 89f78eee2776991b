"""PySide's start, without what it does anew every time: compile its own modules, and read the source of ours.

Its Python part is source in an archive, which it unpacks and compiles at every start; that is a third of the
time until an empty window is shown. Here it is compiled once and kept where Python keeps what it compiles.
And it puts an import of its own in the place of Python's, which reads the source of every module that is
imported after it, in search of `from __feature__ import …`. Nobody here says that.

Should a later PySide do otherwise, nothing breaks and the time is lost again: `test_pyside.py` holds it.
"""

from __future__ import annotations

import builtins
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any
from zlib import crc32

from canvas.widgets import enums

ARCHIVE = "shibokensupport/"
"""How the names of the files in PySide's archive begin."""
LEFT_OUT = "shibokensupport/signature/lib/pyi_generator.py"
"""What writes PySide's type stubs: nobody asks for it here, and its expressions take longer than the rest."""
LATER = (
    b"rec = re.compile(regex, flags=re.VERBOSE)\n        self._finditer = rec.finditer",
    b"self._finditer = lambda text: re.compile(regex, flags=re.VERBOSE).finditer(text)",
)
"""What takes signatures apart to tell of a wrong call: compiled when one is told of, and kept by `re`."""
HERE = Path(__file__).parent


class Kept(SourceFileLoader):
    """A file of the archive: what this very source is compiled to is kept beside the modules of this room."""

    def __init__(self, source: bytes, name: str) -> None:
        super().__init__(name, str(HERE / name))
        self.source = source

    def path_stats(self, path: str) -> dict[str, Any]:
        """What it must have been compiled from to be used: there is no file whose time would tell."""
        return {"mtime": crc32(self.source), "size": len(self.source)}

    def get_data(self, path: str) -> bytes:
        """The source, or what is kept of it. Raises OSError."""
        return self.source if path == self.path else super().get_data(path)


def start() -> None:
    """Import PySide's core."""
    anew = builtins.compile

    def once(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if mode == "exec" and isinstance(source, bytes) and str(filename).startswith(ARCHIVE):
            name = filename.replace("/", ".")
            return Kept(b"" if filename == LEFT_OUT else source.replace(*LATER), name).get_code(name)
        return anew(source, filename, mode, *more, **named)

    enums.start()
    builtins.compile = once
    try:
        from PySide6 import QtCore  # noqa: F401 - it is to be there
    finally:
        builtins.compile = anew
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]  # put there by PySide
