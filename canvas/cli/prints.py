"""The files of a print: one PDF with every page, or a PNG or SVG of each."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from canvas.cli.edge import tell
from canvas.export import pdf
from canvas.export.pdf import Fitted, PdfInfo, PictureBytes
from canvas.model.problem import problem

MOST_PIXELS = 150_000_000
"""Of one PNG: A0 at 300 dots to the inch."""


def made(
    asked: Namespace, pages: Sequence[Fitted], about: PdfInfo, picture_bytes: PictureBytes
) -> dict[Path, bytes]:
    """The bytes of every file by its path; where pages are pictures and several, the names are numbered."""
    output = Path(asked.output)
    match output.suffix.lower():
        case ".svg":
            from canvas.export import svg

            drawn = [svg.write(page, about, picture_bytes, asked.text) for page in pages]
        case ".png":
            drawn = list(_pngs(pdf.write(pages, about, picture_bytes), len(pages), asked.dpi))
        case _:
            drawn = [pdf.write(pages, about, picture_bytes)]
    return dict(zip(_names(output, len(drawn)), drawn, strict=True))


def _pngs(printed: bytes, pages: int, dpi: int) -> Iterator[bytes]:
    from canvas.export import raster

    for page in range(pages):
        image = raster.image(printed, page, dpi, MOST_PIXELS)
        came_to = round(image.info["dpi"][0])
        if came_to < dpi:
            tell(problem("resolution-lowered", dpi=dpi, possible=came_to))
        yield raster.as_png(image)


def _names(output: Path, count: int) -> list[Path]:
    if count == 1:
        return [output]
    return [output.with_name(f"{output.stem}-{n}{output.suffix}") for n in range(1, count + 1)]
