"""A commuting week, which comes round again: the English example's wheel, and the small life cycle. Data only.

A touchpoint's text is short; its sentence stands in the description.
"""

from __future__ import annotations

from typing import Any

from script import WorkTold

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible
SEASON = "Season ticket"
DIARY = ("measured", "Commuter diary, five weeks", "2026-08-31")

# fmt: off
WEEK: tuple[dict[str, Any], ...] = (
    {"title": "Evening", "description": "Before", "duration": "the night before", "check": ("unclear", "‘Normal service’ until it is not"), "steps": (
        {"title": "Packs", "need": "Have the morning half done", "with_us": False, "dev": (0.5, ""), "touchpoints": (
            ("Two lunch boxes", "Kitchen table", "", O, {"description": "Packs them for the 7.24, not for the 7.54.", "effort": 1, "feelings": {"dev": (0.5, "In order")}}),
        )},
        {"title": "Looks ahead", "need": "Know tonight how tomorrow will be", "dev": (0, ""), "priya": (0.5, ""), "wanted": (
            ("dev", "Whether the 7.24 is running", "App", "at nine in the evening", "yes"),), "touchpoints": (
            ("Checks tomorrow", "App", "Timetable", M, {"description": "It says ‘normal service’ and has said so all year.", "effort": 2, "feelings": {"dev": (0, "Doubtful")}, "discipline": "communicate", "offering": SEASON, "other_channels": ("Website", "Platform screen"), "tags": ("commuters",),
             "promise": ("You hear it first", 3), "delivery": ("At 7.11", 1), "would_sign": "unclear", "levels": ("Comes back",)}),
        )},
    )},
    {"title": "There", "description": "During", "duration": "7.10 to 7.52", "check": ("broken", "Held outside Ghent, and nobody says why"), "steps": (
        {"title": "Is it running?", "need": "Know at 7.10 whether to run", "dev": (-0.5, ""), "wanted": (
            ("dev", "Yes or no", "Text message", "7.10", "yes"),), "touchpoints": (
            ("7.10, in the hall", "App", "Timetable", M, {"description": "Shoes on. It still says nothing.", "effort": 3, "is_moment_of_truth": True, "feelings": {"dev": (-0.5, "Hurried")}, "discipline": "communicate", "levels": ("Comes back",)}),
            ("The platform", "Platform screen", "Stations", O, {"description": "The screen says 4, the train stands on 5. Everybody knows.", "effort": 3, "feelings": {"dev": (0, "Used to it")}, "discipline": "deliver", "would_sign": "no",
             "meaning": "The hosts point with their arms by now"}),
        )},
        {"title": "Rides in", "need": "Forty minutes with nobody wanting anything", "dev": (1, ""), "priya": (-1.5, "Blamed"), "touchpoints": (
            ("The same seat", "The train", "On board", O, {"description": "The same nod from the same woman since 2019.", "effort": 1, "feelings": {"dev": (1.5, "At home")}, "discipline": "deliver", "offering": SEASON, "asked": True}),
            ("Held outside Ghent", "The train", "On board", M, {"description": "Eleven minutes. Nobody says why.", "effort": 4, "is_moment_of_truth": True, "feelings": {"dev": (-1.5, "Trapped")}, "discipline": "communicate", "evidence": DIARY,
             "promise": ("Why, and until when", 3), "delivery": ("‘A disruption’", 0), "would_sign": "no", "meaning": "The guard is not told either"}),
        )},
        {"title": "Walks in", "need": "Be there before the round begins", "with_us": False, "dev": (-1, ""), "touchpoints": (
            ("Late for the round", "Over lunch", "", O, {"description": "Walks in at 8.04. Nobody looks up any more.", "effort": 2, "feelings": {"dev": (-1, "Embarrassed")}}),
        )},
    )},
    {"title": "Back", "description": "During", "duration": "17.05 to 17.50", "check": ("kept", "The guard makes up for the seat"), "steps": (
        {"title": "Rides home", "dev": (0, ""), "priya": (0, ""), "touchpoints": (
            ("Nowhere to sit", "The train", "On board", A, {"description": "Stands to Marlheim on Thursdays. Or is it every day?", "effort": 3, "feelings": {"dev": (-0.5, "Squeezed")}, "discipline": "deliver"}),
            ("The guard’s one joke", "Guard", "On board", O, {"description": "‘Full house tonight, and no refunds.’ They laugh.", "effort": 1, "feelings": {"dev": (0.5, "Amused")}, "discipline": "deliver", "would_sign": "yes"}),
        )},
        {"title": "Home", "need": "Be on the grass at six", "with_us": False, "dev": (1.5, ""), "touchpoints": (
            ("Football at six", "Kitchen table", "", O, {"description": "Makes it four days out of five.", "effort": 1, "is_moment_of_truth": True, "feelings": {"dev": (1.5, "There")}}),
        )},
    )},
    {"title": "Weekend", "description": "After", "duration": "Saturday and Sunday", "check": ("unclear", "We are silent when it goes well"), "steps": (
        {"title": "Puts it away", "need": "Get what is his without a form", "dev": (0, ""), "wanted": (
            ("dev", "What four late trains are worth", "App", "on Saturday", "ask"), ("marieke", "One invoice, one figure", "Email", "once a month", "yes")), "touchpoints": (
            ("Does not claim it", "Website", "Care", A, {"description": "€1.90 for eighteen fields. We do not know how many give up.", "effort": 4, "feelings": {"dev": (-0.5, "Not worth it")}, "discipline": "deliver", "amount": 1.9}),
            ("Marieke pays", "Email", "Sales", "", {"description": "Three invoices for one train. Dev never sees them.", "span": 2, "effort": 3, "personas": ("marieke", "dev"), "feelings": {"dev": (0, "Unaware")}, "discipline": "deliver", "offering": SEASON,
             "social_roles": ("buyer",), "levels": ("Comes back",), "amount": 74880}),
        )},
        {"title": "Talks about it", "need": "Be useful to somebody", "with_us": False, "dev": (1, ""), "touchpoints": (
            ("Tells Nell all of it", "Over lunch", "", O, {"description": "‘Take the train,’ he says. ‘And book the bicycle.’", "effort": 1, "is_moment_of_truth": True, "feelings": {"dev": (1, "Needed")}, "levels": ("Speaks for us",), "social_roles": ("influencer",)}),
        )},
    )},
)
WEEK_MEASURES = (
    (None, "Satisfaction, commuters", "of 10", 8, "higher", (6.4, 6.3, 6.1, 6.2, 6.0, 5.8, 5.7, 5.8)),
    ((1, 1, 1), "Late trains told why", "%", 90, "higher", (34, 31, 33, 29, 27, 26, 24, 25)),
    (None, "The 7.24 on time", "%", 92, "higher", (89, 84, 86, 88, 87, 81, 83, 86)),
)
WEEK_HANDOVERS = (
    ((1, 0, 1), (1, 1, 0), "The host waves the train off when the last one is on", "A nod, every morning"),
    ((0, 1, 0), (1, 0, 0), "", ""),
)
WEEK_WORK = WorkTold(
    ideas=(
        ((1, 1, 1), "communication", "The guard is told first, and says why", "Timetable", "Lars", "2027-01-15", 5, 2, "open", "better"),
        ((1, 0, 0), "ease", "A text at 7.10: yes or no", "Digital", "Sofia", "2027-02-01", 5, 2, "open", "easier", 9000),
        ((3, 0, 1), "offering", "One invoice with the punctuality on it", "Sales", "Aisha", "2026-11-01", 3, 2, "doing", "better"),
        ((2, 0, 1), "communication", "A second joke for the guard", "On board", "", "", 1, 1, "not now", "more fun"),
        ((3, 0, 0), "offering", "Money for late trains goes back on the ticket", "Care", "Gwen", "", 3, 5, "not now", "easier"),
    ),
    votes=(
        ("Workshop", "2026-09-09", "Priya", "The guard is told first, and says why", 4),
        ("Workshop", "2026-09-09", "Lars", "A text at 7.10: yes or no", 3),
    ),
    findings=(
        ("too-many-moments", "week", "intended", "Four moments make or break a week. The wheel is drawn for them."),
    ),
)

