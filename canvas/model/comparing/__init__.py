"""Two journeys compared: what was added, removed and moved, and what got better or worse, each named.

`pairs` finds what answers what, `quantities` compares two records of a pair, `comparison` puts it together.
Everything is by counterparts and ids, never by what a text says; nothing here is drawn or said in words.
"""
