"""Who takes part in the Danish example: personas, channels, departments, the brief.

Data only; `build.py` makes records of it. Every person and house in it is invented.
"""

from __future__ import annotations

TITLE = "Per og Mette får varmepumpe"
PROMISE = "Varme uden besvær. Vi siger, hvornår vi kommer, og vi kommer."

BRIEF = {
    "position": "Det lokale varmehus, der tager hele vejen med: fra det gamle fyr til den første vinter.",
    "message": "Du skal ikke være ekspert for at skifte oliefyret ud.",
    "channels": "Hjemmeside, telefon og et besøg i huset; annoncer kun, når kulden kommer.",
    "offerings": ("Varmepumpe, luft til vand", "Serviceaftale", "Bortkørsel af oliefyr"),
}

PEOPLE = (
    ("Per og Mette Lindgaard", "", "vært for værkstedet"),
    ("Jonas Brandt", "Montage", ""),
    ("Hanne Kjær", "Kundeservice", ""),
    ("Omar Saleh", "Salg", ""),
    ("Birthe Munk", "Planlægning", ""),
    ("Rikke Dahl", "Marketing", "facilitator"),
)

DEPARTMENTS = ("Marketing", "Salg", "Kundeservice", "Planlægning", "Montage", "Økonomi", "Service")

CHANNELS = {
    "Hjemmeside": ("digital", "globe"),
    "Facebook": ("digital", "thumbs-up"),
    "Beregner": ("digital", "calculator"),
    "Chat": ("digital", "message-square"),
    "Mail": ("digital", "mail"),
    "Sms": ("digital", "smartphone"),
    "App": ("digital", "smartphone"),
    "MitID": ("digital", "key"),
    "Netbank": ("digital", "credit-card"),
    "Skilt": ("physical", "map-pin"),
    "Brev": ("physical", "file-text"),
    "Mappe": ("physical", "book-open"),
    "Anlægget": ("physical", "thermometer"),
    "Oliefyret": ("physical", "flame"),
    "Telefon": ("personal", "phone"),
    "Hjemmebesøg": ("personal", "house"),
    "Over hækken": ("personal", "users"),
    "Bankmøde": ("personal", "handshake"),
    "Montørbesøg": ("personal", "wrench"),
}

PERSONAS = (
    {
        "key": "per",
        "name": "Per Lindgaard",
        "role": "end customer",
        "buying_role": "decider",
        "age": 54,
        "occupation": "tømrer",
        "household": "Gift med Mette, to voksne børn",
        "place": "Villa fra 1968 uden for Horsens",
        "quote": "Jeg kan godt betale for det. Jeg gider bare ikke stå i kulden, mens de finder ud af det.",
        "story": (
            "Per har selv bygget om på huset i tyve år og kender hver en bjælke. Fyret har han arvet, og det er"
            " det eneste i huset, han ikke stoler på. Han vil forstå, hvad han køber, og han vil have en dato."
        ),
        "look": {
            "hair": "short",
            "hair_colour": "brown",
            "beard": "full",
            "glasses": "none",
            "clothes": "shirt",
            "skin": "light",
        },
        "channels": ("Telefon", "Hjemmebesøg"),
        "statements": (
            ("goal", "En varm stue hele vinteren uden at tænke på det", "observed"),
            ("need", "En dato, han kan regne med", "measured"),
            ("frustration", "Sider fulde af tal, som ingen forklarer", "observed"),
            ("fear", "At stå uden varme, mens nogen venter på en reservedel", "observed"),
            ("joy", "Håndværkere, der rydder op efter sig", "observed"),
            ("behaviour", "Spørger nogen, der har prøvet det, før han spørger et firma", "measured"),
            ("fact", "Bruger 2.400 liter olie om året", "measured"),
        ),
        "scales": (("Prisen først", "Roen først", 0.7), ("Læser alt", "Spørger nogen", 0.8)),
        "help": {
            "Marketing": "Siger det med hans ord og ikke med fabrikkens.",
            "Salg": "Går huset igennem med ham, før vi nævner et tal.",
            "Planlægning": "Lover først en dato, når delene er hjemme.",
            "Montage": "Slukker aldrig det gamle fyr, før det nye kan varme.",
            "Service": "Tager telefonen, også når det fryser om natten.",
        },
    },
    {
        "key": "jonas",
        "name": "Jonas Brandt",
        "role": "employee",
        "age": 31,
        "occupation": "montør hos Fjordvarme",
        "place": "Kører i den røde bil",
        "quote": "Jeg er den eneste fra os, de husker navnet på. Så vil jeg også gerne vide, hvad de er blevet lovet.",
        "look": {
            "hair": "cap",
            "hair_colour": "blond",
            "beard": "none",
            "glasses": "none",
            "clothes": "jacket",
            "skin": "tan",
        },
        "statements": (
            ("goal", "At blive færdig til tiden og kunne være stolt af det", "observed"),
            ("frustration", "At møde op og opdage, at der er lovet noget andet", "measured"),
        ),
        "scales": (),
        "help": {},
        "channels": ("App", "Telefon"),
    },
    {
        "key": "mette",
        "name": "Mette Lindgaard",
        "role": "end customer",
        "buying_role": "influencer",
        "age": 51,
        "occupation": "skolesekretær",
        "place": "Holder styr på økonomien",
        "quote": "Hvis vi alligevel skal rode hele bryggerset igennem, så skal det være rigtigt første gang.",
        "look": {
            "hair": "long",
            "hair_colour": "blond",
            "beard": "none",
            "glasses": "round",
            "clothes": "sweater",
            "skin": "light",
        },
        "statements": (("need", "At kunne se, hvad det koster om måneden", "observed"),),
        "scales": (),
        "help": {},
        "channels": ("Mail",),
    },
    {
        "key": "verner",
        "name": "Verner",
        "role": "influencer",
        "buying_role": "influencer",
        "age": 68,
        "occupation": "nabo og pensioneret smed",
        "place": "Fik varmepumpe i 2023",
        "quote": "Kom over og mærk efter. Den larmer mindre end køleskabet.",
        "look": {
            "hair": "receding",
            "hair_colour": "grey",
            "beard": "moustache",
            "glasses": "square",
            "clothes": "sweater",
            "skin": "light",
        },
        "statements": (("fact", "Har vist sin pumpe frem for seks naboer", "observed"),),
        "scales": (),
        "help": {},
        "channels": ("Over hækken",),
    },
    {
        "key": "susanne",
        "name": "Susanne Friis",
        "role": "influencer",
        "buying_role": "gatekeeper",
        "age": 45,
        "occupation": "rådgiver i banken",
        "place": "Kender Mette fra skolen",
        "quote": "Jeg låner dem gerne pengene. Jeg mangler bare ét tal på ét stykke papir.",
        "look": {
            "hair": "bob",
            "hair_colour": "red",
            "beard": "none",
            "glasses": "none",
            "clothes": "blazer",
            "skin": "light",
        },
        "statements": (("need", "Et fast tal med et navn under", "observed"),),
        "scales": (),
        "help": {},
        "channels": ("Bankmøde", "Netbank"),
    },
)
