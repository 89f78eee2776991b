"""The English example as it is, until the tickets are paid for. Data only.

Written as `script.py` says. Ratings are enjoyment, relevance and helpfulness, 0 to 10.
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible

BEFORE: tuple[dict[str, Any], ...] = (
    {
        "title": "Research and planning",
        "description": "From a sister’s invitation to a spreadsheet over lunch.",
        "duration": "5 weeks",
        "check": ("unclear", "Our map stops at the border"),
        "steps": (
            {
                "title": "A visit is owed",
                "need": "Find out whether the train is possible at all",
                "duration": "1 evening",
                "with_us": False,
                "doing": ("Counts the school days on the fridge", O),
                "touchpoints": (
                    ("‘Come up in July! Bring the bicycle!’", "Phone", "", O, {"effort": 1}),
                    ("First hit for the route: a flight", "Web search", "", M, {"effort": 2}),
                ),
                "thinking": ("Two hours in the air, a day in queues", O),
                "nell": (1, "Keen"),
                "notes": ("?Too far for a child of six?",),
                "ratings": (7.1, 1.8, None),
                "backstage": (
                    ("Advertises at home, never abroad", "Marketing", O, {"system": "Campaign plan"}),
                ),
            },
            {
                "title": "Looks for a way",
                "need": "See the whole route on one page",
                "duration": "2 weeks",
                "doing": ("Nine tabs, three countries, cold tea", M),
                "touchpoints": (
                    (
                        "Our route map ends at the border",
                        "Website",
                        "Digital",
                        M,
                        {
                            "effort": 4,
                            "promise": ("The North on one map", 4),
                            "delivery": ("Ends at the border", 1),
                            "would_sign": "no",
                            "discipline": "communicate",
                        },
                    ),
                    ("A forum thread from 2014 knows more", "Web search", "", O, {"effort": 3}),
                ),
                "thinking": ("Does nobody go beyond Marlheim?", O),
                "nell": (-0.5, "Puzzled"),
                "notes": ("-The map stops where she starts",),
                "ratings": (4.2, 3.9, 2.6),
                "backstage": (("Three maps, drawn by three teams", "Digital", M, {"system": "Map files"}),),
                "ideas": (
                    (
                        "communication",
                        "One map, past every border",
                        "Digital",
                        "Sofia",
                        "2026-07-01",
                        5,
                        3,
                        "done",
                        "better",
                    ),
                ),
            },
            {
                "title": "Asks around",
                "need": "Hear it from somebody who took a child along",
                "duration": "3 weeks",
                "with_us": False,
                "doing": ("Reads a man who owns six bicycles", O),
                "touchpoints": (
                    ("Dev’s spreadsheet, shared with a sigh", "Over lunch", "", O, {"effort": 1}),
                    (
                        "Family page: one photo, no facts",
                        "Website",
                        "Marketing",
                        O,
                        {
                            "effort": 3,
                            "promise": ("Made for families", 3),
                            "delivery": ("A photo of a balloon", 1),
                        },
                    ),
                ),
                "thinking": ("If Dev managed it with twins …", O),
                "nell": (0.5, "Hopeful"),
                "quote": ("dev", "Take the train. Book the bicycle first."),
                "ratings": (6.1, 3.1, 2.4),
                "backstage": (("Last touched the page in 2022", "Marketing", M, {"system": "Website"}),),
                "ideas": (
                    (
                        "communication",
                        "Let families write the family page",
                        "Marketing",
                        "Hamish",
                        "2027-05-15",
                        4,
                        2,
                        "open",
                        "more fun",
                    ),
                ),
            },
        ),
    },
    {
        "title": "Shopping",
        "description": "First the fare, then the bicycle. Both grow.",
        "duration": "2 evenings",
        "check": ("broken", "‘From €29’ turned out to be €107"),
        "steps": (
            {
                "title": "Compares fares",
                "need": "Know the price for two and a bicycle",
                "duration": "1 evening",
                "doing": ("Tom adds up flight, taxi and parking", A),
                "touchpoints": (
                    (
                        "‘From €29’ is €214 at the last click",
                        "Website",
                        "Sales",
                        M,
                        {
                            "effort": 4,
                            "promise": ("From €29 each", 3),
                            "delivery": ("€107 each", 1),
                            "would_sign": "no",
                        },
                    ),
                    ("A fare alert at 5.40 in the morning", "App", "Marketing", M, {"effort": 2}),
                ),
                "thinking": ("By air we’d be there for lunch", O, "tom", 190),
                "nell": (-1, "Misled"),
                "notes": ("-The price grows with every click",),
                "ratings": (3.4, 5.6, 3.2),
                "backstage": (("Sets fares by hand, border by border", "Sales", M, {"system": "Tables"}),),
                "ideas": (
                    (
                        "offering",
                        "Family fare: the first price is the price",
                        "Sales",
                        "Aisha",
                        "",
                        5,
                        4,
                        "doing",
                        "better",
                    ),
                ),
            },
            {
                "title": "The bicycle",
                "need": "Be certain that the bicycle may come",
                "duration": "3 hours",
                "doing": ("Measures the bicycle with a ruler", O),
                "touchpoints": (
                    (
                        "Three railways, three bicycle rules",
                        "Website",
                        "Timetable",
                        M,
                        {
                            "effort": 5,
                            "is_moment_of_truth": True,
                            "promise": ("Bicycles welcome", 3),
                            "delivery": ("On two trains in five", 1),
                            "would_sign": "no",
                            "meaning": "We say welcome and hand them a rule book",
                        },
                    ),
                    ("‘Is your bicycle a folding bicycle?’", "Chat", "Care", M, {"effort": 4}),
                ),
                "thinking": ("Do I leave half of it at the border?", A),
                "nell": (-1.5, "Fed up"),
                "quote": ("ivy", "He does not fold. He is called Gerald."),
                "ratings": (2.6, 5.1, 2.1),
                "backstage": (
                    (
                        "Finds the rules in a ring binder",
                        "Care",
                        O,
                        {
                            "from": (1, 1, 0),
                            "agreement": "What the rules do not say, care decides within the day",
                            "stamp": "A yes or a no, never ‘it depends’",
                        },
                    ),
                ),
                "ideas": (
                    (
                        "ease",
                        "Bicycle: yes or no, right in the search",
                        "Digital",
                        "Sofia",
                        "",
                        5,
                        3,
                        "doing",
                        "easier",
                    ),
                ),
            },
        ),
    },
    {
        "title": "Booking",
        "description": "Three attempts, one card, five files.",
        "duration": "41 minutes",
        "check": ("unclear", "One payment, five tickets"),
        "steps": (
            {
                "title": "Pays for it",
                "need": "Pay once and sit side by side",
                "duration": "41 minutes",
                "doing": ("Types Ivy’s birthday four times", M),
                "touchpoints": (
                    (
                        "Card refused, and the seats are gone",
                        "Website",
                        "Sales",
                        M,
                        {
                            "effort": 5,
                            "promise": ("Booked in 3 minutes", 4),
                            "delivery": ("41 minutes", 1),
                        },
                    ),
                    ("Side by side costs €12 a border", "App", "Sales", O, {"effort": 3}),
                ),
                "thinking": ("She is six. She won’t sit with a stranger", O),
                "nell": (-1, "On edge"),
                "notes": ("-Everything typed is forgotten",),
                "ratings": (3.1, 6.4, 3.5),
                "backstage": (("Books in three systems, in turn", "Sales", M, {"system": "Three logins"}),),
                "ideas": (
                    (
                        "ease",
                        "Ask once, and remember the child",
                        "Digital",
                        "Sofia",
                        "2027-04-01",
                        4,
                        3,
                        "open",
                        "easier",
                    ),
                ),
            },
            {
                "title": "Gets the tickets",
                "need": "Have everything in one place",
                "waiting": "6 days",
                "doing": ("Prints all of it at work, twice", O),
                "touchpoints": (
                    (
                        "Three emails with five PDFs",
                        "Email",
                        "Sales",
                        M,
                        {
                            "effort": 4,
                            "promise": ("One ticket", 4),
                            "delivery": ("Five files", 2),
                        },
                    ),
                    ("Bicycle voucher comes by post", "Letter", "Care", O, {"effort": 3}),
                ),
                "thinking": ("Which of these is the ticket?", O),
                "nell": (0, "Done, sort of"),
                "notes": ("-Five files for one trip",),
                "ratings": (4.8, 6.1, 4.4),
                "backstage": (
                    (
                        "Prints vouchers on Tuesdays",
                        "Care",
                        O,
                        {
                            "from": (2, 1, 0),
                            "agreement": "Sales reports each bicycle on the day it is booked",
                            "stamp": "The voucher carries the name of the bicycle, if it has one",
                        },
                    ),
                ),
            },
        ),
    },
)
