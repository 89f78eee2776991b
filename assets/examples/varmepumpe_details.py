"""The Danish example as it is, looked at more closely: what each place on the map says on the other sheets.

Data only, by place as `script.py` says.
"""

from __future__ import annotations

from typing import Any

PUMP, SERVICE, AWAY, LOAN = "Varmepumpe, luft til vand", "Serviceaftale", "Bortkørsel af oliefyr", "Lånevarme"

# fmt: off
STEPS: dict[tuple[int, ...], dict[str, Any]] = {
    (0, 0): {"wanted": (
        ("per", "Et menneske, der svarer på en søndag", "Telefon", "samme aften", "yes"),
        ("mette", "Hvor længe badet er koldt", "Telefon", "samme aften", "yes"),
    )},
    (0, 1): {"wanted": (
        ("per", "Hvad det koster at lappe mod at skifte", "Over hækken", "i weekenden", "no"),
        ("mette", "Fem års regninger ved siden af hinanden", "", "når regningen er betalt", "ask"),
    )},
    (1, 0): {"wanted": (
        ("per", "Hvordan den lyder, når man står ved siden af", "", "efter aftensmaden", "no"),
        ("verner", "Et kort med et navn, han kan give videre", "Brev", "før folk kommer forbi", "yes"),
    )},
    (1, 1): {"wanted": (
        ("per", "Det samme, men på almindeligt dansk", "Telefon", "efter kl. 19", "ask"),
        ("mette", "Svaret på skrift, så hun kan gemme det", "Mail", "dagen efter", "yes"),
    )},
    (1, 2): {"wanted": (
        ("per", "Et tal for netop vores hus", "", "når han selv har tid", "no"),
        ("mette", "Beløbet om måneden, med tilskuddet trukket fra", "", "søndag formiddag", "ask"),
    )},
    (2, 0): {"wanted": (
        ("per", "Hvornår der kommer nogen", "Telefon", "efter kl. 16", "yes"),
        ("mette", "Hvad de skal have ryddet", "", "tre dage før", "yes"),
    )},
    (2, 1): {"wanted": (
        ("per", "Om pumpen kan klare et hus fra 1968", "", "mens de står i kælderen", "yes"),
        ("jonas", "Hvad Salg har sagt i telefonen", "App", "aftenen før", "yes"),
    )},
    (2, 2): {"wanted": (
        ("per", "Svar på det, de er i tvivl om", "Telefon", "to dage efter tilbuddet", "yes"),
        ("mette", "Pris, dato og navn på én side", "Mail", "samme uge", "yes"),
    )},
    (3, 0): {"wanted": (
        ("mette", "Ét beløb om måneden, som banken kan bruge", "Mail", "dagen før mødet", "yes"),
        ("susanne", "Total, løbetid og et navn under", "Mail", "før mødet", "yes"),
    )},
    (3, 1): {"wanted": (
        ("per", "Hvad der sker nu, og i hvilken rækkefølge", "", "dagen efter", "yes"),
        ("mette", "En kopi, hun kan lægge i mappen", "", "med det samme", "yes"),
    )},
    (4, 0): {"wanted": (
        ("per", "En ærlig dato, og hvorfor den flytter sig", "Telefon", "samme dag, vi ved det", "yes"),
        ("mette", "Om bryggerset skal tømmes eller ej", "Telefon", "en uge før", "yes"),
        ("jonas", "Hvem kunden er, og hvad der er lovet", "App", "en uge før", "yes"),
    )},
    (4, 1): {"wanted": (
        ("per", "Hvordan man skruer op uden at gøre noget forkert", "", "inden de kører", "yes"),
        ("mette", "Det samme på et kort ved pumpen", "", "når de er kørt", "yes"),
        ("jonas", "En time mere til at lære fra sig", "", "når planen lægges", "yes"),
    )},
    (5, 0): {"wanted": (
        ("per", "Om det er farligt", "Telefon", "nu", "yes"),
        ("mette", "Hvad koderne betyder, ét ord pr. kode", "", "før det bliver koldt", "yes"),
    )},
    (5, 1): {"wanted": (
        ("per", "Om den holder et år til", "", "i september", "yes"),
        ("mette", "Hvad de har sparet, i kroner", "", "når årsregningen er her", "yes"),
        ("verner", "Hvem i gaden der er den næste", "", "når han spørger", "ask"),
    )},
}

