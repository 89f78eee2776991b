"""Phases of a journey as slides, read from five metres: how they are parted, their heads, cards and curve."""
