"""Pictures of a project as Qt draws them: by sha256, at the size they are drawn, kept while there is room.

Where the bytes come from is passed in. A picture that is missing or cannot be read is None; the painter
draws a plain box for it, as print does.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

LARGEST_MB = 256
"""A picture that would need more memory than this is not decoded."""
KEPT_BYTES = 96 * 1024 * 1024

PictureBytes = Callable[[str], bytes | None]


class Pictures:
    """Decoded pictures. Sizes are powers of two of the original, so that zooming reuses them."""

    def __init__(self, bytes_of: PictureBytes) -> None:
        self._bytes_of = bytes_of
        self._kept: OrderedDict[tuple[str, int], QImage | None] = OrderedDict()
        self._held = 0

    def image(self, sha256: str, width_px: float, height_px: float) -> QImage | None:
        """The picture, at least as large as asked for where it has the pixels; None when there is none."""
        whole = self._keep((sha256, 0), lambda: _decoded(self._bytes_of(sha256)))
        if whole is None:
            return None
        halvings = 0
        while whole.width() >> (halvings + 1) >= width_px and whole.height() >> (halvings + 1) >= height_px:
            halvings += 1
        if not halvings:
            return whole
        return self._keep((sha256, halvings), lambda: _halved(whole, halvings))

    def _keep(self, key: tuple[str, int], make: Callable[[], QImage | None]) -> QImage | None:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        image = self._kept[key] = make()
        self._held += image.sizeInBytes() if image else 0
        while self._held > KEPT_BYTES and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._held -= old.sizeInBytes() if old else 0
        return image


def _halved(image: QImage, halvings: int) -> QImage:
    size = QSize(max(1, image.width() >> halvings), max(1, image.height() >> halvings))
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _decoded(data: bytes | None) -> QImage | None:
    if not data:
        return None
    from PySide6.QtCore import QBuffer, QIODevice  # no window waits for the names these have
    from PySide6.QtGui import QImage, QImageReader

    held = QByteArray(data)  # the buffer reads from it: it has to live as long
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(LARGEST_MB)
    image = reader.read()
    buffer.close()
    if image.isNull():
        return None
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
