"""Who takes part in the English example: channels, departments, the brief, levels, and who influences whom.

Data only; `build.py` makes records of it. Every person, railway and station in it is invented.
"""

from __future__ import annotations

from railway_personas import PERSONAS

__all__ = ["PERSONAS"]

PROMISE = "Any border, one ticket. If it changes, you hear it from us first."

BRIEF = {
    "position": "The railway that takes the whole of you along: children, bicycles, borders and all.",
    "message": "Going far by train should not take a degree in timetables.",
    "channels": "Website, app and people at the stations; letters only where a letter is a kindness.",
    "offerings": ("Through ticket", "Bicycle place", "Host at the change", "Season ticket"),
}

PEOPLE = (
    ("Nell and Ivy Ashworth", "", "guests"),
    ("Priya Menon", "Stations", ""),
    ("Gwen Parry", "Care", ""),
    ("Lars Tillmann", "Timetable", ""),
    ("Sofia Brandão", "Digital", ""),
    ("Aisha Khan", "Sales", ""),
    ("Hamish Rae", "Marketing", "facilitator"),
)

DEPARTMENTS = ("Marketing", "Digital", "Sales", "Care", "Timetable", "Stations", "On board")

CHANNELS = {
    "Website": ("digital", "globe"),
    "Web search": ("digital", "search"),
    "App": ("digital", "smartphone"),
    "Chat": ("digital", "message-square"),
    "Email": ("digital", "mail"),
    "Text message": ("digital", "message-circle"),
    "Platform screen": ("physical", "tv"),
    "Letter": ("physical", "file-text"),
    "Station": ("physical", "signpost"),
    "The train": ("physical", "train-front"),
    "Kitchen table": ("physical", "house"),
    "Phone": ("personal", "phone"),
    "Over lunch": ("personal", "users"),
    "Guard": ("personal", "ticket"),
    "Station host": ("personal", "handshake"),
}

LEVELS = {
    # How well somebody knows us, from the lowest to the highest.
    "Stranger": {
        "needs": "To hear that the train is possible at all",
        "attitude": "takes the plane",
        "information": "That it goes, how long it takes, what it costs for all of them",
        "form": "Colleagues, a search, a poster at the border",
        "frequency": "twice a year, before the holidays",
    },
    "Has looked": {
        "needs": "A plain answer, without an account",
        "attitude": "hopes and doubts",
        "information": "One price, one map, yes or no to the bicycle",
        "form": "Search, chat with a person, one email",
        "frequency": "once a week until they book or say no",
    },
    "First trip": {
        "needs": "To know what to do at every change",
        "attitude": "is excited and a little afraid",
        "information": "Coach, platform, lift and a name to ask for",
        "form": "Text messages, a host, a guard",
        "frequency": "whenever something changes, and the day before",
        "in_target_zone": True,
    },
    "Comes back": {
        "needs": "Not to have to explain themselves again",
        "attitude": "counts on us",
        "information": "What is new on their line, and why it was late",
        "form": "App and one letter a year",
        "frequency": "once a month",
        "in_target_zone": True,
    },
    "Speaks for us": {
        "needs": "Something worth telling, and to be asked",
        "attitude": "is proud of us, mostly",
        "information": "What we changed because of them",
        "form": "A person, over coffee",
        "frequency": "four times a year",
        "in_target_zone": True,
    },
}

STANDING = {
    # in which phase of which journey somebody stands now
    "nell": ("journey", 5),
    "ivy": ("journey", 5),
    "tom": ("journey", 1),
    "dev": ("journey", 0),
    "marieke": ("journey", 2),
    "jens": ("journey", 4),
}

PARTIES = (
    ("maud", "Maud", "person", "Nell’s sister in Aarhus"),
    ("parents", "The other parents at school", "group", "fly every summer"),
    ("riders", "The cycling club", "group", "120 riders, Sundays"),
    ("everyone", "‘Trains are always late’", "public opinion", "the paper, every January"),
)

INFLUENCES = (
    # who, on whom, ring, strength, attitude, what they say
    ("ivy", "nell", 1, 3, 1, "Gerald is coming too."),
    ("tom", "nell", 1, 3, 0, "Tell me what it costs, and I am with you."),
    ("dev", "nell", 2, 3, 1, "Take the train. I have a spreadsheet."),
    ("maud", "nell", 2, 2, 1, "I will be on the platform, whenever it is."),
    ("riders", "nell", 2, 2, 1, "Ours went to Hamburg and came back whole."),
    ("parents", "nell", 3, 1, -1, "Eleven hours? With a child?"),
    ("jens", "nell", 3, 1, 0, "If it waits, it waits."),
    ("everyone", "tom", 3, 2, -1, "By plane you know where you are."),
    ("parents", "tom", 2, 2, -1, "We were there for lunch."),
    ("marieke", "dev", 2, 2, 1, "You get the ticket. I get the letters."),
    ("everyone", "marieke", 3, 2, -1, "Late again. Ask for your money back."),
    ("dev", "priya", 3, 1, 1, "She waved. On a Monday."),
)
