"""Foreign formats: each reader returns a project with what could not be taken over, or one sentence.

`formats.read(name, data)` finds the reader. Nothing here opens files, and text is cleaned where every text
is: at the model's boundary.
"""
