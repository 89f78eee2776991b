"""What is to be beaten: the workload written straight to a ReportLab canvas, no layout, no shaping.

`python benchmarks/plain_reportlab.py workload.pickle OUT.pdf`, where the pickle is made by `bench.py`. It
imports ReportLab and nothing of ours, so that its time is ReportLab's.
"""

from __future__ import annotations

import pickle
import sys
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas


def draw(m: dict[str, Any], out: str) -> None:
    """Draw boxes, titles, wrapped lines and the curve."""
    pdfmetrics.registerFont(TTFont("R", m["regular"]))
    pdfmetrics.registerFont(TTFont("B", m["bold"]))
    height, (w, h) = m["height"], m["card"]
    c = Canvas(out, pagesize=(m["width"], height), pageCompression=1)
    path = c.beginPath()
    c.setStrokeColor(HexColor("#d04060"))
    c.setLineWidth(2)
    for i, (x, y) in enumerate(m["feelings"]):
        (path.lineTo if i else path.moveTo)(x, height - y)
    c.drawPath(path)
    c.setFillColor(HexColor("#d04060"))
    for x, y in m["feelings"]:
        c.circle(x, height - y, 4, 0, 1)
    c.setStrokeColor(HexColor("#555555"))
    c.setLineWidth(0.75)
    for x, top, title, lines in m["cards"]:
        y = height - top
        c.setFillColor(HexColor("#ffffff"))
        c.roundRect(x, y - h, w, h, 6, 1, 1)
        c.setFillGray(0)
        c.setFont("B", 9)
        c.drawString(x + 6, y - 14, title)
        c.setFont("R", 7)
        for i, line in enumerate(lines):
            c.drawString(x + 6, y - 26 - 9 * i, line)
    c.save()


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:  # noqa: PTH123  # as a plain script would
        draw(pickle.load(file), sys.argv[2])
