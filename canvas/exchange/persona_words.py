"""What people call the parts of a persona, in Danish, Norwegian, Swedish, Finnish, English and German."""

from __future__ import annotations

import re
from typing import Literal

from canvas.exchange.table_headers import plain

StatementKind = Literal["goal", "need", "frustration", "fear", "joy", "behaviour"]

_NAMES = {
    "name": "name, full name, persona, persona name, navn, namn, nimi, nom",
    "title": "title, titel, tittel, otsikko",
    "age": "age, alder, ålder, ikä, alter",
    "occupation": """role, roles, occupation, job, job title, profession, position, work, erhverv, stilling,
    beskæftigelse, arbejde, yrke, jobb, arbete, ammatti, työ, rooli, rolle, roll, beruf""",
    "household": """household, family, family status, marital status, civil status, husstand, familie,
    civilstand, husholdning, sivilstatus, hushåll, familj, civilstånd, perhe, kotitalous, haushalt""",
    "place": """location, place, city, country, lives in, residence, bopæl, by, sted, bosted, ort, bostadsort,
    asuinpaikka, paikka, wohnort""",
    "quote": """quote, quotes, tagline, motto, verbatim, citat, citater, sitat, sitater, sitaatti, lainaus,
    zitat""",
    "story": """description, bio, biography, background, about, story, summary, scenario, profile, excerpt,
    beskrivelse, baggrund, om, historie, bakgrunn, beskrivning, bakgrund, kuvaus, tausta, tarina,
    beschreibung, hintergrund""",
    "goal": """goal, goals, objective, objectives, motivation, motivations, wants, want, desire, desires,
    jobs to be done, mål, målsætninger, motivationer, ønsker, önskemål, tavoite, tavoitteet, motiivit,
    ziele""",
    "need": "need, needs, requirements, behov, tarve, tarpeet, bedürfnis, bedürfnisse",
    "frustration": """frustration, frustrations, pain, pains, pain point, pain points, challenges, problems,
    barriers, current pain, frustrationer, smertepunkt, smertepunkter, udfordringer, problemer, frustrasjoner,
    utfordringer, frustrationer, smärtpunkter, utmaningar, kipupiste, kipupisteet, turhautumiset, haasteet,
    frustrationen, schmerzpunkte, herausforderungen""",
    "fear": """fear, fears, worry, worries, concerns, anxieties, frygt, bekymringer, frykt, rädsla, rädslor,
    oro, pelko, pelot, huolet, ängste, sorgen""",
    "joy": "joy, joys, delights, likes, loves, glæde, glæder, gleder, glädje, ilo, ilot, freuden",
    "behaviour": """behaviour, behaviours, behavior, behaviors, habits, adfærd, vaner, atferd, beteende,
    vanor, käyttäytyminen, tavat, verhalten, gewohnheiten""",
    "channels": """channels, preferred channels, usual channels, media, touchpoints, kanaler, medier, kanavat,
    kanäle""",
    "technical": """layout, sidenav, permalink, slug, published, nav order, weight, draft, img, image, pic,
    picture, photo, avatar, portrait, alt, id, persona id, uuid, path, icon, colour, color, date, author,
    order, type, kind, tags, redirect from""",
}
STATEMENTS: tuple[StatementKind, ...] = ("goal", "need", "frustration", "fear", "joy", "behaviour")
SIGNS = frozenset((*STATEMENTS, "age", "occupation", "household", "place", "quote"))
"""Parts that only somebody who describes a person writes down."""

_PARTS = {plain(word): part for part, words in _NAMES.items() for word in words.split(",")}


def part_of(name: str) -> str:
    """Return which part of a persona a name stands for, "" for one that is not known.

    A number before it does not count, and "Wishes (goals)" is called two things.
    """
    bare = re.sub(r"^\s*\d{1,3}[.)]\s*", "", name.replace("-", " ").replace("_", " "))
    outer, _, inner = bare.partition("(")
    found = (_PARTS.get(plain(called), "") for called in (bare, outer, inner.rstrip(" )")))
    return next(filter(None, found), "")
