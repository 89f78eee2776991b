"""Whether a Linux desktop asks for less motion: it says so over D-Bus, where Qt does not listen.

GNOME and its kin have a switch, KDE a factor by which motions last. Where no portal tells of them, they
are read where these desktops keep them. Elsewhere Qt knows by itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from configparser import ConfigParser, Error
from functools import lru_cache
from pathlib import Path
from typing import Any

Read = Callable[[str, str], Any]
"""Reads a setting of the desktop by its namespace and key; None where there is none."""
WAIT_MS = 200
GNOME = ("org.gnome.desktop.interface", "enable-animations")
KDE = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
_KEPT = {
    GNOME: (("gtk-4.0/settings.ini", "gtk-3.0/settings.ini"), "Settings", "gtk-enable-animations"),
    KDE: (("kdeglobals",), "KDE", "AnimationDurationFactor"),
}
"""Where a setting is kept: its files in the folder of settings, its section and its name there."""


def is_asked_for(read: Read) -> bool:
    """Tell whether one of the desktop's own switches asks for less motion."""
    if read(*GNOME) is False:
        return True
    factor = read(*KDE)
    try:
        return factor is not None and float(factor) == 0.0
    except (TypeError, ValueError):
        return False


@lru_cache(maxsize=1)
def by_the_desktop() -> bool:
    """Tell whether this desktop asks for less motion; asked once, and quickly given up."""
    has_bus = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return (has_bus and is_asked_for(_portal)) or is_asked_for(kept_in(folder))


def kept_in(folder: Path) -> Read:
    """Return what reads the switches where the desktops keep them, in a folder of settings."""

    def read(namespace: str, key: str) -> Any:
        files, section, name = _KEPT[namespace, key]
        for file in files:
            said = _said(folder / file, section, name)
            if said is not None:
                return said.lower() not in ("0", "false") if (namespace, key) == GNOME else said
        return None

    return read


def _said(file: Path, section: str, name: str) -> str | None:
    parsed = ConfigParser(strict=False, interpolation=None)
    try:
        parsed.read_string(file.read_text(encoding="utf-8", errors="replace"))
    except (OSError, Error):  # not there, or none of ours to mend: then nothing is asked for
        return None
    return parsed.get(section, name, fallback=None)


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
