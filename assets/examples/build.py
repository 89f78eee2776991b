"""Make the Danish example anew: `python assets/examples/build.py` writes varmepumpe.journey beside itself.

The words are in the varmepumpe_*.py beside it, the pictures in drawn.py. Everything goes
through the same edits and the same container as a map that somebody draws; ids follow from a seed and the
time is fixed, so the file is the same each time.
"""

from __future__ import annotations

import datetime
import hashlib
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import drawn  # noqa: E402
import varmepumpe_after as after  # noqa: E402
import varmepumpe_before as before  # noqa: E402
import varmepumpe_people as people  # noqa: E402

from canvas.files import container  # noqa: E402
from canvas.files.manifest import Stamp  # noqa: E402
from canvas.model.edits import cards, structure  # noqa: E402
from canvas.model.ids import SeededIds  # noqa: E402
from canvas.model.journey import Handover, Journey, Lane, Phase, Picture, Step  # noqa: E402
from canvas.model.people import Channel, Department, Participant, Persona  # noqa: E402
from canvas.model.project import Brief, Head, HouseStyle, Offering, Project  # noqa: E402
from canvas.model.work import Idea, Measure, Reading, Story  # noqa: E402

TIME = datetime.datetime(2026, 3, 12, 14, 30, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 2, 24)
QUARTERS = (
    datetime.date(2025, 6, 30),
    datetime.date(2025, 9, 30),
    datetime.date(2025, 12, 31),
    datetime.date(2026, 3, 31),
)
LANES: tuple[tuple[str, str, str, str, str | None], ...] = (
    ("pictures", "pictures", "Billeder", "Hvordan ser det ud?", None),
    ("doing", "doing", "Handlinger", "Hvad gør Per og Mette?", None),
    ("front", "touchpoints", "Kontaktpunkter", "Hvor mødes de med os – og med andre?", "frontstage"),
    ("thinking", "thinking", "Tanker", "Hvad går de rundt og tænker?", None),
    ("feelings", "feelings", "Følelser", "Hvordan har de det undervejs?", None),
    ("quotes", "quotes", "Citater", "Hvad siger de selv?", None),
    ("notes", "pains and gains", "Smerter og gevinster", "Hvad gør ondt? Hvad er godt?", None),
    ("back", "touchpoints", "Bag scenen", "Hvad skal der til hos os?", "backstage"),
    ("ideas", "ideas", "Idéer", "Ændre ydelsen? Fortælle det bedre? Gøre det lettere?", None),
    ("promise", "promise", "Løfte og levering", "Holder vi, hvad vi lover?", None),
    ("measures", "measures", "Målinger", "Hvad siger tallene?", None),
)


