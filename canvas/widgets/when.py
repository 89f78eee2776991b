"""When something was, as people say it: with the hour today, else the day."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QLocale, QTime

from canvas.language import Language


def when(say: Language, time: datetime.datetime, now: datetime.datetime) -> str:
    """Return "Today 06:31", "Yesterday", or the day."""
    there, here = time.astimezone(), now.astimezone()
    days = (here.date() - there.date()).days
    if days == 0:
        clock = QLocale(say.code).toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
        return say("Today {time}", time=clock)
    if days == 1:
        return say("Yesterday")
    return say.date(there.date(), "short" if there.year == here.year else "long")
