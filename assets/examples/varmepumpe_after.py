"""The Danish example from the signature on, and who hands over what. Data only.

Written like varmepumpe_before.py.
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible

AFTER: tuple[dict[str, Any], ...] = (
    {
        "title": "Siger ja",
        "description": "Ved to borde: bankens og deres eget.",
        "duration": "2 uger",
        "check": ("kept", "Fast pris, én side, et navn"),
        "steps": (
            {
                "title": "Taler med banken",
                "need": "Vide, hvad det bliver til om måneden",
                "waiting": "4 dage",
                "with_us": False,
                "doing": ("Tager tilbuddet med i en plastiklomme", A),
                "touchpoints": (
                    ("Susanne kan ikke finde totalen", "Bankmøde", "", O, {"effort": 3}),
                    ("Lånet er klar – men hedder »bolig, andet«", "Netbank", "", A, {"effort": 2}),
                ),
                "thinking": ("1.420 om måneden? Mindre end olien!", O, "mette", 1420),
                "per": None,
                "quote": ("susanne", "Jeg mangler ét tal på ét stykke papir."),
                "notes": ("-Bank og firma taler ikke sammen",),
                "ideas": (
                    (
                        "communication",
                        "Ét ark til banken, klar til at sende",
                        "Økonomi",
                        "Birthe",
                        "2026-06-15",
                        3,
                        1,
                        "open",
                        "lettere",
                    ),
                ),
            },
            {
                "title": "Skriver under",
                "need": "Turde sige ja og vide, hvad der nu sker",
                "duration": "1 aften",
                "doing": ("Underskriver i sofaen, begge to på én gang", M),
                "touchpoints": (
                    (
                        "Kontrakten er på én side og kan læses højt",
                        "MitID",
                        "Økonomi",
                        M,
                        {
                            "effort": 1,
                            "promise": ("Underskrift på to minutter", 4),
                            "delivery": ("To minutter", 4),
                        },
                    ),
                    ("Velkomstbrev med billede af holdet", "Brev", "Kundeservice", O, {"effort": 1}),
                ),
                "thinking": ("Så er der ingen vej tilbage. Godt.", A),
                "per": (1, "Lettet"),
                "jonas": (0.5, ""),
                "notes": ("+Vi ved, hvem der kommer",),
                "backstage": (("Kredittjek og ordre samme dag", "Økonomi", M, {"from": (2, 2, 0)}),),
            },
        ),
    },
    {
        "title": "Får den sat op",
        "description": "Ti ugers tavshed og to gode dage.",
        "duration": "10 uger",
        "check": ("broken", "Datoen blev flyttet to gange"),
        "steps": (
            {
                "title": "Venter på en dato",
                "need": "Vide, hvornår de kommer, så han kan tage fri",
                "waiting": "9 uger",
                "doing": ("Rydder bryggerset – og fylder det igen", O),
                "touchpoints": (
                    (
                        "»Din dato er ændret. Svar ikke på sms’en«",
                        "Sms",
                        "Planlægning",
                        M,
                        {
                            "effort": 4,
                            "is_moment_of_truth": True,
                            "promise": ("En fast dato", 4),
                            "delivery": ("Flyttet to gange", 1),
                            "would_sign": "no",
                            "meaning": "Vi skammer os, når vi selv får den slags",
                        },
                    ),
                    (
                        "21 minutter i kø for at høre »det ved vi ikke«",
                        "Telefon",
                        "Kundeservice",
                        M,
                        {"effort": 5},
                    ),
                ),
                "thinking": ("Har de glemt os?", O),
                "per": (-2, "Glemt"),
                "jonas": (-0.5, ""),
                "quote": ("jonas", "Jeg hører det samme morgen som dem."),
                "notes": ("-Dato flyttet uden forklaring", "-Telefonkø på 21 minutter"),
                "backstage": (
                    (
                        "Flytter hold, når en pumpe er i restordre",
                        "Planlægning",
                        M,
                        {"from": (3, 1, 0)},
                    ),
                ),
                "ideas": (
                    (
                        "offering",
                        "Datogaranti: 500 kr. for hver dag, vi flytter",
                        "Planlægning",
                        "Birthe",
                        "2026-08-01",
                        5,
                        4,
                        "open",
                        "bedre",
                    ),
                ),
            },
            {
                "title": "Montørdagene",
                "need": "En varm radiator inden sengetid",
                "duration": "2 dage",
                "doing": ("Laver kaffe og får styringen forklaret", O),
                "touchpoints": (
                    (
                        "Kl. 7.10 med tæpper og skoovertræk",
                        "Montørbesøg",
                        "Montage",
                        O,
                        {
                            "effort": 1,
                            "promise": ("Rent efter os", 3),
                            "delivery": ("Støvsuget og tørret af", 4),
                        },
                    ),
                    ("Styringen vist frem på ti minutter", "Anlægget", "Montage", O, {"effort": 3}),
                ),
                "thinking": ("De behandler huset, som var det deres eget", O),
                "per": (1.5, "Stolt"),
                "jonas": (-1.5, "Presset"),
                "quote": ("mette", "De støvsugede bedre, end jeg gør."),
                "notes": ("+Varme samme aften", "-For lidt tid til at lære fra sig"),
                "backstage": (("Får adressen kl. 6.30 samme morgen", "Montage", O, {"from": (4, 0, 0)}),),
                "ideas": (
                    (
                        "offering",
                        "Montøren får kunden en uge før",
                        "Montage",
                        "Jonas",
                        "2026-05-10",
                        4,
                        2,
                        "open",
                        "bedre",
                    ),
                ),
                "picture": "montage",
            },
        ),
    },
    {
        "title": "Lever med den",
        "description": "Først utryg, siden den, naboerne spørger.",
        "duration": "1 år",
        "check": ("kept", "Vagten svarer, også kl. 22"),
        "steps": (
            {
                "title": "Den første frost",
                "need": "Være sikker på, at den kan klare minus ti",
                "duration": "1 nat",
                "doing": ("Skruer op og ned igen hele natten", O),
                "touchpoints": (
                    (
                        "Viser »E7« uden at sige, om det er farligt",
                        "App",
                        "Service",
                        M,
                        {
                            "effort": 5,
                            "promise": ("Hjælp døgnet rundt", 4),
                            "delivery": ("App uden hjælp, vagt med", 3),
                        },
                    ),
                    (
                        "»Bare afrimning. Gå trygt i seng«",
                        "Telefon",
                        "Service",
                        O,
                        {
                            "effort": 1,
                            "is_moment_of_truth": True,
                            "discipline": "deliver",
                            "would_sign": "yes",
                        },
                    ),
                ),
                "thinking": ("Har vi købt den forkerte?", A),
                "per": (-1, "Utryg"),
                "jonas": (0, ""),
                "quote": ("mette", "Han lød, som om han også boede her."),
                "notes": ("-Koder i stedet for ord", "+Ro på ét minut"),
                "backstage": (
                    ("Vagten ser anlægget live, men ikke aftalen", "Service", O, {"from": (4, 1, 1)}),
                ),
                "ideas": (
                    (
                        "communication",
                        "Skriv fejlkoder som hele sætninger",
                        "Service",
                        "Hanne",
                        "2026-09-15",
                        4,
                        2,
                        "open",
                        "lettere",
                    ),
                ),
            },
            {
                "title": "Et år efter",
                "need": "Mærke, at det var klogt – og få lov at sige det",
                "duration": "12 måneder",
                "doing": ("Viser tallene frem til grillaften", A),
                "touchpoints": (
                    (
                        "Samme montør, og han husker huset",
                        "Montørbesøg",
                        "Service",
                        O,
                        {
                            "effort": 1,
                            "promise": ("Eftersyn hvert år", 2),
                            "delivery": ("Samme mand, hvert år", 3),
                            "asked": True,
                        },
                    ),
                    ("»Jeres første år i tal« med én grøn kurve", "Mail", "Marketing", M, {"effort": 2}),
                ),
                "thinking": ("Det skulle vi have gjort for fem år siden", O),
                "per": (2, "Ville gøre det igen"),
                "jonas": (1, "Husket"),
                "quote": ("per", "Nu er det mig, der inviterer på kaffe."),
                "notes": ("+4 ud af 10 anbefaler os videre",),
                "backstage": (
                    ("Planlægger eftersyn med samme montør", "Service", O, {"system": "Kalender"}),
                ),
                "picture": "varme",
            },
        ),
    },
)

HANDOVERS = (
    # from and to as (phase, step, touchpoint)
    (
        (2, 0, 1),
        (2, 1, 0),
        "Salg ringer til montøren før besøget og siger, hvad der er talt om",
        "Samme navn på mail og på skjorten",
    ),
    ((3, 1, 0), (3, 1, 1), "Velkomstbrevet sendes samme dag, som der skrives under", ""),
    (
        (5, 1, 0),
        (5, 1, 1),
        "Tallene fra eftersynet ligger hos Marketing samme uge",
        "Montørens navn står under kurven",
    ),
)
