"""What the columns of a foreign table are called, in Danish, Norwegian, Swedish, Finnish, English and German.

Capitals, spaces, hyphens and accents do not matter. A column may be about one persona ("Følelse: Anna") or
name its scale ("Emotion (1-10)").
"""

from __future__ import annotations

import re
import unicodedata

from canvas.named import NamedTuple

NAMES = {
    "journey": """journey, customer journey, map, journey map, kunderejse, rejse, kundereise, reise,
    kundresa, resa, asiakaspolku, polku, kundenreise""",
    "phase": """phase, stage, fase, faser, fas, skede, vaihe, vaiheet, phasen, abschnitt, etappe,
    section, sektion""",
    "step": """step, steps, trin, skridt, steg, askel, tuokio, palvelutuokio, schritt, schritte, episode, sub
    stage, substage, moment""",
    "need": """need, needs, goal, customer goal, behov, mål, kundens mål, kundens behov, tarve,
    tavoite, bedürfnis, ziel""",
    "duration": "duration, varighed, varighet, varaktighet, kesto, dauer",
    "waiting": "waiting, waiting time, ventetid, väntetid, väntan, odotus, odotusaika, wartezeit",
    "lane": """lane, swimlane, row, category, bane, række, rad, svømmebane, symjebane, simbana,
    kaista, rivi, bahn, zeile, kategori, kategoria, kategorie""",
    "text": """touchpoint, touch point, touchpoints, kontaktpunkt, kontaktpunkter, berøringspunkt,
    berøringspunkter, beröringspunkt, kosketuspiste, kontaktipiste, kohtauspiste, berührungspunkt, text,
    tekst, teksti, card, kort, kortti, karte, action, activity, task, interaction, handling, aktivitet,
    opgave, oppgave, oppgåve, uppgift, händelse, hændelse, hendelse, hending, toiminta, tehtävä, aktion,
    aufgabe, aktivität, title, titel, tittel, otsikko, name, navn, namn, nimi""",
    "description": """description, details, detail, beskrivelse, detaljer, skildring, beskrivning,
    kuvaus, beschreibung, notes, note, comment, comments, kommentar, kommentarer,
    bemærkning, merknad, anteckning, noter, notater, kommentti, huomio, muistiinpano,
    anmerkung, bemerkung, notiz""",
    "emotion": """emotion, emotions, feeling, feelings, emotion score, følelse, følelser, kjensle,
    kjensler, känsla, känslor, tunne, tunteet, gefühl, gefühle, sentiment, mood,
    stemning, stimmung, score, rating, vurdering, karakter, betyg, arvio, arvosana,
    bewertung, experience, oplevelse, opplevelse, oppleving, upplevelse, kokemus,
    erlebnis""",
    "word": """emotion word, feeling word, in one word, følelsesord, kjensleord, känsloord,
    tunnesana, gefühlswort""",
    "channel": "channel, channels, kanal, kanaler, medie, kanava, kanavat, kanäle",
    "department": """department, departments, afdeling, avdeling, avdelning, osasto, abteilung,
    responsible department, ansvarlig afdeling, ansvarlig avdeling, ansvarig
    avdelning, vastuuosasto, unit, team, enhed, enhet, eining, yksikkö, vastuuyksikkö,
    bereich, owner, responsible, ansvarlig, ansvarleg, ejer, eier, eigar, ansvarig,
    ägare, omistaja, vastuu, zuständig, verantwortlich""",
    "supporting": """supporting departments, supporting department, støttende afdelinger, støttende
    avdelinger, stödjande avdelningar, tukevat osastot, unterstützende abteilungen""",
    "person": """person, responsible person, contact, contact person, kontaktperson, ansvarlig
    person, medarbejder, medarbeider, medarbeidar, ansvarig person, medarbetare,
    henkilö, vastuuhenkilö, yhteyshenkilö, ansprechpartner, mitarbeiter""",
    "persona": """persona, personas, personaer, personor, persoona, persoonat, actor, actors, aktør,
    aktører, aktör, aktörer, toimija, akteur, akteure, target group, målgruppe,
    målgrupp, kohderyhmä, zielgruppe, customer, customers, kunde, kunder, kund,
    asiakas, user, bruger, brugere, bruker, brukere, brukar, användare, käyttäjä,
    nutzer, who, hvem, kven, vem, kuka, wer""",
    "evidence": """evidence, proof, certainty, evidens, belæg, grundlag, bevis, belegg, sikkerhed,
    sikkerhet, belägg, underlag, näyttö, todiste, varmuus, beleg, nachweis, evidenz""",
    "source": """source, sources, kilde, kilder, kjelde, kjelder, källa, källor, lähde, lähteet,
    quelle, quellen""",
    "effort": """effort, customer effort, indsats, besvær, anstrengelse, innsats, insats, ansträngning, vaiva,
    vaivannäkö, työläys, aufwand, mühe""",
    "promise": """promise, brand promise, løfte, brandløfte, merkevareløfte, lovnad, löfte,
    varumärkeslöfte, lupaus, brändilupaus, versprechen, markenversprechen""",
    "delivery": """delivery, levering, leverance, indfrielse, leveranse, leverans, toteutus,
    erfüllung, einlösung""",
    "system": "system, systems, it system, systemer, järjestelmä, systeme",
    "message": "message, budskab, budskap, bodskap, viesti, botschaft",
    "material": "material, materials, materiale, materialer, aineisto, materiaali",
    "timing": """timing, time, when, tid, tidspunkt, hvornår, når, tidpunkt, när, aika, ajankohta,
    milloin, zeit, zeitpunkt, wann""",
    "truth": """moment of truth, is moment of truth, mot, sandhedens øjeblik, sannhetens øyeblikk,
    sanninga sin time, sanningens ögonblick, totuuden hetki, moment der wahrheit""",
    "tags": """tags, tag, labels, label, mærker, merkelapper, etiketter, taggar, tunnisteet, avainsanat,
    schlagwörter""",
    "order": """order, no, no., nr, nr., number, sequence, sort, #, rækkefølge, nummer,
    rekkefølge, rekkjefølgje, ordning, ordningsföljd, järjestys, numero, reihenfolge""",
}
"""Field → what people call it, the clearest names first: of two columns for one field, the clearer is it."""

