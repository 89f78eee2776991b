"""A small house that sells heat pumps, made by edits; printed sheets of it are read as text.

Every test of this folder does one row of what the program is for: it edits, goes through the file, and finds
on paper what was done.
"""

from __future__ import annotations

from typing import Any

import pypdfium2

from canvas.export import pdf
from canvas.language import language
from canvas.layout import paper
from canvas.layout.options import SheetOptions
from canvas.layout.sheets import SHEETS
from canvas.model import document
from canvas.model.edits import structure
from canvas.model.edits.cards import add_touchpoint
from canvas.model.edits.feelings import set_feeling
from canvas.model.edits.fields import set_field
from canvas.model.ids import SeededIds
from canvas.model.index import index_of
from canvas.model.journey import Journey, Lane, Phase, Step
from canvas.model.people import Channel, Department, Persona
from canvas.model.project import Project

LANES = (
    ("l0000000000001", "touchpoints", "Touchpoints"),
    ("l0000000000002", "feelings", "Feelings"),
    ("l0000000000003", "touchpoints", "Behind the scenes"),
    ("l0000000000004", "ideas", "Ideas"),
    ("l0000000000005", "stories", "Stories"),
    ("l0000000000006", "promise", "Promise and delivery"),
    ("l0000000000007", "measures", "Measures"),
    ("l0000000000008", "effort", "Effort"),
)
FRONT, FEELINGS, BEHIND, IDEAS, STORIES, PROMISE, MEASURES, EFFORT = (key for key, _, _ in LANES)
SEEKS, ASKS, WAITS, LIVES = (f"s000000000000{n}" for n in range(1, 5))
LEARNING, LIVING = "f0000000000001", "f0000000000002"
STEPS = (
    (SEEKS, LEARNING, "Seeks"),
    (ASKS, LEARNING, "Asks"),
    (WAITS, LIVING, "Waits"),
    (LIVES, LIVING, "Lives"),
)
FELT = ((SEEKS, 0.0, "Unsure"), (ASKS, 1.0, "Hopeful"), (WAITS, -2.0, "Forgotten"), (LIVES, 2.0, "Proud"))
PER, MECHANIC, CLIENT = (f"p000000000000{n}" for n in range(1, 4))
WEB, PHONE, VISIT = (f"c000000000000{n}" for n in range(1, 4))
SALES, CARE, CRAFT = (f"d000000000000{n}" for n in range(1, 4))
READS, CALLS, DATE, RUNS, ORDERS = (f"t000000000000{n}" for n in range(1, 6))
JOURNEY = "j0000000000001"


def world() -> Project:
    """Two phases of two steps, five touchpoints, three people, three channels, three departments."""
    ids = SeededIds(b"mission")
    project = structure.new_project(ids, "Fjordvarme", "en")
    first = index_of(project).of(Journey)[0]
    project = project.without([first.id, *(lane.id for lane in project.all(Lane))])
    project = project.without([phase.id for phase in project.all(Phase)])
    project = project.without([step.id for step in project.all(Step)])
    project = project.put(
        Journey(id=JOURNEY, order="V", title="Per gets a heat pump", personas=(PER, MECHANIC)),
        Persona(
            id=PER,
            order="F",
            name="Per Lindgaard",
            role="end customer",
            buying_role="decider",
            channels=(WEB,),
        ),
        Persona(id=MECHANIC, order="M", name="Jonas Brandt", role="employee"),
        Persona(id=CLIENT, order="V", name="Lone Bach", role="client"),
        Channel(id=WEB, order="F", name="Website", kind="digital"),
        Channel(id=PHONE, order="M", name="Telephone", kind="personal"),
        Channel(id=VISIT, order="V", name="Visit", kind="physical"),
        Department(id=SALES, order="F", name="Sales"),
        Department(id=CARE, order="M", name="Customer care"),
        Department(id=CRAFT, order="V", name="Installation"),
        Phase(id=LEARNING, journey=JOURNEY, order="F", title="Learning"),
        Phase(id=LIVING, journey=JOURNEY, order="V", title="Living with it"),
    )
    for key, phase, title in STEPS:
        project = structure.add_step(project, key, phase, title=title)
    for key, kind, title in LANES:
        project = structure.add_lane(project, key, JOURNEY, kind, title=title)  # type: ignore[arg-type]  # of the table
    project = set_field(project, BEHIND, "stage", "backstage")
    for key, lane, step, text, channel, department in (
        (READS, FRONT, SEEKS, "Reads about noise", WEB, SALES),
        (CALLS, FRONT, ASKS, "Calls for a price", PHONE, SALES),
        (DATE, FRONT, WAITS, "Is told a date", PHONE, CARE),
        (RUNS, FRONT, LIVES, "Sees it run", VISIT, CRAFT),
        (ORDERS, BEHIND, WAITS, "Parts are ordered", None, CRAFT),
    ):
        project = add_touchpoint(project, key, lane, step, text=text)
        project = done(project, key, channel=channel, department=department)
    for step, value, word in (
        (SEEKS, 0.0, "Unsure"),
        (ASKS, 1.0, "Hopeful"),
        (WAITS, -2.0, "Forgotten"),
        (LIVES, 2.0, "Proud"),
    ):
        project = set_feeling(project, step, PER, value, word)
    return project


def done(project: Project, key: str, **fields: Any) -> Project:
    """Set fields of a record, one edit after the other; two underscores stand for a dot."""
    for name, value in fields.items():
        project = set_field(project, key, name.replace("__", "."), value)
    return project


def printed(project: Project, sheet: str = "map", paper_name: str = "A1", **asked: Any) -> str:
    """What stands on a printed sheet, after the project has been through its file; spaces are single."""
    kept = document.read(document.write(project))
    options = SheetOptions(language("en"), **asked)
    fitted = paper.fit(kept, sheet, options, paper.parse(paper_name))
    (page,) = read(pdf.write([fitted], pdf.PdfInfo("Fjordvarme"), lambda _: None))
    return page


def read(data: bytes) -> list[str]:
    """The text of each page of a PDF; spaces are single, broken words are whole."""
    texts = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    joined = (text.replace("\ufffe\r\n", "").replace("\x02\r\n", "").replace("\u00ad", "") for text in texts)
    return [" ".join(text.split()) for text in joined]


def offered(project: Project, sheet: str) -> list[str]:
    """What the sheets of a kind are about, "" for the whole."""
    return [offer.about for offer in SHEETS[sheet].offers(project)]
