"""What stands in the cells of a table: yes and no, evidence, everyone, stages, and channels with their icons.

In the six languages of the headers. What is not known here is never guessed at.
"""

from __future__ import annotations

import re
from typing import Any

from canvas.exchange.table_headers import plain
from canvas.model.parts import Stage, Strength

_YES = "x, yes, y, true, 1, ja, j, sand, sant, kyllä, k, wahr, \u2713, \u2714, \u00d7"
_NO = "no, n, false, 0, nej, nei, falsk, usant, falskt, ei, epätosi, nein, falsch, -"
_EVERYONE = "all, everyone, everybody, alle, alla, kaikki, alle sammen, samtlige, -"
_EVIDENCE: dict[Strength, str] = {
    "assumed": """assumed, assumption, guess, antaget, antagelse, formodet, antatt, antakelse,
    antagande, gissning, oletettu, oletus, arvaus, angenommen, annahme, vermutet""",
    "observed": """observed, observation, interview, observeret, set, observert, observerad,
    observerat, havaittu, havainto, haastattelu, beobachtet, beobachtung""",
    "measured": """measured, measurement, survey, data, målt, måling, undersøgelse, mätt, mätning,
    undersökning, mitattu, mittaus, kysely, gemessen, messung, umfrage""",
}
_STAGES: dict[Stage, str] = {
    "frontstage": """frontstage, front stage, onstage, on stage, foran scenen, på scenen, framför
    scenen, vor der bühne""",
    "backstage": """backstage, back stage, bag scenen, bagscene, bak scenen, bakom scenen, kulissi,
    kulissit, takatila, hinter der bühne""",
    "support": """support, support processes, støtte, støtteprocesser, støtteprosesser, stöd,
    stödprocesser, tuki, tukiprosessit, unterstützung""",
}
_CHANNELS = {
    "digital globe": """web, website, web site, internet, online, hjemmeside, netside, nettside, nettsted,
    webb, webbplats, hemsida, verkkosivu, verkko, verkkosivut, webseite, homepage,
    net, nettet, google, search, søgning""",
    "digital store": "webshop, web shop, online shop, netbutik, nettbutikk, webbutik, e-handel, verkkokauppa",
    "digital smartphone": "app, mobile app, mobile, mobil, mobilapp, applikation, sovellus, mobiili, handy",
    "digital mail": "email, e-mail, e mail, mail, epost, e-post, mejl, sähköposti, nyhedsbrev, newsletter",
    "digital message-square": "sms, text message, besked, tekstbesked, tekstmelding, tekstiviesti",
    "digital message-circle": """chat, chatbot, messenger, whatsapp, social media, sociale medier,
    sosiale medier, sociala medier, sosiaalinen media, some, facebook, instagram, linkedin, soziale
    medien""",
    "digital video": "video, video call, videomøde, videomøte, videosamtal, videopuhelu, teams, zoom",
    "digital monitor": """portal, self service, selvbetjening, selvbetjent, självbetjäning, terminal,
    automat, kiosk""",
    "personal phone": """phone, telephone, call, telefon, opkald, telefonsamtale, samtal, puhelin, puhelu,
    anruf, call center, callcenter, kundeservice, kundtjänst, asiakaspalvelu, customer
    service""",
    "personal user": """person, personal, in person, face to face, meeting, visit, møde, personligt møde,
    fysisk møde, besøg, møte, besøk, möte, besök, tapaaminen, käynti, treffen, besuch,
    sælger, seller, montør, installatør""",
    "personal users": """word of mouth, friends, friend, neighbour, event, mund til mund, nabo, venner,
    ven, arrangement, messe, fair, munn til munn, mun till mun, ystävät, tapahtuma,
    veranstaltung""",
    "physical store": """store, shop, in store, butik, butikk, forretning, myymälä, kauppa, liike,
    geschäft, laden, filial, branch, showroom""",
    "physical file-text": """letter, paper, post, brev, papir, kirje, paperi, brief, papier, folder, brochure,
    brosjyre, broschyr, esite, contract, kontrakt, invoice, faktura, lasku, rechnung""",
    "physical package": """package, packaging, parcel, pakke, emballage, paket, paketti, pakkaus, product,
    produkt, tuote""",
    "physical truck": "delivery, levering, leverance, leverans, toimitus, lieferung, transport",
    "physical newspaper": """newspaper, magazine, print, ad, ads, avis, annonce, blad, annonse, tidning,
    annons, lehti, mainos, zeitung, anzeige""",
    "physical signpost": """sign, signage, poster, outdoor, skilt, plakat, skylt, affisch, juliste, kyltti,
    schild""",
    "physical house": "home, hjem, hjemme, hjemmet, hem, hemma, koti, zuhause",
    "digital tv": "tv, television, fjernsyn, televisio, fernsehen",
    "digital radio": "radio, podcast",
}


def _table(given: dict[Any, str]) -> dict[str, Any]:
    return {plain(word): meaning for meaning, words in given.items() for word in words.split(",")}


TRUTH: dict[str, bool] = _table({True: _YES, False: _NO}) | {"": False, "-": False}
EVERYONE = frozenset(plain(word) for word in _EVERYONE.split(","))
EVIDENCE: dict[str, Strength] = _table(_EVIDENCE)
STAGES: dict[str, Stage] = _table(_STAGES)
CHANNELS: dict[str, tuple[str, str]] = _table({tuple(key.split()): words for key, words in _CHANNELS.items()})
"""Name → kind of channel and icon."""

_BETWEEN = re.compile(r"[,;\n]|(?<!\d)/|/(?!\d)")


def names(cell: str) -> tuple[str, ...]:
    """Return the names in a cell, parted by comma, semicolon or slash (but not 24/7), each once."""
    found = (" ".join(part.split()) for part in _BETWEEN.split(cell))
    return tuple(dict.fromkeys(name for name in found if name))
