"""Service stories in a list one can filter: typed as they are told, dragged onto their touchpoint."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from canvas.editing.session import Session
from canvas.language import Language
from canvas.model.edits.structure import add
from canvas.model.ids import random_ids
from canvas.model.journey import Phase, Touchpoint
from canvas.model.people import Department, Persona
from canvas.model.project import Project
from canvas.model.stories import in_order
from canvas.model.work import Story
from canvas.widgets.panels.story_rows import StoryList, StoryLook, StoryRow, StoryRows
from canvas.widgets.panels.written_panel import WrittenPanel


class Stories(WrittenPanel):
    """The left panel with the stories. `show` selects one, so that the inspector shows the rest of it."""

    def __init__(self, session: Session, say: Language, show: Callable[[str], None]) -> None:
        super().__init__(
            "stories", say("Stories"), say("Print the stories as cards"), say("Write what was told …")
        )
        self._say, self._show = say, show
        self.filter = self.line(say("Show only …"))
        self.filter.textChanged.connect(lambda _: self.refresh())
        self.rows = StoryRows(self.write("words"))
        self.list = StoryList(self.rows, StoryLook())
        self.list.clicked.connect(lambda index: self._show(self.rows.items[index.row()].key))
        self.fill(session, self.input, self.filter)

    def refresh(self) -> None:
        """Show the stories in which the words of the filter stand."""
        say, project = self._say, self.session.project
        every = in_order(project)
        wanted = self.filter.text().strip().casefold()
        rows = tuple(_row(say, project, story) for story in every)
        shown = tuple(row for row in rows if wanted in row.searched.casefold())
        self.rows.show(shown)
        self.filter.setVisible(bool(every))
        self.empty.setText(
            say("No story says this.") if every else say("What did somebody who meets customers tell you?")
        )
        self.show_count(len(shown), len(every))

    def add(self, words: str) -> None:
        """Keep words as a story."""
        new = Story(id=random_ids("o"), words=words)
        self.apply(lambda project: add(project, new), "add", (new.id,))

    def take(self, keys: tuple[str, ...]) -> None:
        """Show a story."""
        self._show(keys[0])


def _row(say: Language, project: Project, story: Story) -> StoryRow:
    """A row: the words, who told them and when, and everything it can be found by."""
    department = project.get(Department, story.department)
    date = say.date(story.date, "long") if story.date else ""
    below = " · ".join(filter(None, (story.teller, department.name if department else "", date)))
    return StoryRow(
        story.id, story.words, below, " ".join((story.words, story.lesson, below, *_about(project, story)))
    )


def _about(project: Project, story: Story) -> Iterator[str]:
    """Names of the people, the phase and the touchpoints it is about."""
    for key in story.personas:
        persona = project.get(Persona, key)
        yield persona.name if persona else ""
    phase = project.get(Phase, story.phase)
    yield phase.title if phase else ""
    for key in story.touchpoints:
        card = project.get(Touchpoint, key)
        yield card.text if card else ""
