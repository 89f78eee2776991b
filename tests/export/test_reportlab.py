"""What `canvas/export/pdf_backend.py` takes from ReportLab's inside, held against updates."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfdoc

from canvas.export import pdf_backend

USED = {
    "PDFDocument": ["invariant", "pdfVersion", "lang"],
    "PDFDictionary": ["dict"],
    "PDFArray": ["sequence"],
    "PDFName": ["data"],
    "PDFString": ["s"],
    "PDFStream": ["dictionary", "content"],
}


def test_the_pinned_version_is_installed() -> None:
    assert reportlab.__version__.startswith("5.1.")


def test_every_name_that_is_used_takes_what_it_is_given() -> None:
    for name, arguments in USED.items():
        assert set(arguments) <= set(inspect.signature(getattr(pdfdoc, name)).parameters), name


def test_no_other_name_is_used() -> None:
    source = Path(pdf_backend.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r"pdfdoc\.(\w+)\(", source)) == set(USED)


def test_a_document_has_the_doors_that_are_opened() -> None:
    document = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7), lang="da")
    for name in ("Reference", "addPage", "updateSignature", "format"):
        assert callable(getattr(document, name))
    for name in ("Pages", "Catalog", "info"):
        assert isinstance(getattr(document, name), pdfdoc.PDFObject)
    assert {"Outlines", "ViewerPreferences", "PageLabels"} <= set(document.Catalog.__NoDefault__)


def test_a_bare_document_brings_no_font_of_its_own() -> None:
    document = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7))
    document.info = pdfdoc.PDFDictionary({})
    document.Catalog.Outlines = None
    written = document.format()
    assert written.startswith(b"%PDF-1.7")
    assert b"Helvetica" not in written


def test_a_stream_that_names_its_filter_is_written_as_it_is() -> None:
    document = pdfdoc.PDFDocument(invariant=1)
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("DCTDecode")}), b"\xff\xd8")
    assert b"stream\n\xff\xd8endstream" in stream.format(document)


def test_only_one_file_imports_reportlab() -> None:
    package = Path(pdf_backend.__file__).parents[1]
    imported = re.compile(r"^\s*(from|import) reportlab", re.MULTILINE)
    found = [path.name for path in package.rglob("*.py") if imported.search(path.read_text("utf-8"))]
    assert found == ["pdf_backend.py"]
