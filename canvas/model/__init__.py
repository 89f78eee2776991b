"""What is true: the project as one immutable value, and the functions that make the next value of it.

Nothing here knows a window, a file, a font or a clock.
"""
