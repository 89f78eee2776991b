"""CJML 2.0 (XML): planned and actual journeys between end users and service providers.

Names are read without their case; a reference to an actor that has no such id is taken as a name, as in
CJML's own published sample. What its diagram generator writes is no XML: that goes to `cjml_generator.py`.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from canvas.exchange import cjml_generator
from canvas.exchange.cjml_points import Actor, Point, Told, add_journey
from canvas.exchange.draft import Draft
from canvas.exchange.foreign import Imported, loss, refuse, text_of
from canvas.exchange.languages import guess
from canvas.exchange.xml_trees import Element, xml_of
from canvas.model.problem import Problem

_JOURNEYS = ("plannedjourney", "actualjourney")
_ROOT = re.compile(r"<(?:\w{1,20}:)?cjml\b", re.IGNORECASE)
_TIMES = ("timeconsumed", "timecompleted", "timereceived", "timeoriginated", "timestarted")


def is_cjml(text: str) -> bool:
    """Tell whether a text can be CJML, well-formed or not."""
    return _ROOT.search(text[:5000]) is not None


def read(data: bytes | str, name: str) -> Imported:
    """Return the project with every journey in a CJML file.

    Raises ForeignFileError: "cjml-none" for other XML, "cjml-nothing" for one without a journey, or those of
    `xml_of`.
    """
    text = text_of(data, name)
    if cjml_generator.is_generated(text):
        told = cjml_generator.told(text, name)
        return _made([told], data, name, cjml_generator.losses(told))
    root = xml_of(text, name)
    if root.name != "cjml":
        raise refuse("cjml-none", name)
    reader = _Reader()
    journeys = [reader.told(element) for element in root.all(*_JOURNEYS)]
    return _made(journeys, data, name, reader.losses())


def _made(journeys: list[Told], data: bytes | str, name: str, losses: list[Problem]) -> Imported:
    if not any(told.points or told.phases for told in journeys):
        raise refuse("cjml-nothing", name)
    draft = Draft(data, name, guess("\n".join(told.words() for told in journeys)))
    for told in journeys:
        told.title = told.title or PurePath(name).stem
        add_journey(draft, told)
    return Imported(draft.project(journeys[0].title), tuple(losses))


class _Reader:
    """Reads the journeys of one file, which share their actors, and counts what was not as it should be."""

    def __init__(self) -> None:
        self._by_id: dict[str, Actor] = {}
        self._by_name: dict[str, Actor] = {}
        self._named: set[str] = set()
        self._strangers: set[str] = set()
        self._planned_ratings = self._unnumbered = 0

    def told(self, journey: Element) -> Told:
        """Return one journey."""
        is_planned = journey.name.startswith("planned")
        told = Told(journey.said("journeytitle") or journey.said("journeyid"), is_planned)
        summaries = (journey.said("journeyshortsummary"), journey.said("journeylongsummary"))
        told.scope = " ".join(filter(None, summaries))
        told.actors = [self._take_actor(element) for element in journey.first("actors").children]
        told.phases = _phases(journey)
        for element in journey.first("touchpoints").children:
            if element.name.endswith(("communicationpoint", "action")):
                told.points.append(self._point(element, is_planned=is_planned))
        return told

    def losses(self) -> list[Problem]:
        """Return what was not taken as it stands."""
        counts = {
            "cjml-actor-by-name": len(self._named),
            "cjml-actor-unknown": len(self._strangers),
            "cjml-planned-rating": self._planned_ratings,
            "cjml-rating-kept": self._unnumbered,
        }
        return [loss(code, count=count) for code, count in counts.items() if count]

    def _take_actor(self, element: Element) -> Actor:
        key = _attribute(element, "actorid", "actoridref")
        said = element.said("actorname") or element.said("companyname")
        known = self._by_id.get(key.casefold())
        actor = Actor(said or (known.name if known else key), element.name == "enduser")
        self._by_id[key.casefold()] = actor
        for name in (said, element.said("companyname"), element.said("actorname")):
            self._by_name.setdefault(name.casefold(), actor)
        return actor

    def _actor(self, side: Element) -> Actor:
        """Who a side refers to: by id, else by name, else somebody whom the file does not introduce."""
        key = _attribute(side.first("refersto"), "actoridref", "actorid") or side.said("refersto")
        if actor := self._by_id.get(key.casefold()):
            return actor
        if key and (actor := self._by_name.get(key.casefold())):
            self._named.add(key)
            return actor
        self._strangers.add(key)
        return Actor(key or "?", is_person=False)

    def _point(self, element: Element, *, is_planned: bool) -> Point:
        sides = list(element.all("initiator", "sender"))
        receivers = list(element.all("receiver"))
        initiator = sides[0] if sides else Element("", {})
        felt = element.first("touchpointexperience", "experience")
        rating = felt.said("experiencerating") or felt.said("ratingscore")
        experience = felt.said("experiencedescription") or felt.said("ratingcomment")
        self._planned_ratings += is_planned and bool(rating)
        self._unnumbered += not is_planned and bool(rating)
        statuses = (element.said("compliance"), element.said("category"))
        return Point(
            initiator=self._actor(initiator),
            label=initiator.said("initiatorlabel"),
            receiver=self._actor(receivers[0]) if receivers else None,
            receiver_label=receivers[0].said("receiverlabel") if receivers else "",
            channel=element.said("channel", "channelname") or element.said("channel"),
            phase=_attribute(element.first("belongsto"), "phaseidref", "phaseid"),
            message=element.said("message"),
            comment=element.said("comment"),
            timing=_time(element),
            duration=element.said("touchpointduration"),
            experience="" if is_planned else experience,
            rating="" if is_planned else rating,
            tags=tuple(status for status in statuses if status),
        )


def _attribute(element: Element, *names: str) -> str:
    """The first of these attributes that says something, without the spaces that some tools put around it."""
    return next((said for name in names if (said := " ".join(element.attributes.get(name, "").split()))), "")


def _phases(journey: Element) -> dict[str, str]:
    """The phases' names by their ids, in order; those that only touchpoints name come last."""
    declared = [*journey.first("journeyphases", "phases").children, *journey.all("journeyphase")]
    named = [(_attribute(element, "phaseid", "id"), element.said("phasename")) for element in declared]
    phases = {key or name: name or key for key, name in named if key or name}
    for point in journey.first("touchpoints").children:
        if key := _attribute(point.first("belongsto"), "phaseidref", "phaseid"):
            phases.setdefault(key, key)
    return phases


def _time(element: Element) -> str:
    """When it happened, as far as the person noticed; or how long after the one before."""
    stamps = element.first("timestamps")
    said = (stamps.said(name) or element.said(name) for name in _TIMES)
    return next(filter(None, said), "") or element.said("deltatime")
