from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

import pytest

from canvas.export.job import ROOT, Printing, PrintJob
from canvas.layout.sheet import Sheet
from tests.export.pictures import INFO, PICTURES, printed
from tests.export.sheets import Fitted, Paper, everything

SHEETS = (Fitted(everything()),)
SECONDS = 60.0


def job(*command: str) -> PrintJob:
    return PrintJob(SHEETS, INFO, PICTURES.get, command) if command else PrintJob(SHEETS, INFO, PICTURES.get)


def test_a_print_in_its_own_process_is_the_same_print() -> None:
    result = job().wait(SECONDS)
    assert (result.failed, result.detail) == ("", "")
    assert result.pdf == printed()
    assert result.done == 1.0


def test_a_cancelled_print_gives_nothing_and_ends_its_process() -> None:
    started = job(sys.executable, "-c", "import time; time.sleep(600)")
    assert not started.poll().is_over
    started.cancel()
    assert started.poll() == Printing(failed="print-cancelled")
    assert started._process.poll() is not None


def test_cancelling_what_is_over_changes_nothing() -> None:
    started = job()
    result = started.wait(SECONDS)
    started.cancel()
    assert started.poll() == result


@pytest.mark.parametrize("code", ["raise SystemExit('ingen plads')", "import os; os.abort()"])
def test_a_print_whose_process_dies_says_so_once(code: str) -> None:
    result = job(sys.executable, "-c", code).wait(SECONDS)
    assert result.failed == "print-failed"
    assert result.pdf is None
    assert result.detail in ("ingen plads", "")


def test_a_process_that_never_reads_what_it_is_sent_is_a_failed_print() -> None:
    large = {"photo": bytes(5_000_000), "drawing": b""}
    started = PrintJob(SHEETS, INFO, large.get, (sys.executable, "-c", "raise SystemExit('nej')"))
    assert started.wait(SECONDS).failed == "print-failed"


def test_sheets_of_any_fitted_form_can_be_handed_over() -> None:
    class Local(NamedTuple):
        sheet: Sheet = everything()
        scale: float = 1.0
        x: float = 0.0
        y: float = 0.0
        paper: Paper = Paper("A3", 420, 297)

    assert PrintJob([Local()], INFO, PICTURES.get).wait(SECONDS).pdf == printed()


def test_the_printing_process_never_meets_the_window_nor_the_project() -> None:
    code = "import sys, canvas.export.worker; print({m.split('.')[0] for m in sys.modules})"
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert "reportlab" in asked.stdout
    assert "PySide6" not in asked.stdout
    assert "pydantic" not in asked.stdout
