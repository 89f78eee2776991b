"""What a font of the user's goes by, in a project and inside the font that is made of it: by its hash."""

from __future__ import annotations


def own_key(sha256: str, face: int = 0) -> str:
    """The key of a user's font, by the sha256 of its file; whether it is registered or not."""
    return f"own-{known_by(sha256, face)}"


def known_by(sha256: str, face: int) -> str:
    """What tells a font of a file from all others; `face` is its number in a collection."""
    return sha256[:16] + (f"f{face}" if face else "")
