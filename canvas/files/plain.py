"""JSON with its two traps closed: depth that ends the interpreter's stack, and numbers that are none."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any, NoReturn


def parse(data: bytes) -> Any:
    """Return what the JSON says; raises ValueError for everything that is no JSON, and for 1e999."""
    try:
        return json.loads(data, parse_constant=_no_number, parse_float=_finite)
    except RecursionError:
        msg = "nested too deeply"
        raise ValueError(msg) from None


def text(value: object) -> str:
    """Return `value` as JSON on one line; raises ValueError for NaN, infinities and too much depth."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except RecursionError:
        msg = "nested too deeply"
        raise ValueError(msg) from None


def _finite(text: str) -> float:
    number = float(text)
    return number if isfinite(number) else _no_number(text)


def _no_number(name: str) -> NoReturn:
    msg = f"{name} is no number"
    raise ValueError(msg)