BEFORE: dict[tuple[int, ...], dict[str, Any]] = {
    (0, 0, 0): {"tags": ("vinter",)},
    (0, 0, 1): {"levels": ("Kender os ikke",), "social_roles": ("decider",), "timing": "søndag kl. 17"},
    (0, 1, 0): {
        "offering": PUMP, "message": "Slip for olien inden næste vinter", "material": "Opslag med billede af et fyr",
        "timing": "når det fryser", "person": "Rikke", "says": "Ny varme inden 8 uger", "does": "Lover det samme, uanset hvor mange der venter",
        "check": ("broken", "Otte uger blev til tretten"), "levels": ("Kender os ikke",), "social_roles": ("decider", "influencer"),
        "meaning": "Montørerne får skideballen for et opslag, de ikke har set",
        "asked": (("communication", "Rikke", "2026-02-24", False),), "system": "Annoncer",
    },
    (0, 1, 1): {"amount": 6800, "social_roles": ("decider",), "levels": ("Kender os ikke",)},
    (0, 1, -1): {"discipline": "communicate", "person": "Rikke", "supporting": ("Salg",), "check": ("unclear", "Ingen spørger Planlægning først")},
    (1, 0, 0): {
        "offering": PUMP, "discipline": "communicate", "levels": ("Nysgerrig", "Anbefaler"), "social_roles": ("decider", "influencer"),
        "message": "Kom over og mærk efter", "does": "Lader dem lægge øret til", "timing": "lørdage",
        "asked": (("communication", "Rikke", "2026-02-24", False),),
    },
    (1, 0, 1): {
        "offering": PUMP, "discipline": "communicate", "person": "Rikke", "message": "»Vi bor her«", "material": "Skilt i træ, 40 × 30 cm",
        "timing": "hele året", "levels": ("Kender os ikke",), "social_roles": ("influencer",), "check": ("kept", "Der bor faktisk nogen"),
        "would_sign": "yes", "meaning": "Montørerne kører en omvej for at se skiltet",
    },
    (1, 0, -1): {"discipline": "communicate", "person": "Rikke", "supporting": ("Kundeservice",)},
    (1, 1, 0): {
        "offering": PUMP, "discipline": "communicate", "person": "Rikke", "message": "Virker det i mit hus?", "material": "Guide, 11 sider",
        "says": "Svar, du kan forstå", "does": "Elleve sider om COP og SCOP", "check": ("broken", "Kun fagfolk kan læse den"),
        "meaning": "Hanne må oversætte den i telefonen", "levels": ("Nysgerrig",), "social_roles": ("decider",),
        "asked": (("communication", "Rikke", "2026-02-24", False), ("ease", "Rikke", "2026-02-24", False)), "other_channels": ("Mappe",),
    },
    (1, 1, 1): {
        "discipline": "deliver", "person": "Hanne", "says": "Vi er her for dig", "does": "Går hjem kl. 16",
        "check": ("unclear", "Åbent, når ingen har fri"), "levels": ("Nysgerrig",), "social_roles": ("decider",), "timing": "8 til 16", "system": "Chat",
    },
    (1, 1, -1): {"discipline": "deliver", "person": "Hanne", "supporting": ("Service",)},
    (1, 2, 0): {
        "offering": PUMP, "discipline": "create", "person": "Rikke", "message": "I kan spare 13.900 kr. om året", "material": "Beregner, seks spørgsmål",
        "says": "Et ærligt overslag", "does": "Regner med husets egen elpris", "check": ("kept", "Ramte inden for 5 %"), "amount": 13900,
        "levels": ("Nysgerrig",), "social_roles": ("decider", "influencer"), "supporting": ("Økonomi",), "would_sign": "yes", "asked": (("ease", "Rikke", "2026-02-24", False),),
    },
    (1, 2, 1): {"levels": ("Nysgerrig",), "social_roles": ("decider",), "amount": 17000},
    (1, 2, -1): {"discipline": "create", "supporting": ("Marketing",)},
    (2, 0, 0): {
        "offering": PUMP, "discipline": "create", "person": "Omar", "material": "Formular, 21 felter", "says": "Svar inden et døgn",
        "does": "Svarer efter 6 dage", "check": ("broken", "Et døgn blev til seks dage"), "levels": ("Nysgerrig",), "social_roles": ("decider",),
        "asked": (("ease", "Omar", "2026-02-24", False),), "system": "Kundekartotek", "would_sign": "unclear",
    },
    (2, 0, 1): {
        "discipline": "communicate", "person": "Omar", "timing": "kl. 10.20", "does": "Ringer, når der er plads i kalenderen",
        "levels": ("Nysgerrig",), "social_roles": ("decider",), "check": ("unclear", "Ringer, men aldrig på det rigtige tidspunkt"),
    },
    (2, 0, -1): {"discipline": "create", "person": "Omar", "supporting": ("Kundeservice",)},
    (2, 1, 0): {
        "offering": PUMP, "person": "Jonas", "material": "Tegning på deres egen regning", "timing": "en time om eftermiddagen",
        "says": "Jeg skal lige se kælderen", "does": "Siger nej til gulvvarmen", "check": ("kept", "Ingen salgstale, kun huset"),
        "levels": ("Nysgerrig",), "social_roles": ("decider", "influencer"), "supporting": ("Salg",),
        "asked": True,
    },
    (2, 1, 1): {
        "offering": PUMP, "discipline": "communicate", "person": "Rikke", "message": "Hele vejen fra fyr til første vinter", "material": "Mappe, 24 sider",
        "check": ("unclear", "Ingen dato i den"), "levels": ("Nysgerrig",), "social_roles": ("influencer",),
    },
    (2, 1, -1): {"discipline": "create", "person": "Jonas", "supporting": ("Salg",), "tags": ("dobbeltarbejde",)},
    (2, 2, 0): {
        "offering": PUMP, "discipline": "create", "person": "Omar", "message": "Alt i ét tilbud", "material": "Pdf, 13 sider", "amount": 128000,
        "says": "Alt er med", "does": "El-arbejdet står som »efter regning«", "check": ("unclear", "Prisen holder, indtil elektrikeren kommer"),
        "levels": ("Nysgerrig",), "social_roles": ("decider", "influencer", "gatekeeper"), "would_sign": "no",
        "meaning": "Omar læser det højt for sig selv og springer side fire over",
        "asked": (("ease", "Omar", "2026-02-25", False), ("communication", "Omar", "2026-02-25", False)),
    },
    (2, 2, 1): {"discipline": "communicate", "person": "Omar", "timing": "efter 9 dage", "levels": ("Nysgerrig",), "social_roles": ("decider",), "would_sign": "unclear"},
    (2, 2, -1): {"discipline": "create", "person": "Omar", "tags": ("dobbeltarbejde",)},
}

