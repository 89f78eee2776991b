"""What the status line says about what a hand does and what is selected, in the window's language."""

from __future__ import annotations

from canvas.editing.outcome import Saying
from canvas.editing.prompts import EMPTY, FIRST, NEW_ROW, NEXT_CARD, NEXT_STEP
from canvas.editing.selection import place_named
from canvas.language import Language
from canvas.model.history import Selection
from canvas.model.journey import Lane, Link, Note, Phase, Picture, Step, Touchpoint
from canvas.model.people import Persona, called
from canvas.model.project import Project
from canvas.model.work import Idea, Story
from canvas.widgets.kind_names import KIND_NAMES


def message(text: str) -> str:
    """Mark a text as one that is said elsewhere, so that catalogues have it."""
    return text


def translated(language: Language, text: str) -> str:
    """Return in words a text that was marked with `message`."""
    return language(text)


TAKEN_BACK = frozenset({"turned"})
"""What is said of a thing that is done with an offer to take it back."""
_IN_STEP = {
    "new-card": message("Begins a card in {step}"),
    "take": message("Goes into the cells from {step} on"),
    "try-cells": message("Tries the table in the cells from {step} on"),
}
_DOING = {
    "move-head": message("Moves it here, with all it holds"),
    "copy-head": message("Copies it here, with all it holds"),
    "link": message("Draws an arrow to this card"),
    "begin-link": message("An arrow begins at this card"),
    "new-phase": message("Puts a phase here"),
    "new-step": message("Puts a step here"),
    "new-lane": message("Puts a row here"),
    "picture": message("Puts a picture here"),
    "hang": message("Hangs on this card"),
    "open": message("Opens the file"),
    "try-map": message("Tries the table as phases and steps at the end of the map"),
    "try-readings": message("Tries the table as readings of measures"),
}


def doing(say: Language, project: Project, saying: Saying) -> str:
    """Return what letting go here would do."""
    title = _place_name(project, saying.column) or say("the step")
    match saying.code:
        case "copy-cards":
            return say.plural(
                "Copies {count} card to {step}", "Copies {count} cards to {step}", saying.number, step=title
            )
        case "new-card" | "take" | "try-cells":
            return say(_IN_STEP[saying.code], step=title)
        case "feeling":
            return _felt(say, project, saying, title)
        case "take-cards":
            return say.plural(
                "{count} new card in {step}", "{count} new cards in {step}", saying.number, step=title
            )
        case "move-cards":
            return say.plural(
                "Moves {count} card to {step}", "Moves {count} cards to {step}", saying.number, step=title
            )
    return _curved(say, project, saying, title) or _doing_otherwise(say, saying)


def held_back(say: Language, saying: Saying) -> str:
    """Return how many of the cards that are moved the edge of the board holds back, "" for none."""
    count = round(saying.value) if saying.code in ("move-cards", "copy-cards") else 0
    return say("{count} of them only as far as the board reaches", count=count) if count else ""


def _place_name(project: Project, key: str | None) -> str:
    """What a step is called; one without a name by its phase."""
    step = project.get(Step, key)
    phase = project.get(Phase, step.phase) if step is not None and not step.title else None
    return step.title if step is not None and step.title else phase.title if phase is not None else ""


def _felt(say: Language, project: Project, saying: Saying, title: str) -> str:
    """What somebody feels now, and where: with its sign, as on the curve."""
    value = "+" * (saying.value > 0) + say.number(saying.value)
    persona = project.get(Persona, str(dict(saying.fields).get("persona")))
    if persona is None or not persona.name:
        return say("Feeling in {step}: {value}", step=title, value=value)
    name = called(persona.name)
    return say("Feeling of {name} in {step}: {value}", name=name, step=title, value=value)


def _curved(say: Language, project: Project, saying: Saying, title: str) -> str:
    """What a point or a level gets, "" where none is dragged."""
    match saying.code:
        case "figure":
            lane = project.get(Lane, saying.row)
            names = (lane.title if lane else say("Effort"), title)
            return f"{' · '.join(filter(None, names))}: {say.number(saying.value)}"
        case "promised" | "delivered":
            which = say("Promised") if saying.code == "promised" else say("Delivered")
            return f"{which}: {say('{value} of 4', value=round(saying.value))}"
    return ""


def _doing_otherwise(say: Language, saying: Saying) -> str:
    if saying.code in _DOING:
        return translated(say, _DOING[saying.code])
    if saying.code == "span":
        return say.plural("Over {count} step", "Over {count} steps", round(saying.value))
    return say.plural("Selects {count} card", "Selects {count} cards", saying.number)


def selected(say: Language, project: Project, selection: Selection) -> str:
    """Return what is selected."""
    if not selection:
        return ""
    place = place_named(selection[-1])
    if place is not None and len(selection) == 1:
        lane, step = project.get(Lane, place.row), project.get(Step, place.column)
        names = [name for name in (lane and lane.title, step and step.title) if name]
        return " · ".join(names) or say("An empty cell")
    if selection[-1] == NEW_ROW:
        return say("New row")
    selection = tuple(key for key in selection if place_named(key) is None)
    kinds = {type(project.find(key)) for key in selection}
    kind = next(iter(kinds)) if len(kinds) == 1 else None
    head = project.find(selection[0]) if len(selection) == 1 else None
    if isinstance(head, Phase | Step | Lane) and head.title:  # the map may have no room for all of its name
        return f"{translated(say, KIND_NAMES[type(head)])}: {head.title}"
    return _counted(say, kind, len(selection))


def _counted(say: Language, kind: type | None, count: int) -> str:  # noqa: PLR0911 - a line for each kind
    if kind is Touchpoint:
        return say.plural("{count} touchpoint selected", "{count} touchpoints selected", count)
    if kind is Note:
        return say.plural("{count} note selected", "{count} notes selected", count)
    if kind is Idea:
        return say.plural("{count} idea selected", "{count} ideas selected", count)
    if kind is Story:
        return say.plural("{count} story selected", "{count} stories selected", count)
    if kind is Picture:
        return say.plural("{count} picture selected", "{count} pictures selected", count)
    if kind is Phase:
        return say.plural("{count} phase selected", "{count} phases selected", count)
    if kind is Step:
        return say.plural("{count} step selected", "{count} steps selected", count)
    if kind is Lane:
        return say.plural("{count} row selected", "{count} rows selected", count)
    if kind is Link:
        return say.plural("{count} arrow selected", "{count} arrows selected", count)
    if count == 1 and kind in KIND_NAMES:
        return translated(say, KIND_NAMES[kind])
    return say.plural("{count} thing selected", "{count} things selected", count)


def writing(say: Language, project: Project, column: str) -> str:
    """Return where is being typed: in a step, or in what stands in none ("")."""
    name = _place_name(project, column)
    return say("Writing in {step}", step=name) if name else say("Writing")


def prompts(say: Language) -> dict[str, str]:
    """Return the words that stand where nothing is named yet, by the role of the mark."""
    return {
        "title": say("Title"),
        "phase": say("Phase"),
        "step": say("Step"),
        "lane": say("Row"),
        FIRST: say("Write the first touchpoint"),
        NEW_ROW: say("New row"),
        NEXT_CARD: say("next card"),
        NEXT_STEP: say("next step"),
        EMPTY: say("Empty cell: {lane}, {step}"),
    }
