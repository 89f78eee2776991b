"""Edits: functions from a project to the next one.

Each re-checks only the records it changes, keeps the references whole, and returns the very same project
when nothing changes. New ids are passed in. What cannot be done raises `EditError` with one Problem.
"""
