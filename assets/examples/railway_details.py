"""The English example as it is, looked at more closely: what each place on the map says on the other sheets.

Data only, by place as `script.py` says.
"""

from __future__ import annotations

from typing import Any

TICKET, BICYCLE, HOST = "Through ticket", "Bicycle place", "Host at the change"
STRANGER, LOOKED, FIRST, BACK, FAN = "Stranger", "Has looked", "First trip", "Comes back", "Speaks for us"

# fmt: off
STEPS: dict[tuple[int, ...], dict[str, Any]] = {
    (0, 0): {"wanted": (("nell", "Whether it can be done in a day", "Web search", "the evening Maud rings", "no"),)},
    (0, 1): {"wanted": (
        ("nell", "The whole route, with every change on it", "", "at night, on her phone", "no"),
        ("tom", "How long it takes, door to door", "Website", "when Nell asks him", "no"),
    )},
    (0, 2): {"wanted": (("nell", "What somebody with a child did at the changes", "", "at 12.15", "ask"),)},
    (1, 0): {"wanted": (
        ("nell", "One price that stays one price", "App", "when Ivy sleeps", "ask"),
        ("tom", "The sum for all three, once", "", "before he says yes", "yes"),
    )},
    (1, 1): {"wanted": (
        ("nell", "Yes or no", "App", "before she pays for anything", "yes"),
        ("ivy", "Whether Gerald sits with them", "", "at breakfast", "ask"),
    )},
    (2, 0): {"wanted": (("nell", "That it worked, and where they sit", "App", "at once", "yes"), ("tom", "The receipt", "Email", "the same day", "yes"))},
    (2, 1): {"wanted": (("nell", "One code for all of it", "", "at once", "yes"),)},
    (3, 0): {"wanted": (
        ("nell", "What the change means for them", "Text message", "within the hour", "yes"),
        ("priya", "Which of Saturday’s changes are new", "Phone", "before the passengers hear it", "yes"),
    )},
    (3, 1): {"wanted": (("nell", "Which platform has a lift", "App", "the evening before", "yes"), ("ivy", "How many sandwiches", "", "the evening before", "ask"))},
    (4, 0): {"wanted": (("nell", "Where coach 7 will stop", "", "an hour ahead", "yes"),)},
    (4, 1): {"wanted": (("nell", "When the bistro shuts", "The train", "on boarding", "yes"),)},
    (4, 2): {"wanted": (
        ("nell", "Somebody who knows that they are coming", "Station host", "at the door", "yes"),
        ("priya", "Who changes here, with what", "Email", "by six in the morning", "yes"),
        ("jens", "How late, and how many", "Phone", "twenty minutes ahead", "yes"),
    )},
    (5, 0): {"wanted": (
        ("nell", "That the money is on its way", "Text message", "before she asks", "yes"),
        ("tom", "How much", "Email", "once", "ask"),
    )},
    (5, 1): {"wanted": (("nell", "That somebody read what she wrote", "Email", "by name", "ask"), ("dev", "What changed because of him", "", "in winter", "ask"))},
}

