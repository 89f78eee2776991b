"""The sentence for every problem the core can report, by its code: what happened, and what to do.

English, with {gaps} for the problem's values; catalogues translate them like every other message.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # model
    "document-unreadable": "The project inside this file is damaged and cannot be read.",
    "document-foreign": "This file does not hold a Journeywall project.",
    "document-newer": "This file was written by a newer Journeywall (format {version}). Update to open it.",
    "document-invalid": "The project in this file has a value that does not fit at {where}: {why}.",
    "document-twice": "Two records in this file have the same id (in {kind}). The file has been damaged.",
    "document-id": "A record in this file has an id of another kind (in {kind}). The file has been damaged.",
    "dangling": "A record in {kind} names something that does not exist ({field}: {id}).",
    "phase-without-step": "A phase has no step. Add one, or delete the phase.",
    "card-between-journeys": "A card lies in a lane and a step of two different journeys.",
    "journey-without-phase": "The journey has no phase yet. Add one to write in it.",
    "not-found": "There is nothing with this id in the project.",
    "last-step": "A phase has at least one step. Delete the phase instead.",
    "other-journey": "A step can only move within its own journey.",
    "field-unknown": "There is no field called {field} here.",
    "value-refused": "{field} cannot be \u201c{value}\u201d: {why}.",
    "lane-takes-no-cards": "This row is drawn from other cards; nothing is written into it.",
    "lane-refuses": "This kind of card does not belong in a row of {lane}.",
    "note-without-place": "Give the note a place on the map first.",
}
