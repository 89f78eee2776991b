"""How a program and its helper process talk over pipes: a line of JSON, then as many bytes as it says."""

from __future__ import annotations

import json
from typing import IO, Any

SIZE = "bytes"


def send(stream: IO[bytes], head: dict[str, Any], data: bytes = b"") -> None:
    """Write one message: words and numbers in `head`, anything large in `data`."""
    stream.write(json.dumps({**head, SIZE: len(data)}).encode() + b"\n")
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one message, None where the other side has gone or was cut off."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head: dict[str, Any] = json.loads(line)
    data = stream.read(head[SIZE])
    return (head, data) if len(data) == head[SIZE] else None
