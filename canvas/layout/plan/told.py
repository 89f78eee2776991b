"""What the plan tells of each idea and activity, and of all of them together, in words and colours."""

from __future__ import annotations

from collections.abc import Sequence

from canvas.layout.map import people, sentences, tones
from canvas.layout.map.context import Context
from canvas.layout.map.ideas import ICONS
from canvas.layout.options import SheetOptions
from canvas.layout.shapes import Colour
from canvas.layout.style import INK, SECOND
from canvas.model import plan
from canvas.model.people import Department, Persona
from canvas.model.plan import Entry, Work
from canvas.model.project import Project
from canvas.model.work import Activity, Idea
from canvas.named import NamedTuple

ACTIVITY = "wrench"
"""The icon of an activity; ideas have that of the question they answer."""


class Told(NamedTuple):
    """An entry of the plan and what is said of it."""

    entry: Entry
    department: Department | None
    bar: Colour
    """The department's own colour; "" where nobody answers for it."""
    colour: Colour
    """Dark enough for text and under white type."""
    due: str
    status: str
    whose: str
    """ "person" or "department", where the sheet is somebody's part and not the whole."""

    @property
    def work(self) -> Work:
        return self.entry.work

    @property
    def is_quiet(self) -> bool:
        """Whether it has been put off."""
        return self.work.status == "not now"

    @property
    def is_done(self) -> bool:
        return self.work.status == "done"

    @property
    def number(self) -> str:
        return str(self.entry.number)


class Plan(NamedTuple):
    """What a sheet shows: the whole plan or somebody's part of it, and the round of the votes."""

    lines: tuple[Told, ...]
    round_name: str
    about: str

    @property
    def has_votes(self) -> bool:
        return any(line.entry.votes for line in self.lines)


def read(context: Context, options: SheetOptions) -> Plan:
    """Return what is to be told."""
    shown = plan.round_of(context.project, options.round_name)
    chosen = plan.of_owner(plan.entries(context.project, shown), options.about)
    form = "short" if _is_one_year(chosen) else "day"
    whose = "person" if options.about.startswith(plan.PERSON) else "department" if options.about else ""
    return Plan(tuple(_told(context, entry, form, whose) for entry in chosen), shown, options.about)


def _is_one_year(chosen: Sequence[Entry]) -> bool:
    return len({entry.work.due.year for entry in chosen if entry.work.due}) < 2


def _told(context: Context, entry: Entry, form: str, whose: str) -> Told:
    work = entry.work
    department = context.project.get(Department, work.department)
    bar = tones.department(context, department) if department else ""
    dark = tones.department_dark(context, department) if department else INK
    due = context.say.date(work.due, form) if work.due else ""
    colour = SECOND if work.status == "not now" else dark
    return Told(entry, department, bar, colour, due, status(context, work), whose)


def status(context: Context, work: Work) -> str:
    """Return how far something is, in words; "" where nobody said."""
    say = context.say
    words = {
        "open": say("not begun"),
        "doing": say("under way"),
        "done": say("done"),
        "not now": say("not now"),
    }
    return words.get(work.status or "", "")


def icon(work: Work) -> str:
    """Return the icon of its question or of activities, "" for an idea without a question."""
    if isinstance(work, Activity):
        return ACTIVITY
    return ICONS[work.lens] if work.lens else ""


def kinds(context: Context, lines: Sequence[Told]) -> list[tuple[str, str]]:
    """Return the icons that occur and what they mean."""
    used = {icon(line.work) for line in lines}
    named = [(ICONS[lens], sentences.lens(context, lens)) for lens in ICONS]
    return [each for each in (*named, (ACTIVITY, context.say("Activity"))) if each[0] in used]


def owner_name(project: Project, about: str) -> str:
    """Return the name of a department or of a person."""
    if about.startswith(plan.PERSON):
        return about.removeprefix(plan.PERSON)
    department = project.get(Department, about)
    return department.name if department else ""


def title(context: Context, about: str) -> str:
    """Return for whom this is done, or whose part it is."""
    if about:
        return context.say("What {name} will do", name=owner_name(context.project, about))
    name = for_whom(context)
    return context.say("What we will do for {name}", name=name) if name else context.say("What we will do")


def for_whom(context: Context) -> str:
    """Return the one persona's name that all journeys are about first; "" where there are several."""
    first = [
        persona
        for journey in context.index.of(type(context.journey))
        if journey.personas and (persona := context.project.get(Persona, journey.personas[0]))
    ]
    return people.short_name(context, first[0]) if first and len({p.id for p in first}) == 1 else ""


def sentence(context: Context, lines: Sequence[Told]) -> str:
    """Return how many there are, how far they are, and what is missing."""
    if not lines:
        return context.say("Nothing is planned yet. Write an idea at a touchpoint, a step or a phase.")
    plural = context.say.plural
    ideas = sum(isinstance(line.work, Idea) for line in lines)
    doing = sum(line.work.status == "doing" for line in lines)
    done = sum(line.is_done for line in lines)
    alone = sum(is_nobodys(line) for line in lines)
    parts = (
        (ideas, plural("{count} idea", "{count} ideas", ideas)),
        (len(lines) - ideas, plural("{count} activity", "{count} activities", len(lines) - ideas)),
        (doing, plural("{count} under way", "{count} under way", doing)),
        (done, plural("{count} done", "{count} done", done)),
        (alone, plural("{count} without a name or a date", "{count} without a name or a date", alone)),
    )
    return " · ".join(words for count, words in parts if count)


def is_nobodys(line: Told) -> bool:
    """Tell whether something that is to be done has nobody who does it, or no day."""
    is_wanted = not line.is_quiet and not line.is_done
    return is_wanted and (not line.work.person or line.work.due is None)


def spoken(context: Context, line: Told) -> str:
    """Return what a screen reader says of a line of the list."""
    say = context.say
    count = line.entry.votes
    votes = say.plural("{count} vote", "{count} votes", count) if count else ""
    who = ", ".join(filter(None, (line.work.person, line.department.name if line.department else "")))
    what = line.work.text or say("Idea without text")
    return sentences.joined([f"{line.number}: {what}", who, line.due, line.status, votes])


def values(context: Context, line: Told) -> str:
    """Return what a screen reader says of a disc: how much it means and how hard it is."""
    work = line.work
    if work.impact is None or work.effort is None:
        return context.say("{number}: not rated yet", number=line.number)
    return context.say(
        "{number}: impact {impact}, effort {effort}",
        number=line.number,
        impact=work.impact,
        effort=work.effort,
    )
