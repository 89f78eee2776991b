"""A page in five scripts and emoji, as a project in several languages has it."""

from __future__ import annotations

from canvas.layout import words
from canvas.layout.breaking import break_text
from canvas.layout.shapes import Rect, Shape, Stroke, Text
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
    shapes: list[Shape] = [Rect(0, 0, ROOM + 6, 30, "#FFF4D6", Stroke("#C8B070", 0.25), 2)]
    for number, line in enumerate(break_text(text, font, SIZE, ROOM, language)):
        x = 3 + words.inset(line.text, line.width, ROOM)
        shapes.append(Text(x, 8 + LEADING * number, line.text, font, SIZE, "#14181F", line.width))
    return mark(*shapes)


def in_five_scripts(font: str = "regular") -> Sheet:
    cells = [
        placed(card(text, language, font), 10 + 100 * (n % 2), 8 + 34 * (n // 2), n)
        for n, (language, text) in enumerate(TEXTS)
    ]
    return sheet_of(*cells, width=210, height=180)
