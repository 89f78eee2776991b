"""The journeys of an example: lanes, phases and steps with their cards, and what is told along all of it."""

from __future__ import annotations

from typing import Any

from builder import Builder
from script import JourneyTold, Spot

from canvas.layout.style import IDEA
from canvas.model.edits import cards, structure
from canvas.model.journey import Handover, Journey, Lane, NoteKind, Phase, Step
from canvas.model.work import Idea, Measure, Reading, Story

KINDS: dict[str, NoteKind] = {"-": "pain", "+": "gain", "?": "question"}


def journey(b: Builder, told: JourneyTold) -> None:
    """Add a journey with everything in it; one that could be answers the one before it."""
    key = b.ids("j")
    fields: dict[str, Any] = {name: getattr(told, name) for name in ("title", "scope", "sources", "contact")}
    if told.state == "to-be":
        fields |= {"state": told.state, "previous": b.names["journey"]}
    if told.principles:
        fields["principles"] = told.principles
    b.add("journey", Journey(id=key, personas=b.named(*told.personas), date=told.date, **fields))
    b.before, b.spots = b.spots, {}
    lanes(b, told, key)
    for number, phase in enumerate(told.phases):
        stretch(b, told, key, number, phase)
    rest(b, told)


def lanes(b: Builder, told: JourneyTold, key: str) -> None:
    b.names = {name: record for name, record in b.names.items() if not name.startswith("lane ")}
    for names, kind, title, question, further in told.lanes:
        fields = {"id": b.ids("l"), "journey": key, "kind": kind, "title": title, "question": question}
        lane = Lane.model_validate({**fields, **further})
        b.project = structure.add_lane(b.project, lane.id, key, lane.kind)
        b.put(lane.but(order=b.project.find(lane.id).order))
        b.names |= {f"lane {name}": lane.id for name in names.split()}


def stretch(b: Builder, told: JourneyTold, key: str, i: int, given: dict[str, Any]) -> None:
    """Add a phase with its steps."""
    b.project = structure.add_phase(b.project, b.ids, key, title=given["title"])
    phase = next(p for p in b.project.all(Phase) if (p.journey, p.title) == (key, given["title"]))
    first = next(s.id for s in b.project.all(Step) if s.phase == phase.id)
    verdict, reason = given["check"]
    check = {"verdict": verdict, "reason": reason}
    b.put(phase.but(description=given["description"], duration=given["duration"], check=check))
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
        back(b, (*spot, -n), text, department, strength, more)
    notes(b, told, step.id, given)
    for idea in given.get("ideas", ()):
        add_idea(b, spot, idea)
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
    """Add a touchpoint in front of the line of visibility; one that was an idea has the ideas' colour."""
    card = b.spots[spot] = b.ids("t")
    fields = dict(more)
    for name in ("promise", "delivery"):
        if name in fields:
            fields[name] = {"text": fields[name][0], "level": fields[name][1]}
    if "personas" in fields:
        fields["personas"] = b.named(*fields["personas"])
    if fields.pop("asked", False):
        by, day = told.asked
        lenses = ("offering", "communication", "ease")
        fields["asked"] = [{"lens": lens, "date": day, "by": by, "is_nothing": True} for lens in lenses]
    if fields.pop("was_idea", False):
        fields["colour"] = IDEA
    b.project = cards.add_touchpoint(b.project, card, b.names["lane front"], b.spots[spot[:2]], text=text)
    fields |= {"channel": b.names[channel], "department": b.names.get(department)}
    b.change(card, evidence={"strength": strength, "date": told.asked[1]}, **answered(b, fields))


