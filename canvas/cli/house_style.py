"""`journeywall house`: the house's name, logo, colours and typeface, put into a project from a script."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from canvas.cli import edge, paths, setting
from canvas.cli.edge import CommandError
from canvas.files.errors import shown
from canvas.layout import house
from canvas.layout.typefaces import LARGEST
from canvas.model.edits import house as edits
from canvas.model.edits.fields import set_field
from canvas.model.ids import random_ids
from canvas.model.journey import Picture
from canvas.model.problem import problem
from canvas.model.project import Project
from canvas.pictures import desk

Files = dict[str, bytes]


def run(asked: Namespace) -> int:
    """Change what is asked for and write the project; where one part is refused, nothing is written."""
    loaded = edge.loaded(asked.file)
    project, files = loaded.project, dict(loaded.pictures)
    for path in asked.font:
        project = _with_font(project, files, Path(path))
    if asked.logo is not None:
        project = _with_logo(project, files, asked.logo)
    for number, colour in enumerate(asked.colours or ()):
        project = edits.with_colour(project, number, colour)
    for field in ("name", "typeface"):
        if getattr(asked, field) is not None:
            project = set_field(project, project.head.id, f"house.{field}", getattr(asked, field))
    _check(project)
    return setting.write(Path(asked.output), loaded, project, files)


def _with_font(project: Project, files: Files, path: Path) -> Project:
    data = paths.read(path, LARGEST)
    font = house.take_font(data, shown(path.name))
    files[font.sha256] = data
    return edits.with_font(project, font, is_worn=house.has_letters(font))


def _with_logo(project: Project, files: Files, name: str) -> Project:
    if not name:
        return edits.with_logo(project, None)
    path = Path(name)
    try:
        taken = desk.take_in(paths.read(path, desk.MOST_BYTES))
    except desk.PictureError as error:
        raise CommandError(problem(error.code, "", **error.values)) from error
    files[taken.sha256] = taken.data
    size = {"kind": taken.kind, "width": taken.width, "height": taken.height}
    logo = Picture.model_validate(
        {"id": random_ids("q"), "sha256": taken.sha256, "title": shown(path.stem), **size}
    )
    return edits.with_logo(project, logo)


def _check(project: Project) -> None:
    """Refuse a typeface that no font of the project is of."""
    own = edits.style(project)
    families = dict.fromkeys(font.family for font in own.fonts)
    if own.typeface and own.typeface not in families:
        raise CommandError(problem("unknown-typeface", name=own.typeface, names=", ".join(families)))
