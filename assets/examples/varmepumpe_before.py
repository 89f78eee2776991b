"""The Danish example until the offers lie on the table. Data only; `build.py` makes records of it.

A touchpoint is (text, channel, department, evidence, further fields). "+" before a pain or gain is a gain,
"-" a pain. Feelings are (value, word).
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible

BEFORE: tuple[dict[str, Any], ...] = (
    {
        "title": "Det bliver koldt",
        "description": "Fyret fra 1994 giver op en søndag i januar.",
        "duration": "5 dage",
        "check": ("unclear", "Vi er her ikke, når det brænder på"),
        "steps": (
            {
                "title": "Fyret går ud",
                "need": "Få varme i huset igen inden aften",
                "duration": "1 døgn",
                "with_us": False,
                "doing": ("Trykker fire gange på den røde knap", O),
                "touchpoints": (
                    ("Fejl 14 blinker, og badet bliver koldt", "Oliefyret", "", O, {"effort": 4}),
                    ("Vvs’eren har telefonsvarer til mandag", "Telefon", "", O, {"effort": 4}),
                ),
                "thinking": ("Selvfølgelig på årets koldeste dag", O),
                "per": (-1.5, "Magtesløs"),
                "quote": ("per", "Jeg stod i morgenkåbe og bankede på et fyr."),
                "notes": ("-Ingen svarer en søndag",),
                "picture": "fyr",
            },
            {
                "title": "Regningen",
                "need": "Vide, om det kan betale sig at lappe det en gang til",
                "duration": "4 dage",
                "with_us": False,
                "doing": ("Finder fem års olieregninger frem", O),
                "touchpoints": (
                    (
                        "Opslag: »Slip for olien inden næste vinter«",
                        "Facebook",
                        "Marketing",
                        M,
                        {
                            "effort": 2,
                            "promise": ("Ny varme inden 8 uger", 3),
                            "delivery": ("Tog 13 uger", 1),
                            "would_sign": "unclear",
                            "discipline": "communicate",
                        },
                    ),
                    ("Smeden lapper fyret for 6.800 kr.", "Oliefyret", "", O, {"effort": 3}),
                ),
                "thinking": ("Det er penge lige ud af skorstenen", A, "mette"),
                "per": (-1, "Træt af det"),
                "notes": ("-Opslaget lover mere, end vi kan holde",),
                "backstage": (
                    ("Skruer op for annoncer, når det fryser", "Marketing", A, {"system": "Kampagneplan"}),
                ),
                "ideas": (
                    (
                        "offering",
                        "Lånevarme: en elkasse på trailer samme dag",
                        "Salg",
                        "Omar",
                        "2026-09-01",
                        5,
                        3,
                        "open",
                        "bedre",
                    ),
                ),
            },
        ),
    },
    {
        "title": "Hører sig for",
        "description": "Først naboen, så nettet, til sidst lommeregneren.",
        "duration": "3 uger",
        "check": ("kept", "Beregneren siger sandheden på to minutter"),
        "steps": (
            {
                "title": "Over hækken",
                "need": "Høre det af en, der bor i et hus som vores",
                "duration": "1 aften",
                "with_us": False,
                "doing": ("Står i Verners have og lytter efter en lyd", O),
                "touchpoints": (
                    (
                        "Verner viser pumpe og elregning",
                        "Over hækken",
                        "",
                        O,
                        {"effort": 1, "is_moment_of_truth": True, "personas": ("per", "mette")},
                    ),
                    ("»Vi bor her« står på skiltet ved indkørslen", "Skilt", "Marketing", O, {"effort": 1}),
                ),
                "thinking": ("Den larmer jo ikke mere end køleskabet", O),
                "per": (1, "Nysgerrig"),
                "quote": ("verner", "Kom over og mærk efter. Jeg har kaffe."),
                "notes": ("+En nabo tæller mere end ti brochurer",),
                "backstage": (
                    (
                        "Beder glade kunder om lov til at sætte skilt",
                        "Marketing",
                        O,
                        {"system": "Ringeliste"},
                    ),
                ),
                "ideas": (
                    (
                        "communication",
                        "Åben have: Verner viser frem, vi giver kagen",
                        "Marketing",
                        "Rikke",
                        "2026-03-07",
                        4,
                        2,
                        "done",
                        "sjovere",
                    ),
                ),
                "picture": "hæk",
            },
            {
                "title": "Søger om aftenen",
                "need": "Forstå forskellen uden at skulle være ingeniør",
                "duration": "2 uger",
                "doing": ("Har ni faner åbne og lukker dem igen", M),
                "touchpoints": (
                    (
                        "Læser »Virker det i mit hus?« på forsiden",
                        "Hjemmeside",
                        "Marketing",
                        M,
                        {
                            "effort": 4,
                            "promise": ("Svar, du kan forstå", 4),
                            "delivery": ("Elleve sider fagord", 1),
                            "would_sign": "no",
                        },
                    ),
                    ("Spørger kl. 21; chatten lukkede kl. 16", "Chat", "Kundeservice", M, {"effort": 3}),
                ),
                "thinking": ("Hvad er forskellen på COP og SCOP?", M),
                "per": (-0.5, "Dum"),
                "quote": ("per", "Jeg er tømrer. Jeg forstod ikke et ord."),
                "notes": ("-Siden taler til fagfolk", "-Ingen hjemme, når folk har fri"),
                "backstage": (
                    ("To på vagt i chatten, begge går kl. 16", "Kundeservice", M, {"system": "Chat"}),
                ),
                "ideas": (
                    (
                        "communication",
                        "Skriv guiden om sammen med en tømrer",
                        "Marketing",
                        "Rikke",
                        "2026-03-10",
                        4,
                        2,
                        "done",
                        "lettere",
                    ),
                ),
            },
            {
                "title": "Regner på det",
                "need": "Se, hvad det koster for netop vores hus",
                "duration": "2 aftener",
                "doing": ("Regner på bagsiden af en kuvert", O),
                "touchpoints": (
                    (
                        "»I kan spare 13.900 kr. om året«",
                        "Beregner",
                        "Marketing",
                        M,
                        {
                            "effort": 1,
                            "promise": ("Et ærligt overslag", 3),
                            "delivery": ("Ramte inden for 5 %", 4),
                        },
                    ),
                    ("Ansøger om tilskud, før noget må bestilles", "Hjemmeside", "", O, {"effort": 5}),
                ),
                "thinking": ("Passer tallet også på et hus fra 1968?", A),
                "per": (0.5, "Håbefuld"),
                "notes": ("+Et tal for vores eget hus",),
                "backstage": (("Retter elprisen hvert kvartal", "Økonomi", M, {"system": "Regneark"}),),
            },
        ),
    },
    {
        "title": "Får tilbud",
        "description": "Tre firmaer bliver spurgt. Ét menneske kommer og ser på huset.",
        "duration": "5 uger",
        "check": ("unclear", "»Vi siger, hvornår« – men tilbuddet har ingen dato"),
        "steps": (
            {
                "title": "Beder om besøg",
                "need": "En fast pris uden at fortælle det hele tre gange",
                "waiting": "6 dage",
                "doing": ("Udfylder formularen; siden går i sort", M),
                "touchpoints": (
                    (
                        "Formular: 21 felter, ét om isolering",
                        "Hjemmeside",
                        "Salg",
                        M,
                        {
                            "effort": 5,
                            "promise": ("Svar inden et døgn", 4),
                            "delivery": ("Svar efter 6 dage", 1),
                        },
                    ),
                    ("Ringer op midt i Pers arbejdstid", "Telefon", "Salg", O, {"effort": 3}),
                ),
                "thinking": ("Hvorfor skal de vide, hvor højt loftet er?", M),
                "per": (-0.5, "Irriteret"),
                "notes": ("-6 ud af 10 giver op undervejs",),
                "backstage": (
                    ("Taster formularen ind en gang til", "Salg", O, {"system": "Web → kundekartotek"}),
                ),
                "ideas": (
                    (
                        "ease",
                        "Tre felter og et billede af fyret",
                        "Salg",
                        "Omar",
                        "2026-05-01",
                        5,
                        2,
                        "doing",
                        "lettere",
                    ),
                ),
            },
            {
                "title": "Huset gås igennem",
                "need": "Blive taget alvorligt af en, der kan se huset",
                "duration": "2 timer",
                "doing": ("Viser kælder, loft og det gamle fyr", O),
                "touchpoints": (
                    (
                        "Jonas måler op og tegner det for Mette",
                        "Hjemmebesøg",
                        "Montage",
                        O,
                        {
                            "effort": 1,
                            "is_moment_of_truth": True,
                            "promise": ("Et besøg uden salgstale", 3),
                            "delivery": ("Et ærligt nej til gulvvarmen", 4),
                            "discipline": "create",
                            "meaning": "Her er vi det firma, vi gerne vil være",
                            "would_sign": "yes",
                        },
                    ),
                    ("Mappen ligger på køkkenbordet", "Mappe", "Marketing", O, {"effort": 2}),
                ),
                "thinking": ("Han siger også, hvad der ikke går", O),
                "per": (1.5, "Set og hørt"),
                "jonas": (0.5, "I sit es"),
                "quote": ("mette", "Han tegnede det på vores regning."),
                "notes": ("+Et menneske, der kan sige nej",),
                "backstage": (("Skriver måleskemaet af på papir", "Montage", O, {"system": "Papir"}),),
                "picture": "besøg",
            },
            {
                "title": "Vejer tilbud",
                "need": "Holde tre tilbud op mod hinanden på fem minutter",
                "waiting": "9 dage",
                "with_us": False,
                "doing": ("Mette laver sit eget regneark", O),
                "touchpoints": (
                    (
                        "Pdf på 13 sider; prisen står på side 9",
                        "Mail",
                        "Salg",
                        M,
                        {
                            "effort": 4,
                            "promise": ("Alt i ét tilbud", 4),
                            "delivery": ("El-arbejdet mangler", 3),
                        },
                    ),
                    ("»Har I haft tid til at kigge på det?«", "Telefon", "Salg", O, {"effort": 3}),
                ),
                "thinking": ("Billigst – eller ham, vi kan lide?", A),
                "per": (-1, "I tvivl"),
                "jonas": None,
                "notes": ("-Tilbud kan ikke sammenlignes",),
                "backstage": (("Skriver hvert tilbud forfra", "Salg", O, {"system": "Tekst"}),),
                "ideas": (
                    (
                        "ease",
                        "Ét ark forrest: pris, dato, navn",
                        "Salg",
                        "Omar",
                        "2026-04-10",
                        5,
                        1,
                        "doing",
                        "lettere",
                    ),
                ),
            },
        ),
    },
)
