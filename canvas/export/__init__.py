"""Sheets become bytes: PDF, and pictures of a PDF. Painters know shapes, never the project."""
