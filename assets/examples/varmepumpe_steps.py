"""The Danish example, phase by phase and step by step. Data only; `build.py` makes records of it.

A touchpoint is (text, channel, department, evidence, further fields). "+" before a pain or gain is a gain,
"-" a pain. Feelings are (value, word).
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741  # how we know it

PHASES: tuple[dict[str, Any], ...] = (
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
                "doing": ("Går i kælderen fire gange og trykker på den røde knap", O),
                "touchpoints": (
                    ("Fejl 14 blinker, og vandet i bruseren bliver koldt", "Oliefyret", "", O, {"effort": 4}),
                    ("Den gamle vvs’er har telefonsvarer på til mandag", "Telefon", "", O, {"effort": 4}),
                ),
                "thinking": ("Selvfølgelig på årets koldeste dag", O),
                "per": (-1.5, "Magtesløs"),
                "quote": ("per", "Jeg stod i morgenkåbe og bankede på et fyr."),
                "notes": ("-Ingen svarer en søndag",),
                "picture": "fyr",
            },
            {
                "title": "Regningen kommer",
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
                "title": "Snakker over hækken",
                "need": "Høre det af en, der bor i et hus som vores",
                "duration": "1 aften",
                "with_us": False,
                "doing": ("Står i Verners have og lytter efter en lyd", O),
                "touchpoints": (
                    (
                        "Verner viser sin pumpe og sin elregning frem",
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
                        "2026-05-15",
                        4,
                        2,
                        "done",
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
                        "2026-04-20",
                        4,
                        2,
                        "done",
                    ),
                ),
            },
            {
                "title": "Regner på det",
                "need": "Se, hvad det koster om måneden for netop vores hus",
                "duration": "2 aftener",
                "doing": ("Skriver liter og kroner på bagsiden af en kuvert", O),
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
                "backstage": (
                    ("Opdaterer elpriser i beregneren hvert kvartal", "Økonomi", M, {"system": "Regneark"}),
                ),
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
                "waiting": "venter 6 dage",
                "doing": ("Udfylder formularen i frokostpausen – den går i sort", M),
                "touchpoints": (
                    (
                        "Formular med 21 felter, ét om »isoleringsklasse«",
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
                        "Jonas måler op og tegner det, så Mette kan se det",
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
                    ("Mappen bliver liggende på køkkenbordet", "Mappe", "Marketing", O, {"effort": 2}),
                ),
                "thinking": ("Han siger også, hvad der ikke kan lade sig gøre", O),
                "per": (1.5, "Set og hørt"),
                "jonas": (0.5, "I sit es"),
                "quote": ("mette", "Han tegnede det på vores regning."),
                "notes": ("+Et menneske, der kan sige nej",),
                "backstage": (("Skriver måleskemaet af på papir", "Montage", O, {"system": "Papir"}),),
                "picture": "besøg",
            },
            {
                "title": "Lægger tilbud ved siden af hinanden",
                "need": "Kunne holde tre tilbud op mod hinanden på fem minutter",
                "waiting": "venter 9 dage",
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
                "backstage": (
                    ("Sætter tilbuddet sammen i et tekstdokument", "Salg", O, {"system": "Tekst"}),
                ),
                "ideas": (
                    ("ease", "Ét ark forrest: pris, dato, navn", "Salg", "Omar", "2026-04-10", 5, 1, "doing"),
                ),
            },
        ),
    },
    {
        "title": "Siger ja",
        "description": "Ved to borde: bankens og deres eget.",
        "duration": "2 uger",
        "check": ("kept", "Fast pris, én side, et navn"),
        "steps": (
            {
                "title": "Taler med banken",
                "need": "Vide, hvad det bliver til om måneden",
                "waiting": "venter 4 dage",
                "with_us": False,
                "doing": ("Tager tilbuddet med i en plastiklomme", A),
                "touchpoints": (
                    ("Susanne kan ikke finde totalen", "Bankmøde", "", O, {"effort": 3}),
                    ("Lånet er klar – men hedder »bolig, andet«", "Netbank", "", A, {"effort": 2}),
                ),
                "thinking": ("1.420 om måneden. Det er mindre end olien!", O, "mette"),
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
                    ("Velkomstbrev med navn og billede af holdet", "Brev", "Kundeservice", O, {"effort": 1}),
                ),
                "thinking": ("Så er der ingen vej tilbage. Godt.", A),
                "per": (1, "Lettet"),
                "jonas": (0.5, ""),
                "notes": ("+Vi ved, hvem der kommer",),
                "backstage": (("Kredittjek og ordre samme dag", "Økonomi", M, {"system": "⇄ fra Salg"}),),
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
                "waiting": "venter 9 uger",
                "doing": ("Rydder bryggerset – og fylder det igen", O),
                "touchpoints": (
                    (
                        "»Din dato er ændret. Du kan ikke svare på denne sms«",
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
                "quote": ("jonas", "Jeg får det at vide samme morgen som kunden."),
                "notes": ("-Dato flyttet uden forklaring", "-Telefonkø på 21 minutter"),
                "backstage": (
                    (
                        "Flytter hold, når en pumpe er i restordre",
                        "Planlægning",
                        M,
                        {"system": "⇄ fra Økonomi"},
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
                    ),
                ),
            },
            {
                "title": "To dage med montør",
                "need": "En varm radiator inden sengetid",
                "duration": "2 dage",
                "doing": ("Laver kaffe og får styringen forklaret", O),
                "touchpoints": (
                    (
                        "Kl. 7.10 med tæpper, skoovertræk og godmorgen",
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
                    ("Det gamle fyr køres væk", "Montørbesøg", "Montage", O, {"effort": 1}),
                ),
                "thinking": ("De behandler huset, som var det deres eget", O),
                "per": (1.5, "Stolt"),
                "jonas": (-1.5, "Presset"),
                "quote": ("mette", "De støvsugede bedre, end jeg gør."),
                "notes": ("+Varme samme aften", "-For lidt tid til at lære fra sig"),
                "backstage": (
                    ("Får adressen kl. 6.30 samme morgen", "Montage", O, {"system": "⇄ fra Planlægning"}),
                ),
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
                        "»Det er bare afrimning. Gå I trygt i seng«",
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
                    ("Vagten ser anlægget live, men ikke aftalen", "Service", O, {"system": "⇄ fra Montage"}),
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
                        "Samme montør kommer igen og kan huske huset",
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
                    ("Per får et skilt til sin egen indkørsel", "Skilt", "Marketing", A, {"effort": 1}),
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

MEASURES = (
    # phase (None: the whole journey), title, unit, target, better, readings K2 2025 … K1 2026
    (0, "Fandt os inden for en dag", "%", 30, "higher", (7, 9, 10, 12)),
    (1, "Læser guiden færdig", "%", 40, "higher", (12, 13, 17, 19)),
    (1, "Beregner → besøg", "%", 25, "higher", (14, 18, 22, 28)),
    (2, "Opgiver formularen", "%", 30, "lower", (58, 60, 63, 61)),
    (2, "Svartid på tilbud", "dage", 1, "lower", (7.5, 7, 6.4, 6)),
    (3, "Siger ja efter besøg", "%", 80, "higher", (64, 68, 67, 72)),
    (4, "Montagedage, der blev flyttet", "%", 10, "lower", (24, 29, 35, 36)),
    (None, "Nye kunder", "kunder", None, "higher", (41, 44, 52, 60)),
    (None, "Tabte kunder", "kunder", None, "lower", (30, 26, 24, 24)),
)
RATIO = (5, "Nye kunder for hver tabt", "Nye kunder", "Tabte kunder", 2.0)

STORIES = (
    (
        "Hanne Kjær",
        "Kundeservice",
        "2026-02-03",
        (4, 0, 1),
        "Han var ikke vred. Han spurgte bare, om han skulle rydde bryggerset en tredje gang. Jeg kunne ikke svare.",
        "Den, der tager telefonen, skal kunne se det samme som den, der flytter datoen.",
    ),
    (
        "Jonas Brandt",
        "Montage",
        "2025-11-20",
        (4, 1, 0),
        "Fruen havde bagt boller. Der var lovet gulvvarme i køkkenet. Det stod ikke på min seddel.",
        "Det, vi lover i salget, skal stå på montørens seddel.",
    ),
    (
        "Omar Saleh",
        "Salg",
        "2026-01-12",
        (2, 2, 0),
        "De valgte os, fordi Jonas havde sagt nej til noget. Jeg havde lige sendt dem et tilbud på det.",
        "Et ærligt nej sælger bedre end tolv sider.",
    ),
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
)
