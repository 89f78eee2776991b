"""Sheets built by hand: what a painter has to draw, without any project."""

from __future__ import annotations

from typing import NamedTuple

from canvas.layout import words
from canvas.layout.shapes import Box, Group, Image, Passage, Path, Rect, Shape, Stroke, Text, circle
from canvas.layout.sheet import Cell, Column, Mark, Placed, Row, Sheet

WORDS = "Per ringer til installatøren og spørger om prisen på en varmepumpe med jordslange og ventilation"


class Paper(NamedTuple):
    name: str
    width: float
    height: float


class Fitted(NamedTuple):
    sheet: Sheet
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    paper: Paper = Paper("A3", 420, 297)


def line(
    text: str, x: float, baseline: float, size: float = 4.0, font: str = "regular", tracking: float = 0.0
) -> Text:
    width = words.measure(text, font, size, tracking)
    return Text(x, baseline, text, font, size, "#1A1A1A", width, tracking)


def mark(*shapes: Shape, role: str = "touchpoint", record: str = "", say: str = "") -> Mark:
    return Mark(shapes, Box(0, 0, 40, 10), record, role, say)


def card(*texts: str, fill: str = "#FFF4D6") -> Mark:
    border = Stroke("#C8B070", 0.25)
    words = Passage(3, 6, "\n".join(texts), "regular", 4.0, "#1A1A1A", 5.0, 50)
    return mark(Rect(0, 0, 56, 4 + 5 * len(texts), fill, border, 2), words)


def sheet_of(*cells: Placed, width: float = 420.0, height: float = 297.0, title: str = "Kort") -> Sheet:
    columns = (Column("s1", "f1", 10, 60), Column("s2", "f1", 70, 60), Column("s3", "f2", 130, 60))
    return Sheet("map", title, "da", width, height, columns, (Row("all", height, cells),), (0.0,))


def placed(mark: Mark, x: float, y: float, *reading: int, z: int = 0) -> Placed:
    return Placed(x, Cell(60, 30, (mark,)), reading, z, y)


def head(title: str, role: str, record: str) -> Mark:
    return mark(Rect(0, 0, 56, 9, "#20406A", None, 1.5), line(title, 3, 6), role=role, record=record)


def face() -> Mark:
    mouth = Path((("M", 6, 12), ("C", 8, 15, 12, 15, 14, 12)), None, Stroke("#7A4A10", 0.8, (), True))
    dashed = Path((("M", 0, 22), ("L", 40, 22)), None, Stroke("#D03030", 0.6, (2.0, 1.0)))
    half = Group((circle(10, 10, 10, "#3070C0"),), 50, 0, 0.5, Rect(0, 0, 20, 10))
    return mark(circle(10, 10, 10, "#FFD070", Stroke("#7A4A10", 0.4)), mouth, dashed, half)


def everything() -> Sheet:
    """Every shape once, three columns of cards, texts in several scripts and sizes."""
    return sheet_of(
        placed(mark(Rect(0, 0, 420, 297, "#F7F5F0"), role="paper"), 0, 0, 9, z=-1),
        placed(mark(line("Købsrejse for Per", 0, 14, 16, "bold", -0.01), role="title"), 10, 10, 0),
        placed(head("Overvejelse", "phase", "f1"), 10, 40, 1),
        placed(head("Søger råd", "step", "s1"), 10, 52, 1, 1),
        placed(head("Får tilbud", "step", "s2"), 70, 52, 1, 2),
        placed(head("Beslutning", "phase", "f2"), 130, 40, 2),
        placed(head("Vælger", "step", "s3"), 130, 52, 2, 1),
        placed(card("Per ringer til", "installatøren og", "AVATAR Type fi ffi"), 10, 70, 1, 1, 1),
        placed(card("Ένα σχέδιο, план", "kundtjänstmedarbetar-", "utbildning"), 70, 70, 1, 2, 1),
        placed(card("Glad 😀 igen", "a\u0304 x\u0323\u0302 prik", "12,50 €"), 130, 70, 2, 1, 1),
        placed(face(), 10, 110, 3),
        placed(mark(Image(0, 0, 40, 40, "photo"), Image(50, 0, 20, 40, "drawing")), 90, 110, 4),
        placed(mark(Image(0, 0, 20, 20, "photo"), Image(25, 0, 20, 20, "missing")), 190, 110, 5),
    )


def many(cards: int) -> Sheet:
    """A wall of cards with text of their own, forty to a row."""
    rest = WORDS.split()

    def body(n: int) -> Mark:
        turned = rest[n % len(rest) :] + rest[: n % len(rest)]
        texts = [" ".join(turned[i : i + 3]) + f" {n * 7 % 1000}" for i in (0, 3, 6)]
        return card(f"Kort nummer {n}", *texts, fill=("#FFF4D6", "#DDEBFF", "#E2F5E0")[n % 3])

    cells = [placed(body(n), 64 * (n % 40), 30 * (n // 40), n) for n in range(cards)]
    return sheet_of(*cells, width=64 * 40, height=30 * (cards // 40 + 1))
