"""Lines of text in an SVG as the outlines of their glyphs: exact in every program, each outline once."""

from __future__ import annotations

from canvas.export.svg_markup import element, numbers
from canvas.export.svg_pieces import without_signs
from canvas.layout import words
from canvas.layout.fonts import EM
from canvas.layout.outlines import glyph
from canvas.layout.shapes import Text


class Outlines:
    """Draws lines as outlines."""

    def __init__(self) -> None:
        self._glyphs: dict[str, str] = {}

    def shown(self, text: Text) -> str:
        """A line as a group that is called by its words."""
        scale = text.size / EM
        place = f"matrix({scale:.9g} 0 0 {-scale:.9g} {numbers([text.x, text.baseline])})"
        uses = "".join(
            element("use", {"xlink:href": f"#{name}", "x": x * EM or None, "y": y * EM or None})
            for run in words.runs(text)
            for gid, x, y in zip(run.gids, run.xs, run.ys, strict=True)
            if (name := self._name(run.font, gid))
        )
        if not uses:
            return ""
        said = {"role": "img", "aria-label": without_signs(text.text)}
        return element("g", {"transform": place, "fill": text.colour, **said}, uses)

    def definitions(self) -> str:
        """The outlines that were used."""
        return "".join(
            element("path", {"id": name, "d": data}) for name, data in self._glyphs.items() if data
        )

    def _name(self, key: str, gid: int) -> str:
        """What the glyph's outline is called; "" where there is nothing to see."""
        name = f"{key}-{gid}"
        if name not in self._glyphs:
            steps = (step + numbers([place for _, place in places]) for step, places in glyph(key, gid))
            self._glyphs[name] = "".join(steps)
        return name if self._glyphs[name] else ""
