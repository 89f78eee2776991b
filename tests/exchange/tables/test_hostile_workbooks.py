"""XLSX: what is refused before anything reads it."""

from __future__ import annotations

import pytest

from canvas.exchange.foreign import LARGEST
from canvas.exchange.tables import xlsx_caps
from tests.exchange.tables.books import (
    END,
    HEAD,
    SHEET,
    only,
    plain_book,
    refusal,
    swapped,
)

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{i} "{(f"&a{i - 1};" if i else "&a;") * 10}">' for i in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f'{HEAD}<row r="1">' + '<c t="n"><v>1</v></c>' * 2_000 + f"</row>{END}", "table-too-large"),
        (f'{HEAD}<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>{END}', "table-damaged"),
        (f'{HEAD}<row r="1"><c r="XFD1"><v>1</v></c></row>{END}', "table-too-large"),
        (f'{HEAD}<row r="1048576"><c r="A1048576"><v>1</v></c></row>{END}', "table-too-large"),
        (f'{HEAD}<row r="x"><c><v>1</v></c></row>{END}', "table-damaged"),
        (LAUGHS + f'{HEAD}<row r="1"><c r="A1" t="str"><v>&a8;</v></c></row>{END}', "table-unsafe"),
        (
            f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>{HEAD}<row><c><v>&a;</v></c></row>{END}',
            "table-unsafe",
        ),
        (HEAD + "<a>" * (xlsx_caps.DEEPEST + 10), "table-too-large"),
        (f"{HEAD}{END}", "table-nothing"),
        (HEAD, "table-damaged"),
    ],
)
def test_a_hostile_sheet_is_refused(content: str, code: str) -> None:
    assert refusal(swapped(SHEET, content)) == code


def test_a_merge_over_everything_covers_what_there_is() -> None:
    content = (
        f'{HEAD}<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>1</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    )

    assert only(swapped(SHEET, content)).grid.cell(0, 0).across == 2


def test_bytes_are_counted_while_they_are_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_caps, "LARGEST_WHOLE", 1_000_000)
    monkeypatch.setattr(xlsx_caps, "LARGEST_XML", 500_000)

    assert refusal(swapped(SHEET, HEAD + " " * 600_000 + END)) == "table-unpacks-too-big"
    assert refusal(swapped("", b"", more={"xl/media/a.png": bytes(2_000_000)})) == "table-unpacks-too-big"


def test_cells_elements_sheets_and_entries_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_CELLS", "MOST_ELEMENTS", "MOST_OTHERS", "MOST_SHEETS", "MOST_ENTRIES"):
        with monkeypatch.context() as patch:
            patch.setattr(xlsx_caps, name, 0)
            assert refusal(plain_book(["", "A"])) in ("table-too-large", "table-unpacks-too-big")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table-damaged"),
        (b"PK\x03\x04" + bytes(100), "table-damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "table-old"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "table-locked"),
        (bytes(LARGEST + 1), "foreign-too-big"),
        (swapped("xl/workbook.xml", "<no"), "table-damaged"),
        (swapped("xl/workbook.xml", b""), "table-damaged"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_cut_workbook_is_refused_or_read_but_never_breaks() -> None:
    data = plain_book(["", "A"], ["Touchpoints", "a"])
    for end in range(0, len(data), 97):
        assert refusal(data[:end]) == "table-damaged"
