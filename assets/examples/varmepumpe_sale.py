"""The sale of the Danish example from both sides: five phases, the grid of what meets whom, the moves between.

Data only, as `script.py` says; the flows are in varmepumpe_flow.py.
"""

from __future__ import annotations

from typing import Any

from script import CellAt, WorkTold

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible
PUMP, SERVICE = "Varmepumpe, luft til vand", "Serviceaftale"
NEW, CURIOUS, CUSTOMER, FAN = "Kender os ikke", "Nysgerrig", "Kunde", "Anbefaler"

# fmt: off
PHASES: tuple[dict[str, Any], ...] = (
    {"title": "Vække", "description": "Nogen må sige det først: Olien skal ud, og huset kan godt.", "duration": "september til januar",
     "check": ("unclear", "Vi larmer, når det fryser, og er tavse resten af året"), "steps": (
        {"title": "Får øje på os", "need": "Se, at et hus som deres kan", "per": (-0.5, "Træt af olien"), "touchpoints": (
            ("Brev med gadens egne tal", "Brev", "Marketing", O, {"effort": 1, "levels": (NEW,), "social_roles": ("decider", "influencer"), "discipline": "communicate",
             "message": "Fem på Lærkevej fyrer stadig med olie", "material": "Brev, én side", "timing": "september", "person": "Rikke", "offering": PUMP, "asked": True}),
            ("Artikel om varmeplanen i Lørdagsavisen", "Brev", "Marketing", A, {"effort": 2, "levels": (NEW,), "social_roles": ("decider", "buyer"), "discipline": "communicate",
             "message": "Ingen fjernvarme på Lærkevej", "timing": "oktober", "person": "Rikke"}),
        )},
        {"title": "Hører det af andre", "need": "Høre det af en, der ikke sælger noget", "with_us": False, "per": (0.5, "Nysgerrig"), "touchpoints": (
            ("Verner fortæller hele vejen", "Over hækken", "", O, {"effort": 1, "levels": (NEW, FAN), "social_roles": ("influencer", "decider"), "discipline": "communicate",
             "is_moment_of_truth": True, "timing": "lørdage"}),
        )},
    )},
    {"title": "Vurdere", "description": "De lægger øret til og regner efter.", "duration": "3 uger",
     "check": ("kept", "Beregneren siger sandheden"), "steps": (
        {"title": "Hører den køre", "need": "Høre larmen med egne ører", "per": (1, "Beroliget"), "touchpoints": (
            ("Åben have hos Verner", "Over hækken", "Marketing", O, {"effort": 1, "pictures": ("hæk",), "levels": (CURIOUS, FAN), "social_roles": ("decider", "influencer"), "discipline": "communicate",
             "message": "Kom og hør, hvor stille den er", "material": "Skilt: åben pumpe", "timing": "sidste lørdag i måneden", "person": "Rikke", "supporting": ("Service",), "would_sign": "yes"}),
            ("Decibel i soveværelset, målt", "Hjemmebesøg", "Montage", A, {"effort": 1, "levels": (CURIOUS,), "social_roles": ("user", "influencer"), "discipline": "create",
             "message": "32 decibel, køleskabet siger 38", "material": "Målekort", "timing": "ved besøget", "person": "Jonas"}),
        )},
        {"title": "Regner med os", "per": (0.5, "Håbefuld"), "touchpoints": (
            ("Beregner med husets egen elpris", "Beregner", "Marketing", M, {"effort": 1, "levels": (CURIOUS,), "social_roles": ("decider", "influencer"), "discipline": "create",
             "message": "I kan spare 13.900 kr. om året", "material": "Seks spørgsmål", "timing": "hele året", "person": "Rikke", "amount": 13900}),
            ("Plan hus for hus til Østerly", "Mail", "Salg", A, {"effort": 2, "levels": (NEW, CURIOUS), "social_roles": ("buyer",), "discipline": "create",
             "message": "Fire huse om måneden, ingen kolde nætter", "material": "Plan, to sider", "timing": "før bestyrelsesmødet", "person": "Omar", "personas": ("lone",)}),
        )},
    )},
    {"title": "Vælge", "description": "Tre tilbud på køkkenbordet, og ét menneske, de husker.", "duration": "5 uger",
     "check": ("unclear", "Prisen holder, datoen gør ikke"), "steps": (
        {"title": "Lægger tilbud side om side", "need": "Se pris, dato og navn på fem minutter", "waiting": "9 dage", "with_us": False, "per": (-1, "I tvivl"), "touchpoints": (
            ("Én side: pris, dato, navn", "Mail", "Salg", O, {"effort": 2, "levels": (CURIOUS,), "social_roles": ("decider", "influencer", "gatekeeper"), "discipline": "communicate",
             "message": "Én pris. Alt er med", "material": "Tilbud på én side", "timing": "3 dage efter besøget", "person": "Omar", "amount": 128000}),
            ("Bankens ark: total og løbetid", "Mail", "Økonomi", A, {"effort": 1, "levels": (CURIOUS,), "social_roles": ("gatekeeper",), "discipline": "communicate",
             "message": "Ét tal, ét navn", "material": "Ark til banken", "timing": "samme dag som tilbuddet", "personas": ("susanne", "mette")}),
        )},
        {"title": "Siger ja", "need": "Turde sige ja og vide, hvad der nu sker", "duration": "1 aften", "per": (1, "Lettet"), "touchpoints": (
            ("Underskriver med MitID på to minutter", "MitID", "Økonomi", M, {"effort": 1, "levels": (CURIOUS, CUSTOMER), "social_roles": ("decider",), "discipline": "deliver",
             "message": "Kan læses højt", "material": "Kontrakt, én side", "timing": "når de er klar", "asked": True}),
            ("Vil I have serviceaftalen med?", "Mail", "Service", O, {"effort": 2, "levels": (CUSTOMER,), "social_roles": ("decider",), "discipline": "communicate",
             "message": "Samme montør, hvert år", "material": "Aftale, tre linjer", "timing": "ved underskrift", "person": "Kim", "offering": SERVICE, "amount": 1950}),
        )},
    )},
    {"title": "Få leveret", "description": "Ti ugers tavshed og to gode dage.", "duration": "10 uger",
     "check": ("broken", "Datoen flyttes, og ingen ringer"), "steps": (
        {"title": "Venter", "need": "Vide, hvornår de kommer", "waiting": "9 uger", "per": (-2, "Glemt"), "touchpoints": (
            ("Sms om ny dato, uden navn", "Sms", "Planlægning", M, {"effort": 4, "levels": (CUSTOMER,), "social_roles": ("decider",), "discipline": "communicate",
             "message": "Din dato er ændret", "timing": "kl. 6.40", "person": "Birthe", "would_sign": "no", "meaning": "Vi skammer os over den", "is_moment_of_truth": True,
             "check": ("broken", "Ingen siger hvorfor")}),
        )},
        {"title": "Får varme", "need": "En varm radiator inden sengetid", "duration": "2 dage", "per": (1.5, "Stolt"), "touchpoints": (
            ("Jonas viser knapperne to gange", "Montørbesøg", "Montage", O, {"effort": 1, "pictures": ("montage",), "levels": (CUSTOMER,), "social_roles": ("decider", "user"), "discipline": "deliver",
             "message": "Prøv selv, mens jeg står her", "material": "Kort på pumpen", "timing": "dag 2", "person": "Jonas", "would_sign": "yes"}),
        )},
    )},
    {"title": "Bruge", "description": "Først utryg, siden den, naboerne spørger.", "duration": "15 år",
     "check": ("kept", "Vagten svarer, når det fryser"), "steps": (
        {"title": "Første vinter", "need": "Være sikker på, at den kan klare minus ti", "per": (-1, "Utryg"), "touchpoints": (
            ("Vi ringer, når det fryser", "Telefon", "Kundeservice", A, {"effort": 1, "levels": (CUSTOMER,), "social_roles": ("decider", "user"), "discipline": "deliver",
             "message": "Det, du hører, er afrimning", "material": "Kurven på én side", "timing": "første kolde uge", "person": "Hanne", "supporting": ("Service",)}),
        )},
        {"title": "Fornyer aftalen", "per": (2, "Ville gøre det igen"), "touchpoints": (
            ("Eftersyn med samme montør", "Montørbesøg", "Service", O, {"effort": 1, "levels": (CUSTOMER, FAN), "social_roles": ("decider", "user"), "discipline": "deliver",
             "message": "Han ved, hvor stophanen sidder", "material": "Servicehæfte", "timing": "september", "person": "Kim", "offering": SERVICE, "amount": 1950}),
            ("Årets tal til at vise frem", "Mail", "Marketing", M, {"effort": 1, "levels": (FAN,), "social_roles": ("influencer", "decider"), "discipline": "communicate",
             "message": "Jeres første år i tal", "material": "Én kurve", "timing": "når årsregningen er her", "person": "Rikke"}),
        )},
    )},
)

