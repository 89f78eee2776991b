"""Who takes part in the English example: personas, channels, departments, the brief, who influences whom.

Data only; `build.py` makes records of it. Every person, railway and station in it is invented.
"""

from __future__ import annotations

PROMISE = "Any border, one ticket. If it changes, you hear it from us first."

BRIEF = {
    "position": "The railway that takes the whole of you along: children, bicycles, borders and all.",
    "message": "Going far by train should not take a degree in timetables.",
    "channels": "Website, app and people at the stations; letters only where a letter is a kindness.",
    "offerings": ("Through ticket", "Bicycle place", "Host at the change"),
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

PERSONAS = (
    {
        "key": "nell",
        "name": "Nell Ashworth",
        "role": "end customer",
        "buying_role": "decider",
        "age": 38,
        "occupation": "physiotherapist",
        "household": "Lives with Tom; daughter Ivy, six; a bicycle called Gerald",
        "place": "Third floor, no lift, in Ghent",
        "quote": "I can manage a child and a bicycle. I cannot manage a child, a bicycle and your website.",
        "story": (
            "Nell gave up her car when Ivy was born and has never missed it, except in July. She wants to get"
            " to her sister in Aarhus without an airport, with the bicycle that Ivy learnt to ride on. She plans"
            " at night, on her phone, in the ten minutes before she falls asleep."
        ),
        "look": {
            "hair": "bob",
            "hair_colour": "red",
            "beard": "none",
            "glasses": "none",
            "clothes": "scarf",
            "skin": "light",
        },
        "channels": ("App", "Text message"),
        "statements": (
            ("goal", "To arrive as the same family that set off", "observed"),
            ("need", "A plain yes or no about the bicycle", "measured"),
            ("frustration", "Typing Ivy’s date of birth again", "measured"),
            ("fear", "Standing on a platform at night with a sleeping child", "observed"),
            ("joy", "Five hours by a window with nothing to tidy up", "observed"),
            ("behaviour", "Believes a colleague before she believes a company", "measured"),
            ("fact", "Has crossed three borders with one bicycle and no tears", "observed"),
        ),
        "scales": (("Cheapest", "Calmest", 0.7), ("Plans it all", "Takes it as it comes", 0.3)),
        "help": {
            "Marketing": "Shows the trip as it is, stairs included.",
            "Digital": "Answers the bicycle question in the search itself.",
            "Timetable": "Tells her what a change means for her, not for the table.",
            "Stations": "Knows that she is coming, and with whom.",
            "Care": "Rings back, once, with the whole trip on the screen.",
        },
    },
    {
        "key": "priya",
        "name": "Priya Menon",
        "role": "employee",
        "age": 29,
        "occupation": "station host at Marlheim",
        "place": "Platform 4, in all weathers",
        "quote": "People think I run the trains. I run after them.",
        "look": {
            "hair": "bun",
            "hair_colour": "black",
            "beard": "none",
            "glasses": "none",
            "clothes": "jacket",
            "skin": "brown",
        },
        "statements": (
            ("goal", "That nobody leaves her platform in tears", "observed"),
            ("frustration", "Learning from passengers what the office knew yesterday", "measured"),
        ),
        "scales": (),
        "help": {},
        "channels": ("Station host", "Phone"),
    },
    {
        "key": "tom",
        "name": "Tom Verbeke",
        "role": "end customer",
        "buying_role": "influencer",
        "age": 41,
        "occupation": "sound engineer",
        "place": "Stays at home and pays half",
        "quote": "I have nothing against trains. I have something against surprises.",
        "look": {
            "hair": "receding",
            "hair_colour": "brown",
            "beard": "full",
            "glasses": "square",
            "clothes": "shirt",
            "skin": "light",
        },
        "statements": (("need", "One figure for the whole trip before he says yes", "observed"),),
        "scales": (),
        "help": {},
        "channels": ("Website",),
    },
    {
        "key": "dev",
        "name": "Dev Sharma",
        "role": "influencer",
        "buying_role": "influencer",
        "age": 44,
        "occupation": "colleague, father of twins",
        "place": "The table by the window, 12.15",
        "quote": "Take the train. And book the bicycle before you book yourself.",
        "look": {
            "hair": "curly",
            "hair_colour": "dark",
            "beard": "moustache",
            "glasses": "round",
            "clothes": "sweater",
            "skin": "brown",
        },
        "statements": (("fact", "His spreadsheet has been copied by eleven families", "observed"),),
        "scales": (),
        "help": {},
        "channels": ("Over lunch",),
    },
    {
        "key": "ivy",
        "name": "Ivy Ashworth",
        "role": "end customer",
        "buying_role": "user",
        "age": 6,
        "occupation": "in charge of the bicycle",
        "place": "Window seat",
        "quote": "Gerald has never seen the sea. I have told him about it.",
        "look": {
            "hair": "long",
            "hair_colour": "blond",
            "beard": "none",
            "glasses": "none",
            "clothes": "sweater",
            "skin": "light",
        },
        "statements": (("need", "To know how many sleeps and how many sandwiches", "observed"),),
        "scales": (),
        "help": {},
        "channels": ("Kitchen table",),
    },
)

PARTIES = (
    ("maud", "Maud", "person", "Nell’s sister in Aarhus"),
    ("parents", "The other parents at school", "group", "fly every summer"),
    ("everyone", "‘Trains are always late’", "public opinion", ""),
)

INFLUENCES = (
    # who, on whom, ring, strength, attitude, what they say
    ("ivy", "nell", 1, 3, 1, "Gerald is coming too."),
    ("tom", "nell", 1, 3, 0, "Tell me what it costs, and I am with you."),
    ("dev", "nell", 2, 3, 1, "Take the train. I have a spreadsheet."),
    ("maud", "nell", 2, 2, 1, "I will be on the platform, whenever it is."),
    ("parents", "nell", 3, 1, -1, "Eleven hours? With a child?"),
    ("everyone", "tom", 3, 2, -1, "By plane you know where you are."),
)
