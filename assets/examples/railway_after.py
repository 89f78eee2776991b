"""The English example as it is, from the quiet weeks on. Data only.

Written as `script.py` says. Ratings are enjoyment, relevance and helpfulness, 0 to 10.
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible

AFTER: tuple[dict[str, Any], ...] = (
    {
        "title": "Before travel",
        "description": "Seven quiet weeks and one loud email.",
        "duration": "7 weeks",
        "check": ("broken", "She found out, and told us"),
        "steps": (
            {
                "title": "The quiet weeks",
                "need": "Hear at once if anything changes",
                "waiting": "7 weeks",
                "doing": ("Looks up her trains, just in case", O),
                "touchpoints": (
                    (
                        "‘New times. See timetable.’",
                        "Email",
                        "Timetable",
                        M,
                        {
                            "effort": 5,
                            "is_moment_of_truth": True,
                            "promise": ("We tell you first", 4),
                            "delivery": ("She told us", 0),
                            "would_sign": "no",
                            "meaning": "None of us would send this to our own mother",
                        },
                    ),
                    ("26 minutes of pan pipes on the line", "Phone", "Care", M, {"effort": 5}),
                ),
                "thinking": ("Do we still make the connection?", O),
                "nell": (-2, "Forgotten"),
                "priya": (-0.5, ""),
                "quote": ("priya", "I hear of changes from the passengers."),
                "ratings": (1.9, 6.8, 1.6),
                "backstage": (
                    ("Writes once the new table is finished", "Timetable", M, {"system": "Mailing list"}),
                ),
                "ideas": (
                    (
                        "communication",
                        "Say what a change means for this trip",
                        "Timetable",
                        "Lars",
                        "2026-07-01",
                        5,
                        3,
                        "done",
                        "better",
                    ),
                ),
            },
            {
                "title": "Packs",
                "need": "Know what to do at every change",
                "duration": "1 evening",
                "with_us": False,
                "doing": ("Packs snacks for a polar expedition", O),
                "touchpoints": (
                    (
                        "Checklist: how to hang up a bicycle",
                        "App",
                        "On board",
                        O,
                        {
                            "effort": 1,
                            "promise": ("Ready in five minutes", 3),
                            "delivery": ("Ready, and laughing", 4),
                        },
                    ),
                    ("Ivy draws the route and adds a whale", "Kitchen table", "", O, {"effort": 1}),
                ),
                "thinking": ("Nine minutes to change. Nine!", A),
                "nell": (0.5, "Ready"),
                "notes": ("+Drawn by a guard, not by us",),
                "pinned": "whale",
                "ratings": (6.6, 5.9, 6.8),
            },
        ),
    },
    {
        "title": "Travel",
        "description": "Eleven hours, two trains and one staircase.",
        "duration": "11 hours",
        "check": ("unclear", "Our people keep it where our systems do not"),
        "steps": (
            {
                "title": "Gets on",
                "need": "Find coach 7 before the doors close",
                "duration": "12 minutes",
                "doing": ("Runs along the platform, Ivy on top", O),
                "touchpoints": (
                    (
                        "The screen is wrong about coach 7",
                        "Platform screen",
                        "Stations",
                        M,
                        {
                            "effort": 5,
                            "promise": ("Coach 7 in section C", 3),
                            "delivery": ("In section F", 1),
                        },
                    ),
                    (
                        "Guard lifts Gerald and greets Ivy",
                        "Guard",
                        "On board",
                        O,
                        {
                            "effort": 1,
                            "is_moment_of_truth": True,
                            "discipline": "deliver",
                            "would_sign": "yes",
                            "meaning": "This is the railway we want to be",
                        },
                    ),
                ),
                "thinking": ("He did it as if it were nothing", O),
                "nell": (1, "Rescued"),
                "priya": (0.5, ""),
                "notes": ("+A guard who lifts, then asks",),
                "pinned": "lift",
                "ratings": (6.2, 7.4, 7.1),
                "backstage": (("Learns the coach order on arrival", "Stations", M, {"system": "Radio"}),),
                "ideas": (
                    (
                        "ease",
                        "The coach order an hour ahead",
                        "Stations",
                        "Priya",
                        "2027-05-01",
                        4,
                        2,
                        "open",
                        "easier",
                    ),
                ),
            },
            {
                "title": "By the window",
                "need": "A calm child and something to eat",
                "duration": "5 hours",
                "doing": ("Counts cows. Gets to 214", O),
                "touchpoints": (
                    (
                        "Two seats and the sea on the left",
                        "The train",
                        "On board",
                        O,
                        {
                            "effort": 1,
                            "promise": ("Time for each other", 2),
                            "delivery": ("Five hours of it", 4),
                            "asked": True,
                        },
                    ),
                    ("Bistro shuts at the border, no notice", "The train", "On board", M, {"effort": 3}),
                ),
                "thinking": ("This is the part I’ll remember", O),
                "nell": (1.5, "Content"),
                "notes": ("+The sea does all the work",),
                "pinned": "sea",
                "ratings": (8.7, 7.9, 6.6),
                "backstage": (("Crews change at the border, food too", "On board", M, {"system": "Rota"}),),
            },
            {
                "title": "The change",
                "need": "Make the connection with a bicycle",
                "duration": "9 minutes",
                "doing": ("Carries Gerald up, then the bags", O),
                "touchpoints": (
                    (
                        "Lift out of order, platform 4 is up",
                        "Station",
                        "Stations",
                        M,
                        {
                            "effort": 5,
                            "promise": ("Step-free changes", 4),
                            "delivery": ("Lift out since May", 1),
                        },
                    ),
                    (
                        "Priya carries, and the train waits",
                        "Station host",
                        "Stations",
                        O,
                        {
                            "effort": 2,
                            "is_moment_of_truth": True,
                            "would_sign": "yes",
                            "meaning": "A person made good what a screw had spoilt",
                        },
                    ),
                ),
                "thinking": ("Please let it still be standing there", O),
                "nell": (0.5, "Saved"),
                "priya": (-1.5, "On her own"),
                "quote": ("nell", "She held a train. With a whistle."),
                "ratings": (5.1, 8.3, 8.1),
                "backstage": (
                    (
                        "Gets no list of who changes here",
                        "Stations",
                        M,
                        {
                            "from": (2, 0, 0),
                            "agreement": "Sales sends the day’s families and bicycles by six in the morning",
                            "stamp": "The host knows first names, and that Gerald is a bicycle",
                        },
                    ),
                ),
                "ideas": (
                    (
                        "offering",
                        "A host who expects you at the change",
                        "Stations",
                        "Priya",
                        "2026-07-01",
                        5,
                        3,
                        "done",
                        "better",
                    ),
                ),
            },
        ),
    },
    {
        "title": "After travel",
        "description": "A long form and a good story.",
        "duration": "6 weeks",
        "check": ("broken", "31 days, and then a voucher"),
        "steps": (
            {
                "title": "Claims it back",
                "need": "Get the delay paid without a fight",
                "waiting": "31 days",
                "doing": ("Scans a ticket that has been swimming", O),
                "touchpoints": (
                    (
                        "The claim form wants a paper ticket",
                        "Website",
                        "Care",
                        M,
                        {
                            "effort": 5,
                            "promise": ("Money in 14 days", 4),
                            "delivery": ("A voucher after 31", 1),
                        },
                    ),
                    ("‘Which railway was it that was late?’", "Email", "Care", M, {"effort": 4}),
                ),
                "thinking": ("All of them. It was one trip!", O),
                "nell": (-1.5, "Worn down"),
                "priya": (0, ""),
                "notes": ("-Nobody owns the delay",),
                "ratings": (2.2, 6.1, 1.8),
                "backstage": (
                    (
                        "Three railways share out each claim",
                        "Care",
                        M,
                        {
                            "from": (4, 2, 1),
                            "agreement": "Stations reports a delay with its cause the same evening",
                            "stamp": "The answer names the train, not the case number",
                        },
                    ),
                ),
                "ideas": (
                    (
                        "offering",
                        "Money back before they ask for it",
                        "Care",
                        "Gwen",
                        "2027-06-01",
                        5,
                        4,
                        "open",
                        "easier",
                    ),
                ),
            },
            {
                "title": "Tells the tale",
                "need": "Be proud of it, and go again",
                "duration": "all winter",
                "with_us": False,
                "doing": ("Shows Dev a photo of Gerald by the sea", A),
                "touchpoints": (
                    (
                        "34 questions, none about bicycles",
                        "Email",
                        "Marketing",
                        M,
                        {
                            "effort": 4,
                            "promise": ("We listen", 3),
                            "delivery": ("With 34 questions", 1),
                        },
                    ),
                    ("The long version, over two lunches", "Over lunch", "", O, {"effort": 1}),
                ),
                "thinking": ("We’d do it again. But differently", A),
                "nell": (1, "Proud, mostly"),
                "priya": (1, "Thanked"),
                "notes": ("+They tell it as an adventure",),
                "pinned": "beach",
                "ratings": (6.9, 3.3, 2.1),
                "backstage": (
                    ("Counts the marks, skips the words", "Marketing", O, {"system": "Survey tool"}),
                ),
            },
        ),
    },
)
