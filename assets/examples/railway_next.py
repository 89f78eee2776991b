"""The English example as it could be, next summer, until the ticket is booked. Data only.

Written as `script.py` says. `was` is the touchpoint that one takes the place of; `was_idea` marks those that
were ideas on the map as it is.
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible

COLOURS = {
    "was an idea": ("#FFF3B0", ()),
    "needs the other railways": (
        "#F6D3E6",
        (
            "What if a partner sets its own fare?",
            "Who restocks the trolley abroad?",
            "Will the other two pay their share?",
        ),
    ),
}

BEFORE: tuple[dict[str, Any], ...] = (
    {
        "title": "Research and planning",
        "description": "One search, one map, one honest colleague.",
        "duration": "1 week",
        "check": ("kept", "The whole way on one map"),
        "steps": (
            {
                "title": "A visit is owed",
                "need": "Find out whether the train is possible at all",
                "duration": "1 evening",
                "with_us": False,
                "weight": 1.5,
                "doing": ("Asks Dev before she asks the web", A),
                "touchpoints": (
                    ("‘Come again! And bring Gerald!’", "Phone", "", A, {"effort": 1, "was": (0, 0, 0)}),
                    ("Dev sends her our family page", "Over lunch", "", A, {"effort": 1, "was": (0, 2, 0)}),
                ),
                "thinking": ("Last year we managed. Just", O),
                "nell": (1, "Keen"),
                "quote": ("dev", "They wrote down all that I told you."),
                "ratings": (7.5, 4.1, 3.5),
            },
            {
                "title": "Sees the way",
                "need": "See the whole route on one page",
                "duration": "10 minutes",
                "weight": 1.5,
                "doing": ("Closes eight tabs out of nine", A),
                "touchpoints": (
                    (
                        "One map, all the way to Aarhus",
                        "Website",
                        "Digital",
                        O,
                        {
                            "effort": 1,
                            "was": (0, 1, 0),
                            "was_idea": True,
                            "promise": ("The North on one map", 4),
                            "delivery": ("With every change on it", 4),
                            "other_channels": ("App",),
                            "tags": ("trial at Marlheim",),
                        },
                    ),
                    (
                        "Family page, written by families",
                        "Website",
                        "Marketing",
                        A,
                        {"effort": 1, "was": (0, 2, 1), "was_idea": True},
                    ),
                ),
                "thinking": ("So that is where we change", A),
                "nell": (1, "In the picture"),
                "notes": ("+The whole trip on one screen",),
                "ratings": (7.2, 7.8, 8.1),
                "backstage": (
                    ("One team keeps one map", "Digital", O, {"was": (0, 1, -1), "system": "Map files"}),
                ),
            },
        ),
    },
    {
        "title": "Shopping",
        "description": "First the bicycle, then the fare. Neither grows.",
        "duration": "1 evening",
        "check": ("kept", "The first price is the price"),
        "steps": (
            {
                "title": "The bicycle",
                "need": "Be certain that the bicycle may come",
                "duration": "2 minutes",
                "doing": ("Puts the ruler back in the drawer", A),
                "touchpoints": (
                    (
                        "‘Bicycle: yes. Three places left’",
                        "Website",
                        "Digital",
                        A,
                        {
                            "effort": 1,
                            "is_moment_of_truth": True,
                            "was": (1, 1, 0),
                            "promise": ("Yes or no, at once", 3),
                            "delivery": ("In the search itself", 4),
                            "would_sign": "yes",
                        },
                    ),
                    (
                        "A person answers until ten at night",
                        "Chat",
                        "Care",
                        A,
                        {"effort": 2, "was": (1, 1, 1)},
                    ),
                ),
                "thinking": ("That was all?", A),
                "nell": (1.5, "Relieved"),
                "quote": ("ivy", "Gerald is on the list!"),
                "ratings": (7.1, 8.5, 8.8),
                "backstage": (
                    (
                        "One bicycle rule for three railways",
                        "Timetable",
                        A,
                        {"was": (1, 1, -1), "system": "Rule book"},
                    ),
                ),
            },
            {
                "title": "The fare",
                "need": "Know the price for two and a bicycle",
                "duration": "20 minutes",
                "doing": ("Tom adds it up and gets the same", A),
                "touchpoints": (
                    (
                        "€168 for all three, first to last click",
                        "Website",
                        "Sales",
                        A,
                        {
                            "effort": 1,
                            "was": (1, 0, 0),
                            "was_idea": True,
                            "promise": ("The first price is it", 4),
                            "delivery": ("€168, to the end", 4),
                        },
                    ),
                    (
                        "Fare alert, but after breakfast",
                        "App",
                        "Marketing",
                        O,
                        {"effort": 1, "was": (1, 0, 1)},
                    ),
                ),
                "thinking": ("Dearer than flying. But it’s true", A, "tom"),
                "nell": (0.5, "Fairly treated"),
                "notes": ("?What if a partner sets its own fare?",),
                "ratings": (6.4, 7.9, 7.4),
                "backstage": (
                    (
                        "Fares for a whole trip, from one table",
                        "Sales",
                        A,
                        {"was": (1, 0, -1), "system": "Fare table"},
                    ),
                ),
            },
        ),
    },
    {
        "title": "Booking",
        "description": "One attempt, standing up.",
        "duration": "6 minutes",
        "check": ("kept", "One payment, one ticket"),
        "steps": (
            {
                "title": "Books it, once",
                "need": "Pay once and have it all in one place",
                "duration": "6 minutes",
                "weight": 2,
                "doing": ("Books on the tram, standing", A),
                "touchpoints": (
                    (
                        "Knows Ivy, Gerald and the seats",
                        "App",
                        "Sales",
                        A,
                        {
                            "effort": 1,
                            "was": (2, 0, 0),
                            "was_idea": True,
                            "promise": ("Booked in 6 minutes", 4),
                            "delivery": ("Six minutes", 4),
                        },
                    ),
                    (
                        "One ticket, bicycle and all",
                        "App",
                        "Sales",
                        O,
                        {"effort": 1, "was": (2, 1, 0)},
                    ),
                ),
                "thinking": ("Is that really everything?", A),
                "nell": (1, "Done"),
                "notes": ("+One code for two trains",),
                "ratings": (7.6, 8.3, 8.1),
                "backstage": (
                    (
                        "Tells the stations who is coming",
                        "Sales",
                        O,
                        {"was": (2, 0, -1), "system": "Trip list"},
                    ),
                ),
            },
        ),
    },
)
