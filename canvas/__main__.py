"""`python -m canvas`: the same as the command `journeywall`."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from canvas.cli import main

    sys.exit(main())
