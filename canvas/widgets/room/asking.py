"""What the finder can do for a room with words that are typed: "timer 5", "vote What hurts most"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.editing import timer
from canvas.widgets.finder.entries import Entry

if TYPE_CHECKING:
    from canvas.widgets.window import Window


def asked(window: Window, words: str) -> list[Entry]:
    """Return what the words ask for: a timer of so many minutes, a round of votes of a name."""
    say, found = window.language, []
    minutes = timer.asked(words, (say("Timer"), "timer"))
    if minutes is not None:
        text = say.plural("Timer: {count} minute", "Timer: {count} minutes", minutes)
        found.append(Entry(text, icon="timer", act=lambda: window.timekeeper.start(minutes)))
    verb, _, name = words.strip().partition(" ")
    verbs = (say("Vote"), say("Votes"), say("vote"), "vote")
    if name.strip() and verb.casefold() in {each.casefold() for each in verbs}:
        text = say("Vote: begin the round “{name}”", name=name.strip())
        found.append(Entry(text, icon="check", act=lambda: begin_round(window, name)))
    return found


def begin_round(window: Window, name: str) -> None:
    """Begin a round, with its ranking beside the map."""
    if not window.beside.stage.is_open("votes"):
        window.beside.toggle("votes")
    window.beside.votes.begin(name)
