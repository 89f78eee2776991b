"""A journey as it is told: what stands in its rows and columns, and what it is about. No key is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from canvas.files import container
from canvas.model.edits import people
from canvas.model.index import index_of
from canvas.model.journey import Handover, Journey, Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.parts import Feeling
from canvas.model.people import Channel, Department, Participant, Persona
from canvas.model.project import Project
from canvas.model.work import Idea

Card = Touchpoint | Note | Idea


class Told:
    """The first journey of a project."""

    def __init__(self, project: Project) -> None:
        self.project, self.index = project, index_of(project)
        self.journey = self.index.of(Journey)[0]
        self.phases: tuple[Phase, ...] = self.index.of(Phase, self.journey.id)
        self.steps = [step for phase in self.phases for step in self.steps_of(phase)]
        self.lanes: tuple[Lane, ...] = self.index.of(Lane, self.journey.id)
        self.departments: tuple[Department, ...] = self.index.of(Department)

    def steps_of(self, phase: Phase) -> tuple[Step, ...]:
        return self.index.of(Step, phase.id)

    @property
    def personas(self) -> list[Persona]:
        """Whose journey it is."""
        found = (self.project.get(Persona, key) for key in self.journey.personas)
        return [persona for persona in found if persona]

    @property
    def felt_by(self) -> list[Persona]:
        """Whose feelings the steps tell, in the order of the personas."""
        return [who for who in self.personas if any(self.felt(step, who) for step in self.steps)]

    def felt(self, step: Step, who: Persona) -> Feeling | None:
        return next((each for each in step.feelings if each.persona == who.id), None)

    def row(self, lane: Lane) -> list[list[Card]]:
        """The cards of a lane, step by step."""
        return [self._ideas(s) if lane.kind == "ideas" else list(self._cell(lane, s)) for s in self.steps]

    def _cell(self, lane: Lane, step: Step) -> tuple[Card, ...]:
        return self.index.cell(lane.id, step.id)

    def _ideas(self, step: Step) -> list[Card]:
        """The ideas of a step and of its touchpoints."""
        places = (step.id, *(card.id for card in self.index.step(step.id)))
        found = [idea for place in places for idea in self.index.of(Idea, place)]
        return sorted(found, key=lambda idea: (idea.order, idea.id))

    def name(self, key: str) -> str:
        """The name of a persona, a channel or a department."""
        record: Any = self.project.find(key)
        return str(record.name)

    def person(self, person: Participant) -> str:
        """Somebody who took part, as they are written down."""
        return people.told(self.project, person)

    @property
    def used_channels(self) -> list[Channel]:
        """The channels of the touchpoints, in the order in which they come up."""
        keys = dict.fromkeys(card.channel for card in self._touchpoints() if card.channel)
        return [channel for key in keys if (channel := self.project.get(Channel, key))]

    @property
    def arrows(self) -> list[tuple[Touchpoint, Touchpoint, str]]:
        return [(*ends, link.label) for link in self.project.all(Link) if (ends := self._ends(link))]

    @property
    def handovers(self) -> list[tuple[Touchpoint, Touchpoint, Handover]]:
        return [(*ends, each) for each in self.project.all(Handover) if (ends := self._ends(each))]

    def pictures(self, file: Path) -> Iterator[tuple[Note, Picture, bytes]]:
        """The pictures that hang on notes, with their bytes from the file."""
        data = container.load(file).pictures
        for step in self.steps:
            for card in self.index.step(step.id):
                for key in card.pictures if isinstance(card, Note) else ():
                    picture = self.project.get(Picture, key)
                    if picture is not None:
                        yield card, picture, data[picture.sha256]

    def _ends(self, arrow: Link | Handover) -> tuple[Touchpoint, Touchpoint] | None:
        """The cards an arrow joins, None where they are not of this journey."""
        here = {card.id: card for card in self._touchpoints()}
        if arrow.source in here and arrow.target in here:
            return here[arrow.source], here[arrow.target]
        return None

    def _touchpoints(self) -> Iterator[Touchpoint]:
        for step in self.steps:
            yield from (card for card in self.index.step(step.id) if isinstance(card, Touchpoint))
