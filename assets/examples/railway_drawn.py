"""Small pictures for the English example: wide and low, as photographs pinned to a note."""

from __future__ import annotations

import math

from drawn import GREEN, INK, NIGHT, SKIN, SNOW, Brush, Drawing

SKY, SEA, SAND, COACH, STRIPE, GLASS, STONE, TEAL, RED = (
    "#DDEDF4", "#5BA7C6", "#EFDDB8", "#F6F8FA", "#0E5A6B", "#2C3A46", "#B9C3CC", "#4BA3A8", "#A93C16",
)  # fmt: skip
HAIR, PLAIT, JACKET, GOLD = "#A8532B", "#D9B45A", "#0E5A6B", "#F0B429"
HEIGHT = 120


def bicycle(b: Brush, x: float, y: float, size: float, frame: str = RED) -> None:
    """A bicycle with a child's seat; (x, y) is where the rear wheel stands, `size` from hub to hub."""
    r = size * 0.34
    hub, front = (x, y - r), (x + size, y - r)
    for wheel in (hub, front):
        b.disc(*wheel, r, INK)
        b.disc(*wheel, r * 0.84, SNOW)
        for turn in range(6):
            a = math.radians(30 * turn)
            b.line("#98A1AD", size * 0.012, wheel[0] - r * 0.84 * math.cos(a), wheel[1] - r * 0.84 * math.sin(a),
                   wheel[0] + r * 0.84 * math.cos(a), wheel[1] + r * 0.84 * math.sin(a))  # fmt: skip
    wide = size * 0.07
    crank, saddle, head = (
        (x + size * 0.42, y - r),
        (x + size * 0.3, y - size * 0.82),
        (x + size * 0.86, y - size * 0.8),
    )
    b.line(frame, wide, *hub, *crank, *head, *saddle, *crank)
    b.line(frame, wide, *hub, saddle[0] + size * 0.03, saddle[1] + size * 0.14)
    b.line(frame, wide, *front, *head)
    b.line(
        INK,
        wide,
        head[0],
        head[1],
        head[0] - size * 0.04,
        head[1] - size * 0.12,
        head[0] + size * 0.12,
        head[1] - size * 0.16,
    )
    b.box(saddle[0] - size * 0.12, saddle[1] - size * 0.07, size * 0.24, size * 0.08, INK, size * 0.03)
    b.box(x - size * 0.16, y - size * 0.86, size * 0.26, size * 0.2, TEAL, size * 0.05)
    b.box(x - size * 0.2, y - size * 1.06, size * 0.08, size * 0.36, TEAL, size * 0.03)


def person(b: Brush, x: float, y: float, size: float, coat: str, hair: str, skin: str = SKIN) -> None:
    """Somebody from the chest up; (x, y) is the middle of the head, `size` its radius."""
    b.area(coat, x - size * 1.5, y + size * 3.4, x - size * 1.2, y + size * 1.2, x + size * 1.2, y + size * 1.2,
           x + size * 1.5, y + size * 3.4)  # fmt: skip
    b.disc(x, y - size * 0.15, size * 1.12, hair)
    b.disc(x, y + size * 0.1, size, skin)
    b.area(hair, x - size, y, x - size * 0.9, y - size * 0.7, x, y - size * 1.2, x + size * 0.9, y - size * 0.7,
           x + size, y, x + size * 0.4, y - size * 0.45, x - size * 0.5, y - size * 0.4)  # fmt: skip
    b.disc(x - size * 0.35, y + size * 0.15, size * 0.12, INK)
    b.disc(x + size * 0.35, y + size * 0.15, size * 0.12, INK)


def whale(b: Brush) -> None:
    """A child's drawing on the kitchen table: a railway line along the sea, a train, and a whale."""
    b.area("#D9B98A", 0, 24, 300, 8, 300, 120, 0, 120)
    b.line("#C7A371", 2, 0, 104, 300, 90)
    b.area("#FFFFFF", 44, 18, 244, 6, 258, 108, 54, 116)
    b.area("#BFE0EC", 60, 66, 250, 56, 256, 100, 62, 108)
    b.line(INK, 2.4, 58, 60, 100, 40, 140, 52, 186, 30, 244, 36)
    for x, y in ((66, 57), (82, 49), (112, 44), (128, 49), (156, 45), (172, 37), (204, 32), (224, 34)):
        b.line(INK, 1.8, x - 3, y - 5, x + 3, y + 5)
    b.box(128, 30, 30, 13, RED, 3)
    b.box(160, 26, 22, 13, RED, 3)
    for x in (133, 143, 165, 173):
        b.box(x, 32 if x < 160 else 28, 5, 5, "#FFFFFF", 1)
    b.disc(170, 82, 26, "#3B6FB6", 13)
    b.area("#3B6FB6", 190, 82, 214, 66, 222, 74, 212, 80, 222, 90, 210, 94)
    b.disc(154, 79, 2.2, "#FFFFFF")
    b.line("#3B6FB6", 2, 164, 70, 160, 60, 154, 58)
    b.line("#3B6FB6", 2, 166, 70, 170, 59, 176, 57)
    b.disc(84, 28, 9, GOLD)
    b.line(GREEN, 5, 262, 100, 288, 76)
    b.line(GOLD, 5, 258, 64, 286, 50)
    b.disc(22, 64, 15, "#FFFFFF")
    b.disc(22, 64, 11, "#6B4A2F")


