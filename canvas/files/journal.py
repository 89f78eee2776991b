"""What is not saved yet, written down as it happens, so that a crash costs at most the last second.

One folder for each open document, in the program's own place and never beside the user's file:

    owner       held by the program for as long as it lives
    journal     first what was opened, then every change, one checksummed line each
    pictures/   by sha256

Writing is plain appending; when it is flushed to the disk is the caller's: at most once a second. Reading is
in `recovery.py`. Nothing here deletes a journal except `end`.
"""

from __future__ import annotations

import datetime
import json
import shutil
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from canvas.files import plain
from canvas.files.changes import difference
from canvas.files.disk import DISK, Files
from canvas.files.errors import ProjectFileError, refuse, shown, writing
from canvas.files.journal_lines import line
from canvas.files.manifest import spell_time
from canvas.files.processes import hold, let_go
from canvas.files.safe import write_all, write_bytes
from canvas.model import document
from canvas.model.project import Project

FORMAT = "journeywall-journal"
VERSION = 1
OWNER, JOURNAL, PICTURES = "owner", "journal", "pictures"
LARGEST = 32 * 1024**2
"""Bytes of changes after which the journal begins anew from the project as it is."""


class Journal:
    """The journal of one open document, used by one thread at a time; made by `begin`.

    Every method may raise ProjectFileError "journal-failed": the document is not in danger then, only the
    promise for a crash, and the next `append` tries again.
    """

    def __init__(self, folder: Path, owner: int, project: Project, files: Files) -> None:
        self.folder = folder
        self._owner = owner
        self._files = files
        self._last = project
        self._file: int | None = None
        self._kept: set[str] = set()
        self._size = self._base = self._checksum = 0
        self._is_torn = False
        self._path: Path | None = None
        self._time = ""

    @classmethod
    def begin(
        cls,
        directory: Path,
        project: Project,
        pictures: Mapping[str, bytes],
        path: Path | None,
        time: datetime.datetime,
        *,
        is_saved: bool = True,
        files: Files = DISK,
    ) -> Journal:
        """Start the journal of a document in a new folder inside `directory`.

        `path` is the document's file, None when it has none yet; `is_saved` tells that the file holds this
        very project, so that without a further change there is nothing to recover.
        """
        folder = directory / uuid.uuid4().hex
        with _journalling(folder):
            files.make_folder(folder / PICTURES)
            owner = hold(folder / OWNER)
            if owner is None:
                raise refuse("file-in-use")
        journal = cls(folder, owner, project, files)
        try:
            journal.restart(project, pictures, path, time, is_saved=is_saved)
        except ProjectFileError:
            let_go(owner)
            raise
        return journal

    def restart(
        self,
        project: Project,
        pictures: Mapping[str, bytes],
        path: Path | None,
        time: datetime.datetime,
        *,
        is_saved: bool = True,
    ) -> None:
        """Begin anew from this project, as after every save; the old lines count until the new are whole."""
        with _journalling(self.folder):
            self._path, self._time = path and path.absolute(), spell_time(time)
            self._begin(project, pictures, is_saved=is_saved)

    def append(self, project: Project, pictures: Mapping[str, bytes] | None = None) -> bool:
        """Write down what changed since the last call; False when nothing did.

        `pictures` are all there are by now; those not kept yet are kept.
        """
        with _journalling(self.folder):
            changes = difference(project, self._last)
            if not changes:
                self._last = project
                return False
            if self._size - self._base > LARGEST:
                self._begin(project, pictures or {}, is_saved=False)
                return True
            self._keep(pictures or {})
            data, checksum = line(plain.text(changes).encode(), self._checksum)
            self._write(data)
            self._size, self._checksum, self._last = self._size + len(data), checksum, project
        return True

    def flush(self) -> None:
        """Return when everything appended is on the disk, so that it survives a power cut too."""
        if self._file is not None:
            with _journalling(self.folder):
                self._files.flush(self._file)

    def end(self) -> None:
        """Close and remove the journal: the document is saved, or its changes are given up."""
        self.close()
        with _journalling(self.folder):
            self._files.remove(self.folder / JOURNAL)
            shutil.rmtree(self.folder)

    def close(self) -> None:
        """Let go of the journal and leave it where it is, to be recovered."""
        with _journalling(self.folder):
            self._shut()
            owner, self._owner = self._owner, -1
            if owner >= 0:
                let_go(owner)

    def _begin(self, project: Project, pictures: Mapping[str, bytes], *, is_saved: bool) -> None:
        self._keep(pictures)
        path = str(self._path) if self._path else None
        about = {"format": FORMAT, "version": VERSION, "file": path, "time": self._time, "is_saved": is_saved}
        first, checksum = line(json.dumps(about).encode())
        second, checksum = line(document.write(project), checksum)
        self._shut()  # Windows replaces no open file
        write_bytes(self.folder / JOURNAL, first + second, self._files)
        self._size = self._base = len(first) + len(second)
        self._checksum, self._last, self._is_torn = checksum, project, False

    def _keep(self, pictures: Mapping[str, bytes]) -> None:
        for sha256 in pictures.keys() - self._kept:
            write_bytes(self.folder / PICTURES / sha256, pictures[sha256], self._files)
            self._kept.add(sha256)

    def _write(self, data: bytes) -> None:
        if self._file is None:
            self._file = self._files.append_to(self.folder / JOURNAL)
        if self._is_torn:  # behind half a line nothing could be read any more
            self._files.truncate(self._file, self._size)
        self._is_torn = True
        write_all(self._file, data, self._files)
        self._is_torn = False

    def _shut(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            self._files.close(file)


@contextmanager
def _journalling(folder: Path) -> Iterator[None]:
    try:
        with writing(folder / JOURNAL):
            yield
    except (ProjectFileError, ValueError) as error:
        reason = error.problem.code if isinstance(error, ProjectFileError) else "document"
        raise refuse("journal-failed", folder=shown(folder.parent), reason=reason) from error
