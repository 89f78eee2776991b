"""Five small pictures for the Danish example, drawn flat in the colours of the house style.

Each is a function that draws on a canvas of 300 × 200 units; `picture` renders one as PNG bytes. The brush and
the people are for other examples' pictures too.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from typing import NamedTuple

from PIL import Image, ImageDraw

UNIT = 3  # pixels
FINE = 2  # drawn this much larger than the picture, then scaled down: smooth edges

NIGHT, DUSK, SNOW, WALL, ROOF = "#1F3A4D", "#DDEDF4", "#F6F8FA", "#C9D3DC", "#5B6472"
INK, WARM, GLOW, RUST, GREEN, WOOD, SKIN = (
    "#14181F", "#FFF3B0", "#F0B429", "#A93C16", "#5E9E6E", "#9A7B4F", "#E9BE9A",
)  # fmt: skip


class Brush:
    """Draws shapes in picture units."""

    def __init__(self, ground: str, size: tuple[int, int]) -> None:
        self.scale = float(UNIT * FINE)
        self.image = Image.new("RGB", (size[0] * FINE, size[1] * FINE), ground)
        self.draw = ImageDraw.Draw(self.image)

    def _points(self, *points: float) -> list[tuple[float, float]]:
        return [(points[i] * self.scale, points[i + 1] * self.scale) for i in range(0, len(points), 2)]

    def box(self, x: float, y: float, w: float, h: float, fill: str, radius: float = 0) -> None:
        self.draw.rounded_rectangle(self._points(x, y, x + w, y + h), radius * self.scale, fill)

    def area(self, fill: str, *points: float) -> None:
        self.draw.polygon(self._points(*points), fill)

    def disc(self, x: float, y: float, r: float, fill: str, ry: float | None = None) -> None:
        ry = r if ry is None else ry
        self.draw.ellipse(self._points(x - r, y - ry, x + r, y + ry), fill)

    def line(self, colour: str, width: float, *points: float) -> None:
        self.draw.line(self._points(*points), colour, round(width * self.scale), joint="curve")

    def arc(self, x: float, y: float, r: float, start: float, end: float, colour: str, width: float) -> None:
        box = self._points(x - r, y - r, x + r, y + r)
        self.draw.arc([*box[0], *box[1]], start, end, colour, round(width * self.scale))


def boiler(b: Brush) -> None:
    """A cold cellar: the old boiler with its red lamp, frost on the window, a man in a dressing gown."""
    b.box(0, 158, 300, 42, "#B9C3CC")
    b.box(196, 22, 76, 52, NIGHT, 3)
    b.area(SNOW, 196, 74, 196, 60, 214, 66, 232, 58, 252, 67, 272, 57, 272, 74)
    b.line(SNOW, 3, 234, 22, 234, 74)
    b.line(SNOW, 3, 196, 46, 272, 46)
    b.box(40, 56, 76, 116, "#7E8896", 6)
    b.box(50, 68, 56, 30, INK, 3)
    b.disc(64, 83, 7, RUST)
    b.disc(64, 83, 3, "#FFB199")
    b.box(78, 78, 22, 10, "#2C3A46", 2)
    b.box(54, 112, 48, 44, "#5B6472", 4)
    b.line("#7E8896", 12, 66, 56, 66, 0)
    b.line("#98A1AD", 8, 116, 130, 150, 130, 150, 0)
    b.area("#4BA3A8", 160, 172, 166, 112, 176, 100, 196, 100, 206, 112, 212, 172)
    b.area("#2E8389", 180, 100, 192, 100, 186, 134)
    b.line("#4BA3A8", 13, 170, 112, 142, 116, 116, 106)
    b.disc(113, 105, 6, SKIN)
    b.disc(186, 82, 17, SKIN)
    b.area("#6B4A2F", 169, 82, 170, 68, 184, 61, 200, 66, 203, 80, 198, 74, 176, 74)
    b.area("#6B4A2F", 170, 86, 202, 86, 198, 98, 186, 102, 174, 98)
    b.line(SKIN, 3, 181, 90, 191, 90)
    b.disc(179, 80, 1.8, INK)


def hedge(b: Brush) -> None:
    """Two neighbours over a hedge; one of them has a heat pump at his wall."""
    b.area(SNOW, 0, 150, 300, 140, 300, 200, 0, 200)
    _house(b, 8, 58, 92, WALL, dark=True)
    _house(b, 196, 52, 96, "#E4D9C8", dark=False)
    b.box(176, 122, 26, 26, "#EDF0F4", 3)
    _fan(b, 189, 135, 9)
    _head(b, 124, 130, "#6B4A2F", beard=True)
    _head(b, 164, 128, "#C9D0D6", beard=False)
    for i in range(18):
        b.disc(90 + i * 7, 170 + (i % 3), 10, GREEN if i % 2 else "#4A8759")
    b.box(82, 172, 136, 20, "#4A8759", 4)


def table(b: Brush) -> None:
    """A kitchen table: a drawing of the house, a cup, two hands with a pencil."""
    b.area("#D9B98A", 0, 40, 300, 20, 300, 200, 0, 200)
    b.line("#C7A371", 2, 0, 96, 300, 76)
    b.line("#C7A371", 2, 0, 152, 300, 132)
    b.area("#FFFFFF", 70, 62, 214, 46, 230, 150, 86, 168)
    b.line("#0E5A6B", 3, 104, 140, 98, 98, 146, 72, 190, 88, 196, 130, 104, 140)
    b.line("#0E5A6B", 2.5, 98, 98, 190, 88)
    b.line("#0E5A6B", 2, 128, 137, 125, 112, 142, 110, 145, 135)
    b.line(RUST, 2.5, 196, 118, 214, 115, 216, 131, 197, 134)
    b.line(RUST, 2, 168, 104, 182, 102)
    b.disc(252, 72, 21, "#FFFFFF")
    b.disc(252, 72, 16, "#6B4A2F")
    b.arc(276, 72, 9, -90, 90, "#FFFFFF", 4)
    b.line("#3B6FB6", 26, 300, 190, 250, 150)
    b.disc(242, 143, 13, SKIN)
    b.line(GLOW, 5, 238, 138, 204, 124)
    b.area(INK, 204, 124, 209, 122, 208, 128)
    b.line("#7A6BB2", 26, 0, 196, 52, 172)
    b.disc(62, 166, 13, SKIN)


def mounting(b: Brush) -> None:
    """The pump comes to its place at the wall; the fitter kneels beside it."""
    b.box(0, 0, 300, 150, "#E4D9C8")
    for row in range(6):
        for column in range(-1, 8):
            b.box(column * 44 + (row % 2) * 22, row * 25, 42, 23, "#DCCFBB", 1)
    b.area(SNOW, 0, 150, 300, 144, 300, 200, 0, 200)
    b.box(148, 66, 118, 90, "#FFFFFF", 6)
    b.box(148, 66, 118, 10, "#EDF0F4", 5)
    _fan(b, 190, 116, 32)
    b.box(236, 88, 20, 54, "#EDF0F4", 2)
    for y in range(92, 140, 7):
        b.line("#C9D3DC", 2, 239, y, 253, y)
    b.box(158, 156, 12, 12, ROOF)
    b.box(246, 156, 12, 12, ROOF)
    b.line("#D1802B", 5, 266, 100, 284, 100, 284, 0)
    b.line("#3B6FB6", 5, 266, 114, 294, 114, 294, 0)
    b.area("#2B548C", 52, 176, 58, 130, 74, 112, 98, 112, 106, 132, 108, 158, 130, 160, 132, 178)
    b.line("#A93C16", 15, 94, 122, 120, 126, 140, 114)
    b.disc(144, 112, 7, SKIN)
    b.line("#7E8896", 5, 148, 108, 160, 98)
    b.disc(88, 94, 17, SKIN)
    b.disc(98, 96, 1.8, INK)
    b.area("#A93C16", 70, 92, 72, 80, 86, 74, 102, 79, 105, 88, 114, 91, 104, 93)


def warm(b: Brush) -> None:
    """The house in the snow at night, every window lit."""
    for x, y in (
        (30, 30),
        (70, 60),
        (120, 24),
        (236, 22),
        (272, 62),
        (210, 50),
        (48, 96),
        (284, 104),
        (16, 70),
    ):
        b.disc(x, y, 1.8, "#FFFFFF")
    b.disc(250, 40, 13, "#F6F8FA")
    b.disc(256, 36, 12, NIGHT)
    b.area(SNOW, 0, 160, 90, 148, 220, 152, 300, 142, 300, 200, 0, 200)
    _house(b, 84, 50, 132, "#C7694A", dark=False)
    b.area("#2F536B", 84, 160, 216, 160, 240, 186, 60, 186)
    b.area("#E9C46A", 120, 160, 182, 160, 196, 184, 104, 184)
    b.box(222, 130, 30, 26, "#EDF0F4", 3)
    _fan(b, 237, 143, 9)


def _house(b: Brush, x: float, y: float, w: float, wall: str, *, dark: bool) -> None:
    h = w * 0.62
    b.box(x + w * 0.06, y + w * 0.3, w * 0.88, h, wall)
    b.area(ROOF, x - 4, y + w * 0.34, x + w / 2, y - w * 0.06, x + w + 4, y + w * 0.34)
    b.box(x + w * 0.72, y - w * 0.02, w * 0.09, w * 0.2, ROOF)
    light = "#7E8896" if dark else WARM
    for i in (0.16, 0.64):
        b.box(x + w * i, y + w * 0.46, w * 0.2, w * 0.2, light, 1)
        b.line(wall, w * 0.018, x + w * (i + 0.1), y + w * 0.46, x + w * (i + 0.1), y + w * 0.66)
    b.box(x + w * 0.42, y + w * 0.5, w * 0.16, h - w * 0.2, WOOD, 1)


def _fan(b: Brush, x: float, y: float, r: float) -> None:
    b.disc(x, y, r, "#C9D3DC")
    b.disc(x, y, r * 0.88, "#838D9A")
    for i in range(3):
        a = math.radians(120 * i + 20)
        b.line("#EDF0F4", r * 0.26, x, y, x + r * 0.72 * math.cos(a), y + r * 0.72 * math.sin(a))
    b.disc(x, y, r * 0.2, INK)


def _head(b: Brush, x: float, y: float, hair: str, *, beard: bool) -> None:
    b.area("#3B6FB6" if beard else "#A93C16", x - 19, y + 44, x - 15, y + 19, x + 15, y + 19, x + 19, y + 44)
    b.disc(x, y, 14, SKIN)
    if beard:
        b.area(
            hair,
            x - 14,
            y - 1,
            x - 13,
            y - 12,
            x,
            y - 17,
            x + 13,
            y - 12,
            x + 14,
            y - 1,
            x + 10,
            y - 7,
            x - 10,
            y - 7,
        )
        b.area(hair, x - 13, y + 3, x + 13, y + 3, x + 8, y + 14, x, y + 17, x - 8, y + 14)
    else:
        b.area(hair, x - 14, y + 2, x - 14, y - 5, x - 10, y - 4, x - 11, y + 4)
        b.area(hair, x + 14, y + 2, x + 14, y - 5, x + 10, y - 4, x + 11, y + 4)
        b.line(hair, 4, x - 6, y + 5, x + 6, y + 5)
    b.disc(x - 5, y - 1, 1.7, INK)
    b.disc(x + 5, y - 1, 1.7, INK)


class Drawing(NamedTuple):
    """A picture: its ground, what draws on it, its title, its alternative text, how high it is in units."""

    ground: str
    draw: Callable[[Brush], None]
    title: str
    alternative: str
    height: int = 200

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return 300 * UNIT, self.height * UNIT


PICTURES = {
    "fyr": Drawing(
        "#8FA0AE",
        boiler,
        "Kælderen søndag aften",
        "En mand i morgenkåbe trykker på et gammelt oliefyr, hvor en rød lampe lyser",
    ),
    "hæk": Drawing(
        DUSK,
        hedge,
        "Over hækken",
        "To naboer taler over en hæk; bag den ene står en varmepumpe ved husmuren",
    ),
    "besøg": Drawing(
        "#F3EBDD",
        table,
        "Tegningen på bordet",
        "To hænder over en tegning af huset på et køkkenbord med en kop kaffe",
    ),
    "montage": Drawing(
        DUSK, mounting, "Dagen, den kom op", "En montør knæler ved en varmepumpe på en husmur"
    ),
    "varme": Drawing(NIGHT, warm, "Minus ti udenfor", "Et hus i sne om natten med lys i alle vinduer"),
}


def picture(drawing: Drawing) -> bytes:
    """Return a picture as PNG."""
    brush = Brush(drawing.ground, drawing.size)
    drawing.draw(brush)
    small = brush.image.resize(drawing.size, Image.Resampling.LANCZOS)
    data = io.BytesIO()
    small.quantize(128, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
    return data.getvalue()