LIFE: tuple[dict[str, Any], ...] = (
    {"title": "Stranger", "description": "Takes the plane and has never wondered.", "duration": "years", "steps": (
        {"title": "Flies", "need": "Be there for lunch", "with_us": False, "nell": (0, "Used to it"), "touchpoints": (
            ("First hit for the route: a flight", "Web search", "Marketing", M, {"effort": 2, "levels": ("Stranger",), "social_roles": ("decider",), "discipline": "communicate"}),)},)},
    {"title": "Has looked", "description": "Asks about the bicycle and waits.", "duration": "5 weeks", "steps": (
        {"title": "Wonders", "need": "A plain answer, without an account", "nell": (-0.5, "Puzzled"), "touchpoints": (
            ("One question, one answer by name", "Chat", "Care", A, {"effort": 2, "levels": ("Has looked",), "social_roles": ("decider",), "discipline": "communicate", "person": "Gwen"}),)},)},
    {"title": "First trip", "description": "Goes, and finds out who we are.", "duration": "1 day", "steps": (
        {"title": "Goes", "need": "Know what to do at every change", "nell": (1, "Brave"), "touchpoints": (
            ("Priya at the door", "Station host", "Stations", O, {"effort": 1, "levels": ("First trip",), "social_roles": ("decider", "user"), "discipline": "deliver", "person": "Priya", "pictures": ("sign",)}),)},)},
    {"title": "Comes back", "description": "Expects us to remember.", "duration": "every July", "steps": (
        {"title": "Goes again", "nell": (1.5, "At ease"), "touchpoints": (
            ("‘The same as last year?’", "App", "Sales", A, {"effort": 1, "levels": ("Comes back",), "social_roles": ("decider",), "discipline": "create", "person": "Aisha", "pictures": ("beach",)}),)},)},
    {"title": "Speaks for us", "description": "Tells it to the next one, at lunch.", "duration": "for good", "steps": (
        {"title": "Tells it", "need": "Have something worth telling", "with_us": False, "nell": (2, "Proud"), "touchpoints": (
            ("A card: this changed because of you", "Letter", "Marketing", A, {"effort": 1, "levels": ("Speaks for us",), "social_roles": ("influencer",), "discipline": "communicate", "person": "Hamish"}),)},)},
)
# fmt: on
