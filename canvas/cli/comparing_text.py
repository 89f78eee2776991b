"""A comparison as lines of text: counts, then phase by phase what became of each step and touchpoint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canvas.layout.compare import notes, words
from canvas.layout.compare.tally import VERDICTS, blocks
from canvas.layout.compare.told import Told
from canvas.model.comparing.comparison import Fate
from canvas.model.journey import Step, Touchpoint

SIGNS = {"added": "+ ", "removed": "− ", "moved": "→ ", "kept": ""}


def lines(told: Told) -> Iterator[str]:
    """Everything that is to be said of two journeys."""
    yield words.title(told)
    yield words.sentence(told)
    for block in () if told.comparison.is_same else blocks(told):
        pairs = zip(VERDICTS, block.counts, strict=True)
        counts = (f"{count} {words.verdict(told.after.say, verdict)}" for verdict, count in pairs if count)
        yield f"{block.title}: {', '.join(counts)}"
    whole = [fate for fate in told.comparison.places if fate.two and fate.two.id == told.after.journey.id]
    yield from _changes(told, whole, "")
    for fate in told.comparison.phases:
        said = list(_phase(told, fate))
        if said:
            yield ""
            yield from said
    yield from _notes(told)


def _notes(told: Told) -> Iterator[str]:
    """Notes and ideas, each with where it stands, what became of it, and which fields differ."""
    given = notes.changed(told)
    if given:
        yield ""
        yield told.after.say("Notes and ideas")
    for fate in given:
        record = fate.two or fate.one
        text = " ".join(record.text.split()) or words.nameless(told, record)
        yield f"  {SIGNS[fate.state]}{text}: {words.noted(told, fate)}"
        yield from (f"      {each}" for each in words.note_changes(told, fate))


def _phase(told: Told, fate: Fate) -> Iterator[str]:
    """A phase with what there is to say of it; nothing where all of it stayed."""
    inside = list(_inside(told, fate))
    if not inside and not _became(told, fate):
        return
    named, became = (fate.two or fate.one).title, _became(told, fate)
    if fate.state == "kept":
        yield f"{named}{_after_colon(became)}"
    else:
        yield " ".join(filter(None, (SIGNS[fate.state].strip(), named, became)))
    yield from inside


def _inside(told: Told, phase: Fate) -> Iterator[str]:
    made = told.comparison
    yield from _changes(told, [each for each in made.places if each.two is phase.two and phase.two], "  ")
    for step in made.steps:
        if _home(told, step) is phase:
            yield from _step(told, step)


def _step(told: Told, step: Fate) -> Iterator[str]:
    cards = [
        line for card in told.comparison.cards if _home_step(told, card) == step for line in _card(told, card)
    ]
    changes = list(_changes(told, [step], "    "))
    if cards or changes or _became(told, step):
        yield f"  {SIGNS[step.state]}{(step.two or step.one).title}{_after_colon(_became(told, step))}"
        yield from changes
        yield from cards


def _card(told: Told, card: Fate) -> Iterator[str]:
    record: Touchpoint = card.two or card.one
    changes = list(_changes(told, [card], "        "))
    fields = words.fields(told, card)
    if card.state != "kept" or changes or fields:
        text = " ".join(record.text.split()) or told.after.say("Touchpoint without text")
        yield f"    {SIGNS[card.state]}{text}{_after_colon(_became(told, card))}"
        yield from changes
        if fields:
            yield f"        {fields}"


def _changes(told: Told, fates: Sequence[Fate], indent: str) -> Iterator[str]:
    """What got better or worse, and what cannot be told because one side is not rated."""
    for fate in fates:
        for each in fate.changes:
            if each.verdict != "same":
                yield f"{indent}{words.change(told, each)}"


def _became(told: Told, fate: Fate) -> str:
    said = words.state(told.after.say, fate.state) if fate.state != "kept" else ""
    if fate.state == "moved":
        said = words.where(told, fate, is_after=True)
    return " · ".join(filter(None, (said, words.renamed(told, fate))))


def _after_colon(said: str) -> str:
    return f": {said}" if said else ""


def _home(told: Told, step: Fate) -> Fate | None:
    """The phase a step is told under: its own after, or that which its phase before became."""
    record: Step = step.two or step.one
    found = told.fate(record.phase, is_after=step.two is not None)
    return found[0] if found else None


def _home_step(told: Told, card: Fate) -> Fate | None:
    record: Touchpoint = card.two or card.one
    found = told.fate(record.step, is_after=card.two is not None)
    return found[0] if found else None
