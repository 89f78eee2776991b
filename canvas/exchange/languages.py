"""Which of our languages a foreign text is written in, told by its small words and its letters.

A guess only sets the language of the printed labels and names the rows; where nothing is clear it says
nothing.
"""

from __future__ import annotations

import re

_WORDS = {
    "da": "og af ikke på til med det jeg en et den der som for fra efter hvad mig sig ud op kan skal har "
    "bliver blive får køb købe købet kunde kunden følelse trin før hos ved uden mere eller også nogen meget "
    "fase kontaktpunkt berøringspunkt afdeling kanal rækkefølge",
    "nb": "og av ikke på til med det jeg en et den der som for fra etter hva meg seg ut opp kan skal har "
    "blir bli får kjøp kjøpe kunde kunden følelse steg før hos ved uten mer eller også noen mye "
    "fase kontaktpunkt berøringspunkt avdeling kanal rekkefølge",
    "sv": "och av inte på till med det jag en ett den där som för från efter vad mig sig ut upp kan ska har "
    "blir bli får köp köpa köpet kund kunden känsla steg före hos vid utan mer eller också någon mycket "
    "fas beröringspunkt kontaktpunkt avdelning kanal ordning",
    "fi": "ja ei on se että en ole kun mutta hän minä tai niin kuin myös asiakas asiakkaan tilaus tilaa "
    "vaihe tunne saa ottaa valitsee maksaa ennen jälkeen kanssa ilman osto ostaa kotiin kaupasta "
    "kosketuspiste kanava osasto järjestys askel",
    "en": "and the of to a in is for it with on that this from by you my me your at as be or not customer "
    "go home work order get buy pay user step search check add review sign make find phase "
    "touchpoint emotion channel department",
}
LANES: dict[str, tuple[str, str]] = {
    "da": ("Kontaktpunkter", "Følelser"),
    "nb": ("Kontaktpunkter", "Følelser"),
    "sv": ("Kontaktpunkter", "Känslor"),
    "fi": ("Kosketuspisteet", "Tunteet"),
    "en": ("Touchpoints", "Feelings"),
    "": ("Touchpoints", "Feelings"),
}
"""What the rows of touchpoints and of feelings are called where the foreign file does not say."""

_KNOWN = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_LETTERS = {"da": "æø", "nb": "æø", "sv": "äö", "fi": "äö"}
ENOUGH = 3


def guess(text: str) -> str:
    """Return "da", "nb", "sv", "fi" or "en", or "" where the text does not say."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    scores = {code: sum(word in known for word in words) for code, known in _KNOWN.items()}
    for code, letters in _LETTERS.items():
        scores[code] += sum(any(letter in word for letter in letters) for word in words)
    scores["fi"] += sum("aa" in word or "ää" in word or "yy" in word for word in words)
    (best, most), (_, second) = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    return best if most >= ENOUGH and most > second else ""
