"""Who took part, as people write it: "Anna Holm, Sales". What stands behind the last comma is a department.

A department that the project has is named by its record; any other word is kept as what somebody does.
"""

from __future__ import annotations

from canvas.model.people import Department, Participant
from canvas.model.project import Project


def told(project: Project, person: Participant) -> str:
    """Return a person as they are written: name, then department or what they do."""
    department = project.get(Department, person.department)
    return ", ".join(filter(None, (person.name, department.name if department else person.role)))


def add_person(project: Project, new: str, words: str) -> Project:
    """Add somebody who took part; nothing where nothing was written."""
    person = _read(project, Participant(id=new), words)
    return _with(project, (*project.head.people, person)) if person else project


def change_person(project: Project, key: str, words: str) -> Project:
    """Write somebody anew; without any words they are taken out."""
    people = ((_read(project, each, words) if each.id == key else each) for each in project.head.people)
    return _with(project, tuple(each for each in people if each))


def _read(project: Project, person: Participant, words: str) -> Participant | None:
    if words == told(project, person):
        return person
    words = " ".join(words.split())
    name, _, house = (part.strip() for part in words.rpartition(","))
    if not name:
        name, house = words.strip(" ,"), ""
    if not name:
        return None
    known = {each.name.casefold(): each.id for each in project.all(Department) if each.name}
    department = known.get(house.casefold())
    return person.but(name=name, department=department, role="" if department else house)


def _with(project: Project, people: tuple[Participant, ...]) -> Project:
    if people == project.head.people:
        return project
    return project.with_head(project.head.but(people=people))
