"""A year with heat, which comes round again: the Danish example's wheel, and the small life cycle. Data only.

A touchpoint's text is short; its sentence stands in the description.
"""

from __future__ import annotations

from typing import Any

from script import WorkTold

A, O, M = "assumed", "observed", "measured"  # noqa: E741 - how we know it, in letters: so the rows of words stay legible
SERVICE = "Serviceaftale"

# fmt: off
YEAR: tuple[dict[str, Any], ...] = (
    {"title": "Første frost", "description": "Før", "duration": "september og oktober", "check": ("kept", "Samme montør ringer selv"), "steps": (
        {"title": "Gør klar", "ratings": (8,), "need": "Vide, at den er klar, før det fryser", "per": (-0.5, "Usikker"), "jonas": (0.5, ""), "wanted": (
            ("per", "Hvornår eftersynet er", "Telefon", "i august", "yes"),), "touchpoints": (
            ("Eftersyn i tide", "Telefon", "Service", M, {"description": "Per husker det selv, når det er koldt. Så er der kø.", "effort": 3, "feelings": {"per": (-0.5, "Udsætter det")}, "discipline": "deliver", "offering": SERVICE,
             "promise": ("Eftersyn før 1. oktober", 3), "delivery": ("Hver fjerde kommer i november", 2), "timing": "september", "asked": (("ease", "Hanne", "2026-02-25", False),)}),
            ("Jonas renser og viser filteret", "Montørbesøg", "Montage", O, {"description": "Samme mand hvert år. Han ved, hvor stophanen sidder.", "effort": 1, "discipline": "deliver", "offering": SERVICE,
             "amount": 1950, "would_sign": "yes", "meaning": "Dagen, hvor Jonas ser, at det holder", "feelings": {"per": (1, "Tryg")}}),
        )},
        {"title": "Tænder for varmen", "ratings": (14,), "need": "Høre, at den går i gang", "with_us": False, "per": (1, "Lettet"), "touchpoints": (
            ("Første kolde morgen", "Anlægget", "", O, {"description": "Trykker på knappen. Lytter. Det virker.", "effort": 1, "feelings": {"per": (1.5, "Lettet")}, "is_moment_of_truth": True}),
            ("Naboen spørger", "Over hækken", "", O, {"description": "Viser den frem over hækken, med hånden på kassen.", "effort": 1, "levels": ("Anbefaler",), "feelings": {"per": (1.5, "Stolt")}}),
        )},
    )},
    {"title": "Vinteren", "description": "Under", "duration": "november til februar", "check": ("unclear", "Vagten holder det, appen gør ikke"), "steps": (
        {"title": "Når det fryser", "ratings": (38,), "need": "Slippe for at holde øje selv", "per": (-1, "Vågen"), "jonas": (-1.5, "På vagt igen"), "wanted": (
            ("per", "Om kurven er rigtig", "Telefon", "når han spørger", "yes"), ("mette", "Hvad strømmen koster i nat", "App", "om morgenen", "ask")), "touchpoints": (
            ("Ti graders frost", "App", "Service", O, {"description": "Er kurven rigtig? Ringer ikke, venter.", "effort": 4, "feelings": {"per": (-1, "Vågen")}, "is_moment_of_truth": True, "discipline": "deliver",
             "promise": ("Hjælp døgnet rundt", 4), "delivery": ("Koder uden ord", 2), "would_sign": "no", "meaning": "Vi sælger ro og sender en kode"}),
            ("Hanne ringer op", "Telefon", "Kundeservice", O, {"description": "Stiller kurven på fire minutter.", "effort": 1, "discipline": "deliver", "says": "Det, du hører, er afrimning",
             "does": "Ringer selv, den første kolde uge", "would_sign": "yes", "feelings": {"per": (1.5, "I gode hænder")}}),
        )},
        {"title": "Strømmen svinger", "ratings": (31,), "per": (-0.5, "Regner på det"), "touchpoints": (
            ("Dyr nat, billig nat", "App", "Service", A, {"description": "Læser om priser og slår natten fra.", "effort": 3, "feelings": {"per": (-0.5, "Regner på det")}, "discipline": "communicate"}),
            ("Kold radiator i gæsteværelset", "Anlægget", "Service", A, {"description": "Skruer selv op. Ved ikke, om det var klogt.", "effort": 3, "feelings": {"per": (-1, "Usikker")}, "evidence": ("assumed", "Nævnt i ét interview", "2026-01-30")}),
        )},
    )},
    {"title": "Regningen", "description": "Efter", "duration": "marts og april", "check": ("unclear", "Varmen står ikke for sig selv på regningen"), "steps": (
        {"title": "Ser tallet", "ratings": (19,), "with_us": False, "need": "Se, hvad varmen kostede, og ikke alt det andet", "per": (-1.5, "I tvivl"), "wanted": (
            ("mette", "Varmen for sig, i kroner", "Mail", "samme dag som regningen", "yes"),), "touchpoints": (
            ("Årets regning", "Netbank", "", M, {"description": "Kan ikke se, hvad varmen koster.", "effort": 4, "feelings": {"per": (-1.5, "I tvivl")}, "is_moment_of_truth": True, "amount": 19400}),
            ("Sammenligner", "Oliefyret", "", "", {"description": "Finder olieregningen fra 2024 frem.", "effort": 3, "span": 2, "personas": ("per", "mette"), "feelings": {"per": (0, "Det går vel")}}),
        )},
        {"title": "Spørger os", "ratings": (13,), "need": "Få svar på ét regnestykke", "per": (0.5, "Hørt"), "touchpoints": (
            ("Skriver til os", "Mail", "Kundeservice", O, {"description": "Svar samme dag, med et regnestykke.", "effort": 2, "feelings": {"per": (0.5, "Hørt")}, "discipline": "communicate", "person": "Hanne", "would_sign": "yes",
             "promise": ("Svar inden et døgn", 3), "delivery": ("Samme dag", 4)}),
        )},
    )},
    {"title": "Sommer", "description": "Efter", "duration": "maj til august", "check": ("unclear", "Vi er der ikke, når det er varmt"), "steps": (
        {"title": "Glemmer den", "ratings": (5,), "per": (1, "Ro"), "jonas": (0, ""), "touchpoints": (
            ("Stille måneder", "Mail", "Marketing", A, {"description": "Vi siger ingenting. Det gør han heller ikke, før nogen spørger.", "effort": 1, "feelings": {"per": (0.5, "Ro")}, "discipline": "communicate"}),
            ("Forslag til tre datoer", "Sms", "Planlægning", O, {"description": "Kommer den 1. august, med navnet på montøren.", "effort": 1, "feelings": {"per": (1, "Husket")}, "discipline": "communicate", "offering": SERVICE,
             "person": "Birthe", "would_sign": "yes", "asked": True}),
        )},
        {"title": "Fortæller om den", "ratings": (4,), "need": "Have noget at vise frem", "with_us": False, "per": (1.5, "Gavmild"), "touchpoints": (
            ("Taler om os", "Over hækken", "", O, {"description": "Grillaften: ville han gøre det igen?", "effort": 1, "feelings": {"per": (1.5, "Gavmild")}, "is_moment_of_truth": True, "levels": ("Anbefaler",)}),
        )},
    )},
)
YEAR_MEASURES = (
    (None, "Tilfredshed efter en vinter", "af 5", 4.5, "higher", (3.8, 3.9, 4.0, 4.1, 4.1, 4.2, 4.2, 4.3)),
    ((1, 0, 1), "Vagten svarer inden 2 min.", "%", 90, "higher", (None, None, 71, 78, 84, 88, 92, 94)),
    (0, "Eftersyn før 1. oktober", "%", 95, "higher", (None, 61, 70, None, None, 68, 74, None)),
)
YEAR_HANDOVERS = (
    ((0, 0, 0), (0, 0, 1), "Service skriver husets særheder på sedlen, før Montage kører", "Samme montør som sidste år"),
    ((1, 0, 0), (1, 0, 1), "", ""),
)
YEAR_WORK = WorkTold(
    ideas=(
        ((2, 0, 0), "communication", "Regning med varmen for sig", "Økonomi", "Birthe", "2026-09-01", 4, 4, "open", "lettere", 40000),
        ((1, 1, 0), "offering", "Lad pumpen vælge den billige nat selv", "Service", "Kim", "2026-11-01", 4, 5, "not now", "lettere"),
        ((0, 0, 0), "ease", "Aftal næste eftersyn, mens montøren er der", "Planlægning", "Birthe", "2026-02-01", 3, 1, "done", "lettere"),
        ((3, 0, 0), "communication", "Fødselsdagskort til pumpen", "Marketing", "Rikke", "", 1, 1, "not now", "sjovere"),
        ((1, 0, 0), "offering", "Chatten åben til kl. 22 i frostuger", "Kundeservice", "Hanne", "", 2, 4, "not now", "bedre"),
    ),
    votes=(
        ("Værksted", "2026-02-25", "Mette", "Regning med varmen for sig", 3),
        ("Værksted", "2026-02-25", "Hanne", "Chatten åben til kl. 22 i frostuger", 1),
        ("Prøverunde", "2025-12-04", "", "Aftal næste eftersyn, mens montøren er der", 3),
    ),
    findings=(
        ("too-many-moments", "year", "intended", "Hjulet handler om de fire øjeblikke, der afgør, om han bliver. Resten er med for at holde dem adskilt."),
    ),
)

