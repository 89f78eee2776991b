"""What people made of kinds of tables, kept in a folder of the program's own: a small text for each kind.

The texts are made and understood elsewhere (`canvas.exchange.tables.memory`); here they only lie.
"""

from __future__ import annotations

import re
from pathlib import Path

from canvas.files.disk import DISK, Files
from canvas.files.errors import writing
from canvas.files.safe import write_bytes

LARGEST = 1_000_000
"""Bytes of a mapping that are read at most."""
_KEY = re.compile(r"[0-9a-f]{8,64}")


def recall(folder: Path, key: str, files: Files = DISK) -> str:
    """Return what is kept under a key, "" where nothing is, or nobody can read it."""
    if not _KEY.fullmatch(key):
        return ""
    try:
        return files.read(_path(folder, key), LARGEST).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""


def keep(folder: Path, key: str, text: str, files: Files = DISK) -> None:
    """Keep a text under a key, instead of what was there. Raises ProjectFileError; ValueError: no key."""
    if not _KEY.fullmatch(key):
        raise ValueError(key)
    with writing(_path(folder, key)):
        files.make_folder(folder)
        write_bytes(_path(folder, key), text.encode("utf-8", "replace"), files)


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.json"
