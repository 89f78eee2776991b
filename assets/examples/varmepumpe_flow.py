"""What happens inside two phases of the sale, step by step, on the buyer's side and on ours. Data only."""

from __future__ import annotations

from script import FlowTold

# fmt: off
FIRST = FlowTold(2, "first", {
    "start": ("start", "buyer", "Tre tilbud ligger på bordet"),
    "noted": ("step", "company", "Tilbuddet registreres med svarfrist", "auto"),
    "same": ("decision", "buyer", "Kan de sammenlignes?"),
    "sheet": ("step", "buyer", "Mette laver sit eget regneark"),
    "page": ("step", "company", "Vi sender én side: pris, dato, navn", "auto"),
    "doubt": ("decision", "buyer", "I tvivl om noget?"),
    "call": ("step", "company", "Omar ringer efter kl. 16"),
    "silent": ("decision", "company", "Hørt noget i tre dage?", "auto"),
    "bank": ("step", "buyer", "Tager tilbuddet med i banken"),
    "total": ("decision", "buyer", "Kan banken finde totalen?"),
    "ark": ("step", "company", "Økonomi sender bankens ark", "auto"),
    "credit": ("decision", "company", "Går kredittjekket igennem?", "auto"),
    "sign": ("step", "buyer", "Skriver under med MitID"),
    "order": ("step", "company", "Ordre og velkomstbrev samme dag", "auto"),
    "yes": ("end", "buyer", "De ved, hvem der kommer"),
    "no": ("end", "buyer", "Lapper fyret en gang til"),
}, (
    ("start", "noted", ""), ("start", "same", ""), ("noted", "silent", ""),
    ("same", "doubt", "ja"), ("same", "sheet", "nej"), ("sheet", "page", "beder om hjælp"), ("page", "doubt", ""),
    ("silent", "call", "nej"), ("silent", "bank", "ja"),
    ("doubt", "call", "ja"), ("doubt", "bank", "nej"), ("call", "bank", "tryg"), ("call", "no", "for dyrt"),
    ("bank", "total", ""), ("total", "ark", "nej"), ("total", "credit", "ja"), ("ark", "credit", ""),
    ("credit", "sign", "ja"), ("credit", "no", "nej"), ("sign", "order", ""), ("order", "yes", ""),
))
AGAIN = FlowTold(4, "repurchase", {
    "start": ("start", "buyer", "Pumpen er 14 år og støjer"),
    "seen": ("step", "company", "Anlægget melder slid selv", "auto"),
    "call": ("step", "company", "Samme montør ringer"),
    "worth": ("decision", "buyer", "Kan den repareres?"),
    "part": ("step", "company", "Bestiller del hjem", "auto"),
    "known": ("decision", "company", "Er huset uændret?", "auto"),
    "offer": ("step", "company", "Tilbud uden besøg, samme dag", "auto"),
    "visit": ("step", "company", "Jonas kommer og måler op"),
    "sign": ("step", "buyer", "Siger ja i telefonen"),
    "end": ("end", "buyer", "Ny pumpe før frosten"),
    "kept": ("end", "buyer", "Den gamle kører videre"),
}, (
    ("start", "seen", ""), ("seen", "call", ""), ("call", "worth", ""), ("worth", "part", "ja"), ("worth", "known", "nej"),
    ("part", "kept", ""), ("known", "offer", "ja"), ("known", "visit", "nej"), ("visit", "offer", ""), ("offer", "sign", ""), ("sign", "end", ""),
))
ROUTINE = FlowTold(4, "routine", {
    "start": ("start", "company", "1. august: listen over eftersyn", "auto"),
    "dates": ("step", "company", "Foreslår tre datoer på sms", "auto"),
    "pick": ("step", "buyer", "Per vælger en af dem"),
    "fits": ("decision", "buyer", "Passer nogen af dem?"),
    "ring": ("step", "company", "Hanne ringer efter kl. 16"),
    "visit": ("step", "company", "Samme montør renser og måler"),
    "fault": ("decision", "company", "Fandt han noget?"),
    "fix": ("step", "company", "Retter det, mens han er der"),
    "pay": ("step", "buyer", "Betaler over aftalen"),
    "end": ("end", "buyer", "Klar til frost"),
}, (
    ("start", "dates", ""), ("dates", "fits", ""), ("fits", "pick", "ja"), ("fits", "ring", "nej"), ("ring", "visit", ""), ("pick", "visit", ""),
    ("visit", "fault", ""), ("fault", "fix", "ja"), ("fault", "pay", "nej"), ("fix", "pay", ""), ("pay", "end", ""),
))
FLOWS = (FIRST, AGAIN, ROUTINE)
# fmt: on
