"""The Danish example as it could be, next winter: the same house, with what was learnt. Data only.

Written as `script.py` says. `was` is the touchpoint that one takes the place of, wherever that stood; those
without it are new. What nobody's `was` names is gone.
"""

from __future__ import annotations

from typing import Any

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible
PUMP, SERVICE, LOAN = "Varmepumpe, luft til vand", "Serviceaftale", "Lånevarme"

# fmt: off
COLOURS = {
    "var en idé": ("#FFF3B0", ()),
    "kræver flere timer": ("#F6D3E6", ("Hvem svarer, når Omar har ferie?", "En time mere til at lære fra sig")),
}
PHASES: tuple[dict[str, Any], ...] = (
    {"title": "Det bliver koldt", "description": "Fyret giver op, men huset bliver ikke koldt.", "duration": "1 aften",
     "check": ("kept", "Der er en, der svarer, også om søndagen"), "steps": (
        {"title": "Fyret går ud", "need": "Få varme i huset igen inden aften", "duration": "4 timer", "doing": ("Ringer til nummeret på Verners kort", A), "weight": 1.5,
         "per": (-0.5, "Lettet midt i det"), "jonas": (0, ""), "wanted": (("per", "Et menneske, der svarer på en søndag", "Telefon", "samme aften", "yes"),), "touchpoints": (
            ("Fejl 14 blinker, og badet bliver koldt", "Oliefyret", "", O, {"effort": 3, "was": (0, 0, 0)}),
            ("Kim svarer søndag kl. 17", "Telefon", "Service", O, {"effort": 1, "was": (0, 0, 1), "offering": LOAN, "discipline": "deliver", "would_sign": "yes", "person": "Kim",
             "promise": ("Vi svarer, når det fryser", 4), "delivery": ("Også om søndagen", 4), "is_moment_of_truth": True}),
            ("Lånevarme: en elkasse på trailer", "Montørbesøg", "Montage", A, {"effort": 1, "was_idea": True, "offering": LOAN, "discipline": "deliver", "amount": 1200}),
         ), "thinking": ("Så kan vi tænke os om i fred", A), "notes": ("+Ingen beslutter noget i kulden",),
         "backstage": (("Tre elkasser står klar fra oktober", "Service", A, {"system": "Lager"}),)},
    )},
    {"title": "Hører sig for", "description": "Naboen, kagen og ét tal.", "duration": "1 uge",
     "check": ("kept", "Skrevet sammen med en tømrer"), "steps": (
        {"title": "Over hækken", "need": "Høre det af en, der bor i et hus som vores", "duration": "1 aften", "with_us": False, "doing": ("Lægger øret til kassen", O), "per": (1.5, "Overbevist"), "touchpoints": (
            ("Verner viser frem, vi giver kagen", "Over hækken", "Marketing", O, {"effort": 1, "was": (1, 0, 0), "was_idea": True, "discipline": "communicate", "timing": "sidste lørdag i måneden", "person": "Rikke"}),
            ("»Vi bor her« – og et nummer på skiltet", "Skilt", "Marketing", O, {"effort": 1, "span": 2, "was": (1, 0, 1), "discipline": "communicate"}),
         ), "thinking": ("Han har jo et kort med navn på", A), "quote": ("verner", "Nu har jeg endelig noget at give dem.")},
        {"title": "Regner på det", "need": "Se, hvad det koster for netop vores hus", "duration": "1 aften", "doing": ("Svarer på seks spørgsmål i sofaen", A), "per": (1, "Med på det"),
         "wanted": (("mette", "Beløbet om måneden", "Beregner", "søndag formiddag", "ask"),), "touchpoints": (
            ("Guide på to sider, læst højt af en tømrer", "Hjemmeside", "Marketing", O, {"effort": 1, "was": (1, 1, 0), "was_idea": True, "discipline": "communicate",
             "promise": ("Svar, du kan forstå", 4), "delivery": ("To sider på dansk", 4), "would_sign": "yes"}),
            ("Beregneren sender tallet til banken", "Beregner", "Økonomi", A, {"effort": 1, "was": (1, 2, 0), "was_idea": True, "discipline": "create"}),
         ), "thinking": ("1.420 om måneden. Det kan vi", A), "notes": ("+Ét tal, tre læsere",)},
    )},
    {"title": "Får tilbud", "description": "Ét besøg, én side, tre dage.", "duration": "1 uge",
     "check": ("kept", "Datoen står på side ét"), "steps": (
        {"title": "Beder om besøg", "need": "En fast pris uden at fortælle det hele tre gange", "waiting": "1 dag", "doing": ("Tager et billede af fyret", A), "per": (0.5, "Nemt nok"), "touchpoints": (
            ("Tre felter og et billede af fyret", "Hjemmeside", "Salg", O, {"effort": 1, "was": (2, 0, 0), "was_idea": True, "discipline": "create",
             "promise": ("Svar inden et døgn", 4), "delivery": ("Svar samme dag", 4)}),
            ("Omar ringer efter kl. 16", "Telefon", "Salg", O, {"effort": 1, "was": (2, 0, 1), "discipline": "communicate", "person": "Omar"}),
         ), "thinking": ("Han havde set billedet", A), "notes": ("?Hvem svarer, når Omar har ferie?",)},
        {"title": "Huset gås igennem", "need": "Blive taget alvorligt af en, der kan se huset", "duration": "2 timer", "doing": ("Viser kælder, loft og det gamle fyr", O), "per": (1.5, "Set og hørt"), "jonas": (1, "Forberedt"), "touchpoints": (
            ("Jonas måler op og tegner det for Mette", "Hjemmebesøg", "Montage", O, {"effort": 1, "was": (2, 1, 0), "discipline": "create", "would_sign": "yes", "is_moment_of_truth": True,
             "promise": ("Et besøg uden salgstale", 3), "delivery": ("Et ærligt nej til gulvvarmen", 4), "asked": True}),
            ("Foto af tegningen ligger på ordren", "App", "Montage", O, {"effort": 1, "was_idea": True, "discipline": "create"}),
         ), "thinking": ("Han siger også, hvad der ikke går", O),
         "backstage": (("Sedlen viser, hvad der er lovet", "Salg", A, {"was": (2, 1, -1), "span": 2, "system": "Ordrebog"}),)},
        {"title": "Læser én side", "need": "Holde tilbud op mod hinanden på fem minutter", "waiting": "3 dage", "doing": ("Mette lægger sit regneark væk", A), "per": (0.5, "Rolig"),
         "wanted": (("mette", "Pris, dato og navn på én side", "Mail", "samme uge", "yes"),), "touchpoints": (
            ("Ét ark: pris, dato, navn", "Mail", "Salg", O, {"effort": 1, "was": (2, 2, 0), "was_idea": True, "discipline": "create", "amount": 128000,
             "promise": ("Alt i ét tilbud", 4), "delivery": ("El-arbejdet er med", 4), "would_sign": "yes"}),
            ("Billedet af holdet ligger ved", "Mail", "Kundeservice", A, {"effort": 1, "was": (3, 1, 1), "discipline": "communicate"}),
         ), "thinking": ("Det er ham, vi kan lide", A)},
    )},
    {"title": "Siger ja", "description": "Ét bord og ét ark.", "duration": "3 dage", "check": ("kept", "Banken havde tallet først"), "steps": (
        {"title": "Skriver under", "need": "Turde sige ja og vide, hvad der nu sker", "duration": "1 aften", "weight": 1.5, "doing": ("Underskriver, før kaffen er kold", A), "per": (1.5, "Glad"), "jonas": (1, ""), "touchpoints": (
            ("Bankens ark er sendt, før de spørger", "Mail", "Økonomi", A, {"effort": 1, "was": (3, 0, 0), "was_idea": True, "discipline": "create", "personas": ("mette", "susanne")}),
            ("Kontrakten er på én side og kan læses højt", "MitID", "Økonomi", M, {"effort": 1, "was": (3, 1, 0), "discipline": "deliver", "promise": ("Underskrift på to minutter", 4), "delivery": ("To minutter", 4)}),
            ("Jonas ringer: »Det er mig, der kommer«", "Telefon", "Montage", A, {"effort": 1, "was_idea": True, "discipline": "communicate", "would_sign": "yes", "person": "Jonas"}),
         ), "thinking": ("Nu har vi et navn", A), "quote": ("susanne", "Jeg fandt tallet på fem sekunder."),
         "backstage": (("Kredittjek og ordre samme dag", "Økonomi", M, {"was": (3, 1, -1), "from": (2, 2, 0), "agreement": "Ordren følger med, også det, vi sagde nej til", "stamp": "Samme navn hele vejen"}),)},
    )},
    {"title": "Får den sat op", "description": "Én dato, der holder.", "duration": "5 uger", "check": ("kept", "Datoen gives, når delene er hjemme"), "steps": (
        {"title": "Får en dato", "need": "Vide, hvornår de kommer, så han kan tage fri", "waiting": "4 uger", "doing": ("Rydder bryggerset, én gang", A), "per": (0.5, "Tryg"), "jonas": (1, "Med på råd"),
         "wanted": (("per", "En ærlig dato", "Telefon", "samme dag, vi ved det", "yes"), ("jonas", "Hvem kunden er", "App", "en uge før", "yes")), "touchpoints": (
            ("Birthe ringer, når delene er hjemme", "Telefon", "Planlægning", A, {"effort": 1, "was": (4, 0, 0), "was_idea": True, "discipline": "communicate", "is_moment_of_truth": True,
             "promise": ("En fast dato", 4), "delivery": ("Flyttes ikke", 4), "would_sign": "yes", "person": "Birthe"}),
            ("Hanne ser det samme som Planlægning", "Telefon", "Kundeservice", O, {"effort": 1, "was": (4, 0, 1), "discipline": "deliver"}),
         ), "thinking": ("De sagde det, før jeg spurgte", A), "quote": ("hanne", "I dag sagde jeg »torsdag« og lagde på."),
         "backstage": (("Navn og pumpe på samme tavle", "Planlægning", O, {"was": (4, 0, -1), "from": (3, 0, 2), "agreement": "Montage får kunden en uge før", "stamp": "Datoen siges af et menneske"}),)},
        {"title": "Montørdagene", "need": "En varm radiator inden sengetid", "duration": "2 dage", "doing": ("Prøver knapperne, mens Jonas ser på", A), "per": (1.5, "Stolt"), "jonas": (1.5, "God tid"), "touchpoints": (
            ("Kl. 7.10 med tæpper og skoovertræk", "Montørbesøg", "Montage", O, {"effort": 1, "was": (4, 1, 0), "discipline": "deliver", "promise": ("Rent efter os", 3), "delivery": ("Støvsuget og tørret af", 4), "would_sign": "yes"}),
            ("Styringen vist to gange, og et kort bliver", "Anlægget", "Montage", A, {"effort": 1, "was": (4, 1, 1), "discipline": "deliver"}),
         ), "thinking": ("Den kan jeg godt finde ud af", A), "notes": ("+En time mere til at lære fra sig",),
         "backstage": (("Får kunden en uge før", "Montage", O, {"was": (4, 1, -1), "from": (4, 0, 0), "agreement": "Sedlen er læst, før bilen er pakket", "stamp": "Montøren ringer selv dagen før"}),)},
    )},
    {"title": "Lever med den", "description": "Vi ringer, før han undrer sig.", "duration": "1 år", "check": ("kept", "Ord i stedet for koder"), "steps": (
        {"title": "Den første frost", "need": "Være sikker på, at den kan klare minus ti", "duration": "1 nat", "doing": ("Læser beskeden og lægger sig igen", A), "per": (1, "Rolig"), "jonas": (0.5, ""), "touchpoints": (
            ("»Afrimning. Helt normalt« i appen", "App", "Service", A, {"effort": 1, "was": (5, 0, 0), "was_idea": True, "discipline": "communicate", "promise": ("Hjælp døgnet rundt", 4), "delivery": ("Ord og en vagt", 4)}),
            ("Hanne ringer selv, den første kolde uge", "Telefon", "Kundeservice", A, {"effort": 1, "was": (5, 0, 1), "discipline": "deliver", "would_sign": "yes", "person": "Hanne"}),
         ), "thinking": ("De ringede til os!", A)},
        {"title": "Et år efter", "need": "Mærke, at det var klogt – og få lov at sige det", "duration": "12 måneder", "doing": ("Stiller skilt op ved indkørslen", A), "per": (2, "Ville gøre det igen"), "jonas": (1.5, "Husket"), "touchpoints": (
            ("Samme montør, og han husker huset", "Montørbesøg", "Service", O, {"effort": 1, "was": (5, 1, 0), "offering": SERVICE, "discipline": "deliver", "amount": 1950}),
            ("»Jeres første år« ved siden af olien", "Mail", "Marketing", A, {"effort": 1, "was": (5, 1, 1), "was_idea": True, "discipline": "communicate"}),
         ), "thinking": ("Nu er det os, de spørger", A), "quote": ("per", "Ole kommer på lørdag. Han er i tvivl.")},
    )},
)
HANDOVERS = (
    # from, to, agreement, how our own stamp is kept
    ((0, 0, 1), (0, 0, 2), "Kim ringer til Montage, mens kunden er i røret", "Montøren siger Kims navn i døren"),
    ((1, 1, 0), (1, 1, 1), "Økonomi godkender hvert tal på siden", "Samme ord i guide og beregner"),
    ((2, 0, 1), (2, 1, 0), "Omar lægger billedet af fyret på ordren samme aften", "Jonas siger, hvad de har talt om"),
    ((2, 1, 1), (2, 2, 0), "Tegningen følger med i tilbuddet", "Jonas’ tegning, ikke fabrikkens"),
    ((2, 2, 0), (2, 2, 1), "Holdet vælges, før tilbuddet sendes", "Billedet er fra i år"),
    ((3, 0, 1), (3, 0, 2), "Montage ringer dagen efter underskrift", "Den, der ringer, er den, der kommer"),
    ((3, 0, 2), (4, 0, 0), "Ingen dato, før delene er talt op på lageret", "Datoen siges af et menneske"),
    ((4, 0, 0), (4, 0, 1), "Kundeservice ser tavlen, før kunden gør", "Ét svar, hvem man end spørger"),
    ((5, 0, 1), (5, 1, 0), "Det, Hanne hører, står på montørens seddel", ""),
)
MEASURES = (
    # where, title, unit, target, better, what the trial on Lærkevej showed
    (2, "Opgiver den korte formular", "%", 30, "lower", (61, 44, 38, 33, 29, 27)),
    (2, "Svartid, forsøget", "dage", 1, "lower", (6, 4, 2.5, 1.8, 1.4, 1.2)),
    (4, "Flyttede datoer, forsøget", "%", 10, "lower", (36, 31, 24, 18, 14, 12)),
)
# fmt: on
