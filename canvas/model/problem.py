"""What is wrong, as a code with values. The edge of the program says it in words; the core never does."""

from __future__ import annotations

from canvas.named import NamedTuple


class Problem(NamedTuple):
    """A finding about a project, a file or a sheet.

    `code` names the sentence in `canvas/language.py`; `values` fill its gaps; `about` is a record's id or "".
    """

    code: str
    values: tuple[tuple[str, str | int | float], ...] = ()
    about: str = ""


def problem(code: str, about: str = "", **values: str | float) -> Problem:
    """Return a Problem with its values by name."""
    return Problem(code, tuple(sorted(values.items())), about)


class CoreError(Exception):
    """Something that was asked for cannot be done; carries the one Problem that says why."""

    def __init__(self, what: Problem) -> None:
        super().__init__(what.code, dict(what.values))
        self.problem = what


class DocumentError(CoreError):
    """A document that is no project of ours."""


class EditError(CoreError):
    """An edit that the project does not allow."""
