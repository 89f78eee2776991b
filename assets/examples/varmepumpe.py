"""The Danish example put together: its journeys, lanes and dates, and the words of the other varmepumpe_*.py."""

from __future__ import annotations

import datetime

import drawn
import varmepumpe_after as after
import varmepumpe_before as before
import varmepumpe_details as details
import varmepumpe_flow as flow
import varmepumpe_next as following
import varmepumpe_people as people
import varmepumpe_sale as sale
import varmepumpe_work as work
import varmepumpe_year as year
from script import JourneyTold, LaneTold, Script

FRONT, BACK = {"stage": "frontstage"}, {"stage": "backstage"}
MADE, ASKED = datetime.date(2026, 3, 12), ("Rikke", datetime.date(2026, 2, 24))
WORKSHOP, CONTACT = "Værksted i Horsens 24.–25. februar", "rikke@fjordvarme.example"

DOING = LaneTold("doing", "doing", "Handlinger", "Hvad gør Per og Mette?")
MET = LaneTold("front", "touchpoints", "Kontaktpunkter", "Hvor mødes de med os – og med andre?", FRONT)
THINKING = LaneTold("thinking", "thinking", "Tanker", "Hvad går de rundt og tænker?")
FEELINGS = LaneTold("feelings", "feelings", "Følelser", "Hvordan har de det undervejs?")
BEHIND = LaneTold("back", "touchpoints", "Bag scenen", "Hvad skal der til hos os?", BACK)
IDEAS = LaneTold("ideas", "ideas", "Idéer", "Ændre ydelsen? Fortælle det bedre? Gøre det lettere?")
PROMISE = LaneTold("promise", "promise", "Løfte og levering", "Holder vi, hvad vi lover?")
PRINCIPLES = (
    "Et menneske svarer, når det fryser.",
    "Ét tal og én dato, og begge holder.",
    "Kan det ikke læses højt, sendes det ikke.",
    "Den, der lover det, er den, der kommer.",
)
MEASURES = LaneTold("measures", "measures", "Målinger", "Hvad siger tallene?")

