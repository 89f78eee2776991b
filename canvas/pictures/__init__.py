"""Pictures from outside: looked at in a process of their own, and kept without what they tell of their owner.

`take_in` and `resample` are the doors. Nothing here knows projects, sheets or files.
"""

from __future__ import annotations

from canvas.pictures.desk import PictureError, Taken, resample, take_in

__all__ = ["PictureError", "Taken", "resample", "take_in"]
