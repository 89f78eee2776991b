"""Tables that are being taken in: the panel beside the map with what was guessed."""
