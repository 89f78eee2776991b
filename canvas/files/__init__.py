"""The user's files: the `.journey` container, safe writing, history of commits, recovery journal, lock.

Knows bytes, folders and the model; no window, no clock and no author: those are passed in.
"""
