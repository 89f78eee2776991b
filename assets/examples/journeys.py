"""The journeys of an example: lanes, phases and steps with their cards, and what is told along all of it."""

from __future__ import annotations

from typing import Any

import grids
import works
from builder import Builder
from fields import resolved
from script import JourneyTold, Spot

from canvas.model.edits import cards, parking, structure
from canvas.model.edits.placing import place
from canvas.model.index import index_of
from canvas.model.journey import Handover, Journey, Lane, Link, NoteKind, Phase, Step
from canvas.model.work import NamedView

KINDS: dict[str, NoteKind] = {"-": "pain", "+": "gain", "?": "question"}


def journey(b: Builder, told: JourneyTold) -> None:
    """Add a journey with everything in it."""
    key = b.ids("j")
    names = ("title", "state", "scope", "sources", "contact", "is_loop", "axis", "date", "principles")
    fields: dict[str, Any] = {name: getattr(told, name) for name in names}
    fields |= {"previous": b.names.get(told.previous), "personas": b.named(*told.personas)}
    b.add(told.key, Journey.model_validate({"id": key, **fields}))
    b.before, b.spots = b.places[told.previous], {}
    lanes(b, told, key)
    for number, phase in enumerate(told.phases):
        stretch(b, told, key, number, phase)
    rest(b, told)
    b.places[told.key] = b.spots


def lanes(b: Builder, told: JourneyTold, key: str) -> None:
    b.names = {name: record for name, record in b.names.items() if not name.startswith("lane ")}
    for names, kind, title, question, further in told.lanes:
        fields = {"id": b.ids("l"), "journey": key, "kind": kind, "title": title, "question": question}
        own = {name: value for name, value in further.items() if name != "measure"}
        lane = Lane.model_validate({**fields, **own})
        b.project = structure.add_lane(b.project, lane.id, key, lane.kind)
        b.put(lane.but(order=b.project.find(lane.id).order))
        b.names |= {f"lane {name}": lane.id for name in names.split()}


def of_one_measure(b: Builder, told: JourneyTold) -> None:
    """Let the lanes that are about one measure alone show it."""
    for lane in told.lanes:
        if title := lane.further.get("measure"):
            b.change(b.names[f"lane {lane.names}"], measure=b.names[title])


def stretch(b: Builder, told: JourneyTold, key: str, i: int, given: dict[str, Any]) -> None:
    """Add a phase with its steps."""
    b.project = structure.add_phase(b.project, b.ids, key, title=given["title"])
    phase = next(p for p in b.project.all(Phase) if (p.journey, p.title) == (key, given["title"]))
    first = next(s.id for s in b.project.all(Step) if s.phase == phase.id)
    further = resolved(b, told, {"check": given["check"]} if "check" in given else {})
    b.put(phase.but(description=given["description"], duration=given["duration"], **further))
    b.spots[(i,)] = phase.id
    for j, step in enumerate(given["steps"]):
        step_id = first if j == 0 else b.ids("s")
        if j:
            b.project = structure.add_step(b.project, step_id, phase.id)
        b.spots[i, j] = step_id
        fill(b, told, (i, j), step)


def fill(b: Builder, told: JourneyTold, spot: Spot, given: dict[str, Any]) -> None:
    """Fill a step with what is told of it."""
    step = b.project.find(b.spots[spot])
    feelings = [
        {"persona": b.names[who], "value": felt[0], "word": felt[1], "evidence": {"strength": told.known}}
        for who in told.feeling
        if (felt := given.get(who))
    ]
    named = {name: given.get(name, "") for name in ("title", "need", "duration", "waiting")}
    if "weight" in given:
        named["weight"] = given["weight"]
    if "ratings" in given:
        named["ratings"] = ratings(b, told, given["ratings"])
    b.put(step.but(**named, with_us=given.get("with_us", True), feelings=feelings))
    for n, touchpoint in enumerate(given["touchpoints"]):
        front(b, told, (*spot, n), *touchpoint)
    for n, (text, department, strength, more) in enumerate(given.get("backstage", ()), start=1):
        back(b, told, (*spot, -n), text, department, strength, more)
    notes(b, told, step.id, given)
    for idea in given.get("ideas", ()):
        works.idea(b, (*spot, 0), idea)
    if name := given.get("picture"):
        b.picture(name, lane=b.names["lane pictures"], step=step.id)