CELLS: dict[CellAt, dict[str, Any]] = {
    # the decider: all twenty are thought about
    (0, NEW, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Brev", "Over hækken"), "messages": "Olien skal ud. Dit hus kan godt.", "materials": "Brev med gadens egne tal", "department": "Marketing", "person": "Rikke", "timing": "september"},
    (1, NEW, "decider"): {"priority": "not now"},
    (2, NEW, "decider"): {"priority": "not now"},
    (3, NEW, "decider"): {"priority": "not now"},
    (4, NEW, "decider"): {"priority": "not now"},
    (0, CURIOUS, "decider"): {"priority": "normal", "purchase": "first", "platforms": ("Hjemmeside",), "messages": "Sådan bor de, der har en.", "materials": "Tre huse, film på to minutter", "department": "Marketing", "person": "Rikke", "timing": "hele året"},
    (1, CURIOUS, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Over hækken", "Telefon"), "messages": "Kom og hør, hvor stille den er.", "materials": "Decibel i tre rum", "department": "Salg", "person": "Omar", "timing": "inden en uge"},
    (2, CURIOUS, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Hjemmebesøg", "Mail"), "messages": "Én pris. Alt er med.", "materials": "Tilbud på én side", "department": "Salg", "person": "Omar", "timing": "3 dage efter"},
    (3, CURIOUS, "decider"): {"priority": "high", "purchase": "first"},
    (4, CURIOUS, "decider"): {"priority": "not now"},
    (0, CUSTOMER, "decider"): {"priority": "not now"},
    (1, CUSTOMER, "decider"): {"priority": "normal", "purchase": "repurchase", "platforms": ("Mail",), "messages": "Skal badeværelset også have varme?", "materials": "To priser", "department": "Salg", "person": "Omar", "timing": "efter et år"},
    (2, CUSTOMER, "decider"): {"priority": "normal", "purchase": "repurchase", "platforms": ("Mail",), "messages": "Vil I have serviceaftalen med?", "materials": "Aftale, tre linjer", "department": "Service", "person": "Kim", "timing": "ved underskrift"},
    (3, CUSTOMER, "decider"): {"priority": "high", "purchase": "first", "platforms": ("Montørbesøg",), "messages": "Jonas viser dig knapperne to gange.", "materials": "Kort på pumpen", "department": "Montage", "person": "Jonas", "timing": "dag 2"},
    (4, CUSTOMER, "decider"): {"priority": "high", "purchase": "routine", "platforms": ("Telefon", "App"), "messages": "Vi ringer, når det fryser.", "materials": "Kurven på én side", "department": "Kundeservice", "person": "Hanne", "timing": "første kolde uge"},
    (0, FAN, "decider"): {"priority": "high"},
    (1, FAN, "decider"): {"priority": "normal", "platforms": ("Over hækken",), "messages": "Kom over og læg øret til.", "materials": "Skilt: åben pumpe", "department": "Marketing", "person": "Rikke", "timing": "lørdage"},
    (2, FAN, "decider"): {"priority": "not now"},
    (3, FAN, "decider"): {"priority": "not now"},
    (4, FAN, "decider"): {"priority": "high", "purchase": "routine"},
    # whoever the decider asks: partner and neighbour
    (0, NEW, "influencer"): {"priority": "normal", "platforms": ("Skilt",), "messages": "Vi bor her. Spørg bare.", "materials": "Skilt i træ", "department": "Marketing", "person": "Rikke", "timing": "hele året"},
    (1, CURIOUS, "influencer"): {"priority": "high", "platforms": ("Beregner", "Mail"), "messages": "Hvad det bliver om måneden, med tilskud.", "materials": "Regneark, Mette kan rette i", "department": "Økonomi", "timing": "søndag"},
    (2, CURIOUS, "influencer"): {"priority": "high"},
    (3, CURIOUS, "influencer"): {"priority": "not now"},
    (3, CUSTOMER, "influencer"): {"priority": "high", "platforms": ("Telefon",), "messages": "Du skal kun tømme bryggerset én gang.", "materials": "Liste med fire ting", "department": "Planlægning", "person": "Birthe", "timing": "en uge før"},
    (4, CUSTOMER, "influencer"): {"priority": "normal", "platforms": ("Mail",), "messages": "Så meget har I sparet.", "materials": "Årets tal", "department": "Marketing", "person": "Rikke", "timing": "marts"},
    (0, FAN, "influencer"): {"priority": "high", "platforms": ("Over hækken",), "messages": "Tag et kort med navnet på.", "materials": "Visitkort og kage", "department": "Marketing", "person": "Rikke", "timing": "maj"},
    (1, FAN, "influencer"): {"priority": "high", "platforms": ("Over hækken",), "messages": "Åben have, vi giver kagen.", "materials": "Skilt, termokande", "department": "Marketing", "person": "Rikke", "timing": "lørdage"},
    (4, FAN, "influencer"): {"priority": "high"},
    # the client who pays for thirty-two houses
    (0, NEW, "buyer"): {"priority": "high", "purchase": "first", "platforms": ("Mail", "Telefon"), "messages": "32 huse, én plan.", "materials": "Plan hus for hus", "department": "Salg", "person": "Omar", "timing": "før bestyrelsesmødet"},
    (1, CURIOUS, "buyer"): {"priority": "high", "purchase": "first", "platforms": ("Hjemmebesøg",), "messages": "Se ét hus, før I vælger 32.", "materials": "Besøg hos Verner", "department": "Salg", "person": "Omar", "timing": "maj"},
    (2, CURIOUS, "buyer"): {"priority": "normal", "purchase": "first", "platforms": ("Mail",), "messages": "Fast pris pr. hus, fire om måneden.", "materials": "Rammeaftale", "department": "Økonomi", "timing": "juni"},
    (3, CUSTOMER, "buyer"): {"priority": "high", "purchase": "first"},
    (4, CUSTOMER, "buyer"): {"priority": "normal", "purchase": "routine", "platforms": ("Mail",), "messages": "Ét brev om 32 eftersyn.", "materials": "Årsplan", "department": "Service", "person": "Kim", "timing": "august"},
    # the bank, which opens the door or does not
    (2, CURIOUS, "gatekeeper"): {"priority": "high", "purchase": "first", "platforms": ("Mail", "Bankmøde"), "messages": "Ét tal, ét navn, én side.", "materials": "Bankens ark", "department": "Økonomi", "timing": "dagen før mødet"},
    (4, CUSTOMER, "gatekeeper"): {"priority": "normal", "platforms": ("Mail",), "messages": "Så meget sparede de, du lånte til.", "materials": "Årets tal, samlet", "department": "Økonomi", "timing": "januar"},
}

MOVES = (
    ((0, NEW, "decider"), (1, CURIOUS, "decider"), "Verner har fået en"),
    ((1, CURIOUS, "decider"), (2, CURIOUS, "decider"), "har hørt den i drift"),
    ((2, CURIOUS, "decider"), (3, CUSTOMER, "decider"), "skriver under"),
    ((2, CURIOUS, "decider"), (1, NEW, "decider"), "9 dage uden svar"),
    ((3, CUSTOMER, "decider"), (4, CUSTOMER, "decider"), "Jonas kører"),
    ((4, CUSTOMER, "decider"), (4, FAN, "decider"), "første årsregning"),
    ((1, CURIOUS, "influencer"), (3, CUSTOMER, "influencer"), "tallet passer"),
    ((4, CUSTOMER, "influencer"), (0, FAN, "influencer"), "naboen spørger"),
    ((0, NEW, "buyer"), (1, CURIOUS, "buyer"), "bestyrelsen siger ja"),
    ((1, CURIOUS, "buyer"), (2, CURIOUS, "buyer"), "har set ét hus"),
)

WORK = WorkTold(
    ideas=(
        ((3, CURIOUS, "decider"), "communication", "Ring midtvejs i ventetiden, også uden nyt", "Kundeservice", "Hanne", "2026-05-15", 5, 1, "open", "bedre"),
        ((4, FAN, "decider"), "communication", "Årets varmeregning ved siden af den sidste olieregning", "Marketing", "Rikke", "2026-09-01", 4, 2, "open", "sjovere"),
        ((0, FAN, "decider"), "offering", "Den, der viser frem, får et gratis eftersyn", "Marketing", "Rikke", "", 3, 3, "not now", "sjovere", 1950),
        ((3, 1, 0), "communication", "Ring dagen efter: »Det er mig, der kommer«", "Montage", "Jonas", "2026-05-20", 4, 1, "doing", "sjovere"),
        ((3, CUSTOMER, "buyer"), "ease", "Ét brev om alle 32 huse i stedet for 32", "Planlægning", "", "", 4, 2, "open", "lettere"),
    ),
    activities=(
        ((1, CURIOUS, "buyer"), "besøg", "Vis Lone ét hus med pumpe, før hun ser en pris", "Salg", "Omar", "2026-05-12", 4, 2, "open", 1500),
    ),
    votes=(
        ("Værksted", "2026-02-25", "Per", "Ring dagen efter: »Det er mig, der kommer«", 3),
        ("Værksted", "2026-02-25", "Hanne", "Ring midtvejs i ventetiden, også uden nyt", 3),
        ("Værksted", "2026-02-25", "Mette", "Ring midtvejs i ventetiden, også uden nyt", 2),
    ),
)
# fmt: on
