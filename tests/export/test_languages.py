from __future__ import annotations

import pikepdf

from canvas.export import svg
from tests.export.pictures import INFO, printed
from tests.export.sheets import Fitted, Paper, line, mark, placed, sheet_of

PAGE = Paper("x", 210, 180)


def page() -> Fitted:
    """A line in the document's language, one in another, one whose language is no language."""
    own, other, odd = (mark(line(text, 5, 6)) for text in ("Regningen", "Der Preis", "Odd"))
    marks = (
        own.but(language=INFO.language),
        other.but(language="de"),
        odd.but(language=") Tj"),
    )
    cells = [placed(each, 5, 10 * n, n) for n, each in enumerate(marks)]
    return Fitted(sheet_of(*cells, width=210, height=180), 1.0, 0, 0, PAGE)


def test_the_pdf_says_where_another_language_begins_and_ends() -> None:
    import io

    with pikepdf.open(io.BytesIO(printed(page()))) as document:
        assert str(document.Root.Lang) == INFO.language
        found = [
            (str(step.operator), str(step.operands[1].Lang) if str(step.operator) == "BDC" else "")
            for step in pikepdf.parse_content_stream(document.pages[0])
            if str(step.operator) in ("BDC", "EMC")
        ]
    assert found == [("BDC", "de"), ("EMC", "")]


def test_the_svg_says_it_too() -> None:
    text = svg.write(page(), INFO, lambda _: None).decode()
    assert text.count('lang="de" xml:lang="de"') == 1
