"""Make docs/keys.md from the tables of actions and keys.

python docs/keys.py            writes it anew
python docs/keys.py --check    ends with 1 where it is not current
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from canvas.widgets.key_sheet import markdown

FILE = Path(__file__).parent / "keys.md"


def main(arguments: list[str]) -> int:
    """Write or check the file."""
    application = QGuiApplication.instance() or QGuiApplication([])
    application.setApplicationName("Journeywall")
    if "--check" in arguments:
        return int(FILE.read_text(encoding="utf-8") != markdown())
    FILE.write_text(markdown(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
