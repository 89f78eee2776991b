"""The English example’s grid: its six phases by relationship, for four social roles, and what moves people on.

Data only, as `script.py` says.
"""

from __future__ import annotations

from typing import Any

from script import CellAt

NEW, LOOKED, FIRST, BACK, FAN = "Stranger", "Has looked", "First trip", "Comes back", "Speaks for us"

# fmt: off
CELLS: dict[CellAt, dict[str, Any]] = {
    # the decider
    (0, NEW, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Web search",), "messages": "It goes. In a day. With Gerald.", "materials": "One map, every border", "department": "Digital", "person": "Sofia", "timing": "May"},
    (1, NEW, "decider"): {"priority": "not now"},
    (2, NEW, "decider"): {"priority": "not now"},
    (3, NEW, "decider"): {"priority": "not now"},
    (4, NEW, "decider"): {"priority": "not now"},
    (5, NEW, "decider"): {"priority": "not now"},
    (0, LOOKED, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Website", "Over lunch"), "messages": "Written by families who did it.", "materials": "Family page", "department": "Marketing", "person": "Hamish", "timing": "all year"},
    (1, LOOKED, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Website", "Chat"), "messages": "Bicycle: yes or no.", "materials": "The answer in the search", "department": "Digital", "person": "Sofia", "timing": "at once"},
    (2, LOOKED, "decider"): {"priority": "high", "purchase": "first"},
    (3, LOOKED, "decider"): {"priority": "not now"},
    (5, LOOKED, "decider"): {"priority": "normal", "platforms": ("Email",), "messages": "You nearly came. What stopped you?", "materials": "One question", "department": "Care", "person": "Gwen", "timing": "a week later"},
    (2, FIRST, "decider"): {"priority": "high", "purchase": "first", "platforms": ("App",), "messages": "One payment, one code.", "materials": "One ticket", "department": "Sales", "person": "Aisha", "timing": "six minutes"},
    (3, FIRST, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Text message",), "messages": "Your trip still works. Start at 9.14.", "materials": "Two lines", "department": "Timetable", "person": "Lars", "timing": "within the hour"},
    (4, FIRST, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Station host", "Guard"), "messages": "We have been expecting you.", "materials": "A sign with a name", "department": "Stations", "person": "Priya", "timing": "at the door"},
    (5, FIRST, "decider"): {"priority": "high", "purchase": "first"},
    (1, BACK, "decider"): {"priority": "normal", "purchase": "repurchase", "platforms": ("App",), "messages": "The same as last July?", "materials": "One tap", "department": "Sales", "person": "Aisha", "timing": "April"},
    (2, BACK, "decider"): {"priority": "high", "purchase": "repurchase", "platforms": ("App",), "messages": "We still know Ivy, Gerald and the seats.", "materials": "Last year’s trip", "department": "Digital", "person": "Sofia", "timing": "April"},
    (4, BACK, "decider"): {"priority": "normal", "purchase": "routine", "platforms": ("App",), "messages": "The 7.24 is running.", "materials": "One line", "department": "Timetable", "person": "Lars", "timing": "7.10"},
    (5, BACK, "decider"): {"priority": "normal", "purchase": "repurchase", "platforms": ("Text message",), "messages": "We were late. €22 is yours.", "materials": "No form", "department": "Care", "person": "Gwen", "timing": "three days"},
    (0, FAN, "decider"): {"priority": "high"},
    (5, FAN, "decider"): {"priority": "normal", "platforms": ("Letter",), "messages": "This changed because of you.", "materials": "A card, by hand", "department": "Marketing", "person": "Hamish", "timing": "December"},
    # the colleague who is believed
    (0, FAN, "influencer"): {"priority": "high", "platforms": ("Over lunch",), "messages": "Your spreadsheet is our page now.", "materials": "His name under it", "department": "Marketing", "person": "Hamish", "timing": "March"},
    (0, BACK, "influencer"): {"priority": "normal", "platforms": ("Email",), "messages": "Take a friend, the second bicycle is free.", "materials": "Voucher on green card", "department": "Sales", "person": "Aisha", "timing": "May"},
    (1, LOOKED, "influencer"): {"priority": "normal", "platforms": ("Website",), "messages": "All of it, in one price.", "materials": "Link to share", "department": "Digital", "person": "Sofia", "timing": "all year"},
    (4, BACK, "influencer"): {"priority": "normal", "purchase": "routine", "platforms": ("App", "The train"), "messages": "Why, and until when.", "materials": "Two lines", "department": "Timetable", "person": "Lars", "timing": "7.10"},
    (5, FAN, "influencer"): {"priority": "high"},
    # who pays: at home and at the hospital
    (1, LOOKED, "buyer"): {"priority": "high", "purchase": "first", "platforms": ("Email",), "messages": "One figure, first click to last.", "materials": "Sum for three", "department": "Sales", "person": "Aisha", "timing": "the same evening"},
    (2, BACK, "buyer"): {"priority": "high", "purchase": "routine", "platforms": ("Email", "Phone"), "messages": "640 seats, one invoice.", "materials": "One page, one name", "department": "Sales", "person": "Aisha", "timing": "November"},
    (4, BACK, "buyer"): {"priority": "high", "purchase": "routine"},
    (5, BACK, "buyer"): {"priority": "normal", "purchase": "routine", "platforms": ("Letter",), "messages": "What your people wrote, and what we did.", "materials": "Yearly letter", "department": "Care", "person": "Gwen", "timing": "January"},
    # the child
    (3, FIRST, "user"): {"priority": "normal", "platforms": ("Kitchen table",), "messages": "Four sleeps, six sandwiches.", "materials": "A sheet to draw on", "department": "On board", "timing": "a week before"},
    (4, FIRST, "user"): {"priority": "high", "platforms": ("Guard",), "messages": "Hello, Ivy. Hello, Gerald.", "materials": "A stamp on the hand", "department": "On board", "timing": "on boarding"},
    (5, FIRST, "user"): {"priority": "normal", "platforms": ("Letter",), "messages": "Your postcard hangs on platform 4.", "materials": "A photograph of it", "department": "Stations", "person": "Priya", "timing": "September"},
}

MOVES = (
    ((0, NEW, "decider"), (0, LOOKED, "decider"), "a colleague says it goes"),
    ((0, LOOKED, "decider"), (1, LOOKED, "decider"), "sees the whole way"),
    ((1, LOOKED, "decider"), (2, FIRST, "decider"), "yes to the bicycle"),
    ((1, LOOKED, "decider"), (5, LOOKED, "decider"), "nine pages of rules"),
    ((4, FIRST, "decider"), (2, BACK, "decider"), "somebody knew her name"),
    ((5, FIRST, "decider"), (0, NEW, "decider"), "31 days without a word"),
    ((5, BACK, "decider"), (5, FAN, "decider"), "paid before she asked"),
    ((4, BACK, "influencer"), (0, FAN, "influencer"), "asked for his spreadsheet"),
    ((1, LOOKED, "buyer"), (2, BACK, "buyer"), "the figure held"),
)
# fmt: on
