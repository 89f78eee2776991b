"""The critical colleague: what is worth asking about a project, as pure functions over it.

One file a theme; `rules.py` is the table of all of them. A rule looks and yields places, it never says a
sentence and never changes anything: words are the edge's, decisions are `decisions.py`.
"""
