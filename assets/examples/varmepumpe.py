"""The Danish example put together: its lanes and dates, and the words of the other varmepumpe_*.py."""

from __future__ import annotations

import datetime

import drawn
import varmepumpe_after as after
import varmepumpe_before as before
import varmepumpe_people as people
from script import JourneyTold, LaneTold, Script

FRONT, BACK = {"stage": "frontstage"}, {"stage": "backstage"}
LANES = (
    LaneTold("pictures", "pictures", "Billeder", "Hvordan ser det ud?"),
    LaneTold("doing", "doing", "Handlinger", "Hvad gør Per og Mette?"),
    LaneTold("front", "touchpoints", "Kontaktpunkter", "Hvor mødes de med os – og med andre?", FRONT),
    LaneTold("thinking", "thinking", "Tanker", "Hvad går de rundt og tænker?"),
    LaneTold("feelings", "feelings", "Følelser", "Hvordan har de det undervejs?"),
    LaneTold("quotes", "quotes", "Citater", "Hvad siger de selv?"),
    LaneTold("notes", "pains and gains", "Smerter og gevinster", "Hvad gør ondt? Hvad er godt?"),
    LaneTold("back", "touchpoints", "Bag scenen", "Hvad skal der til hos os?", BACK),
    LaneTold("ideas", "ideas", "Idéer", "Ændre ydelsen? Fortælle det bedre? Gøre det lettere?"),
    LaneTold("promise", "promise", "Løfte og levering", "Holder vi, hvad vi lover?"),
    LaneTold("measures", "measures", "Målinger", "Hvad siger tallene?"),
)
QUARTERS = (
    datetime.date(2025, 6, 30),
    datetime.date(2025, 9, 30),
    datetime.date(2025, 12, 31),
    datetime.date(2026, 3, 31),
)
JOURNEY = JourneyTold(
    title=people.TITLE,
    personas=("per", "jonas", "mette", "verner", "susanne"),
    scope="Kunderejse · Fjordvarme · villa med oliefyr",
    date=datetime.date(2026, 3, 12),
    sources="Værksted i Horsens 24.–25. februar, 9 interview, 140 sager fra kundeservice",
    contact="rikke@fjordvarme.example",
    lanes=LANES,
    phases=before.BEFORE + after.AFTER,
    feeling=("per", "jonas"),
    asked=("Rikke", datetime.date(2026, 2, 24)),
    readings=QUARTERS,
    measures=after.MEASURES,
    ratio=after.RATIO,
    stories=after.STORIES,
    handovers=after.HANDOVERS,
)
SCRIPT = Script(
    file="varmepumpe",
    language="da",
    title=people.TITLE,
    house="Fjordvarme",
    time=datetime.datetime(2026, 3, 12, 14, 30, tzinfo=datetime.UTC),
    author="Rikke Dahl",
    target_groups=("per", "mette"),
    people=people,
    drawings=drawn.PICTURES,
    journeys=(JOURNEY,),
)
