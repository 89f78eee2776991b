"""Each quantity by itself: how often it got better, worse, stayed, or cannot be told. Nothing is added up."""

from __future__ import annotations

from collections.abc import Iterator

from canvas.layout import house, style
from canvas.layout.compare import signs, words
from canvas.layout.compare.told import LABELS, Told, personas
from canvas.layout.drawings.bars import hatch
from canvas.layout.map import typeset
from canvas.layout.shapes import Box, Group, Rect, Shape, Stroke, line
from canvas.layout.sheet import Cell, Mark, Placed, Row
from canvas.layout.style import Type, pt
from canvas.model.comparing.quantities import QUANTITIES, Quantity, Verdict
from canvas.named import NamedTuple

HEADING = Type("semibold", pt(14), 6.2)
FIGURE = Type("bold", pt(20), 8.4, -0.01)
WORD = Type("regular", pt(11), 5.0)
LABEL = Type("regular", pt(10), 4.8)
BAR, PIECE = 5.0, 5.0
GAP = 9.0
LEAST = 84.0
VERDICTS: tuple[Verdict | None, ...] = ("better", "worse", "same", None)


class Block(NamedTuple):
    """One quantity: what it is called, and how often it has each verdict."""

    title: str
    counts: tuple[int, int, int, int]


def row(told: Told, inner: float) -> Row | None:
    """The quantities side by side in as many lines as they need; None where there is none to compare."""
    found = tuple(blocks(told))
    if not found:
        return None
    room = inner - LABELS
    across = max(1, min(len(found), int((room + GAP) // (LEAST + GAP))))
    across = -(-len(found) // -(-len(found) // across))
    wide = round((room - (across - 1) * GAP) / across, 3)
    most = max(sum(block.counts) for block in found)
    piece = min(PIECE, wide / most)
    drawn = [_block(told, block, wide, piece) for block in found]
    placed, y = [Placed(style.MARGIN, _label(told), (1,))], 0.0
    for first in range(0, len(drawn), across):
        some = drawn[first : first + across]
        for n, cell in enumerate(some):
            x = round(style.MARGIN + LABELS + n * (wide + GAP), 3)
            placed.append(Placed(x, cell, (2, first + n), 0, round(y, 3)))
        y += max(cell.height for cell in some) + 5.0
    return Row("tally", round(max(y, placed[0].cell.height) + 5.0, 3), tuple(placed))


def blocks(told: Told) -> Iterator[Block]:
    """Those quantities that are known anywhere, feelings persona by persona."""
    counts = told.comparison.tally()
    whose = [persona.id for persona in personas(told)]
    left = {key for quantity, key, _ in counts if quantity == "feeling"} - set(whose)
    keys: list[tuple[Quantity, str]] = [("feeling", key) for key in (*whose, *sorted(left))]
    keys += [(quantity, "") for quantity in QUANTITIES if quantity != "feeling"]
    for quantity, key in keys:
        better, worse, same, unknown = (counts[quantity, key, verdict] for verdict in VERDICTS)
        if better or worse or same or unknown:
            yield Block(words.quantity(told, quantity, key), (better, worse, same, unknown))


def _label(told: Told) -> Cell:
    say, wide = told.after.say, LABELS - style.LABEL_GAP
    head = typeset.paragraph(
        say("What got better or worse"), style.LANE, (0.0, 1.6, wide), told.after.language
    )
    note = typeset.paragraph(
        say("each by itself"),
        style.QUESTION,
        (0.0, 2.0 + head.height, wide),
        told.after.language,
        style.SECOND,
    )
    box = Box(0.0, 0.0, wide, round(2.0 + head.height + note.height, 3))
    mark = Mark((*head.shapes, *note.shapes), box, role="lane", say=say("What got better or worse"))
    return Cell(wide, box.height, (mark,))


def _block(told: Told, block: Block, wide: float, piece: float) -> Cell:
    """A heading, a piece for each place where the quantity is compared, and the counts in words."""
    title = typeset.paragraph(block.title, HEADING, (0.0, 1.6, wide), told.after.language)
    top = 1.6 + title.height + 0.8
    shapes: list[Shape] = [
        line(0.0, 0.0, wide, 0.0, Stroke(house.worn().fine, style.STEP_RULE)),
        *title.shapes,
    ]
    x = 0.0
    for verdict, count in zip(VERDICTS, block.counts, strict=True):
        for _ in range(count):
            shapes += _piece(verdict, Box(round(x, 3), top, round(piece - 0.7, 3), BAR))
            x += piece
    counted, bottom, said = _counts(told, block, top + BAR + 1.4, wide)
    box = Box(0.0, 0.0, wide, round(bottom, 3))
    mark = Mark(
        (*shapes, *counted), box, role="measure", say=f"{block.title}: {said}", language=told.after.language
    )
    return Cell(wide, box.height, (mark,))


def _piece(verdict: Verdict | None, box: Box) -> tuple[Shape, ...]:
    """Full for better, hatched for worse, grey for the same, dashed where it cannot be told."""
    match verdict:
        case "better":
            return (Rect(*box, signs.BETTER, None, 0.6),)
        case "worse":
            inner = Rect(*box, style.GAP, None, 0.6)
            edge = Rect(
                box.x + 0.2,
                box.y + 0.2,
                box.width - 0.4,
                box.height - 0.4,
                None,
                Stroke(signs.WORSE, 0.4),
                0.5,
            )
            return (Group((inner, hatch(box, 1.2, 0.4, signs.WORSE)), clip=inner), edge)
        case "same":
            return (Rect(*box, style.HAIRLINE, None, 0.6),)
    edge = Rect(
        box.x + 0.15,
        box.y + 0.15,
        box.width - 0.3,
        box.height - 0.3,
        None,
        Stroke(style.EDGE, 0.3, (0.9, 0.7)),
        0.5,
    )
    return (edge,)


def _counts(told: Told, block: Block, top: float, wide: float) -> tuple[list[Shape], float, str]:
    """The counts that are not nought, in the order of the pieces, on as many lines as they need."""
    shapes: list[Shape] = []
    said = []
    x, y = 0.0, top
    for verdict, count in zip(VERDICTS, block.counts, strict=True):
        if not count:
            continue
        word, number = words.verdict(told.after.say, verdict), told.after.say.number(count)
        room = signs.SIZE + 1.4 + typeset.width(number, FIGURE) + 1.4 + typeset.width(word, WORD)
        if x and x + room > wide:
            x, y = 0.0, y + FIGURE.leading
        at, colour = typeset.baseline(y, FIGURE), signs.colour(verdict)
        shapes += signs.verdict(verdict, x + signs.SIZE / 2, y + FIGURE.leading / 2)
        figure = typeset.line(number, FIGURE, x + signs.SIZE + 1.4, at, colour)
        shapes += [figure, typeset.line(word, WORD, figure.x + figure.width + 1.4, at, colour)]
        x += room + 5.0
        said.append(f"{number} {word}")
    return shapes, y + FIGURE.leading, ", ".join(said)
