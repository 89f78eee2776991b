"""What the rows of a map are called, in Danish, Norwegian, Swedish, Finnish, English and German.

A name that ends in * is the beginning or middle of a word: Nordic, Finnish and German names grow together.
What `table_headers.py` knows about columns holds for rows as well; this adds the kinds of lane.
"""

from __future__ import annotations

import re
from functools import cache

from canvas.exchange.table_headers import header, plain
from canvas.exchange.table_words import STAGES
from canvas.model.parts import Stage
from canvas.named import NamedTuple

HEADS = ("title", "phase", "step")
OF_STEP = ("need", "duration", "waiting")
LANES = (
    "touchpoints",
    "doing",
    "thinking",
    "quotes",
    "pains",
    "gains",
    "pains and gains",
    "questions",
    "notes",
    "feelings",
    "effort",
    "promise",
    "measures",
    "ideas",
    "stories",
    "pictures",
    "curve",
)
OF_TOUCHPOINT = (
    "channel",
    "department",
    "supporting",
    "persona",
    "person",
    "system",
    "message",
    "material",
    "timing",
    "evidence",
    "delivery",
    "description",
    "tags",
)
ROLES = (*HEADS, *OF_STEP, *LANES, *OF_TOUCHPOINT, "ignore")
"""What a row (or, in a turned table, a column) can be."""

_NAMES = {
    "touchpoints": """touchpoints, touchpoint*, touch point*, kontaktpunkt*, contact point*,
    kundekontakt*, kundkontakt*, berøringspunkt*, beröringspunkt*, kosketuspiste*, kontaktipiste*,
    kohtauspiste*, asiakaskohtaami*, berührungspunkt*, kundenkontakt*, interaction*, interaktion*,
    vuorovaiku*""",
    "doing": """doing, does, do, action*, activity, activities, behaviour*, behavior*, task, tasks, user
    flow, what do they do, handling*, aktivitet*, gør, adfærd*, opgaver, hvad gør kunden, gjør, atferd*,
    oppgaver, hva gjør kunden, handlingar, gör, beteende*, uppgifter, vad gör kunden, toiminta*,
    toiminnot, tekee, tekeminen, teot, tehtävät, mitä asiakas tekee, handlung*, aktion*, tun, tut,
    tätigkeit*, verhalten, aufgaben""",
    "thinking": """thinking, thinks, think, thought*, mindset, thoughts and feelings, thoughts feelings,
    tanke*, tanker, tænker, tenker, tankar, tänker, ajatuk*, ajattel*, gedanke*, denkt, denken""",
    "quotes": """quotes, quote*, verbatim*, says, saying, said, voice of the customer, voice of customer,
    citat*, siger, sitat*, sier, säger, sitaat*, lainauk*, sanoo, zitat*, sagt, o ton""",
    "pains and gains": """pains and gains, pain and gain, pains gains, highs and lows, smerter og
    gevinster, smerter og gleder, smärtor och vinster, kipupisteet ja ilot, schmerzen und freuden""",
    "pains": """pains, pain*, pain point, pain points, frustration*, problem*, barrier*, obstacle*,
    challenge*, issue, issues, lows, smerte*, besvær, forhindring*, udfordring*, ulempe*, utfordring*,
    hinder, hindring*, smärt*,
    utmaning*, svårighet*, kipu*, ongelma*, haaste*, esteet, schmerz*, hürde*, herausforderung*,
    schwierigkeit*""",
    "gains": """gains, gain*, delight*, highs, joys, benefit*, gevinst*, glæde*, fordel*, glede*, vinst*,
    fördel*, hyöty*, hyödyt, ilot, gewinn*, freude*, vorteil*""",
    "questions": """questions, question*, doubt*, spørgsmål*, tvivl*, spørsmål*, tvil, fråg*, tvivel,
    kysymy*, epäily*, frage, fragen, zweifel""",
    "notes": """notes, note, noter, notat*, anteckning*, muistiinpano*, huomio*, notiz*, comment*,
    kommentar*, kommentit, bemærkning*, merknad*, anmerkung*, bemerkung*, business goal*, other, andet,
    annet, annat, muut, sonstiges""",
    "feelings": """feelings, emotion*, feeling*, emotional journey, mood, sentiment, experience*, følels*,
    kjensle*, stemning, humør, oplevels*, opplevels*, känsl*, känslo*, upplevels*, tunne*, tunte*,
    kokemu*, gefühl*, stimmung*, erlebnis*""",
    "effort": "effort, customer effort, ces, indsats, besværlighed, innsats, insats, vaiva*, aufwand",
    "promise": """promise*, løfte*, lovnad*, löfte*, lupau*, versprechen*, promise and delivery, løfte og
    levering, løfte og leveranse, löfte och leverans, lupaus ja toteutus, versprechen und erfüllung""",
    "delivery": """delivery, deliver*, levering, leverance*, leveranse*, leverans*, toteutu*, erfüllung,
    einlösung""",
    "measures": """measures, measure*, metric*, kpi, kpis, nps, csat, måling*, måletal, nøgletal,
    nøkkeltall, mätning*, mätetal, nyckeltal, mittari*, mittau*, tunnusluvu*, kennzahl*, messwert*,
    messung*, metrik*""",
    "ideas": """ideas, idea*, opportunit*, improvement*, solution*, recommendation*, idé*, ideer, ideen,
    mulighed*, forbedring*, løsning*, mulighet*, möjlighet*, förbättring*, förslag*, ideat, ideoita,
    mahdollisuu*, mahdollisuk*, parannu*, kehitys*, chance*, verbesserung*, möglichkeit*, lösung*""",
    "stories": """stories, story, service stor*, historie*, fortælling*, fortelling*, berättels*, tarina*,
    geschichte*""",
    "pictures": """pictures, picture*, image*, photo*, storyboard*, screenshot*, illustration*, billede*,
    bilde*, bilder, bild, foto*, kuva, kuvat, valokuva*, abbildung*""",
    "curve": "curve, kurve, kurva, käyrä, enjoyment, relevance, helpfulness, intensity, dramatic arc",
    "channel": "channels, channel*, kanal*, kanava*, kanäle, medier, media, devices",
    "department": """department*, teams involved, team*, afdeling*, avdeling*, avdelning*, osasto*,
    abteilung*, owner*, responsib*, ansvar*, ansvarig*, verantwort*, vastuu*""",
    "system": """system*, it system*, järjestelm*, tool, tools, technology, værktøj*, verktøy, verktyg,
    työkalu*""",
    "persona": "persona*, actor*, aktør*, aktör*, toimija*, akteur*",
    "phase": "phase*, stage, stages, faser, skeder, vaiheet, journey stage*, journey phase*",
    "step": """steps, step, trin, substep*, sub step*, sub stage*, sub phase*, underfase*, delfas*,
    alavaihe*""",
    "need": """needs, need, goal, goals, customer goal*, user goal*, customer need*, user need*, kundens
    mål*, kundens behov, behov, mål, kundebehov, kundbehov, kundemål, tarpeet, tarve*, tavoit*,
    bedürfnis*, ziele""",
    "waiting": "waiting*, ventetid*, väntetid*, odotus*, wartezeit*",
    "ignore": """line of interaction, line of visibility, line of internal interaction, visibility line,
    synlighedslinje, interaktionslinje, siktlinje, synlighetslinje, näkyvyysraja, sichtbarkeitslinie,
    interaktionslinie""",
}
_OF_COLUMN = {"text": "touchpoints", "emotion": "feelings", "word": "feelings", "journey": "title"}
_UNLIKELY = frozenset({"order", "lane", "source", "truth", "person"})
"""Fields of columns that a row of a map is hardly ever about."""
_BEHIND = (
    "backstage",
    "back stage",
    "bag scenen",
    "bak scenen",
    "bakom scenen",
    "kuliss",
    "hinter der buhne",
)
_BEFORE = ("frontstage", "front stage", "onstage", "foran scenen", "pa scenen", "framfor scenen")
_SUPPORT = (
    "support process",
    "stotteproces",
    "stotteproses",
    "stodprocess",
    "tukiprosess",
    "stodjande process",
)
_SHORTEST_STEM = 4