def back(b: Builder, spot: Spot, text: str, department: str, strength: str, more: dict[str, Any]) -> None:
    """Add what happens behind the line of visibility, and from whom it was taken over."""
    card = b.spots[spot] = b.ids("t")
    b.project = cards.add_touchpoint(b.project, card, b.names["lane back"], b.spots[spot[:2]], text=text)
    fields = answered(b, dict(more))
    if source := fields.pop("from", None):
        agreed = {name: fields.pop(name) for name in ("agreement", "stamp") if name in fields}
        b.put(Handover(id=b.ids("h"), source=b.spots[source], target=card, **agreed))
    b.change(card, department=b.names[department], evidence={"strength": strength}, **fields)


def answered(b: Builder, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with the card of the journey before that this one takes the place of."""
    if "was" in fields:
        fields["counterpart"] = b.before[fields.pop("was")]
    return fields


def notes(b: Builder, told: JourneyTold, step: str, given: dict[str, Any]) -> None:
    """Add a step's notes; a picture that is pinned hangs on the last of them."""
    rows: list[tuple[str, NoteKind, str, str, str]] = []
    for name in ("doing", "thinking"):
        if name in given:
            text, strength, *whose = given[name]
            rows.append((name, name, text, strength, whose[0] if whose else ""))
    if "quote" in given:
        whose, text = given["quote"]
        rows.append(("quotes", "quote", text, told.known, whose))
    rows += [("notes", KINDS[text[0]], text[1:], told.known, "") for text in given.get("notes", ())]
    for lane, kind, text, strength, whose in rows:
        note = b.ids("n")
        b.project = cards.add_note(b.project, note, b.names[f"lane {lane}"], step, text=text, kind=kind)
        b.change(note, evidence={"strength": strength}, personas=b.named(whose) if whose else ())
    if name := given.get("pinned"):
        b.change(note, pictures=(b.picture(name),))


def add_idea(b: Builder, spot: Spot, told: tuple[Any, ...]) -> None:
    """Add an idea to the first touchpoint of a step."""
    lens, text, department, person, due, impact, effort, status = told
    idea = {
        "id": b.ids("e"), "at": b.spots[(*spot, 0)], "lens": lens, "text": text, "person": person,
        "department": b.names[department], "due": due or None, "impact": impact, "effort": effort, "status": status,
    }  # fmt: skip
    b.add(text, Idea.model_validate(idea))


def rest(b: Builder, told: JourneyTold) -> None:
    """Add measures, stories and handovers."""
    for phase, title, unit, target, better, values in told.measures:
        pairs = zip(told.readings, values, strict=True)
        readings = tuple(Reading(date=day, value=value) for day, value in pairs if value is not None)
        at = b.names["journey"] if phase is None else b.spots[(phase,)]
        fields = {
            "id": b.ids("u"), "at": at, "title": title, "unit": unit, "target": target,
            "better": better, "readings": readings,
        }  # fmt: skip
        b.add(title, Measure.model_validate(fields))
    if told.ratio:
        phase, title, over, under, target = told.ratio
        ratio = {"numerator": b.names[over], "denominator": b.names[under], "target": target}
        fields = {"id": b.ids("u"), "at": b.spots[(phase,)], "title": title, **ratio, "better": "higher"}
        b.add(title, Measure.model_validate(fields))
    for story in told.stories:
        add_story(b, told, *story)
    for source, target, agreement, stamp in told.handovers:
        ends = {"source": b.spots[source], "target": b.spots[target]}
        b.put(Handover(id=b.ids("h"), **ends, agreement=agreement, stamp=stamp))


def add_story(
    b: Builder,
    told: JourneyTold,
    teller: str,
    department: str,
    day: str,
    spot: Spot,
    words: str,
    lesson: str,
) -> None:
    """Add what somebody in the house told about a touchpoint."""
    said = {"teller": teller, "department": b.names[department], "date": day, "words": words}
    about = {"phase": b.spots[spot[:1]], "touchpoints": (b.spots[spot],)}
    whose = {"personas": b.named(told.personas[0])}
    b.add(words, Story.model_validate({"id": b.ids("o"), "lesson": lesson, **said, **about, **whose}))
