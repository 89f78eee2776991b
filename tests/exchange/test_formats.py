from __future__ import annotations

import pytest

from canvas.exchange.foreign import LARGEST
from tests.exchange.reading import read, refusal, texts

JOURNEY = "journey\n  A: 5: Me\n"
MARKDOWN = f"# Title\n\n```mermaid\n{JOURNEY}```\n"
TABLE = "phase;touchpoint\nOne;A\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.mmd", JOURNEY),
        ("a.MERMAID", JOURNEY),
        ("a.md", MARKDOWN),
        ("a.markdown", MARKDOWN),
        ("a.csv", TABLE),
        ("a.TSV", TABLE.replace(";", "\t")),
        ("a.txt", JOURNEY),
        ("a.txt", MARKDOWN),
        ("a", TABLE),
    ],
)
def test_a_reader_is_found_by_suffix_or_content(name: str, text: str) -> None:
    assert texts(read(name, text).project) == ["A"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", "Dear all,\nplease find attached.", "foreign-unknown"),
        ("a.journey", JOURNEY, "foreign-own-file"),
        ("a.ods", "x", "foreign-spreadsheet"),
        ("a.xlsx", "x", "table-damaged"),
        ("a.pdf", b"%PDF-1.7", "foreign-binary"),
        ("a", b"PK\x03\x04rest", "foreign-binary"),
        ("a.csv", b"\xff\xfe\x00", "foreign-binary"),
        ("a.csv", b"text\n" + b"x" * LARGEST, "foreign-too-big"),
    ],
)
def test_what_no_reader_can_take_is_refused(name: str, data: bytes | str, code: str) -> None:
    assert refusal(name, data) == code
