"""The printers that the system knows, and printing the pages of a PDF of ours on one of them.

Pages are drawn by pdfium and put on the paper as large as the printer can print; nothing is laid out here.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from canvas.export import raster
from canvas.layout.paper import Page
from canvas.layout.paper_sizes import A_SERIES
from canvas.model.problem import problem

FINEST_DPI = 600
MOST_PIXELS = 18_000_000
"""About 430 dpi on A4, 300 on A3."""
USUAL = "A4"
OFFICE = ("A5", "A4", "A3", "A2", "A1", "A0")


class Printers:
    """The system's printers; a test passes others."""

    def names(self) -> list[str]:
        """The names of all printers, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))

    def papers(self, name: str) -> list[str]:
        """The papers of the A series that a printer takes; the usual ones where it does not say."""
        sizes = QPrinterInfo.printerInfo(name).supportedPageSizes()
        found = {_a_series(size) for size in sizes}
        return [paper for paper in OFFICE if paper in found] or ["A4", "A3"]

    def usual_paper(self, name: str) -> str:
        """The paper that lies in a printer."""
        return _a_series(QPrinterInfo.printerInfo(name).defaultPageSize()) or USUAL

    def open(self, name: str) -> QPrinter:
        """A printer to paint on."""
        return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


def _a_series(size: QPageSize) -> str:
    """What we call a page size, "" where it is none of the A series."""
    millimetres = size.size(QPageSize.Unit.Millimeter)
    sides = sorted((millimetres.width(), millimetres.height()))
    for name, (short, long) in A_SERIES.items():
        if abs(sides[0] - short) < 1.5 and abs(sides[1] - long) < 1.5:
            return name
    return ""


def set_paper(printer: QPrinter, page: Page) -> None:
    """Let a printer print on this paper, this way up, to its very edges as far as it can."""
    way = QPageLayout.Orientation.Landscape if page.width > page.height else QPageLayout.Orientation.Portrait
    short, long = sorted((page.width, page.height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)
    printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


class Printout(QObject):
    """The pages of a PDF on their way to a printer, in a thread of their own."""

    ended = Signal(object)
    """None, or the Problem why nothing was printed."""

    def __init__(self, pdf: bytes, page: Page, printer: QPrinter) -> None:
        super().__init__()
        set_paper(printer, page)
        self._pdf, self._printer = pdf, printer
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin; `ended` is told."""
        self._thread.start()

    def wait(self) -> None:
        """Wait until everything is with the printer."""
        self._thread.join()

    def _run(self) -> None:
        self.ended.emit(None if put_on(self._printer, self._pdf) else problem("print-refused"))


def put_on(printer: QPrinter, pdf: bytes) -> bool:
    """Draw the first page of a PDF on a printer; tell whether it took it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    dpi = min(printer.resolution(), FINEST_DPI)
    drawn = raster.image(pdf, 0, dpi, MOST_PIXELS)
    width, height = drawn.size
    image = QImage(drawn.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(_place(printer, width / height), image)
    return painter.end()


def _place(printer: QPrinter, shape: float) -> QRectF:
    """Where a page goes: all that the printer can print, in the page's own shape, in the middle."""
    resolution = printer.resolution()
    paper = QRectF(printer.pageLayout().fullRectPixels(resolution))
    least = printer.pageLayout().minimumMargins()
    pixels = (
        resolution / 25.4 if printer.pageLayout().units() == QPageLayout.Unit.Millimeter else resolution / 72
    )
    room = paper.adjusted(
        least.left() * pixels, least.top() * pixels, -least.right() * pixels, -least.bottom() * pixels
    )
    width = min(room.width(), room.height() * shape)
    placed = QRectF(0, 0, width, width / shape)
    placed.moveCenter(room.center())
    return placed
