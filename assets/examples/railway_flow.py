"""What happens inside the booking, step by step, on the traveller's side and on ours. Data only."""

from __future__ import annotations

from script import FlowTold

BOOKING = 2

# fmt: off
FIRST = FlowTold(BOOKING, "first", {
    "start": ("start", "buyer", "Ivy sleeps. Nell opens the app"),
    "search": ("step", "buyer", "Types Ghent, Aarhus, July"),
    "route": ("step", "company", "Finds the whole way", "auto"),
    "bicycle": ("decision", "company", "A place for the bicycle?", "auto"),
    "other": ("step", "company", "Offers the day before or after", "auto"),
    "day": ("decision", "buyer", "Can they go that day?"),
    "tom": ("decision", "buyer", "Does Tom say yes to the sum?"),
    "sum": ("step", "company", "Sends one figure for all three", "auto"),
    "ask": ("step", "buyer", "Asks a person in the chat"),
    "gwen": ("step", "company", "Gwen answers until ten"),
    "names": ("step", "buyer", "Names, birthdays, seats: once"),
    "pay": ("step", "buyer", "Pays by card"),
    "card": ("decision", "company", "Does the card go through?", "auto"),
    "hold": ("step", "company", "Keeps the seats for an hour", "auto"),
    "ticket": ("step", "company", "One code, bicycle and all", "auto"),
    "end": ("end", "buyer", "It is on the phone"),
    "fly": ("end", "buyer", "Books the flight"),
}, (
    ("start", "search", ""), ("search", "route", ""), ("route", "bicycle", ""),
    ("bicycle", "sum", "yes"), ("bicycle", "other", "no"), ("other", "day", ""), ("day", "sum", "yes"), ("day", "ask", "no"),
    ("ask", "gwen", ""), ("gwen", "sum", "finds a way"), ("gwen", "fly", "nothing left"),
    ("sum", "tom", ""), ("tom", "names", "yes"), ("tom", "fly", "no"),
    ("names", "pay", ""), ("pay", "card", ""), ("card", "ticket", "yes"), ("card", "hold", "no"), ("hold", "pay", "tries again"), ("ticket", "end", ""),
))
AGAIN = FlowTold(BOOKING, "repurchase", {
    "start": ("start", "buyer", "Next July"),
    "same": ("step", "company", "‘The same as last year?’", "auto"),
    "fits": ("decision", "buyer", "The same three, and Gerald?"),
    "change": ("step", "buyer", "Adds a second bicycle"),
    "room": ("decision", "company", "Still places on that train?", "auto"),
    "next": ("step", "company", "Shows the next one that has", "auto"),
    "tap": ("step", "buyer", "Pays with one tap"),
    "priya": ("step", "company", "Tells Priya they are coming back", "auto"),
    "end": ("end", "buyer", "Booked on the tram"),
}, (
    ("start", "same", ""), ("same", "fits", ""), ("fits", "room", "yes"), ("fits", "change", "no"), ("change", "room", ""),
    ("room", "tap", "yes"), ("room", "next", "no"), ("next", "tap", ""), ("tap", "priya", ""), ("priya", "end", ""),
))
ROUTINE = FlowTold(BOOKING, "routine", {
    "start": ("start", "company", "1 November: 640 season tickets end", "auto"),
    "list": ("step", "company", "Sends Marieke the list of names", "auto"),
    "right": ("decision", "buyer", "Are they all still there?"),
    "strike": ("step", "buyer", "Strikes out 31, adds 44"),
    "figure": ("step", "company", "One invoice, with punctuality on it", "auto"),
    "late": ("decision", "company", "Late more than one day in ten?", "auto"),
    "off": ("step", "company", "Takes the promised share off", "auto"),
    "board": ("decision", "buyer", "Does the board say yes?"),
    "talk": ("step", "company", "Aisha comes and explains"),
    "end": ("end", "buyer", "640 people notice nothing"),
}, (
    ("start", "list", ""), ("list", "right", ""), ("right", "late", "yes"), ("right", "strike", "no"), ("strike", "late", ""),
    ("late", "off", "yes"), ("late", "figure", "no"), ("off", "figure", ""), ("figure", "board", ""), ("board", "end", "yes"), ("board", "talk", "no"), ("talk", "board", ""),
))
FLOWS = (FIRST, AGAIN, ROUTINE)
# fmt: on
