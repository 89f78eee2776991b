"""Templates: how a map of a certain kind begins, in the user's language.

A template is data (`told.py` has its form): phases, steps, rows with a guiding question, and whose journey it
is. `table.py` lists them; `making.py` makes a project of one. No cards are made up: those are the team's to
write.
"""
