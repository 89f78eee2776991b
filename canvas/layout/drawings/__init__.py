"""Drawings: faces, portraits, icons, badges, curves – pure functions from a few values to shapes.

Everything round (face, mark, tick, sign, promise mark, portrait) is placed by its centre, everything else by
its top left corner; lengths are millimetres. Nothing here knows the project, measures text or reads a clock.
"""
