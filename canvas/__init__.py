"""Journeywall: personas and customer journeys, from one file to the wall.

What each room holds and may import stands in canvas/README.md. Importing this package loads nothing:
the command line must start quickly, and a printing process must never meet Qt.
"""

from __future__ import annotations

__version__ = "0.1.0"