JOURNEY = JourneyTold(
    title=people.TITLE,
    personas=("per", "jonas", "mette", "verner", "susanne"),
    scope="Kunderejse · Fjordvarme · villa med oliefyr",
    date=MADE,
    sources=f"{WORKSHOP}, 9 interview, 140 sager fra kundeservice",
    contact=CONTACT,
    lanes=(
        LaneTold("pictures", "pictures", "Billeder", "Hvordan ser det ud?"),
        DOING,
        MET,
        THINKING,
        FEELINGS,
        LaneTold("quotes", "quotes", "Citater", "Hvad siger de selv?"),
        LaneTold("notes", "pains and gains", "Smerter og gevinster", "Hvad gør ondt? Hvad er godt?"),
        BEHIND,
        IDEAS,
        PROMISE,
        MEASURES,
    ),
    phases=before.BEFORE + after.AFTER,
    feeling=("per", "jonas"),
    asked=ASKED,
    readings=work.READINGS,
    measures=work.MEASURES,
    ratios=work.RATIOS,
    stories=work.STORIES,
    handovers=after.HANDOVERS,
    details=details.DETAILS,
    links=details.LINKS,
    work=work.WORK,
    parked=(
        "?Hvad med dem, der bor til leje?",
        "-Elektrikeren er altid den sidste, der hører noget",
        "+Signe kunne filme, hvor lidt den larmer",
    ),
    views=(
        ("Kun det, Per mærker", "doing front thinking feelings quotes", (), ("per",)),
        ("Fra ja til varme", "front feelings back promise", (3, 4), ("per", "jonas")),
    ),
)
NEXT = JourneyTold(
    key="next",
    previous="journey",
    title="Samme hus, næste vinter",
    state="to-be",
    personas=("per", "jonas", "mette", "verner", "susanne", "hanne"),
    scope="Kunderejse · Fjordvarme · som den kunne være vinteren 2026–27",
    date=MADE,
    sources="Værkstedets idéer, og et forsøg på Lærkevej siden oktober 2025",
    contact=CONTACT,
    principles=PRINCIPLES,
    lanes=(
        DOING,
        LaneTold("front", "touchpoints", "Kontaktpunkter", "Hvor mødes vi? Gule kort var idéer.", FRONT),
        THINKING,
        FEELINGS,
        LaneTold("quotes notes", "notes", "Hørt og noteret", "Hvad siger de? Hvad mangler vi at vide?"),
        BEHIND,
        PROMISE,
        MEASURES,
    ),
    phases=following.PHASES,
    feeling=("per", "jonas"),
    asked=ASKED,
    known="assumed",
    readings=tuple(
        datetime.date(year, month, 28) for year, month in ((2025, 9), (2025, 10), (2025, 11), (2025, 12), (2026, 1), (2026, 2))
    ),
    measures=following.MEASURES,
    handovers=following.HANDOVERS,
)  # fmt: skip
SALE = JourneyTold(
    key="sale",
    title="Salget fra begge sider",
    axis="sales",
    personas=("per", "mette", "lone", "verner", "susanne"),
    scope="Salgets faser · varmepumpe · villa og rækkehus",
    date=MADE,
    sources=f"{WORKSHOP}, interview med boligforening og bank",
    contact=CONTACT,
    lanes=(MET, FEELINGS, IDEAS),
    phases=sale.PHASES,
    feeling=("per",),
    asked=ASKED,
    cells=sale.CELLS,
    moves=sale.MOVES,
    flows=flow.FLOWS,
    work=sale.WORK,
)
YEAR = JourneyTold(
    key="year",
    title="Et år med varme",
    is_loop=True,
    personas=("per", "jonas", "mette"),
    scope="Serviceåret · Fjordvarme · det gentager sig hver vinter",
    date=MADE,
    sources="5 interview efter første vinter, 94 eftersyn",
    contact=CONTACT,
    lanes=(
        MET,
        FEELINGS,
        LaneTold("power", "curve", "Strøm", "Hvor mange kWh i døgnet?", {"size": "S", "low": 0, "high": 40}),
        IDEAS,
        PROMISE,
        LaneTold(
            "ready", "measures", "Til tiden", "Er den klar til frost?", {"measure": "Eftersyn før 1. oktober"}
        ),
        LaneTold(
            "watch", "measures", "På vagt", "Svarer vi i kulden?", {"measure": "Vagten svarer inden 2 min."}
        ),
        LaneTold(
            "content",
            "measures",
            "Tilfredse",
            "Hvad siger de bagefter?",
            {"measure": "Tilfredshed efter en vinter"},
        ),
    ),
    phases=year.YEAR,
    feeling=("per", "jonas"),
    measured={"strength": "measured", "source": "Måleren i 12 huse", "date": "2025-08-31"},
    asked=ASKED,
    readings=work.READINGS,
    measures=year.YEAR_MEASURES,
    handovers=year.YEAR_HANDOVERS,
    work=year.YEAR_WORK,
)
LIFE = JourneyTold(
    key="life",
    title="Fra fremmed til anbefaler",
    axis="life cycle",
    personas=("per", "verner"),
    scope="Kundens livsforløb hos Fjordvarme",
    date=MADE,
    sources=WORKSHOP,
    contact=CONTACT,
    lanes=(MET, FEELINGS),
    phases=year.LIFE,
    feeling=("per",),
    known="assumed",
    asked=ASKED,
)
SCRIPT = Script(
    file="varmepumpe",
    language="da",
    title=people.TITLE,
    house="Fjordvarme",
    time=datetime.datetime(2026, 3, 12, 14, 30, tzinfo=datetime.UTC),
    author="Rikke Dahl",
    target_groups=("per", "mette", "lone"),
    currency="DKK",
    people=people,
    drawings=drawn.PICTURES,
    journeys=(JOURNEY, NEXT, SALE, YEAR, LIFE),
    papers=(("Væggen i mødelokale 2", 2400.0, 900.0), ("Rulle 914, så lang det skal være", 914.0, None)),
    colours=following.COLOURS,
)
