"""Presenting: the journey phase by phase, on a whole screen, without any chrome."""
