"""Whether a Linux desktop asks for less motion: it says so over D-Bus, where Qt does not listen.

GNOME and its kin have a switch, KDE a factor by which motions last. Elsewhere Qt knows by itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any

Read = Callable[[str, str], Any]
"""Reads a setting of the desktop by its namespace and key; None where there is none."""
WAIT_MS = 200


def is_asked_for(read: Read) -> bool:
    """Tell whether one of the desktop's own switches asks for less motion."""
    if read("org.gnome.desktop.interface", "enable-animations") is False:
        return True
    factor = read("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
    try:
        return factor is not None and float(factor) == 0.0
    except (TypeError, ValueError):
        return False


@lru_cache(maxsize=1)
def by_the_desktop() -> bool:
    """Tell whether this desktop asks for less motion; asked once, and quickly given up."""
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) and is_asked_for(_portal)


def _portal(namespace: str, key: str) -> Any:
    """Ask the portal that every desktop on Linux has."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return None
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "Read",
    )
    call.setArguments([namespace, key])
    reply = bus.call(call, QDBus.CallMode.Block, WAIT_MS)
    if reply.type() != QDBusMessage.MessageType.ReplyMessage:
        return None
    value: Any = next(iter(reply.arguments()), None)
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
