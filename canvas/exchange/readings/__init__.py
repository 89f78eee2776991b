"""Readings of measures from tables: which column has the dates, which the figures, and what they mean."""
