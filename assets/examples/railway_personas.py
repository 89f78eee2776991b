"""The personas of the English example. Data only; every person in it is invented.

A statement is (kind, text, evidence, source, date), a scale (left end, right end, 0 to 1).
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible
TALK, SURVEY, SHOP, SHADOW = (
    "14 interviews",
    "Survey of 1,240 travellers",
    "Workshop at Marlheim",
    "Two days on platform 4",
)
JUL, AUG, SEP = "2026-07-10", "2026-08-31", "2026-09-09"

# fmt: off
PERSONAS: tuple[dict[str, Any], ...] = (
    {
        "key": "nell", "name": "Nell Ashworth", "role": "end customer", "buying_role": "decider",
        "age": 38, "occupation": "physiotherapist", "level": "First trip",
        "household": "Lives with Tom; daughter Ivy, six; a bicycle called Gerald", "place": "Third floor, no lift, in Ghent",
        "quote": "I can manage a child and a bicycle. I cannot manage a child, a bicycle and your website.",
        "story": (
            "Nell gave up her car when Ivy was born and has never missed it, except in July. She wants to get"
            " to her sister in Aarhus without an airport, with the bicycle that Ivy learnt to ride on. She plans"
            " at night, on her phone, in the ten minutes before she falls asleep."
        ),
        "look": {"hair": "bob", "hair_colour": "red", "beard": "none", "glasses": "none", "clothes": "scarf", "skin": "light"},
        "channels": ("App", "Text message", "The train", "Station host"),
        "statements": (
            ("goal", "To arrive as the same family that set off", O, TALK, JUL),
            ("need", "A plain yes or no about the bicycle", M, SURVEY, AUG),
            ("frustration", "Typing Ivy’s date of birth again", M, SURVEY, AUG),
            ("fear", "Standing on a platform at night with a sleeping child", O, TALK, JUL),
            ("joy", "Five hours by a window with nothing to tidy up", O, TALK, JUL),
            ("behaviour", "Believes a colleague before she believes a company", M, SURVEY, AUG),
            ("fact", "Has crossed three borders with one bicycle and no tears", O, TALK, JUL),
        ),
        "scales": (("Cheapest", "Calmest", 0.7), ("Plans it all", "Takes it as it comes", 0.3), ("Reads the rules", "Asks a person", 0.8)),
        "help": {
            "Marketing": "Shows the trip as it is, stairs included.",
            "Digital": "Answers the bicycle question in the search itself.",
            "Timetable": "Tells her what a change means for her, not for the table.",
            "Stations": "Knows that she is coming, and with whom.",
            "Care": "Rings back, once, with the whole trip on the screen.",
        },
        "further": {"Best time": "22.10 to 22.20, in bed", "Travels with": "A panda, two water bottles, one lock"},
    },
    {
        "key": "priya", "name": "Priya Menon", "role": "employee",
        "age": 29, "occupation": "station host at Marlheim", "household": "Shares a flat with a cellist", "place": "Platform 4, in all weathers",
        "quote": "People think I run the trains. I run after them.",
        "story": "Priya knows every lift at Marlheim by its sound. What she does not know is who will step out of the 14.02.",
        "look": {"hair": "bun", "hair_colour": "black", "beard": "none", "glasses": "none", "clothes": "jacket", "skin": "brown"},
        "channels": ("Station host", "Phone"),
        "statements": (
            ("goal", "That nobody leaves her platform in tears", O, SHADOW, JUL),
            ("need", "A list by six of who changes here, and with what", O, SHADOW, JUL),
            ("frustration", "Learning from passengers what the office knew yesterday", M, "88 shift logs", AUG),
            ("fear", "Holding a train and having to explain it alone", A, SHOP, SEP),
            ("joy", "A postcard with a bicycle on it", O, SHADOW, JUL),
            ("behaviour", "Keeps her own list of broken lifts on the back of her hand", O, SHADOW, JUL),
        ),
        "scales": (("By the book", "By the person", 0.85), ("Alone", "In a team", 0.5)),
        "help": {
            "Sales": "Sends her first names and bicycles by six.",
            "Timetable": "Tells her of a change before it tells the passengers.",
            "Care": "Answers for a held train, so that she need not.",
        },
        "further": {},
    },
    {
        "key": "tom", "name": "Tom Verbeke", "role": "end customer", "buying_role": "buyer",
        "age": 41, "occupation": "sound engineer", "level": "Has looked", "household": "Lives with Nell and Ivy", "place": "Stays at home and pays half",
        "quote": "I have nothing against trains. I have something against surprises.",
        "story": "Tom adds things up. Flight, taxi and parking came to €190, and so the train has to explain itself.",
        "look": {"hair": "receding", "hair_colour": "brown", "beard": "full", "glasses": "square", "clothes": "shirt", "skin": "light"},
        "channels": ("Website", "Email"),
        "statements": (
            ("need", "One figure for the whole trip before he says yes", O, TALK, JUL),
            ("frustration", "A price that grows while he looks at it", M, SURVEY, AUG),
            ("fear", "A call at midnight from a platform he cannot spell", O, TALK, JUL),
            ("behaviour", "Compares door to door, not station to station", O, TALK, JUL),
        ),
        "scales": (("Cheapest", "Calmest", 0.35), ("Reads the rules", "Asks a person", 0.1)),
        "help": {"Sales": "Shows him one figure, first click to last.", "Digital": "Lets him follow the trip from home."},
        "further": {},
    },
    {
        "key": "dev", "name": "Dev Sharma", "role": "influencer", "buying_role": "influencer",
        "age": 44, "occupation": "colleague, father of twins", "level": "Speaks for us", "household": "Two boys of nine, two bicycles", "place": "The table by the window, 12.15",
        "quote": "Take the train. And book the bicycle before you book yourself.",
        "story": "Dev commutes with us five days a week and has forgiven us four times this year. He keeps a spreadsheet of what we ought to have told him.",
        "look": {"hair": "curly", "hair_colour": "dark", "beard": "moustache", "glasses": "round", "clothes": "sweater", "skin": "brown"},
        "channels": ("Over lunch", "App", "The train", "Guard"),
        "statements": (
            ("goal", "Home by six, with time for the boys’ football", O, TALK, JUL),
            ("need", "To know at 7.10 whether the 7.24 is running", M, "Commuter diary, five weeks", AUG),
            ("frustration", "‘A disruption’ with no reason and no end", M, "Commuter diary, five weeks", AUG),
            ("joy", "The same seat, the same nod, the same driver", O, "Commuter diary, five weeks", AUG),
            ("fact", "His spreadsheet has been copied by eleven families", O, TALK, JUL),
        ),
        "scales": (("Listens", "Tells", 0.8), ("Plans it all", "Takes it as it comes", 0.2)),
        "help": {"Marketing": "Lets him write the family page, and puts his name under it.", "Timetable": "Says why, and until when."},
        "further": {"Season ticket": "Since 2017, paid by the hospital"},
    },
    {
        "key": "ivy", "name": "Ivy Ashworth", "role": "end customer", "buying_role": "user",
        "age": 6, "occupation": "in charge of the bicycle", "level": "First trip", "household": "Lives with Nell, Tom and Gerald", "place": "Window seat",
        "quote": "Gerald has never seen the sea. I have told him about it.",
        "look": {"hair": "long", "hair_colour": "blond", "beard": "none", "glasses": "none", "clothes": "sweater", "skin": "light"},
        "channels": ("Kitchen table", "Guard"),
        "statements": (
            ("need", "To know how many sleeps and how many sandwiches", O, TALK, JUL),
            ("joy", "When the guard shook hands with Gerald", O, TALK, JUL),
            ("fear", "That Gerald travels in another train", O, TALK, JUL),
        ),
        "scales": (("Window", "Aisle", 0.0),),
        "help": {"On board": "Greets her first.", "Stations": "Paints Gerald’s name on a sign."},
        "further": {},
    },
    {
        "key": "marieke", "name": "Marieke Claes", "role": "client", "buying_role": "buyer",
        "age": 46, "occupation": "mobility manager at the hospital", "level": "Comes back", "household": "Cycles to work", "place": "Ghent, 640 season tickets",
        "quote": "I pay for 640 seats and sit on none of them.",
        "story": "Marieke buys season tickets for the whole hospital. Nobody thanks her when the train runs, and all of them write when it does not.",
        "look": {"hair": "bob", "hair_colour": "grey", "beard": "none", "glasses": "round", "clothes": "blazer", "skin": "light"},
        "channels": ("Email", "Phone"),
        "statements": (
            ("goal", "640 people at work by eight, and 200 fewer cars", O, "Interview", AUG),
            ("need", "One invoice, one name, one figure for punctuality", O, "Interview", AUG),
            ("frustration", "Three invoices for one train", M, "Accounts for 2025", "2025-12-31"),
            ("fear", "A January in which everybody wants a parking space again", A, SHOP, SEP),
        ),
        "scales": (("Price per seat", "Complaints per month", 0.8),),
        "help": {"Sales": "Sends one invoice, with a name under it.", "Timetable": "Tells her of the winter table in October."},
        "further": {"Must ask": "The board, twice a year"},
    },
    {
        "key": "jens", "name": "Jens Krogh", "role": "partner", "buying_role": "gatekeeper",
        "age": 52, "occupation": "duty manager at the railway beyond the border", "level": "Has looked", "place": "Control room, Nordhavn line",
        "quote": "I would hold your train. I only need to know that it is late before it is here.",
        "story": "Jens decides whether the last train of the evening waits. He has eleven screens, and we are on none of them.",
        "look": {"hair": "short", "hair_colour": "grey", "beard": "full", "glasses": "none", "clothes": "jacket", "skin": "light"},
        "channels": ("Phone", "Email"),
        "statements": (
            ("need", "Twenty minutes’ notice and a number of people", O, "Interview", AUG),
            ("frustration", "Hearing of our delays from passengers", O, "Interview", AUG),
            ("behaviour", "Waits eight minutes if somebody rings, none if nobody does", M, "Log of 61 evenings", AUG),
        ),
        "scales": (("Timetable", "People", 0.45),),
        "help": {"Timetable": "Rings when a trip with a change is late.", "Care": "Shares out the claims once a month, not one by one."},
        "further": {},
    },
)
# fmt: on
