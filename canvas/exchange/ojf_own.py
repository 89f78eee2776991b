"""What is only ours, carried in an OpenJourney file under one name, and taken up again when it comes back.

A file nobody else has changed gives back the very project. Where only cards were changed elsewhere, their
changes are made to it. Where stages or swimlanes were, the file is read like anybody's.
"""

from __future__ import annotations

import json

from canvas.exchange.foreign import MOST_CARDS, Imported
from canvas.exchange.ojf_changes import changed
from canvas.exchange.ojf_form import Form, form
from canvas.exchange.ojf_tree import tree
from canvas.exchange.trees import Tree, text_in, tree_in
from canvas.model import document, queries
from canvas.model.edits.deleting import delete
from canvas.model.journey import Journey, Picture, Touchpoint
from canvas.model.problem import DocumentError
from canvas.model.project import Project


def kept(project: Project, journey: Journey) -> Tree:
    """Return what stands under our name: the project with this journey alone, without its pictures."""
    others = [other.id for other in queries.journeys(project) if other.id != journey.id]
    alone = delete(project, [*others, *(picture.id for picture in project.all(Picture))])
    said: Tree = json.loads(document.write(alone))
    return {"journey": journey.id, "document": said}


def restored(found: Form) -> Imported | None:
    """Return the project a file carries, with what was changed in it elsewhere; None where it must be read
    like anybody's.
    """
    project = _project(found.own)
    journey = project.get(Journey, text_in(found.own, "journey")) if project else None
    if project is None or journey is None:
        return None
    ours = form(tree(project, journey))
    if ours is None or (ours.stages, ours.lanes) != (found.stages, found.lanes):
        return None
    made = changed(project, journey, ours.nodes, found.nodes)
    if made is None:
        return None
    after, losses = made
    if found.title and found.title != ours.title:
        after = after.put(journey.but(title=found.title))
    return Imported(after, losses)


def _project(own: Tree) -> Project | None:
    try:
        project = document.read(json.dumps(tree_in(own, "document")).encode())
    except DocumentError:
        return None
    return project if len(project.table(Touchpoint)) <= MOST_CARDS else None
