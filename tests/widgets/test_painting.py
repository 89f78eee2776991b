"""What is on the screen: glyphs of the shipped fonts, patched tiles, pictures, bars for small text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform

from canvas.editing.session import Session
from canvas.layout.shapes import Box, Group, Image, Path, Rect, Shape, Stroke, Text
from canvas.layout.sheet import Cell, Mark, Placed, Row, Sheet
from canvas.layout.words import measure
from canvas.model.edits.cards import add_card, move_card
from canvas.model.edits.deleting import delete
from canvas.model.edits.fields import set_field
from canvas.model.edits.structure import add_lane, add_step
from canvas.model.journey import Lane
from canvas.model.project import Project
from canvas.widgets import documents, glyphs, scene, thumbnail
from canvas.widgets.app import make_application
from canvas.widgets.changes import changed_areas
from canvas.widgets.paint import paint, paint_shapes
from canvas.widgets.pictures import Pictures
from canvas.widgets.tiles import Tiles
from tests.editing.plain import project

WIDTH, HEIGHT = 900, 700


@pytest.fixture(autouse=True, scope="module")
def application() -> None:
    make_application()


def pixels(image: QImage) -> NDArray[np.uint8]:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def painted(*shapes: Shape, pictures: Pictures | None = None, min_text_px: float = 0.0) -> NDArray[np.uint8]:
    """A sheet of 20 × 20 mm at 10 pixels a millimetre."""
    mark = Mark(shapes, Box(0, 0, 20, 20))
    row = Row("row", 20.0, (Placed(0.0, Cell(20.0, 20.0, (mark,))),))
    sheet = Sheet("map", "", "en", 20.0, 20.0, (), (row,), (0.0,))
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(10, 10)
    paint(painter, sheet, None, pictures, min_text_px)
    painter.end()
    return pixels(image)


def text(words: str, size: float = 6.0) -> Text:
    return Text(2.0, 12.0, words, "bold", size, "#14181F", measure(words, "bold", size))


def test_painting_leaves_the_painters_transform_as_it_was_to_the_last_digit() -> None:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scale = 2.3622047244094486  # counted there and back again, such numbers are others afterwards
    painter.translate(-1024, -37)
    painter.scale(scale, scale)
    before = QTransform(painter.worldTransform())
    ring = Path((("M", 0.1, 0.1), ("C", 1.3, 0.1, 1.3, 1.7, 0.1, 1.7)), None, Stroke("#14181F", 0.3))
    for number in range(40):
        paint_shapes(painter, [text("Rail", 1.1 + number / 7), ring], number * 1.3, number / 3)
    after = QTransform(painter.worldTransform())
    painter.end()
    numbers = ("m11", "m12", "m21", "m22", "dx", "dy")
    assert [getattr(after, name)() for name in numbers] == [getattr(before, name)() for name in numbers]


def test_qt_draws_with_the_shipped_fonts() -> None:
    glyphs.check_fonts()


def test_another_font_under_the_same_name_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    other = glyphs.family("medium")
    monkeypatch.setattr(glyphs, "family", lambda key: other)
    glyphs.raw_font.cache_clear()

    with pytest.raises(glyphs.FontMismatchError):
        glyphs.raw_font("bold")


def test_text_stands_on_its_baseline_from_its_left_end() -> None:
    dark = np.argwhere(painted(text("H"))[:, :, 0] < 128)

    assert 117 <= dark[:, 0].max() <= 121
    assert 22 <= dark[:, 1].min() <= 28


def test_large_glyphs_are_drawn_too() -> None:
    assert (painted(text("H", 15.0))[:, :, 0] < 128).sum() > 2000


def test_text_too_small_to_read_becomes_a_bar_as_wide_as_the_text() -> None:
    shape = text("Kunden ringer", 2.0)

    bar = np.argwhere(painted(shape, min_text_px=30.0)[:, :, 0] < 200)

    assert abs((bar[:, 1].max() - bar[:, 1].min()) - 10 * shape.width) <= 2


def test_a_group_moves_scales_and_cuts_what_it_holds() -> None:
    square = Rect(0, 0, 4, 4, "#000000")

    image = painted(Group((square,), 5.0, 5.0, 2.0, clip=Rect(0, 0, 2, 4)))

    dark = np.argwhere(image[:, :, 0] < 128)
    assert (dark.min(axis=0).tolist(), dark.max(axis=0).tolist()) == ([50, 50], [129, 89])


def test_dashes_are_millimetres_whatever_the_width() -> None:
    ops = (("M", 0.0, 10.0), ("L", 20.0, 10.0))

    image = painted(Path(ops, None, Stroke("#000000", 2.0, (2.0, 3.0))))

    assert [bool(image[100, x, 0] < 128) for x in (10, 35, 60, 85)] == [True, False, True, False]


def test_a_picture_fills_its_box_and_a_missing_one_is_a_plain_box() -> None:
    source = QImage(40, 10, QImage.Format.Format_RGB32)
    source.fill(QColor("#0000FF"))
    source.setPixelColor(0, 0, QColor("#FF0000"))
    data = thumbnail.png(source)

    image = painted(Image(0, 0, 10, 10, "a"), Image(10, 0, 10, 10, "b"), pictures=Pictures({"a": data}.get))

    assert image[50, 50].tolist() == [0, 0, 255]
    assert image[2, 2].tolist() == [0, 0, 255]
    assert image[50, 150].tolist() == [0xE5, 0xE5, 0xE5]


def test_bytes_that_are_no_picture_are_a_plain_box() -> None:
    image = painted(Image(0, 0, 10, 10, "a"), pictures=Pictures({"a": b"no picture"}.get))

    assert image[50, 50].tolist() == [0xE5, 0xE5, 0xE5]


CARDS = (("Sees the advert", 0, 0), ("Visits the shop", 0, 1), ("Pays", 0, 1), ("Is it safe?", 1, 0))


def screen(tiles: Tiles, sheet: Sheet, scale: float = 2.6, left: int = 60) -> NDArray[np.uint8]:
    tiles.sight = QRect(left, round(58 * scale), WIDTH, HEIGHT)
    tiles.show(sheet, scale)
    view = QPixmap(WIDTH, HEIGHT)
    view.fill(QColor("white"))
    painter = QPainter(view)
    tiles.draw(painter, left, round(58 * scale), QRect(0, 0, WIDTH, HEIGHT))
    painter.end()
    return pixels(view.toImage())


def edits() -> st.SearchStrategy[list[tuple[str, str, int, int]]]:
    kinds = st.sampled_from(["type", "move", "delete", "add", "title", "step", "lane"])
    words = st.text(st.sampled_from("abc de"), max_size=60)
    return st.lists(st.tuples(kinds, words, st.integers(0, 2), st.integers(0, 3)), max_size=6)


def edited(before: Project, edit: tuple[str, str, int, int], number: int) -> Project:  # noqa: PLR0911  # one return a kind of edit
    kind, words, step, card = edit
    key = next((t for t in (f"t{card}", "t1", "t0") if before.find(t)), "")
    if kind == "step":
        return add_step(before, f"s9{number}", "f0", title=words, before=f"s{step}")
    if kind == "lane":
        journey = before.get(Lane, "l0").journey  # type: ignore[union-attr]  # it is always there
        return add_lane(before, f"l9{number}", journey, "quotes", title=words, before="l1")
    if kind == "add" or not key:
        return add_card(before, f"t9{number}", "l0", f"s{step}", text=words)
    if kind == "type":
        return set_field(before, key, "text", words)
    if kind == "move":
        return move_card(before, key, "l0", f"s{step}")
    if kind == "title":
        return set_field(before, f"s{step}", "title", words)
    return delete(before, (key,))


@settings(max_examples=40)
@given(edits(), st.sampled_from([2.6, 1.0, 0.77, 0.4, 0.31, 0.25]))
@example([("type", "a " * 30, 0, 2), ("type", "a", 0, 2), ("type", "a " * 30, 0, 2)], 2.6)
def test_tiles_patched_after_edits_look_like_tiles_painted_anew(
    edits: list[tuple[str, str, int, int]], scale: float
) -> None:
    first = project(*CARDS)
    session = Session(first, documents.lay_out(first, None))
    kept = Tiles()
    screen(kept, session.sheet, scale)
    for number, edit in enumerate(edits):
        session.apply(lambda p, e=edit, n=number: edited(p, e, n), "edit")  # type: ignore[misc]  # mypy does not infer defaults

        difference = np.abs(
            screen(kept, session.sheet, scale).astype(int) - screen(Tiles(), session.sheet, scale)
        )

        assert difference.max() <= 1, edit  # how a clip cuts a box may cost Qt one level at the box's end


@settings(max_examples=25)
@given(edits())
def test_a_row_made_ready_along_another_is_as_if_made_ready_alone(
    edits: list[tuple[str, str, int, int]],
) -> None:
    first = project(*CARDS)
    session = Session(first, documents.lay_out(first, None))
    for number, edit in enumerate(edits):
        session.apply(lambda p, e=edit, n=number: edited(p, e, n), "edit")  # type: ignore[misc]  # mypy does not infer defaults

        alone = tuple(scene.band(row) for row in session.sheet.rows)

        assert scene.scene_of(session.sheet).bands == alone


def test_an_edit_paints_little_and_a_growing_row_does_not_paint_what_only_moved() -> None:
    first = project(*CARDS)
    session = Session(first, documents.lay_out(first, None))
    tiles = Tiles()
    screen(tiles, session.sheet)
    whole, tiles.painted = tiles.painted, 0

    session.apply(lambda p: set_field(p, "t0", "text", "Sees the bdvert"), "type")
    screen(tiles, session.sheet)
    small, tiles.painted = tiles.painted, 0
    session.apply(lambda p: set_field(p, "t0", "text", "Sees the advert " * 8), "type")
    screen(tiles, session.sheet)

    assert small < whole / 20
    assert tiles.painted < whole / 2


def test_what_comes_in_sight_looks_as_if_all_had_been_in_sight_at_once() -> None:
    first = project(*CARDS)
    sheet = documents.lay_out(first, None)(first, None)
    kept = Tiles()

    for left in (60, 290, 700, -80):
        assert (screen(kept, sheet, left=left) == screen(Tiles(), sheet, left=left)).all()


def test_shapes_that_are_drawn_at_once_look_as_if_each_was_drawn_by_itself() -> None:
    edge = Stroke("#14181F", 0.25)
    shapes: list[Shape] = [Rect(2.0 + 2.5 * n, 15.0, 1.6, 2.4, "#14181F", edge, 0.2) for n in range(5)]
    shapes += [
        text(words, 3.0)._replace(baseline=4.0 + 4.0 * n) for n, words in enumerate(("Pays", "at", "last"))
    ]

    together = painted(*shapes).astype(int)

    alone = np.minimum.reduce([painted(shape) for shape in shapes]).astype(int)
    assert np.abs(together - alone).max() <= 2


def test_the_same_sheet_has_no_changed_areas() -> None:
    first = project(*CARDS)
    sheet = documents.lay_out(first, None)(first, None)

    assert changed_areas(sheet, sheet) == []


def test_the_thumbnail_is_a_small_png_of_the_sheet() -> None:
    first = project(*CARDS)
    sheet = documents.lay_out(first, None)(first, None)

    image = QImage.fromData(thumbnail.thumbnail(sheet, None))

    assert max(image.width(), image.height()) == 256


def seen_from(px_per_mm: float, *cards: Mark) -> NDArray[np.uint8]:
    """A board of 200 × 20 mm with cards in one cell, as the window paints it."""
    cell = Cell(50.0, 20.0, cards, "s1", "l1")
    sheet = Sheet("map", "", "en", 200.0, 20.0, (), (Row("l1", 20.0, (Placed(0.0, cell),)),), (0.0,))
    image = QImage(round(200 * px_per_mm), round(20 * px_per_mm), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(px_per_mm, px_per_mm)
    paint(painter, sheet, min_text_px=4.0)
    painter.end()
    return pixels(image)


def a_card(ground: Shape) -> Mark:
    shapes = (ground, Text(2.0, 12.0, "Pays", "bold", 4.0, "#14181F", 10.0))
    return Mark(shapes, Box(0, 0, 50, 20), "t1", "touchpoint")


def test_from_far_away_a_card_is_one_box_as_large_as_its_ground() -> None:
    image = seen_from(0.2, a_card(Rect(0, 0, 50, 20, "#FFFFFF")))

    assert len({tuple(pixel) for pixel in image[:, :10].reshape(-1, 3).tolist()}) == 1
    assert image[2, 5, 0] < 245
    assert image[2, 12].tolist() == [255, 255, 255]


def test_a_box_keeps_the_tone_of_the_card() -> None:
    image = seen_from(0.2, a_card(Rect(0, 0, 50, 20, "#14181F")))

    assert image[2, 5].tolist() == [0x14, 0x18, 0x1F]


def test_nearer_by_a_card_is_painted_with_all_it_holds() -> None:
    image = seen_from(0.5, a_card(Rect(0, 0, 50, 20, "#FFFFFF")))

    assert len({tuple(pixel) for pixel in image.reshape(-1, 3).tolist()}) > 1
    assert image[1, 20].tolist() == [255, 255, 255]


def test_from_far_away_what_is_no_box_keeps_its_shape() -> None:
    image = seen_from(
        0.2, a_card(Path((("M", 0.0, 20.0), ("L", 25.0, 0.0), ("L", 50.0, 20.0), ("Z",)), "#000000"))
    )

    assert image[0, 0].tolist() == [255, 255, 255]
    assert image[3, 5].tolist() == [0, 0, 0]
