"""What the columns of a plan and the values in them are called, in our languages and as codes.

The first language of a row of names is English, then Danish, Norwegian, Swedish, Finnish.
"""

from __future__ import annotations

from canvas.exchange.table_headers import plain

LANGUAGES = ("en", "da", "nb", "sv", "fi")
COLUMNS: dict[str, tuple[str, ...]] = {
    "number": ("No.", "Nr.", "Nr.", "Nr", "Nro"),
    "text": ("What", "Hvad", "Hva", "Vad", "Mitä"),
    "record": ("Kind of record", "Art", "Art", "Art", "Laji"),
    "lens": ("Question", "Spørgsmål", "Spørsmål", "Fråga", "Kysymys"),
    "kind": ("Kind", "Slags", "Slag", "Slag", "Tyyppi"),
    "person": ("Person", "Person", "Person", "Person", "Henkilö"),
    "department": ("Department", "Afdeling", "Avdeling", "Avdelning", "Osasto"),
    "due": ("Due", "Frist", "Frist", "Förfaller", "Määräpäivä"),
    "status": ("Status", "Status", "Status", "Status", "Tila"),
    "impact": ("Impact", "Betydning", "Betydning", "Betydelse", "Merkitys"),
    "effort": ("Effort", "Besvær", "Innsats", "Möda", "Vaiva"),
    "votes": ("Votes", "Stemmer", "Stemmer", "Röster", "Äänet"),
    "place": ("Where", "Hvor", "Hvor", "Var", "Missä"),
    "id": ("Id", "Id", "Id", "Id", "Id"),
}
"""In the order in which they stand in a table."""
RECORDS: dict[str, tuple[str, ...]] = {
    "idea": ("idea", "idé", "idé", "idé", "idea"),
    "activity": ("activity", "aktivitet", "aktivitet", "aktivitet", "toimenpide"),
}
STATUSES: dict[str, tuple[str, ...]] = {
    "open": ("not begun", "ikke begyndt", "ikke begynt", "inte påbörjad", "ei aloitettu"),
    "doing": ("under way", "i gang", "i gang", "pågår", "käynnissä"),
    "done": ("done", "gjort", "gjort", "klar", "tehty"),
    "not now": ("not now", "ikke nu", "ikke nå", "inte nu", "ei nyt"),
}
LENSES: dict[str, tuple[str, ...]] = {
    "offering": ("offering", "ydelse", "tilbud", "erbjudande", "tarjoama"),
    "communication": ("telling", "fortælling", "fortelling", "berättande", "kertominen"),
    "ease": ("ease", "lethed", "enkelhet", "enkelhet", "helppous"),
}
VALUES = {"status": STATUSES, "lens": LENSES, "record": RECORDS}
"""Columns whose values are words of ours."""


def word(names: tuple[str, ...], language: str) -> str:
    """Return the name in a language, the English one in a language that is not ours."""
    code = language[:2].replace("no", "nb").replace("nn", "nb")
    return names[LANGUAGES.index(code)] if code in LANGUAGES else names[0]


def column(header: str) -> str:
    """Return the column that a header names in any language, "" for none of ours."""
    return _code(COLUMNS, header)


def value(field: str, text: str) -> str:
    """Return the code of a word in any language, "" for none of ours."""
    return _code(VALUES[field], text)


def _code(table: dict[str, tuple[str, ...]], text: str) -> str:
    asked = plain(text)
    found = (code for code, names in table.items() if asked in {plain(code), *map(plain, names)})
    return next(found, "") if asked else ""