_SCALE = re.compile(r"[(\[]?\s*([-+]?\d{1,3})\s*(?:[-–]|to|til|till|bis|\.\.+|…)\s*([-+]?\d{1,3})\s*[)\]]?")
_ABOUT = re.compile(r"\s*(?:[:(\[/|]|\s[-–—]\s)\s*")


class Header(NamedTuple):
    """What a column holds. `about` is the persona it is about, `scale` the ends of its numbers.

    `rank` is low for the clearest names.
    """

    field: str
    rank: int = 0
    about: str = ""
    scale: tuple[int, int] | None = None


def plain(name: str) -> str:
    """Return a name without what does not matter: capitals, accents, hyphens, a colon behind."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace("æ", "ae"))
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.sub(r"[_\-\u2010-\u2014]+", " ", bare).split()).strip(" :*?")


FIELDS = {
    plain(name): (field, rank)
    for field, names in NAMES.items()
    for rank, name in reversed(list(enumerate(names.split(","))))
}


def header(name: str) -> Header | None:
    """Return what a column with this name holds, or None when nobody calls a field so."""
    text = name.replace("\u2212", "-")
    scale = _SCALE.search(text)
    first, *rest = _ABOUT.split(text[: scale.start()] if scale else text, maxsplit=1)
    found = FIELDS.get(plain(text)) or FIELDS.get(plain(first))
    if found is None:
        return None
    ends = (int(scale[1]), int(scale[2])) if scale and int(scale[1]) < int(scale[2]) else None
    about = rest[0].strip(" )]") if rest and found[0] == "emotion" else ""
    return Header(*found, about=about, scale=ends)
