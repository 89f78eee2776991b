"""Lines of text in an SVG as text that can be selected, found and read aloud, in fonts the file brings."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable

import uharfbuzz as hb

from canvas.export.svg_markup import element, escaped, numbers
from canvas.export.svg_pieces import Piece, pieces
from canvas.export.svg_shapes import Attributes
from canvas.layout import fonts, words
from canvas.layout.shapes import Text

UNUSED_TABLES = ("STAT", "DSIG", "meta", "gasp")
WITHOUT_OURS = "Inter, Arial, sans-serif"
"""What a viewer takes that reads no fonts from the file."""


class RealText:
    """Draws lines as text. `lines` are all that will be drawn: fonts hold their characters and no others."""

    def __init__(self, lines: Iterable[Text]) -> None:
        characters: dict[str, set[str]] = {}
        for line in lines:
            for run in words.runs(line):
                characters.setdefault(run.font, set()).update(run.text)
        self._faces = {key: _Face(key, characters[key]) for key in sorted(characters)}

    def shown(self, text: Text) -> str:
        """A line, its characters in the order in which they are read."""
        cut = list(pieces(text))
        is_mixed = any(piece.runs_left for piece in cut)
        parts = [(self._placed(text, piece, is_mixed=is_mixed), escaped(piece.text)) for piece in cut]
        line: Attributes = {"y": text.baseline, "font-size": text.size, "fill": text.colour}
        if len(parts) == 1:
            return element("text", line | parts[0][0], parts[0][1])
        return element("text", line, "".join(element("tspan", *part) for part in parts)) if parts else ""

    def definitions(self) -> str:
        """The fonts, cut down to what is written in them."""
        return element("style", {}, "".join(face.rules for face in self._faces.values()))

    def _placed(self, text: Text, piece: Piece, *, is_mixed: bool) -> Attributes:
        xs = [text.x + x * text.size for x in piece.xs]
        said: Attributes = {"class": self._faces[piece.font].name, "x": numbers(xs)}
        if is_mixed:
            said |= {"direction": "rtl" if piece.runs_left else "ltr", "unicode-bidi": "bidi-override"}
        if piece.runs_left:
            said["text-anchor"] = "end"
        if piece.width and text.tracking and len(piece.text) > 1:
            said |= {"textLength": piece.width * text.size, "lengthAdjust": "spacingAndGlyphs"}
        return said


class _Face:
    """A font cut down to some characters, under a name that no other cut has."""

    def __init__(self, key: str, characters: Iterable[str]) -> None:
        font, data = fonts.font(key), _cut(fonts.font(key).face, characters)
        self.name = f"{key}-{hashlib.sha256(data).hexdigest()[:8]}"
        family = f"Journeywall {self.name}"
        source = f"url(data:font/sfnt;base64,{b64encode(data).decode()})"
        self.rules = (
            f"@font-face{{font-family:'{family}';font-weight:{font.weight};src:{source}}}"
            f".{self.name}{{font-family:'{family}',{WITHOUT_OURS};font-weight:{font.weight}}}"
        )


def _cut(face: hb.Face, characters: Iterable[str]) -> bytes:
    """The font file with what these characters need, their shaping included."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.UNICODE).update(map(ord, characters))
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.encode(), "big") for tag in UNUSED_TABLES
    )
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    return bytes(hb.subset(face, wanted).blob.data)
