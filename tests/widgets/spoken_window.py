"""A window on a small journey, for `at_spi.py` to listen to; it closes when its standard input does.

A line on standard input is what to select; the line is answered when that is done.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier

from canvas.language import language
from canvas.widgets import documents
from canvas.widgets.app import make_application
from canvas.widgets.open_file import OpenFile
from canvas.widgets.window import Window
from tests.editing.plain import project


def main() -> int:
    app = make_application()
    plain = project(("Sees the advert", 0, 0), ("Visits the shop", 0, 1))
    window = Window(OpenFile(plain, {}, documents.lay_out(plain, None)), language("en"))
    window.show()
    window.look_at_all()

    def listen() -> None:
        line = sys.stdin.readline().strip()
        if not line:
            window.may_close = True
            window.close()
            app.quit()
            return
        window.file.session.select((line,))
        print("done", flush=True)

    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(listen)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
