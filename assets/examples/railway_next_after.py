"""The English example as it could be, next summer, from the quiet weeks on, and what a trial showed. Data only.

Written like railway_next.py.
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible

AFTER: tuple[dict[str, Any], ...] = (
    {
        "title": "Before travel",
        "description": "Two messages, both worth reading.",
        "duration": "7 weeks",
        "check": ("kept", "She hears it from us first"),
        "steps": (
            {
                "title": "The quiet weeks",
                "need": "Hear at once if anything changes",
                "waiting": "7 weeks",
                "doing": ("Reads it, nods and carries on", A),
                "touchpoints": (
                    (
                        "‘Your trip still works. Start at 9.14’",
                        "Text message",
                        "Timetable",
                        O,
                        {
                            "effort": 1,
                            "was": (3, 0, 0),
                            "was_idea": True,
                            "promise": ("We tell you first", 4),
                            "delivery": ("Within the hour", 4),
                            "other_channels": ("Email", "App"),
                            "tags": ("trial at Marlheim", "families"),
                            "would_sign": "yes",
                        },
                    ),
                    (
                        "Care rings back, trip on the screen",
                        "Phone",
                        "Care",
                        A,
                        {"effort": 2, "was": (3, 0, 1)},
                    ),
                ),
                "thinking": ("They know that we are coming", A),
                "nell": (1, "Looked after"),
                "priya": (0.5, ""),
                "quote": ("priya", "Now I hear it before they do."),
                "ratings": (6.8, 8.4, 9.1),
                "backstage": (
                    (
                        "First who is hit, then the new table",
                        "Timetable",
                        O,
                        {
                            "from": (2, 0, 0),
                            "agreement": "Every trip sold is on the watch list the same minute",
                            "was": (3, 0, -1),
                        },
                    ),
                ),
            },
            {
                "title": "Packs",
                "need": "Know what to do at every change",
                "duration": "1 evening",
                "with_us": False,
                "doing": ("Packs half as many snacks", A),
                "touchpoints": (
                    (
                        "The checklist, now with the lift on it",
                        "App",
                        "On board",
                        O,
                        {
                            "effort": 1,
                            "was": (3, 1, 0),
                            "promise": ("Ready in five minutes", 3),
                            "delivery": ("Ready, and laughing", 4),
                        },
                    ),
                    (
                        "Ivy draws Priya into the route",
                        "Kitchen table",
                        "",
                        A,
                        {"effort": 1, "was": (3, 1, 1)},
                    ),
                ),
                "thinking": ("20 minutes to change. Luxury!", A),
                "nell": (1, "Ready"),
                "notes": ("+Says which platform has a lift",),
                "ratings": (7.9, 7.1, 8.2),
            },
        ),
    },
    {
        "title": "Travel",
        "description": "Eleven hours, two trains and nobody running.",
        "duration": "11 hours",
        "check": ("kept", "Somebody is expecting them"),
        "steps": (
            {
                "title": "Gets on",
                "need": "Find coach 7 before the doors close",
                "duration": "12 minutes",
                "doing": ("Strolls to section F, Ivy leading", A),
                "touchpoints": (
                    (
                        "‘Coach 7, section F’, an hour ahead",
                        "App",
                        "Stations",
                        A,
                        {
                            "effort": 1,
                            "was": (4, 0, 0),
                            "was_idea": True,
                            "promise": ("Where coach 7 stops", 3),
                            "delivery": ("An hour ahead", 4),
                        },
                    ),
                    (
                        "Guard lifts Gerald and greets Ivy",
                        "Guard",
                        "On board",
                        O,
                        {"effort": 1, "was": (4, 0, 1), "would_sign": "yes"},
                    ),
                ),
                "thinking": ("There’s time for an ice cream", A),
                "nell": (1.5, "At ease"),
                "priya": (1, ""),
                "notes": ("+Nobody runs",),
                "ratings": (8.1, 8.2, 8.4),
                "backstage": (
                    (
                        "Coach order fixed an hour before",
                        "Stations",
                        A,
                        {"was": (4, 0, -1), "system": "Screens, app"},
                    ),
                ),
            },
            {
                "title": "By the window",
                "need": "A calm child and something to eat",
                "duration": "5 hours",
                "doing": ("Counts cows. Still 214", A),
                "touchpoints": (
                    (
                        "Two seats and the sea on the left",
                        "The train",
                        "On board",
                        O,
                        {
                            "effort": 1,
                            "was": (4, 1, 0),
                            "promise": ("Time for each other", 2),
                            "delivery": ("Five hours of it", 4),
                            "asked": True,
                        },
                    ),
                    (
                        "A trolley takes over at the border",
                        "The train",
                        "On board",
                        A,
                        {"effort": 1, "was": (4, 1, 1)},
                    ),
                ),
                "thinking": ("It is still the best part", O),
                "nell": (1.5, "Content"),
                "notes": ("?Who restocks the trolley abroad?",),
                "ratings": (9.1, 8.1, 7.7),
                "backstage": (
                    (
                        "Crews change, the trolley stays",
                        "On board",
                        A,
                        {"was": (4, 1, -1), "system": "Rota"},
                    ),
                ),
            },
            {
                "title": "The change",
                "need": "Make the connection with a bicycle",
                "duration": "20 minutes",
                "doing": ("Wheels Gerald into the lift", A),
                "touchpoints": (
                    (
                        "Priya at the door, with a name sign",
                        "Station host",
                        "Stations",
                        O,
                        {
                            "effort": 1,
                            "is_moment_of_truth": True,
                            "was": (4, 2, 1),
                            "promise": ("A host expects you", 3),
                            "delivery": ("Priya, with a sign", 4),
                            "tags": ("trial at Marlheim", "families"),
                            "would_sign": "yes",
                            "meaning": "What one of us did by luck, we now do on purpose",
                        },
                    ),
                    (
                        "Lift works; a text if it does not",
                        "Station",
                        "Stations",
                        A,
                        {"effort": 2, "was": (4, 2, 0)},
                    ),
                ),
                "thinking": ("The sign says ‘Gerald’", A),
                "nell": (2, "Expected"),
                "priya": (1.5, "Prepared"),
                "notes": ("+Twenty minutes, and no stairs",),
                "pinned": "sign",
                "ratings": (8.1, 9.1, 9.4),
                "backstage": (
                    (
                        "Has the day’s list by six o’clock",
                        "Stations",
                        O,
                        {
                            "from": (2, 0, 0),
                            "agreement": "Sales sends families, bicycles and first names by six",
                            "stamp": "The host greets the child first",
                            "was": (4, 2, -1),
                        },
                    ),
                ),
            },
        ),
    },
    {
        "title": "After travel",
        "description": "Money without a form, and a postcard.",
        "duration": "3 days",
        "check": ("kept", "Paid before she asked"),
        "steps": (
            {
                "title": "Money back",
                "need": "Get the delay paid without a fight",
                "duration": "3 days",
                "doing": ("Buys a bell for Gerald with it", A),
                "touchpoints": (
                    (
                        "‘We were an hour late. €22 is yours’",
                        "Text message",
                        "Care",
                        A,
                        {
                            "effort": 1,
                            "was": (5, 0, 0),
                            "was_idea": True,
                            "promise": ("Money in 14 days", 4),
                            "delivery": ("Money in three", 4),
                            "other_channels": ("Email",),
                        },
                    ),
                    (
                        "A name to reply to, and a reply",
                        "Email",
                        "Care",
                        A,
                        {"effort": 1, "was": (5, 0, 1)},
                    ),
                ),
                "thinking": ("I had forgotten we were late", A),
                "nell": (1.5, "Amazed"),
                "priya": (1, ""),
                "notes": ("?Will the other two pay their share?",),
                "ratings": (7.4, 7.8, 9.1),
                "backstage": (
                    (
                        "Pays first, shares out later",
                        "Care",
                        A,
                        {"was": (5, 0, -1), "system": "Trip watch"},
                    ),
                ),
            },
            {
                "title": "Tells the tale",
                "need": "Be proud of it, and go again",
                "duration": "all winter",
                "with_us": False,
                "doing": ("Writes a line for the family page", A),
                "touchpoints": (
                    (
                        "Three questions, one about Gerald",
                        "Email",
                        "Marketing",
                        A,
                        {
                            "effort": 1,
                            "was": (5, 1, 0),
                            "promise": ("We listen", 3),
                            "delivery": ("And write back", 4),
                        },
                    ),
                    (
                        "Ivy’s postcard hangs on platform 4",
                        "Station",
                        "Stations",
                        A,
                        {"effort": 1},
                    ),
                ),
                "thinking": ("Dev will want to come along", A),
                "nell": (2, "Booked again"),
                "priya": (2, "Proud"),
                "quote": ("ivy", "Next time Gerald brings a friend."),
                "ratings": (8.4, 6.2, 6.8),
                "backstage": (
                    (
                        "Reads the words, answers by name",
                        "Marketing",
                        A,
                        {"was": (5, 1, -1), "system": "Shared inbox"},
                    ),
                ),
            },
        ),
    },
)

HANDOVERS = (
    # from, to, agreement, how our own stamp is kept
    (
        (0, 1, 0),
        (0, 1, 1),
        "Digital puts every new line on both pages the same day",
        "The words are the families’ own",
    ),
    ((1, 0, 0), (1, 0, 1), "Care sees what the search has answered", "A yes stays a yes"),
    ((1, 1, 1), (2, 0, 0), "Sales keeps the price that the alert named", "The first price is the price"),
    ((3, 0, 0), (3, 0, 1), "Care has the change on the screen before it goes out", "One call, one answer"),
    ((4, 0, 0), (4, 0, 1), "The guard has the coach order when the app has it", "Ivy is greeted first"),
    ((4, 1, 1), (4, 2, 0), "The guard rings Priya if the train is late", "She knows the names"),
    (
        (4, 2, 1),
        (5, 0, 0),
        "A delay is reported with its cause the same evening",
        "The answer names the train",
    ),
)
MEASURES = (
    # phase, title, unit, target, better, readings at Marlheim: April to September 2026, a trial since July
    (0, "See the whole route", "%", 80, "higher", (19, 20, 21, 48, 66, 71)),
    (1, "Leave at the bicycle rules", "%", 30, "lower", (65, 64, 63, 60, 57, 55)),
    (2, "Time to book", "min", 8, "lower", (38, 40, 41, 33, 19, 12)),
    (3, "Hear of changes from us first", "%", 90, "higher", (24, 26, 25, 58, 74, 82)),
    (4, "Make their connection at Marlheim", "%", 95, "higher", (85, 86, 87, 91, 96, 97)),
    (5, "Days until the money is there", "days", 7, "lower", (30, 31, 31, 29, 26, 24)),
)
