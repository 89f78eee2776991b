"""The personas of the Danish example. Data only; every person and house in it is invented.

A statement is (kind, text, evidence, source, date), a scale (left end, right end, 0 to 1).
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible
TALK, CASES, SHOP = "9 interview", "140 sager fra kundeservice", "Værksted i Horsens"
JAN, FEB = "2026-01-30", "2026-02-25"

# fmt: off
PERSONAS: tuple[dict[str, Any], ...] = (
    {
        "key": "per", "name": "Per Lindgaard", "role": "end customer", "buying_role": "decider",
        "age": 54, "occupation": "tømrer", "level": "Kunde",
        "household": "Gift med Mette, to voksne børn", "place": "Villa fra 1968 uden for Horsens",
        "quote": "Jeg kan godt betale for det. Jeg gider bare ikke stå i kulden, mens de finder ud af det.",
        "story": (
            "Per har selv bygget om på huset i tyve år og kender hver en bjælke. Fyret har han arvet, og det er"
            " det eneste i huset, han ikke stoler på. Han vil forstå, hvad han køber, og han vil have en dato."
        ),
        "look": {"hair": "short", "hair_colour": "brown", "beard": "full", "glasses": "none", "clothes": "shirt", "skin": "light"},
        "channels": ("Telefon", "Hjemmebesøg", "Montørbesøg", "Over hækken"),
        "statements": (
            ("goal", "En varm stue hele vinteren uden at tænke på det", O, TALK, JAN),
            ("need", "En dato, han kan regne med", M, CASES, JAN),
            ("frustration", "Sider fulde af tal, som ingen forklarer", O, TALK, JAN),
            ("fear", "At stå uden varme, mens nogen venter på en reservedel", O, TALK, JAN),
            ("joy", "Håndværkere, der rydder op efter sig", O, TALK, JAN),
            ("behaviour", "Spørger nogen, der har prøvet det, før han spørger et firma", M, CASES, JAN),
            ("fact", "Bruger 2.400 liter olie om året", M, "Fem års regninger", "2025-12-31"),
        ),
        "scales": (("Prisen først", "Roen først", 0.7), ("Læser alt", "Spørger nogen", 0.8), ("Vil forstå det", "Skal bare virke", 0.3)),
        "help": {
            "Marketing": "Siger det med hans ord og ikke med fabrikkens.",
            "Salg": "Går huset igennem med ham, før vi nævner et tal.",
            "Planlægning": "Lover først en dato, når delene er hjemme.",
            "Montage": "Slukker aldrig det gamle fyr, før det nye kan varme.",
            "Service": "Tager telefonen, også når det fryser om natten.",
        },
        "further": {"Huset": "162 m², to plan, olietank i haven fra 1979", "Bedste tid": "Efter kl. 16, aldrig på taget"},
    },
    {
        "key": "jonas", "name": "Jonas Brandt", "role": "employee",
        "age": 31, "occupation": "montør hos Fjordvarme", "household": "Bor med Sara og en søn på to", "place": "Kører i den røde bil",
        "quote": "Jeg er den eneste fra os, de husker navnet på. Så vil jeg også gerne vide, hvad de er blevet lovet.",
        "story": (
            "Jonas har sat 214 pumper op og kan høre på lyden, om en af dem sidder skævt. Han får sin seddel"
            " om morgenen og sine overraskelser i køkkenet."
        ),
        "look": {"hair": "cap", "hair_colour": "blond", "beard": "none", "glasses": "none", "clothes": "jacket", "skin": "tan"},
        "channels": ("App", "Telefon"),
        "statements": (
            ("goal", "At blive færdig til tiden og kunne være stolt af det", O, "Fulgt i to dage", "2026-02-05"),
            ("need", "At kende løftet, før han ringer på", O, "Fulgt i to dage", "2026-02-05"),
            ("frustration", "At møde op og opdage, at der er lovet noget andet", M, "31 køresedler", "2025-12-19"),
            ("fear", "At tage skylden for noget, han ikke har sagt", A, SHOP, FEB),
            ("joy", "Når nogen ringer og spørger, om det er ham, der kommer", O, "Fulgt i to dage", "2026-02-05"),
            ("behaviour", "Ringer selv til kunden fra bilen, når han kan finde nummeret", O, "Fulgt i to dage", "2026-02-05"),
        ),
        "scales": (("Følger sedlen", "Finder en løsning", 0.85), ("Alene", "I hold", 0.4)),
        "help": {
            "Salg": "Skriver på sedlen, hvad der er lovet, også det, vi sagde nej til.",
            "Planlægning": "Giver ham kunden en uge før og ikke kl. 6.30.",
            "Kundeservice": "Sender ikke vrede kunder videre uden at ringe til ham først.",
        },
        "further": {},
    },
    {
        "key": "mette", "name": "Mette Lindgaard", "role": "end customer", "buying_role": "influencer",
        "age": 51, "occupation": "skolesekretær", "level": "Kunde",
        "household": "Gift med Per, to voksne børn", "place": "Holder styr på økonomien",
        "quote": "Hvis vi alligevel skal rode hele bryggerset igennem, så skal det være rigtigt første gang.",
        "story": "Mette læser det med småt, så Per slipper. Hun vil have ét beløb om måneden og et bryggers, der kun skal tømmes én gang.",
        "look": {"hair": "long", "hair_colour": "blond", "beard": "none", "glasses": "round", "clothes": "sweater", "skin": "light"},
        "channels": ("Mail", "Netbank", "MitID", "Telefon"),
        "statements": (
            ("goal", "At huset er betalt, når Per går på pension", O, TALK, JAN),
            ("need", "At kunne se, hvad det koster om måneden", O, TALK, JAN),
            ("frustration", "Tilbud, der ikke kan lægges ved siden af hinanden", M, "Prøve med ni tilbud", "2026-02-10"),
            ("fear", "At bryggerset står tomt, og at ingen kommer", O, TALK, JAN),
            ("behaviour", "Laver sit eget regneark, når ingen giver hende et", O, TALK, JAN),
        ),
        "scales": (("Prisen først", "Roen først", 0.4), ("Læser alt", "Spørger nogen", 0.15)),
        "help": {
            "Salg": "Sætter pris, dato og navn forrest, på én side.",
            "Økonomi": "Regner prisen om til et beløb om måneden.",
            "Montage": "Støvsuger, før vi går.",
        },
        "further": {"Bedste tid": "Søndag formiddag med kaffe"},
    },
    {
        "key": "verner", "name": "Verner", "role": "influencer", "buying_role": "influencer",
        "age": 68, "occupation": "nabo og pensioneret smed", "level": "Anbefaler",
        "household": "Enkemand, hunden Sif", "place": "Fik varmepumpe i 2023",
        "quote": "Kom over og mærk efter. Den larmer mindre end køleskabet.",
        "story": "Verner var den første på Lærkevej. Han viser pumpen frem som andre viser roser, og vi har aldrig sagt tak.",
        "look": {"hair": "receding", "hair_colour": "grey", "beard": "moustache", "glasses": "square", "clothes": "sweater", "skin": "light"},
        "channels": ("Over hækken", "Telefon"),
        "statements": (
            ("goal", "At det, han har rost, også holder hos naboen", O, TALK, JAN),
            ("joy", "Når nogen lægger øret til kassen og ikke kan høre noget", O, TALK, JAN),
            ("frustration", "At være sælger uden at have fået et kort med på", A, SHOP, FEB),
            ("behaviour", "Skriver elmåleren af hver søndag kl. 9", O, TALK, JAN),
            ("fact", "Har vist sin pumpe frem for seks naboer", O, TALK, JAN),
        ),
        "scales": (("Lytter", "Fortæller", 0.9), ("Tager imod", "Vil selv", 0.8)),
        "help": {
            "Marketing": "Kommer med kagen, når han åbner haven.",
            "Service": "Sender samme montør hvert år, for han har lært Sif at kende.",
        },
        "further": {},
    },
    {
        "key": "susanne", "name": "Susanne Friis", "role": "partner", "buying_role": "gatekeeper",
        "age": 45, "occupation": "rådgiver i banken", "level": "Nysgerrig", "place": "Kender Mette fra skolen",
        "quote": "Jeg låner dem gerne pengene. Jeg mangler bare ét tal på ét stykke papir.",
        "story": "Susanne siger ja til fire energilån om ugen og nej til de tilbud, hun ikke kan finde totalen i.",
        "look": {"hair": "bob", "hair_colour": "red", "beard": "none", "glasses": "none", "clothes": "blazer", "skin": "light"},
        "channels": ("Bankmøde", "Mail"),
        "statements": (
            ("goal", "At sagen er færdig på ét møde", O, "2 interview i banken", "2026-02-12"),
            ("need", "Et fast tal med et navn under", O, "2 interview i banken", "2026-02-12"),
            ("frustration", "Tilbud på tretten sider, hvor el-arbejdet mangler", M, "Bankens 22 sager", "2025-12-31"),
            ("behaviour", "Ringer til installatøren, men kun én gang", A, SHOP, FEB),
        ),
        "scales": (("Regler", "Skøn", 0.3), ("Skriftligt", "Mundtligt", 0.2)),
        "help": {"Økonomi": "Sender ét ark med total, løbetid og et navn at ringe til.", "Salg": "Siger til, når prisen ændrer sig, før banken opdager det."},
        "further": {},
    },
    {
        "key": "lone", "name": "Lone Bach", "role": "client", "buying_role": "buyer",
        "age": 48, "occupation": "driftsleder i Boligforeningen Østerly", "level": "Kender os ikke",
        "household": "Bor selv i fjernvarme", "place": "32 rækkehuse med oliefyr ved Horsens",
        "quote": "Det er mig, der betaler, og 32 familier, der skal være glade for det.",
        "story": "Lone skal have olien ud inden 2030. Hun køber 32 gange på én gang og bor ikke i et eneste af husene.",
        "look": {"hair": "curly", "hair_colour": "dark", "beard": "none", "glasses": "square", "clothes": "blazer", "skin": "tan"},
        "channels": ("Mail", "Telefon"),
        "statements": (
            ("goal", "Fire huse om måneden, uden at nogen står i kulden", O, "Interview", "2026-02-19"),
            ("need", "En fast plan, hun kan hænge op i vaskeriet", O, "Interview", "2026-02-19"),
            ("frustration", "At få 32 breve i stedet for ét", A, SHOP, FEB),
            ("fear", "Et beboermøde, hvor ingen kan svare på larm", A, SHOP, FEB),
            ("fact", "Har budget til 4,1 mio. kr. over to år", M, "Årsbudget 2026", "2026-01-01"),
        ),
        "scales": (("Laveste pris", "Færrest klager", 0.75), ("Én leverandør", "Tre tilbud", 0.6)),
        "help": {
            "Salg": "Lægger en plan hus for hus, før der står en pris.",
            "Planlægning": "Lover fire huse om måneden og ringer, hvis det bliver tre.",
            "Kundeservice": "Møder op til beboermødet og svarer på larm.",
        },
        "further": {"Skal spørge": "Bestyrelsen, den første tirsdag i måneden"},
    },
    {
        "key": "hanne", "name": "Hanne Kjær", "role": "employee",
        "age": 57, "occupation": "kundeservice hos Fjordvarme", "household": "Gift, fire børnebørn", "place": "Pladsen ved vinduet, siden 2009",
        "quote": "Jeg kan høre på hilsenen, hvor mange gange de har ventet.",
        "story": "Hanne tager 60 opkald om dagen og kan se ordren, men ikke datoen. Det siger hun 22 gange.",
        "look": {"hair": "bun", "hair_colour": "grey", "beard": "none", "glasses": "round", "clothes": "scarf", "skin": "light"},
        "channels": ("Telefon", "Chat"),
        "statements": (
            ("goal", "At kunne svare, uden at nogen skal ringe igen", O, "Medlyt, 60 opkald", "2026-02-03"),
            ("need", "Den samme skærm som Planlægning", O, "Medlyt, 60 opkald", "2026-02-03"),
            ("frustration", "At sige »det ved vi ikke« 22 gange om dagen", M, "Medlyt, 60 opkald", "2026-02-03"),
            ("joy", "Når Per ringer igen og siger, at den kører", O, "Medlyt, 60 opkald", "2026-02-03"),
        ),
        "scales": (("Efter bogen", "Efter mennesket", 0.8),),
        "help": {"Planlægning": "Viser hende datoen, før den går ud på sms.", "Service": "Forklarer fejlkoderne, så hun kan sige dem højt."},
        "further": {},
    },
)
# fmt: on