class Builder:
    """The project as it grows, with the ids that the words refer to by name."""

    def __init__(self) -> None:
        self.ids = SeededIds(b"varmepumpe")
        self.project = Project(Head(id=self.ids("x"), title=people.TITLE, language="da"))
        self.names: dict[str, str] = {}
        self.spots: dict[tuple[int, ...], str] = {}
        self.pictures: dict[str, bytes] = {}

    def add(self, name: str, record: Any) -> str:
        self.project = structure.add(self.project, record)
        self.names[name] = record.id
        return str(record.id)

    def named_spots(self, *spots: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(self.spots[spot] for spot in spots)

    def named(self, *names: str) -> tuple[str, ...]:
        return tuple(self.names[name] for name in names)


def lists(b: Builder) -> None:
    for name in people.DEPARTMENTS:
        b.add(name, Department(id=b.ids("d"), name=name))
    for name, (kind, icon) in people.CHANNELS.items():
        b.add(name, Channel.model_validate({"id": b.ids("c"), "name": name, "kind": kind, "icon": icon}))
    for given in people.PERSONAS:
        fields: dict[str, Any] = dict(given)
        key = fields.pop("key")
        fields["id"] = b.ids("p")
        fields["channels"] = b.named(*fields["channels"])
        fields["help"] = [{"department": b.names[d], "text": text} for d, text in fields["help"].items()]
        fields["scales"] = [
            {"id": b.ids("a"), "left": left, "right": right, "value": value}
            for left, right, value in fields["scales"]
        ]
        fields["statements"] = [
            {"id": b.ids("a"), "kind": kind, "text": text, "evidence": {"strength": strength}}
            for kind, text, strength in fields["statements"]
        ]
        b.add(key, Persona.model_validate(fields))


def head(b: Builder) -> None:
    brief = Brief(
        position=people.BRIEF["position"],
        message=people.BRIEF["message"],
        channels=people.BRIEF["channels"],
        promise=people.PROMISE,
        offerings=tuple(Offering(id=b.ids("a"), name=name) for name in people.BRIEF["offerings"]),
        target_groups=b.named("per", "mette"),
    )
    took_part = tuple(
        Participant(id=b.ids("a"), name=name, department=b.names.get(department), role=role)
        for name, department, role in people.PEOPLE
    )
    b.project = b.project.with_head(
        b.project.head.but(brief=brief, people=took_part, house=HouseStyle(name="Fjordvarme"))
    )


def journey(b: Builder) -> str:
    made = Journey(
        id=b.ids("j"),
        title=people.TITLE,
        personas=b.named("per", "jonas", "mette", "verner", "susanne"),
        scope="Kunderejse · Fjordvarme · villa med oliefyr",
        date=datetime.date(2026, 3, 12),
        sources="Værksted i Horsens 24.–25. februar, 9 interview, 140 sager fra kundeservice",
        contact="rikke@fjordvarme.example",
    )
    key = b.add("journey", made)
    for name, kind, title, question, stage in LANES:
        lane = Lane.model_validate(
            {
                "id": b.ids("l"),
                "journey": key,
                "kind": kind,
                "title": title,
                "question": question,
                "stage": stage,
            }
        )
        b.project = structure.add_lane(b.project, lane.id, key, lane.kind)
        b.project = b.project.put(lane.but(order=b.project.find(lane.id).order))
        b.names[f"lane {name}"] = lane.id
    return key


def phases(b: Builder, key: str) -> None:
    for i, told in enumerate(before.BEFORE + after.AFTER):
        verdict, reason = told["check"]
        b.project = structure.add_phase(b.project, b.ids, key, title=told["title"])
        phase = next(p for p in b.project.all(Phase) if p.title == told["title"])
        first = next(s.id for s in b.project.all(Step) if s.phase == phase.id)
        check = {"verdict": verdict, "reason": reason}
        b.project = b.project.put(
            phase.but(description=told["description"], duration=told["duration"], check=check)
        )
        b.spots[(i,)] = phase.id
        for j, step in enumerate(told["steps"]):
            step_id = first if j == 0 else b.ids("s")
            if j:
                b.project = structure.add_step(b.project, step_id, phase.id)
            b.spots[i, j] = step_id
            fill(b, (i, j), step)


def fill(b: Builder, spot: tuple[int, int], told: dict[str, Any]) -> None:
    step = b.project.find(b.spots[spot])
    feelings = [
        {"persona": b.names[who], "value": felt[0], "word": felt[1], "evidence": {"strength": "observed"}}
        for who in ("per", "jonas")
        if (felt := told.get(who))
    ]
    named = {name: told.get(name, "") for name in ("title", "need", "duration", "waiting")}
    b.project = b.project.put(step.but(**named, with_us=told.get("with_us", True), feelings=feelings))
    for n, (text, channel, department, strength, more) in enumerate(told["touchpoints"]):
        touchpoint(b, (*spot, n), text, channel, department, strength, more)
    for text, department, strength, more in told.get("backstage", ()):
        card = b.ids("t")
        b.project = cards.add_touchpoint(b.project, card, b.names["lane back"], step.id, text=text)
        fields = dict(more)
        if source := fields.pop("from", None):
            handover = Handover(id=b.ids("h"), source=b.spots[source], target=card)
            b.project = b.project.put(handover)
        change(b, card, department=b.names[department], evidence={"strength": strength}, **fields)
    notes(b, step.id, told)
    for lens, text, department, person, due, impact, effort, status in told.get("ideas", ()):
        idea = {
            "id": b.ids("e"), "at": b.spots[(*spot, 0)], "lens": lens, "text": text, "person": person,
            "department": b.names[department], "due": due, "impact": impact, "effort": effort, "status": status,
        }  # fmt: skip
        b.add(text, Idea.model_validate(idea))
    if name := told.get("picture"):
        picture(b, name, step.id)


def touchpoint(
    b: Builder,
    spot: tuple[int, ...],
    text: str,
    channel: str,
    department: str,
    strength: str,
    more: dict[str, Any],
) -> None:
    card = b.spots[spot] = b.ids("t")
    fields = dict(more)
    for name in ("promise", "delivery"):
        if name in fields:
            fields[name] = {"text": fields[name][0], "level": fields[name][1]}
    if "personas" in fields:
        fields["personas"] = b.named(*fields["personas"])
    if fields.pop("asked", False):
        lenses = ("offering", "communication", "ease")
        fields["asked"] = [{"lens": lens, "date": DAY, "by": "Rikke", "is_nothing": True} for lens in lenses]
    b.project = cards.add_touchpoint(b.project, card, b.names["lane front"], b.spots[spot[:2]], text=text)
    change(
        b,
        card,
        channel=b.names[channel],
        department=b.names.get(department),
        evidence={"strength": strength, "date": DAY},
        **fields,
    )


def notes(b: Builder, step: str, told: dict[str, Any]) -> None:
    rows: list[tuple[str, str, str, str, str]] = []
    for name in ("doing", "thinking"):
        if name in told:
            text, strength, *whose = told[name]
            rows.append((name, name, text, strength, whose[0] if whose else ""))
    if "quote" in told:
        whose, text = told["quote"]
        rows.append(("quotes", "quote", text, "observed", whose))
    rows += [
        ("notes", "pain" if text[0] == "-" else "gain", text[1:], "observed", "")
        for text in told.get("notes", ())
    ]
    for lane, kind, text, strength, whose in rows:
        note = b.ids("n")
        b.project = cards.add_note(b.project, note, b.names[f"lane {lane}"], step, text=text, kind=kind)  # type: ignore[arg-type]
        change(b, note, evidence={"strength": strength}, personas=b.named(whose) if whose else ())


def picture(b: Builder, name: str, step: str) -> None:
    data = drawn.picture(name)
    _, _, title, alternative = drawn.PICTURES[name]
    sha = hashlib.sha256(data).hexdigest()
    b.pictures[sha] = data
    width, height = drawn.SIZE
    record = Picture(
        id=b.ids("q"), sha256=sha, width=width, height=height, title=title, alternative=alternative,
        lane=b.names["lane pictures"], step=step, order="V",
    )  # fmt: skip
    b.project = b.project.put(record)


def change(b: Builder, key: str, **fields: Any) -> None:
    b.project = b.project.put(b.project.find(key).but(**fields))


def rest(b: Builder) -> None:
    for phase, title, unit, target, better, values in after.MEASURES:
        readings = tuple(Reading(date=day, value=value) for day, value in zip(QUARTERS, values, strict=True))
        at = b.names["journey"] if phase is None else b.spots[(phase,)]
        fields = {
            "id": b.ids("u"), "at": at, "title": title, "unit": unit, "target": target,
            "better": better, "readings": readings,
        }  # fmt: skip
        b.add(title, Measure.model_validate(fields))
    phase, title, over, under, target = after.RATIO
    ratio = {"numerator": b.names[over], "denominator": b.names[under], "target": target, "better": "higher"}
    b.add(title, Measure.model_validate({"id": b.ids("u"), "at": b.spots[(phase,)], "title": title, **ratio}))
    for teller, department, day, spot, words, lesson in after.STORIES:
        told = {"teller": teller, "department": b.names[department], "date": day, "words": words}
        about = {"phase": b.spots[spot[:1]], "touchpoints": b.named_spots(spot), "personas": b.named("per")}
        b.add(words, Story.model_validate({"id": b.ids("o"), "lesson": lesson, **told, **about}))
    for source, target, agreement, stamp in after.HANDOVERS:
        handover = Handover(
            id=b.ids("h"), source=b.spots[source], target=b.spots[target], agreement=agreement, stamp=stamp
        )
        b.project = b.project.put(handover)


def example() -> tuple[Project, dict[str, bytes]]:
    """Return the example's project and its pictures by sha256."""
    b = Builder()
    lists(b)
    head(b)
    phases(b, journey(b))
    rest(b)
    return b.project, b.pictures


if __name__ == "__main__":
    made, images = example()
    target = HERE / "varmepumpe.journey"
    target.unlink(missing_ok=True)
    container.save(target, made, images, Stamp(TIME, "Rikke Dahl", "Journeywall"))
