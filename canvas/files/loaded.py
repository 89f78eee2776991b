"""What an open file is in memory: the project, its pictures, and what the next save needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from canvas.files.manifest import Commit, Manifest
from canvas.files.zipped import Entry
from canvas.frozen import dataclass, replace
from canvas.model.document import VERSION
from canvas.model.problem import Problem
from canvas.model.project import Project
from canvas.named import NamedTuple


class Past(NamedTuple):
    """An earlier version: what has to change in the document of commit `after` to have it again."""

    number: int
    commit: Commit
    after: str
    data: bytes
    """The entry as it lies in the file, JSON."""
    packed: int
    """Bytes it takes there."""


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A file that was read or written, whole. Held by the session, handed to the next save."""

    project: Project
    pictures: Mapping[str, bytes]
    """By sha256, as they lie in the file; the house's fonts too."""
    manifest: Manifest
    past: tuple[Past, ...]
    """Newest first; what comes later in the list never comes `after` what stands before it."""
    document: bytes
    """document.json as it lies in the file."""
    thumbnail: bytes | None
    others: Mapping[str, Entry]
    """Entries this version does not know; kept."""
    digest: str
    """sha256 of the whole file: whether somebody else has written it since."""
    path: Path | None = None
    """Where it lies, links followed; None when it came from bytes."""
    problems: tuple[Problem, ...] = ()
    """What a person should know although it worked."""

    @property
    def is_newer(self) -> bool:
        """Whether a newer program wrote it; saving keeps what this one does not know, but ask first."""
        return self.manifest.version > VERSION

    @property
    def commits(self) -> tuple[Commit, ...]:
        """Every version that can be rebuilt, newest first; the first is the file's own."""
        return (self.manifest.commit, *(past.commit for past in self.past))


def without_history(loaded: Loaded) -> Loaded:
    """Return the file as a first version, for a copy that is given away without what was deleted from it."""
    commit = loaded.manifest.commit._replace(parents=())
    return replace(loaded, past=(), manifest=loaded.manifest._replace(commit=commit), path=None)


def common_commit(mine: Loaded, theirs: Loaded) -> str | None:
    """Return the newest version both copies come from, or None when they share none."""
    known = {commit.id for commit in theirs.commits}
    return next((commit.id for commit in mine.commits if commit.id in known), None)
