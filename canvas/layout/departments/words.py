"""What the map by department says in words: its title, and what comes before and after one department."""

from __future__ import annotations

from canvas.layout.departments.facts import Facts
from canvas.layout.map import people
from canvas.model.department_path import Stretch


def title(facts: Facts) -> str:
    """What the others live through; of the whole board how many handovers lack an agreement."""
    say, count, name = facts.context.say, len(facts.on_path), _name(facts)
    missing = sum(not hand.is_agreed for hand in facts.on_path)
    if facts.own:
        return say("What the others live through with {name}", name=name)
    if not count:
        return say("Who is with {name}", name=name)
    words = say.plural("{count} handover", "{count} handovers", count)
    if not missing:
        return say("{handovers}, all with an agreement", handovers=words)
    if missing == count and count > 1:
        return say("{handovers}, none with an agreement", handovers=words)
    return say("{handovers}, {count} without agreement", handovers=words, count=missing)


def sentence(facts: Facts) -> str:
    """The journey, how it is told, and how many departments of the house the person meets."""
    say, journey = facts.context.say, facts.context.journey
    state = say("As it is") if journey.state == "as-is" else say("As it could be")
    met = len({card.department for card in facts.path if card.department})
    touchpoints = say.plural("{count} touchpoint", "{count} touchpoints", len(facts.path))
    departments = say.plural("{count} department", "{count} departments", met)
    told = f"{_first(facts)}: {touchpoints}, {departments}"
    return " ".join(f"{part}." for part in (journey.title, state, told) if part)


def _name(facts: Facts) -> str:
    """The short name of the person whose path it is."""
    if facts.walker is None:
        return facts.context.say("the customer")
    return people.short_name(facts.context, facts.walker)


def _first(facts: Facts) -> str:
    """The same as it begins a sentence."""
    name = _name(facts)
    return name[:1].upper() + name[1:]


def before(facts: Facts) -> str:
    """What the person has behind them when they come to the department."""
    say, name = facts.context.say, _first(facts)
    if facts.around is None:
        return say("{name} does not meet you on this journey.", name=name)
    counted = _counted(facts, facts.around.before)
    if not facts.around.before.touchpoints:
        return say("{name} begins with you.", name=name)
    return say("{name} has {list} behind them.", name=name, list=counted)


def after(facts: Facts) -> str:
    """What the person has before them when the department is done."""
    say, name = facts.context.say, _first(facts)
    if facts.around is None:
        return ""
    if not facts.around.after.touchpoints:
        return say("You are the last whom {name} meets.", name=name)
    return say("{name} has {list} ahead.", name=name, list=_counted(facts, facts.around.after))


def _counted(facts: Facts, given: Stretch) -> str:
    """The numbers of a stretch that are not nought, as a list."""
    say = facts.context.say
    days = round(given.days)
    departments = len(given.departments)
    found = [say.plural("{count} touchpoint", "{count} touchpoints", given.touchpoints)]
    if departments:
        found.append(say.plural("{count} department", "{count} departments", departments))
    if days:
        found.append(say.plural("{count} day of waiting", "{count} days of waiting", days))
    if given.unagreed:
        found.append(
            say.plural(
                "{count} handover without agreement", "{count} handovers without agreement", given.unagreed
            )
        )
    *some, last = found
    return say("{list} and {last}", list=", ".join(some), last=last) if some else last