LIFE: tuple[dict[str, Any], ...] = (
    {"title": "Fremmed", "description": "Fyrer med olie og har aldrig hørt om os.", "duration": "20 år", "steps": (
        {"title": "Lever uden os", "need": "Et varmt hus, uden at tænke på det", "with_us": False, "per": (0, "Ligeglad"), "touchpoints": (
            ("Kører forbi skiltet på Lærkevej", "Skilt", "Marketing", O, {"effort": 1, "levels": ("Kender os ikke",), "social_roles": ("decider",), "discipline": "communicate"}),)},)},
    {"title": "Nysgerrig", "description": "Spørger, regner og tøver.", "duration": "3 måneder", "steps": (
        {"title": "Overvejer", "need": "Kunne regne på det uden at binde sig", "per": (0.5, "Håbefuld"), "touchpoints": (
            ("Opringning en uge efter beregneren", "Telefon", "Salg", A, {"effort": 2, "levels": ("Nysgerrig",), "social_roles": ("decider",), "discipline": "communicate", "person": "Omar", "timing": "efter kl. 16"}),)},)},
    {"title": "Kunde", "description": "Har fået varme og et navn at ringe til.", "duration": "15 år", "steps": (
        {"title": "Lever med den", "need": "Ro, også når det fryser", "per": (1, "Tryg"), "touchpoints": (
            ("Eftersyn hvert år", "Montørbesøg", "Service", M, {"effort": 1, "levels": ("Kunde",), "social_roles": ("decider", "user"), "discipline": "deliver", "offering": SERVICE, "amount": 1950}),)},)},
    {"title": "Anbefaler", "description": "Viser den frem og sender naboen videre.", "duration": "altid", "steps": (
        {"title": "Fortæller videre", "need": "Have noget at vise frem", "with_us": False, "per": (2, "Stolt"), "touchpoints": (
            ("Et kort med navnet på til den næste", "Brev", "Marketing", A, {"effort": 1, "levels": ("Anbefaler",), "social_roles": ("decider", "influencer"), "discipline": "communicate",
             "person": "Rikke", "timing": "maj"}),)},)},
)
# fmt: on