def lift(b: Brush) -> None:
    """A guard lifts a bicycle through the door of a train; a girl shows him how."""
    _coach(b, 0, 2, 300, 96)
    b.box(0, 98, 300, 22, STONE)
    b.line("#F0B429", 3, 0, 101, 300, 101)
    b.box(112, 14, 60, 84, GLASS)
    b.box(116, 18, 52, 80, "#FFF3B0")
    bicycle(b, 122, 84, 42)
    person(b, 196, 42, 11, NIGHT, "#5B6472", "#8D5A3B")
    b.box(183, 25, 26, 8, NIGHT, 3)
    b.line(NIGHT, 9, 188, 66, 166, 62)
    b.disc(163, 61, 5, "#8D5A3B")
    b.box(182, 78, 28, 30, NIGHT)
    person(b, 82, 74, 9, "#F0B429", PLAIT)
    b.line("#F0B429", 6, 92, 92, 106, 78)
    b.disc(107, 76, 4, SKIN)


def sea(b: Brush) -> None:
    """Seen from inside the train: the sea behind the window, a girl and her mother in front of it."""
    b.box(0, 0, 300, HEIGHT, "#C9D3DC")
    b.box(18, 8, 264, 84, SKY, 8)
    b.area(SEA, 18, 52, 282, 52, 282, 92, 18, 92)
    for x, y in ((60, 62), (120, 70), (176, 60), (236, 74), (90, 82), (210, 86)):
        b.line("#DDEDF4", 2, x, y, x + 18, y)
    b.area("#FFFFFF", 196, 50, 214, 22, 214, 50)
    b.area(RED, 188, 50, 222, 50, 216, 57, 194, 57)
    b.disc(250, 26, 10, GOLD)
    b.disc(60, 26, 12, "#FFFFFF", 6)
    b.disc(74, 28, 10, "#FFFFFF", 5)
    b.box(150, 8, 5, 84, "#C9D3DC")
    b.box(0, 96, 300, 24, STRIPE)
    person(b, 112, 74, 13, "#F0B429", PLAIT)
    person(b, 66, 60, 16, TEAL, HAIR)
    b.box(0, 104, 300, 16, "#0A4552")


def beach(b: Brush) -> None:
    """A bicycle on its stand on the beach at evening, looking out to sea."""
    b.box(0, 0, 300, HEIGHT, "#FBE6DB")
    b.disc(216, 58, 20, GOLD)
    b.box(0, 58, 300, 26, SEA)
    for x, y in ((30, 64), (96, 72), (196, 66), (216, 70), (226, 76), (262, 64)):
        b.line("#DDEDF4", 2, x, y, x + 22, y)
    b.area(SAND, 0, 84, 90, 78, 200, 86, 300, 80, 300, 120, 0, 120)
    bicycle(b, 104, 106, 56)
    b.line(INK, 2.5, 128, 88, 122, 107)
    for x, y in ((40, 30), (58, 24), (262, 20)):
        b.arc(x - 5, y, 5, 200, 340, INK, 1.6)
        b.arc(x + 5, y, 5, 200, 340, INK, 1.6)
    b.disc(236, 104, 9, RED)
    b.area(RED, 229, 98, 243, 98, 240, 112, 232, 112)
    b.arc(236, 97, 7, 180, 360, INK, 1.6)


def sign(b: Brush) -> None:
    """A station host in front of a train with a name sign; on it, a bicycle."""
    _coach(b, 0, 4, 300, 94)
    b.box(0, 98, 300, 22, STONE)
    b.line("#F0B429", 3, 0, 101, 300, 101)
    person(b, 122, 46, 14, JACKET, INK, "#A5714C")
    b.disc(122, 27, 6, INK)
    b.box(106, 90, 32, 26, INK)
    b.line(JACKET, 10, 134, 70, 158, 78)
    b.box(146, 44, 66, 44, "#FFFFFF", 3)
    b.line(INK, 1.5, 146, 44, 212, 44, 212, 88, 146, 88, 146, 43)
    bicycle(b, 164, 82, 30)
    b.disc(160, 82, 5, "#A5714C")


def _coach(b: Brush, x: float, y: float, w: float, h: float) -> None:
    """The side of a coach: a row of windows, a stripe below."""
    b.box(x, y, w, h, COACH)
    for i in range(5):
        b.box(x + 10 + i * 60, y + 16, 46, 30, GLASS, 5)
    b.box(x, y + h * 0.66, w, 7, STRIPE)


PICTURES = {
    "whale": Drawing(
        "#F3EBDD",
        whale,
        "The route, with whale",
        "A child’s drawing on a table: a train by the sea and a whale",
        HEIGHT,
    ),
    "lift": Drawing(
        SKY, lift, "Up he goes", "A guard lifts a bicycle into a train while a girl points the way", HEIGHT
    ),
    "sea": Drawing(
        SKY,
        sea,
        "The sea on the left",
        "A mother and her daughter at a train window, behind it the sea",
        HEIGHT,
    ),
    "beach": Drawing(
        SKY, beach, "Gerald by the sea", "A bicycle with a child’s seat on a beach at sunset", HEIGHT
    ),
    "sign": Drawing(
        SKY, sign, "Expected", "A station host on a platform holds up a sign with a bicycle on it", HEIGHT
    ),
}