def ratings(b: Builder, told: JourneyTold, values: tuple[float | None, ...]) -> list[dict[str, Any]]:
    """A step's place on each of the journey's curves; those it has none on are left out."""
    curves = [b.names[f"lane {lane.names}"] for lane in told.lanes if lane.kind == "curve"]
    pairs = zip(curves, values, strict=True)
    return [{"lane": lane, "value": v, "evidence": told.measured} for lane, v in pairs if v is not None]


def front(
    b: Builder,
    told: JourneyTold,
    spot: Spot,
    text: str,
    channel: str,
    department: str,
    strength: str,
    more: dict[str, Any],
) -> None:
    """Add a touchpoint in front of the line of visibility."""
    card = b.spots[spot] = b.ids("t")
    b.project = cards.add_touchpoint(b.project, card, b.names["lane front"], b.spots[spot[:2]], text=text)
    fields = {"evidence": (strength, "", told.asked[1]), **more} if strength else dict(more)
    fields |= {"channel": channel} if channel else {}
    fields |= {"department": department} if department else {}
    b.change(card, **resolved(b, told, fields))


def back(
    b: Builder, told: JourneyTold, spot: Spot, text: str, department: str, strength: str, more: dict[str, Any]
) -> None:
    """Add what happens behind the line of visibility, and from whom it was taken over."""
    card = b.spots[spot] = b.ids("t")
    b.project = cards.add_touchpoint(b.project, card, b.names["lane back"], b.spots[spot[:2]], text=text)
    fields = {"department": department, "evidence": (strength,), **more}
    if source := fields.pop("from", None):
        agreed = {name: fields.pop(name) for name in ("agreement", "stamp") if name in fields}
        b.put(Handover(id=b.ids("h"), source=b.spots[source], target=card, **agreed))
    b.change(card, **resolved(b, told, fields))


def notes(b: Builder, told: JourneyTold, step: str, given: dict[str, Any]) -> None:
    """Add a step's notes; a picture that is pinned hangs on the last of them."""
    rows: list[tuple[str, NoteKind, str, str, tuple[Any, ...]]] = []
    for name in ("doing", "thinking"):
        if name in given:
            text, strength, *more = given[name]
            rows.append((name, name, text, strength, tuple(more)))
    if "quote" in given:
        whose, text, *more = given["quote"]
        rows.append(("quotes", "quote", text, told.known, (whose, *more)))
    rows += [("notes", KINDS[text[0]], text[1:], told.known, ()) for text in given.get("notes", ())]
    for lane, kind, text, strength, (*whose,) in rows:
        note = b.ids("n")
        b.project = cards.add_note(b.project, note, b.names[f"lane {lane}"], step, text=text, kind=kind)
        amount = {"value": whose[1], "currency": b.script.currency} if len(whose) > 1 else None
        b.change(note, evidence={"strength": strength}, personas=b.named(*whose[:1]), amount=amount)
    if name := given.get("pinned"):
        b.change(note, pictures=(b.picture(name),))


def rest(b: Builder, told: JourneyTold) -> None:
    """Add what is told along the whole journey."""
    for spot, fields in told.details.items():
        b.change(b.spots[spot], **resolved(b, told, fields))
    works.measures(b, told)
    of_one_measure(b, told)
    works.stories(b, told)
    for source, target, agreement, stamp in told.handovers:
        ends = {"source": b.spots[source], "target": b.spots[target]}
        b.put(Handover(id=b.ids("h"), **ends, agreement=agreement, stamp=stamp))
    for source, target, label in told.links:
        b.put(Link(id=b.ids("k"), source=b.spots[source], target=b.spots[target], label=label))
    grids.grid(b, told)
    for each in told.flows:
        grids.flow(b, each)
    works.work(b, told)
    for text in told.parked:
        key, kind = b.ids("n"), KINDS[text[0]]
        b.project = parking.add_parked(b.project, key, b.names[told.key], text[1:])
        b.change(key, kind=kind)
    for view in told.views:
        add_view(b, told, *view)


def add_view(
    b: Builder, told: JourneyTold, title: str, names: str, phases: tuple[int, ...], whose: tuple[str, ...]
) -> None:
    """Add a choice of lanes, phases and personas under a name."""
    fields = {"id": b.ids("z"), "journey": b.names[told.key], "title": title}
    shown = {"lanes": b.named(*(f"lane {name}" for name in names.split())), "personas": b.named(*whose)}
    view = NamedView.model_validate({**fields, **shown, "phases": [b.spots[(phase,)] for phase in phases]})
    b.project = place(b.project, view, index_of(b.project).of(NamedView, view.journey), None)
