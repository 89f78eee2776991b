"""What the critical colleague says: a plain question for every rule, the names of the themes, and of places.

The rules are `canvas/model/review/`; window, agenda and command line all say it with these words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from canvas.layout.map.context import Say
from canvas.layout.options import message
from canvas.model import queries
from canvas.model.journey import Journey, Phase, Step, Touchpoint
from canvas.model.people import Party, Persona
from canvas.model.project import Project
from canvas.model.review.finding import Question
from canvas.model.review.rules import THEMES as ORDER
from canvas.model.work import Activity, GridCell, Idea, RelationshipLevel
from canvas.named import NamedTuple

THEMES: dict[str, str] = {
    "promise": message("Promise and delivery"),
    "feelings": message("Low points without an idea"),
    "questions": message("The three questions"),
    "handovers": message("Changes and handovers"),
    "responsibility": message("Who takes care"),
    "needs": message("Needs and wishes"),
    "employees": message("Our own people"),
    "people": message("People we do not reach"),
    "grid": message("The grid"),
    "plan": message("Ideas and plan"),
    "evidence": message("Assumed, not seen"),
    "map": message("The map as a whole"),
}

QUESTIONS: dict[str, str] = {
    "promise-above-delivery": message(
        "We promise {promise} and deliver {delivery}. What would bring them together?"
    ),
    "low-without-idea": message("{persona} feels “{word}” here. Do we have an idea?"),
    "low-without-idea wordless": message("{persona} is at a low point here. Do we have an idea?"),
    "not-asked": message("Can we change this, tell it differently, or make it easier?"),
    "handover-without-agreement": message("From {source} to {target}: what have the two agreed?"),
    "change-without-agreement": message(
        "From {source} to {target}: who sees to it that nothing has to be said twice?"
    ),
    "phase-without-department": message("Who speaks for this phase?"),
    "without-department": message("Who looks after this?"),
    "without-department personal": message("Who answers here?"),
    "without-channel": message("Where does this happen: on a screen, on paper, or between people?"),
    "channel-not-wanted": message(
        "{persona} would rather have {wanted} than {offered} here. Can we do that?"
    ),
    "step-without-need": message("What do people want to achieve here, with or without us?"),
    "would-not-sign": message("Our own people would not sign this. What would they write?"),
    "customer-up-employee-down": message("{customer} is glad here, {employee} is not. What does it cost us?"),
    "persona-unreached": message("Where on the map do we meet {name}?"),
    "persona-unreached influencer": message("{name} has a say. What do we do that reaches {name}?"),
    "influencer-unreached": message("{name} has a say. What do we do that reaches {name}?"),
    "empty-cell": message("This matters much, and nothing meets people here yet. What could?"),
    "without-person-or-date both": message("Who takes this on, and by when?"),
    "without-person-or-date person": message("Who takes this on?"),
    "without-person-or-date date": message("By when?"),
    "map-of-assumptions": message(
        "{known} of {all} touchpoints have been seen or measured. Whom could we ask?"
    ),
    "map-of-assumptions none": message("Nothing here has been seen or measured yet. Whom could we ask?"),
    "without-evidence": message("How do we know this?"),
    "too-many-moments": message("{count} of {all} touchpoints are moments of truth. Which ones decide?"),
}
"""By the rule's code; "code kind" for the places of that kind."""

ROLES: dict[str, str] = {
    "user": message("User"),
    "buyer": message("Buyer"),
    "decider": message("Decider"),
    "influencer": message("Influencer"),
    "gatekeeper": message("Gatekeeper"),
}


RULE = message(
    "Chosen by how many people meet it × how bad it is (1 to 3) × how many questions lie in the same place; "
    "of each place the heaviest."
)
"""How the seven are chosen (`canvas/model/review/agenda.py`)."""


class Group(NamedTuple):
    """The questions of one theme, in the order of the map."""

    theme: str
    questions: tuple[Question, ...]


def grouped(project: Project, found: Iterable[Question]) -> tuple[Group, ...]:
    """Return the questions by theme; within a theme by journey and phase, what belongs to no phase last."""
    themes: dict[str, list[Question]] = {theme: [] for theme in ORDER}
    for question in found:
        themes[question.theme].append(question)
    stand = {phase.id: number for number, phase in enumerate(_phases(project))}
    for each in themes.values():
        each.sort(key=lambda question: stand.get(question.place.phase, len(stand)))
    return tuple(Group(theme, tuple(each)) for theme, each in themes.items() if each)


def _phases(project: Project) -> Iterator[Phase]:
    for journey in queries.journeys(project):
        yield from queries.phases(project, journey.id)


def theme(say: Say, code: str) -> str:
    """Return what a theme is called."""
    return say(THEMES[code])


def question(say: Say, asked: Question) -> str:
    """Return the question in words."""
    kind = f"{asked.rule} {asked.place.kind}"
    words = QUESTIONS[kind if kind in QUESTIONS else asked.rule]
    return say(words, **{name: _value(say, value) for name, value in asked.place.values})


def _value(say: Say, value: str | float) -> str:
    return value if isinstance(value, str) else say.number(value)


def place(project: Project, say: Say, asked: Question) -> str:
    """Return where it is: phase or step, and the card; in one line."""
    return " · ".join(" ".join(part.split()) for part in _parts(project, say, asked) if part.strip())


def _parts(project: Project, say: Say, asked: Question) -> Iterator[str]:
    where = asked.place
    step, phase = project.get(Step, where.step), project.get(Phase, where.phase)
    record = project.find(where.about)
    head = (step.title if step else "") or (phase.title if phase else "")
    if not isinstance(record, Journey | Phase):
        yield head
    match record:
        case Touchpoint() | Idea() | Activity():
            yield record.text
        case GridCell():
            level = project.get(RelationshipLevel, record.level)
            yield level.title if level else ""
            yield say(ROLES[record.social_role])
        case Journey() | Phase():
            yield record.title
        case Step():
            pass
        case Persona():
            yield record.occupation or record.name
        case Party():
            yield record.relation or record.name