BEFORE: dict[tuple[int, ...], dict[str, Any]] = {
    (0, 0, 1): {"levels": (STRANGER,), "social_roles": ("decider",)},
    (0, 0, -1): {"discipline": "communicate", "person": "Hamish", "check": ("unclear", "Half of every trip lies abroad")},
    (0, 1, 0): {
        "offering": TICKET, "person": "Sofia", "message": "The North on one map", "material": "Route map", "timing": "all year", "says": "The North on one map", "does": "Stops at the border",
        "check": ("broken", "Any border, we say, and draw none"), "levels": (STRANGER, LOOKED), "social_roles": ("decider", "buyer"), "supporting": ("Timetable",),
        "meaning": "Sofia hides the map when her friends ask", "asked": (("communication", "Hamish", "2026-09-08", False), ("ease", "Hamish", "2026-09-08", False)),
    },
    (0, 1, -1): {"discipline": "create", "person": "Sofia", "supporting": ("Marketing", "Timetable")},
    (0, 2, 0): {"levels": (LOOKED, FAN), "social_roles": ("influencer", "decider"), "message": "Book the bicycle first"},
    (0, 2, 1): {
        "offering": TICKET, "discipline": "communicate", "person": "Hamish", "message": "Made for families", "material": "One photo of a balloon", "says": "Made for families", "does": "Says nothing about children",
        "check": ("broken", "A balloon is no answer"), "levels": (LOOKED,), "social_roles": ("decider", "user"), "would_sign": "unclear", "meaning": "Nobody in the house has read it to a child",
        "asked": (("communication", "Hamish", "2026-09-08", False),),
    },
    (0, 2, -1): {"discipline": "communicate", "person": "Hamish"},
    (1, 0, 0): {
        "offering": TICKET, "discipline": "communicate", "person": "Aisha", "message": "From €29", "timing": "always", "says": "From €29", "does": "Adds a sum at every border",
        "check": ("broken", "The first price is not the price"), "levels": (LOOKED,), "social_roles": ("decider", "buyer"), "supporting": ("Digital",),
        "meaning": "Aisha’s own brother rang to ask", "asked": (("offering", "Hamish", "2026-09-08", False), ("communication", "Hamish", "2026-09-08", False)),
    },
    (1, 0, 1): {"discipline": "communicate", "person": "Hamish", "timing": "5.40", "material": "Alert", "levels": (LOOKED,), "social_roles": ("decider",), "would_sign": "unclear", "check": ("unclear", "Right price, wrong hour")},
    (1, 0, -1): {"discipline": "create", "person": "Aisha", "supporting": ("Digital",)},
    (1, 1, 0): {
        "offering": BICYCLE, "discipline": "create", "person": "Lars", "message": "Bicycles welcome", "material": "Rules, 9 pages", "says": "Bicycles welcome", "does": "Welcomes them on two trains in five",
        "check": ("broken", "Three rules for one bicycle"), "levels": (LOOKED,), "social_roles": ("decider", "user"), "supporting": ("Care", "Digital"),
        "asked": (("ease", "Hamish", "2026-09-08", False), ("offering", "Hamish", "2026-09-08", False)),
    },
    (1, 1, 1): {"offering": BICYCLE, "discipline": "deliver", "person": "Gwen", "says": "Is it a folding bicycle?", "does": "Reads from a script", "levels": (LOOKED,), "social_roles": ("decider",), "would_sign": "unclear", "check": ("unclear", "A person answers, with a script")},
    (1, 1, -1): {"discipline": "deliver", "person": "Gwen", "supporting": ("Timetable",)},
    (2, 0, 0): {
        "offering": TICKET, "discipline": "deliver", "person": "Aisha", "says": "Booked in 3 minutes", "does": "Forgets everything at the third border", "check": ("broken", "41 minutes"),
        "levels": (FIRST,), "social_roles": ("decider", "buyer"), "supporting": ("Digital",), "would_sign": "unclear", "asked": (("ease", "Hamish", "2026-09-09", False),), "system": "Booking",
    },
    (2, 0, 1): {"offering": TICKET, "discipline": "create", "person": "Aisha", "amount": 12, "levels": (FIRST,), "social_roles": ("decider",), "would_sign": "no", "meaning": "Nobody wants to sell a mother the seat beside her child"},
    (2, 0, -1): {"discipline": "deliver", "person": "Aisha", "supporting": ("Digital",)},
    (2, 1, 0): {
        "offering": TICKET, "discipline": "deliver", "person": "Aisha", "material": "Five PDFs", "says": "One ticket", "does": "Sends five files", "check": ("broken", "One payment, five files"),
        "levels": (FIRST,), "social_roles": ("decider",), "asked": (("ease", "Hamish", "2026-09-09", False),),
    },
    (2, 1, 1): {"offering": BICYCLE, "discipline": "deliver", "person": "Gwen", "material": "Voucher on green card", "timing": "six days later", "levels": (FIRST,), "social_roles": ("decider", "user"), "check": ("kept", "It came, and it said Gerald"), "would_sign": "yes"},
    (2, 1, -1): {"discipline": "deliver", "person": "Gwen"},
}

