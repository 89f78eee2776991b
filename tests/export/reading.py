"""What a PDF says when other programs read it: pdfium, poppler, pikepdf."""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from canvas.export.pdf import Fitted
from canvas.layout import words
from canvas.layout.shapes import Group, Passage, Shape, Text

MM = 25.4 / 72
SAID_OTHERWISE = {"\x02": "-"}
"""pdfium's mark for a hyphen at the end of a line."""


class Glyph(NamedTuple):
    """A visible character and its origin on the page in millimetres, y down."""

    characters: str
    x: float
    y: float


def glyphs_of(fitted: Fitted) -> list[Glyph]:
    """Where layout wants every visible glyph."""
    found: list[Glyph] = []
    for seen in fitted.sheet.reading():
        x, y = fitted.x + fitted.scale * seen.x, fitted.y + fitted.scale * seen.y
        found += _glyphs(seen.mark.shapes, x, y, fitted.scale)
    return found


def _glyphs(shapes: tuple[Shape, ...], x: float, y: float, scale: float) -> Iterator[Glyph]:
    for shape in shapes:
        if isinstance(shape, Group):
            inner = (x + scale * shape.x, y + scale * shape.y, scale * shape.scale)
            yield from _glyphs(shape.shapes, *inner)
        elif isinstance(shape, Passage):
            yield from _glyphs(words.lines(shape), x, y, scale)
        elif isinstance(shape, Text):
            yield from _glyphs_of_line(shape, x, y, scale)


def _glyphs_of_line(line: Text, x: float, y: float, scale: float) -> Iterator[Glyph]:
    for run in words.runs(line):
        ends = dict(pairwise([*sorted(set(run.clusters)), len(run.text)]))
        for left, up, cluster in zip(run.xs, run.ys, run.clusters, strict=True):
            characters = run.text[cluster : ends[cluster]]
            if characters.strip():
                right = x + scale * (line.x + left * line.size)
                yield Glyph(characters, right, y + scale * (line.baseline - up * line.size))


def glyphs_in(pdf: bytes, page: int = 0) -> list[Glyph]:
    """Where pdfium finds every visible glyph; several characters at one place are one glyph."""
    document = pypdfium2.PdfDocument(pdf)
    drawn = document[page]
    height = drawn.get_height()
    text = drawn.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for index in range(raw.FPDFText_CountChars(text)):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if raw.FPDFText_IsGenerated(text, index) == 1 or not character.strip():
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        found.append(Glyph(SAID_OTHERWISE.get(character, character), x.value * MM, (height - y.value) * MM))
    document.close()
    return [
        Glyph("".join(glyph.characters for glyph in here), *place)
        for place, here in groupby(found, key=lambda glyph: glyph[1:])
    ]


def said(folder: Path, pdf: bytes, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program on the PDF; FILE in the command is its path."""
    path = folder / "test.pdf"
    path.write_bytes(pdf)
    words_of = [str(path) if word == "FILE" else word for word in command]
    return subprocess.run(words_of, capture_output=True, text=True, check=False, cwd=folder)