class Named(NamedTuple):
    """What a row is by its name; `is_sure` when it is called exactly so. `about`, `scale` as in a header."""

    role: str
    is_sure: bool
    stage: Stage | None = None
    about: str = ""
    scale: tuple[int, int] | None = None


def named(label: str) -> Named | None:
    """Return what a row called so is, or None for a name that says nothing."""
    name = bare(label)
    if not name or len(name) > 80:
        return None
    found = header(label)
    role = _EXACT.get(name) or (_role_of_column(found.field) if found else None)
    stage = stage_of(name)
    if role is None and stage:
        return Named("touchpoints", is_sure=name in STAGES, stage=stage)
    about, scale = (found.about, found.scale) if found else ("", None)
    if role is None:
        stem, role = _by_stem(name)
        is_sure = " " not in name and len(stem) > 4 and name.startswith(stem)
        return Named(role, is_sure, stage, about, scale) if role else None
    return Named(role, is_sure=True, stage=stage, about=about, scale=scale)


def bare(label: str) -> str:
    """Return a row's name without capitals, accents, emoji, marks of Markdown and numbers before it."""
    first = label.strip().split("\n", 1)[0]
    words = re.sub(r"[*_`#\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d&/+|()\[\]]+", " ", first)
    return re.sub(r"^(\d{1,3}|[ivx]{1,4})[.)]\s+", "", plain(words)).strip(" ?!.,:–-").strip("0123456789 ")


def _role_of_column(field: str) -> str | None:
    return None if field in _UNLIKELY else _OF_COLUMN.get(field, field)


def stage_of(label: str) -> Stage | None:
    """Return the stage that a name speaks of: before the scene, behind it, or the work that supports both."""
    name = plain(label)
    if name in STAGES:
        return STAGES[name]
    signs: tuple[tuple[Stage, tuple[str, ...]], ...] = (
        ("backstage", _BEHIND),
        ("frontstage", _BEFORE),
        ("support", _SUPPORT),
    )
    return next((stage for stage, words in signs if any(word in name for word in words)), None)


def _table() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Whole names, and stems with the longest first."""
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    for role, names in _NAMES.items():
        for name in names.split(","):
            word = plain(name.strip().rstrip("*"))
            if name.strip().endswith("*"):
                stems.setdefault(word, role)
            exact.setdefault(word, role)
    return exact, tuple(sorted(stems.items(), key=lambda pair: -len(pair[0])))


_EXACT, _STEMS = _table()
_WHOLE = sorted(((name, role) for name, role in _EXACT.items() if len(name) > 2), key=lambda p: -len(p[0]))


@cache
def _by_stem(name: str) -> tuple[str, str | None]:
    """The longest known word in a name, and its role; of two as long, the one that stands further back."""
    padded = f" {name} "
    whole = [
        (len(word), padded.rfind(f" {word} "), word, role) for word, role in _WHOLE if f" {word} " in padded
    ]
    parts = [
        (len(stem), padded.rfind(stem), stem, role)
        for stem, role in _STEMS
        if stem in name and (len(stem) >= 6 or (len(stem) >= _SHORTEST_STEM and f" {stem}" in padded))
    ]
    *_, word, role = max(whole + parts, default=(0, 0, "", None))
    return word, role
