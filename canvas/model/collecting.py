"""Pausing the collector while very many lasting objects are made. It knows nothing of what they are."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Make lasting objects and no garbage: collecting meanwhile costs as much as making them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            collect_again()


def collect_again() -> None:
    """Turn the collector on."""
    gc.freeze()  # and back at once: what was made counts as old now, without being gone through
    gc.unfreeze()
    gc.enable()
