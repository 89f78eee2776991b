"""A page in five scripts and emoji, as a project in several languages has it."""

from __future__ import annotations

from canvas.layout.filling import room
from canvas.layout.shapes import Passage, Rect, Stroke
from canvas.layout.sheet import Mark, Sheet
from tests.export.sheets import mark, placed, sheet_of

SIZE, LEADING, ROOM = 5.0, 6.5, 86.0
TEXTS = (
    ("da", "Kunden køber en varmepumpe på Ærø – åben søndag, 12,50 € 🙂"),
    ("fi", "Lentokonesuihkuturbiinimoottoriapumekaanikko äänestää yötyöstä"),
    ("el", "Ο πελάτης ρωτά για την αντλία θερμότητας, τι κοστίζει;"),
    ("ru", "Клиент спрашивает, сколько стоит тепловой насос? Ёлка, щи."),
    ("ar", "يسأل العميل عن سعر المضخة الحرارية ثم يتصل مرة أخرى، شكرًا"),
    ("fa", "می‌خواهم قیمت پمپ حرارتی را بدانم؛ چند تومان است؟"),
    ("he", "הלקוח שואל כמה עולה משאבת חום (12.5 kW) ומתקשר שוב"),
    ("he", "שָׁלוֹם עוֹלָם – ״ציטוט״ 🙂"),
    ("da", "Dansk med שלום עולם og مرحبا بالعالم (blandet) 3/4."),
    ("sv", "Kundtjänstmedarbetarutbildning i Åmål, ”hjälp”"),
)


def card(text: str, language: str, font: str) -> Mark:
    """A card with a broken text, which begins where its paragraph does."""
    ground = Rect(0, 0, ROOM + 6, 30, "#FFF4D6", Stroke("#C8B070", 0.25), 2)
    broken = room(font, SIZE, ROOM, language).broken(text)
    return mark(ground, Passage(3, 8, broken, font, SIZE, "#14181F", LEADING, ROOM))


def in_five_scripts(font: str = "regular") -> Sheet:
    cells = [
        placed(card(text, language, font), 10 + 100 * (n % 2), 8 + 34 * (n // 2), n)
        for n, (language, text) in enumerate(TEXTS)
    ]
    return sheet_of(*cells, width=210, height=180)
