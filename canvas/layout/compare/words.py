"""The words of a comparison, for the sheet and the command line: title, sentence, each quantity by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from canvas.layout.compare.told import Told
from canvas.layout.compare.wording import Changed
from canvas.layout.map import figures, people, sentences
from canvas.layout.map.context import Context, Say
from canvas.layout.plan.told import status
from canvas.model.comparing.comparison import Fate, State
from canvas.model.comparing.quantities import Change, Quantity, Verdict
from canvas.model.journey import Note, Phase, Step
from canvas.model.people import Persona
from canvas.model.work import Activity, Idea


def title(told: Told) -> str:
    """What the comparison comes to, in counts that are never added up across quantities."""
    say, made = told.after.say, told.comparison
    better, worse = _touched(told, "better"), _touched(told, "worse")
    if better or worse:
        gets = say.plural("{count} touchpoint gets better", "{count} touchpoints get better", better)
        falls = say.plural("{count} gets worse", "{count} get worse", worse)
        if better and worse:
            return f"{gets}, {falls}"
        alone = say.plural("{count} touchpoint gets worse", "{count} touchpoints get worse", worse)
        return gets if better else alone
    if made.is_same:
        return say("Nothing has changed")
    return ", ".join(counted(told)[:2]) or say("No touchpoint gets better or worse")


def _touched(told: Told, verdict: Verdict) -> int:
    """How many touchpoints have a quantity of this verdict; each is counted once."""
    return len({fate.two.id for fate in told.comparison.cards if fate.is_pair and fate.count(verdict)})


def sentence(told: Told) -> str:
    """Which two journeys, and what became of the touchpoints."""
    parts = ", ".join((*counted(told), *_kept(told), *_noted(told)))
    return f"{between(told)}: {parts}." if parts else f"{between(told)}."


def between(told: Told) -> str:
    """From which journey to which."""
    say = told.after.say
    first, second = told.before.journey.title, told.after.journey.title
    if told.is_other:
        return say("“{title}”, from the other file to this one", title=second or first)
    return say("From “{first}” to “{second}”", first=first, second=second)


def counted(told: Told) -> tuple[str, ...]:
    """How many touchpoints are new, gone, moved and changed, what there is of these."""
    plural, counts = told.after.say.plural, told.comparison.counts()
    new, gone, moved = counts["added"], counts["removed"], counts["moved"]
    kept = (fate for fate in told.comparison.cards if fate.state == "kept")
    other = sum(bool(fields(told, fate)) for fate in kept) if told.is_other else 0
    heads = (*told.comparison.phases, *told.comparison.steps) if told.is_other else ()
    named = sum("title" in fate.changed for fate in heads)
    parts = (
        plural("{count} touchpoint is new", "{count} touchpoints are new", new) if new else "",
        plural("{count} is gone", "{count} are gone", gone) if gone else "",
        plural("{count} moved", "{count} moved", moved) if moved else "",
        plural("{count} touchpoint is changed", "{count} touchpoints are changed", other) if other else "",
        plural(
            "{count} name of phases and steps is changed",
            "{count} names of phases and steps are changed",
            named,
        )
        if named
        else "",
    )
    return tuple(filter(None, parts))


def _kept(told: Told) -> tuple[str, ...]:
    kept = told.comparison.counts()["kept"]
    plural = told.after.say.plural
    return (plural("{count} is where it was", "{count} are where they were", kept),) if kept else ()


def _noted(told: Told) -> tuple[str, ...]:
    """How many notes, ideas and activities are new, gone, moved or changed."""
    every = (*told.comparison.notes, *told.comparison.ideas)
    count = sum(fate.state != "kept" or bool(fate.changed) for fate in every)
    plural = told.after.say.plural
    said = plural("{count} note or idea is different", "{count} notes and ideas are different", count)
    return (said,) if count else ()


def verdict(say: Say, given: Verdict | None) -> str:
    """The word for a verdict."""
    words = {"better": say("better"), "worse": say("worse"), "same": say("as before")}
    return words[given] if given else say("known on one side only")


def state(say: Say, given: State) -> str:
    """The word for what became of something."""
    words = {"added": say("new"), "removed": say("gone"), "moved": say("moved"), "kept": say("kept")}
    return words[given]


def quantity(told: Told, given: Quantity, whose: str) -> str:
    """What a quantity is called; a feeling with the name of the persona."""
    say = told.after.say
    if given == "feeling":
        persona = _persona(told, whose)
        return say("How {name} feels", name=persona) if persona else say("Feeling")
    names: dict[Quantity, str] = {
        "effort": say("Effort"),
        "delivery": say("Delivery"),
        "gap": say("Gap to the promise"),
        "measure": say("Measures against their targets"),
    }
    return names[given]


def _persona(told: Told, key: str) -> str:
    for context in (told.after, told.before):
        found = context.project.get(Persona, key)
        if found:
            return people.short_name(context, found)
    return ""


def change(told: Told, given: Change) -> str:
    """One quantity with its values and its verdict, as “Effort 4 → 1, better”."""
    context = told.after
    name = given.title if given.quantity == "measure" else quantity(told, given.quantity, given.whose)
    values = f"{_value(context, given, given.before)} → {_value(context, given, given.after)}"
    told_target = f", {aim}" if (aim := target(context, given)) else ""
    if given.verdict is None:
        return f"{name} {values}{told_target}"
    return f"{name} {values}, {verdict(context.say, given.verdict)}{told_target}"


def short(told: Told, given: Change) -> str:
    """One quantity in the few words that a card has room for, as “Effort 4 → 1 better”."""
    context, say = told.after, told.after.say
    names: dict[Quantity, str] = {"effort": say("Effort"), "delivery": say("Delivery"), "gap": say("Gap")}
    name = names.get(given.quantity) or given.title or _persona(told, given.whose) or say("Feeling")
    values = f"{_value(context, given, given.before)}\u00a0→\u00a0{_value(context, given, given.after)}"
    return f"{name} {values} {verdict(say, given.verdict)}"


def target(context: Context, given: Change) -> str:
    """How far a measure is from its target now; nothing for what has none."""
    short = given.short[1]
    if given.quantity != "measure" or short is None:
        return ""
    if short <= 0:
        return context.say("on target")
    return context.say("{value} short of the target", value=figures.number(context, short))


def _value(context: Context, given: Change, value: float | None) -> str:
    if value is None:
        return context.say("not read") if given.quantity == "measure" else context.say("not rated")
    if given.quantity == "feeling":
        return sentences.signed(context, value)
    if given.quantity == "measure":
        return figures.with_unit(context, value, given.unit)
    return context.say.number(value)


def shown(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Of the changes, those that got better or worse."""
    return tuple(each for each in changes if each.verdict in ("better", "worse"))