AFTER: dict[tuple[int, ...], dict[str, Any]] = {
    (3, 0, 0): {
        "offering": TICKET, "discipline": "communicate", "person": "Lars", "message": "New times. See timetable", "material": "Mailing of 4,000", "timing": "when the table is done", "says": "We tell you first", "does": "Tells everybody, last",
        "check": ("broken", "She told us"), "levels": (FIRST,), "social_roles": ("decider",), "supporting": ("Care",), "asked": (("communication", "Hamish", "2026-09-09", False), ("ease", "Hamish", "2026-09-09", False)),
    },
    (3, 0, 1): {"discipline": "deliver", "person": "Gwen", "says": "Your call matters", "does": "Pan pipes, 26 minutes", "check": ("broken", "Nobody can see the trip"), "levels": (FIRST,), "social_roles": ("decider",), "would_sign": "no", "meaning": "Gwen hums along by now"},
    (3, 0, -1): {"discipline": "communicate", "person": "Lars", "supporting": ("Digital",)},
    (3, 1, 0): {
        "offering": BICYCLE, "discipline": "communicate", "message": "Ready in five minutes", "material": "Checklist drawn by a guard", "timing": "the evening before", "check": ("kept", "And funny"), "levels": (FIRST, BACK), "social_roles": ("decider", "user"),
        "would_sign": "yes", "meaning": "Drawn in a break, printed as it was", "supporting": ("Digital",),
    },
    (4, 0, 0): {
        "offering": TICKET, "discipline": "deliver", "person": "Priya", "says": "Coach 7 in section C", "does": "Shows yesterday’s order", "check": ("broken", "Section F"), "levels": (FIRST, BACK), "social_roles": ("decider", "user"),
        "supporting": ("Timetable",), "would_sign": "unclear", "meaning": "Priya turns her back to the screen", "asked": (("ease", "Hamish", "2026-09-09", False),), "system": "Screens",
    },
    (4, 0, 1): {"offering": BICYCLE, "does": "Lifts, then asks for the ticket", "check": ("kept", "A child was greeted first"), "levels": (FIRST,), "social_roles": ("decider", "user"), "timing": "9.26"},
    (4, 0, -1): {"discipline": "deliver", "person": "Priya", "supporting": ("Timetable",)},
    (4, 1, 0): {"offering": TICKET, "discipline": "deliver", "levels": (FIRST, BACK), "social_roles": ("decider", "user"), "check": ("kept", "Five hours of it"), "would_sign": "yes"},
    (4, 1, 1): {"discipline": "deliver", "says": "Bistro on board", "does": "Shuts at the border", "levels": (FIRST, BACK), "social_roles": ("decider",), "check": ("unclear", "Nobody says when"), "would_sign": "unclear"},
    (4, 1, -1): {"discipline": "deliver", "supporting": ("Timetable",)},
    (4, 2, 0): {
        "offering": HOST, "discipline": "deliver", "person": "Priya", "says": "Step-free changes", "does": "Stairs since May", "check": ("broken", "Lift out since May"), "levels": (FIRST,), "social_roles": ("decider", "user"),
        "would_sign": "unclear", "meaning": "Hosts carry, and go home with backs", "asked": (("offering", "Hamish", "2026-09-09", False), ("communication", "Hamish", "2026-09-09", False)),
    },
    (4, 2, 1): {"offering": HOST, "discipline": "deliver", "person": "Priya", "does": "Holds a train with a whistle", "check": ("kept", "By a person, against the rules"), "levels": (FIRST,), "social_roles": ("decider", "user"), "supporting": ("Timetable",), "timing": "13.58"},
    (4, 2, -1): {"discipline": "deliver", "person": "Priya", "supporting": ("Sales",)},
    (5, 0, 0): {
        "offering": TICKET, "discipline": "deliver", "person": "Gwen", "material": "Form, 18 fields", "says": "Money in 14 days", "does": "Sends a voucher after 31", "amount": 22, "check": ("broken", "31 days, and then a voucher"),
        "levels": (FIRST,), "social_roles": ("decider", "buyer"), "supporting": ("Stations",), "would_sign": "unclear", "meaning": "Gwen apologises forty times a day", "asked": (("offering", "Hamish", "2026-09-09", False),), "system": "Claims",
    },
    (5, 0, 1): {"discipline": "communicate", "person": "Gwen", "message": "Which railway was it?", "check": ("broken", "It was one trip"), "levels": (FIRST,), "social_roles": ("decider",), "would_sign": "no"},
    (5, 0, -1): {"discipline": "deliver", "person": "Gwen", "supporting": ("Sales",)},
    (5, 1, 0): {"discipline": "communicate", "person": "Hamish", "message": "Tell us how we did", "material": "34 questions", "check": ("unclear", "We ask, and do not answer"), "levels": (BACK,), "social_roles": ("decider",), "would_sign": "unclear",
                "asked": (("ease", "Hamish", "2026-09-09", False),)},
    (5, 1, 1): {"levels": (BACK, FAN), "social_roles": ("influencer", "decider")},
    (5, 1, -1): {"discipline": "communicate", "person": "Hamish", "supporting": ("Care",)},
}
# fmt: on

DETAILS = {**STEPS, **BEFORE, **AFTER}
LINKS = (
    ((1, 0, 0), (1, 1, 0), "and then the bicycle"),
    ((2, 0, 0), (2, 1, 0), "one payment, five files"),
)
