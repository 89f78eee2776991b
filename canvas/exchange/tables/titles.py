"""What we call rows and their kinds in a table that is written, in six languages; and read again.

A column of kinds says what each lane is, so that no name has to be guessed at on the way back.
"""

from __future__ import annotations

from typing import get_args

from canvas.exchange.table_headers import plain
from canvas.model.journey import LaneKind
from canvas.model.parts import Stage

_KINDS: tuple[LaneKind, ...] = get_args(LaneKind)
_STAGES: tuple[Stage, ...] = ("frontstage", "backstage", "support")
_OTHERS = ("phase", "step", "need", "duration", "waiting", "channel", "department", "kind")
_TITLES = {
    "da": """kontaktpunkter, handlinger, tanker, citater, smerter og gevinster, spørgsmål, noter, følelser,
    indsats, løfte og levering, målinger, idéer, fortællinger, billeder, kurve; på scenen, bag scenen, støtte;
    Fase, Trin, Behov, Varighed, Ventetid, Kanal, Afdeling, Slags""",
    "nb": """kontaktpunkter, handlinger, tanker, sitater, smerter og gleder, spørsmål, notater, følelser,
    innsats, løfte og leveranse, målinger, ideer, fortellinger, bilder, kurve; på scenen, bak scenen, støtte;
    Fase, Steg, Behov, Varighet, Ventetid, Kanal, Avdeling, Slag""",
    "sv": """kontaktpunkter, handlingar, tankar, citat, smärtor och vinster, frågor, anteckningar, känslor,
    insats, löfte och leverans, mätningar, idéer, berättelser, bilder, kurva; på scenen, bakom scenen, stöd;
    Fas, Steg, Behov, Varaktighet, Väntetid, Kanal, Avdelning, Slag""",
    "fi": """kosketuspisteet, toiminta, ajatukset, sitaatit, kipupisteet ja ilot, kysymykset, muistiinpanot,
    tunteet, vaiva, lupaus ja toteutus, mittarit, ideat, tarinat, kuvat, käyrä; näyttämöllä, kulissit, tuki;
    Vaihe, Askel, Tarve, Kesto, Odotusaika, Kanava, Osasto, Laji""",
    "en": """touchpoints, doing, thinking, quotes, pains and gains, questions, notes, feelings, effort,
    promise and delivery, measures, ideas, stories, pictures, curve; frontstage, backstage, support;
    Phase, Step, Need, Duration, Waiting, Channel, Department, Kind""",
    "de": """Berührungspunkte, Handlungen, Gedanken, Zitate, Schmerzen und Freuden, Fragen, Notizen, Gefühle,
    Aufwand, Versprechen und Erfüllung, Kennzahlen, Ideen, Geschichten, Bilder, Kurve; auf der Bühne,
    hinter der Bühne, Unterstützung; Phase, Schritt, Bedürfnis, Dauer, Wartezeit, Kanal, Abteilung, Art""",
}
_CODES = (*_KINDS, *_STAGES, *_OTHERS)
TITLES: dict[str, dict[str, str]] = {
    language: dict(
        zip(_CODES, (" ".join(word.split()) for word in words.replace(";", ",").split(",")), strict=True)
    )
    for language, words in _TITLES.items()
}
_KIND_OF: dict[str, LaneKind] = {plain(TITLES[tongue][kind]): kind for tongue in TITLES for kind in _KINDS}
_KIND_OF.update({plain(kind): kind for kind in _KINDS})
_STAGE_OF = {plain(TITLES[tongue][stage]): stage for tongue in TITLES for stage in _STAGES}
_KIND_HEADERS = frozenset(
    [plain(TITLES[tongue]["kind"]) for tongue in TITLES]
    + "type, lane type, lane kind, kind, banetype, rækketype, radtyp, rivin tyyppi, tyyppi, typ".split(", ")
)
_BETWEEN = " · "


def title(code: str, language: str) -> str:
    """Return what a row, a kind or a stage is called in a language; in English where we do not speak it."""
    own = {"nn": "nb", "no": "nb"}.get(language[:2].lower(), language[:2].lower())
    return TITLES.get(own, TITLES["en"])[code]


def kind_cell(kind: LaneKind, stage: Stage | None, language: str) -> str:
    """Return what the column of kinds says about a lane."""
    return title(kind, language) + (_BETWEEN + title(stage, language) if stage else "")


def kind_of(cell: str) -> tuple[LaneKind, Stage | None] | None:
    """Return the kind and stage that such a cell says, or None for one that says neither."""
    first, _, stage = cell.partition(_BETWEEN)
    kind = _KIND_OF.get(plain(first))
    return (kind, _STAGE_OF.get(plain(stage))) if kind else None


def is_kind_header(cell: str) -> bool:
    """Tell whether this is what a column of kinds is called."""
    return plain(cell) in _KIND_HEADERS