def place(told: Told, fate: Fate, *, is_after: bool) -> str:
    """Where a moved record comes from (seen after) or goes to (seen before): the phase, or else the step."""
    there = fate.one if is_after else fate.two
    context = told.side(is_after=not is_after)
    if there is None or isinstance(there, Phase):
        return ""
    step = there if isinstance(there, Step) else context.project.get(Step, there.step)
    return _named(told, step, is_after=not is_after) if step else ""


def _named(told: Told, step: Step, *, is_after: bool) -> str:
    """The step's name with its phase where the phase is another than the one it answers."""
    context = told.side(is_after=is_after)
    phase = context.project.get(Phase, step.phase)
    return step.title or (phase.title if phase else "")


def where(told: Told, fate: Fate, *, is_after: bool) -> str:
    """What is said of a moved record: from where, or to where."""
    say, named = told.after.say, place(told, fate, is_after=is_after)
    if not named:
        return say("moved")
    return say("moved from “{place}”", place=named) if is_after else say("moves to “{place}”", place=named)


def fields(told: Told, fate: Fate) -> str:
    """Which other fields differ, by their names; of a counterpart only channel and department."""
    say = told.after.say
    names = {
        "text": say("Text"),
        "description": say("Description"),
        "channel": say("Channel"),
        "other_channels": say("Other channels"),
        "department": say("Department"),
        "supporting": say("Supporting departments"),
        "person": say("Person"),
        "system": say("System"),
        "personas": say("Personas"),
        "says": say("What we say"),
        "does": say("What we do"),
        "message": say("Message"),
        "material": say("Material"),
        "timing": say("Timing"),
        "discipline": say("Discipline"),
        "is_moment_of_truth": say("Moment of truth"),
        "evidence": say("Evidence"),
        "amount": say("Amount"),
    }
    is_same = fate.is_pair and fate.one.id == fate.two.id
    found = ", ".join(names[name] for name in fate.changed if is_same or name in ("channel", "department"))
    return say("Changed: {fields}", fields=found) if found else ""


