"""What kind of picture some bytes are, told by their first bytes and never by a name. Decodes nothing."""

from __future__ import annotations

JPEG, PNG, WEBP = "jpeg", "png", "webp"


def kind_of(data: bytes) -> str | None:
    """jpeg, png or webp, or None for anything else."""
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return WEBP
    return None