AFTER: dict[tuple[int, ...], dict[str, Any]] = {
    (3, 0, 0): {"levels": ("Nysgerrig",), "social_roles": ("gatekeeper",), "timing": "torsdag kl. 15"},
    (3, 0, 1): {"amount": 1420, "levels": ("Nysgerrig",), "social_roles": ("gatekeeper",)},
    (3, 1, 0): {
        "offering": PUMP, "discipline": "deliver", "material": "Kontrakt, én side", "message": "Kan læses højt på to minutter", "amount": 128000,
        "says": "Underskrift på to minutter", "does": "To minutter", "check": ("kept", "Fast pris og et navn"), "levels": ("Kunde",),
        "social_roles": ("decider",), "supporting": ("Salg",), "would_sign": "yes", "asked": True, "system": "Ordrebog",
    },
    (3, 1, 1): {
        "offering": PUMP, "discipline": "communicate", "person": "Hanne", "message": "Velkommen. Det er os, der kommer", "material": "Brev med billede af holdet",
        "timing": "samme dag", "check": ("kept", "Navnene passer"), "levels": ("Kunde",), "social_roles": ("decider", "influencer"), "would_sign": "yes",
        "meaning": "Holdet har selv valgt billedet",
    },
    (3, 1, -1): {"discipline": "deliver", "supporting": ("Salg",)},
    (4, 0, 0): {
        "offering": PUMP, "discipline": "communicate", "person": "Birthe", "message": "Din dato er ændret", "material": "Sms uden navn", "timing": "kl. 6.40",
        "says": "En fast dato", "does": "Flytter den to gange", "check": ("broken", "Datoen blev flyttet, og ingen sagde hvorfor"),
        "levels": ("Kunde",), "social_roles": ("decider",), "supporting": ("Montage",),
        "asked": (("communication", "Birthe", "2026-02-25", False), ("offering", "Birthe", "2026-02-25", False)), "system": "Plantavle",
    },
    (4, 0, 1): {
        "discipline": "deliver", "person": "Hanne", "says": "Vi ringer tilbage", "does": "Kan ikke se datoen", "timing": "21 minutter i kø",
        "check": ("broken", "Vi siger, hvornår vi kommer – og ved det ikke"), "levels": ("Kunde",), "social_roles": ("decider",), "would_sign": "no",
        "meaning": "22 gange om dagen »det ved vi ikke«", "asked": (("ease", "Hanne", "2026-02-25", False),),
    },
    (4, 0, -1): {"discipline": "deliver", "person": "Birthe", "supporting": ("Montage",)},
    (4, 1, 0): {
        "offering": PUMP, "discipline": "deliver", "person": "Jonas", "says": "Rent efter os", "does": "Støvsuger og tørrer af", "check": ("kept", "Rent, roligt og til tiden"),
        "levels": ("Kunde",), "social_roles": ("decider", "influencer"), "supporting": ("Planlægning",), "would_sign": "yes",
        "meaning": "Stolte, men tre huse bagud", "timing": "kl. 7.10", "asked": (("offering", "Jonas", "2026-02-25", False),),
    },
    (4, 1, 1): {
        "offering": PUMP, "discipline": "deliver", "person": "Jonas", "material": "Kort på pumpen", "timing": "ti minutter, dag 2", "does": "Viser knapperne én gang",
        "check": ("unclear", "For lidt tid til at lære fra sig"), "levels": ("Kunde",), "social_roles": ("decider", "user"),
        "asked": (("ease", "Jonas", "2026-02-25", False),),
    },
    (4, 1, -1): {"discipline": "deliver", "person": "Jonas", "supporting": ("Planlægning",)},
    (5, 0, 0): {
        "offering": SERVICE, "discipline": "communicate", "person": "Kim", "message": "E7", "says": "Hjælp døgnet rundt", "does": "Viser en kode",
        "check": ("unclear", "Vagten holder det, appen gør ikke"), "levels": ("Kunde",), "social_roles": ("decider", "user"), "would_sign": "no",
        "meaning": "Kim bliver vækket af en kode, der ikke betyder noget", "asked": (("communication", "Hanne", "2026-02-25", False),), "system": "Anlægsdata",
    },
    (5, 0, 1): {
        "offering": SERVICE, "person": "Kim", "message": "Gå trygt i seng", "says": "Vi tager telefonen, når det fryser", "does": "Svarer på ét minut",
        "check": ("kept", "Også kl. 22"), "levels": ("Kunde",), "social_roles": ("decider",), "meaning": "Derfor gider man have vagten", "timing": "kl. 22.14",
    },
    (5, 0, -1): {"discipline": "deliver", "person": "Kim", "supporting": ("Kundeservice",)},
    (5, 1, 0): {
        "offering": SERVICE, "discipline": "deliver", "person": "Jonas", "does": "Husker, hvor stophanen sidder", "levels": ("Kunde", "Anbefaler"), "social_roles": ("decider", "user"),
        "supporting": ("Montage",), "would_sign": "yes", "check": ("kept", "Samme mand, hvert år"), "amount": 1950, "timing": "september",
    },
    (5, 1, 1): {
        "offering": SERVICE, "discipline": "communicate", "person": "Rikke", "message": "Jeres første år i tal", "material": "Mail med én kurve", "timing": "når årsregningen er her",
        "levels": ("Anbefaler",), "social_roles": ("decider", "influencer"), "check": ("kept", "Tallene passer med måleren"), "would_sign": "yes",
    },
    (5, 1, -1): {"discipline": "deliver", "person": "Kim", "supporting": ("Planlægning",)},
}
# fmt: on

DETAILS = {**STEPS, **BEFORE, **AFTER}
LINKS = (
    ((2, 2, 0), (3, 0, 0), "prisen på side 9"),
    ((3, 0, 1), (3, 1, 0), "så tør de skrive under"),
)
