"""The house's style: its logo, its colours, its font files. Name and typeface are plain fields (`fields`)."""

from __future__ import annotations

import re

from canvas.model.edits.deleting import delete
from canvas.model.journey import Picture
from canvas.model.project import FontFile, HouseStyle, Project
from canvas.model.references import references

_COLOUR = re.compile("[0-9A-F]{6}")


def style(project: Project) -> HouseStyle:
    """The house's style, an empty one where the project has none."""
    return project.head.house or HouseStyle()


def colour(text: str) -> str | None:
    """A colour as people write it ("7a1420", "#712"), as #RRGGBB; "" for nothing, None for no colour."""
    digits = text.strip().removeprefix("#").upper()
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    return f"#{digits}" if _COLOUR.fullmatch(digits) else None if digits else ""


def with_logo(project: Project, logo: Picture | None) -> Project:
    """Give the house a logo, or none; the one before goes where nothing else shows it."""
    old = project.get(Picture, style(project).logo)
    if logo is not None:
        project = project.put(logo)
    project = _styled(project, logo=logo.id if logo else None)
    is_idle = old is not None and old != logo and not old.lane and not _is_named(project, old.id)
    return delete(project, [old.id]) if old is not None and is_idle else project


def with_colour(project: Project, number: int, colour: str) -> Project:
    """Set the first (0) or the second (1) colour, "" for none. Raises `value.Invalid` for no #RRGGBB."""
    held = [*style(project).colours, "", ""]
    held[number] = colour
    while held and not held[-1]:
        held.pop()
    return _styled(project, colours=tuple(held))


def with_font(project: Project, font: FontFile, *, is_worn: bool = True) -> Project:
    """Add a font file; where `is_worn` and no typeface is chosen yet, its family becomes the typeface."""
    own = style(project)
    kept = tuple(one for one in own.fonts if one.sha256 != font.sha256)
    typeface = own.typeface or (font.family if is_worn else "")
    return _styled(project, fonts=(*kept, font), typeface=typeface)


def without_font(project: Project, sha256: str) -> Project:
    """Take a font file out; with the last file of its family goes the typeface."""
    own = style(project)
    kept = tuple(one for one in own.fonts if one.sha256 != sha256)
    is_there = any(one.family == own.typeface for one in kept)
    return _styled(project, fonts=kept, typeface=own.typeface if is_there else "")


def _styled(project: Project, **changes: object) -> Project:
    own = style(project)
    changed = own.but(**changes)
    return project if changed is own else project.with_head(project.head.but(house=changed))


def _is_named(project: Project, key: str) -> bool:
    records = (project.head, *project.records())
    return any(reference.id == key for record in records for reference in references(record))