def was(told: Told, changed: Changed | None) -> str:
    """What a text said before, on the side after it; what it says now is to be seen there."""
    is_said = changed is not None and changed.is_after
    return told.after.say("It was “{text}”", text=changed.other) if changed and is_said else ""


def renamed(told: Told, fate: Fate) -> str:
    """How a phase or a step was called in the other file, where it is called otherwise."""
    is_said = told.is_other and "title" in fate.changed
    return told.after.say("It was “{text}”", text=fate.one.title) if is_said else ""


def nameless(told: Told, record: Note | Idea | Activity) -> str:
    """What a note, an idea or an activity without a text is called."""
    say = told.after.say
    return {Note: say("Note"), Idea: say("Idea"), Activity: say("Activity")}[type(record)]


def noted(told: Told, fate: Fate) -> str:
    """What became of a note or an idea, and where it stands: "Idea · moved · Pays"."""
    say, is_after = told.after.say, fate.two is not None
    record = fate.two or fate.one
    parts = [
        nameless(told, record) if record.text else "",
        "" if fate.state == "kept" else state(say, fate.state),
        _home(told, record, is_after=is_after),
    ]
    return " · ".join(filter(None, parts))


def _home(told: Told, record: Note | Idea | Activity, *, is_after: bool) -> str:
    """Where it stands, by the name of the card, step or phase."""
    say, project = told.after.say, told.side(is_after=is_after).project
    if isinstance(record, Note):
        at = record.touchpoint or record.step
        nowhere = say("Parking lot")
    else:
        at, nowhere = record.at, say("The whole project")
    home = project.find(at)
    return getattr(home, "text", "") or getattr(home, "title", "") or ("" if home else nowhere)


def note_changes(told: Told, fate: Fate) -> Iterator[str]:
    """How far it got, and which other fields differ."""
    if not fate.is_pair:
        return
    if "status" in fate.changed:
        one, two = (status(told.after, each) or told.after.say("no status") for each in (fate.one, fate.two))
        yield f"{one}\u00a0→\u00a0{two}"
    if "text" in fate.changed and fate.one.text:
        yield told.after.say("It was “{text}”", text=fate.one.text)
    names = _note_fields(told.after.say)
    told_above = "text" if fate.one.text else ""
    shown = (name for name in fate.changed if name in names and name != told_above)
    found = ", ".join(dict.fromkeys(names[name] for name in shown))
    if found:
        yield told.after.say("Changed: {fields}", fields=found)


def _note_fields(say: Say) -> dict[str, str]:
    return {
        "text": say("Text"),
        "kind": say("Kind"),
        "evidence": say("Evidence"),
        "personas": say("Personas"),
        "amount": say("Amount"),
        "department": say("Department"),
        "person": say("Person"),
        "due": say("Due"),
        "impact": say("Impact"),
        "effort": say("Effort"),
        "lens": say("Question"),
    }
