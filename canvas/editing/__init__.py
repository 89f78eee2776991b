"""What a hand does: session, selection, hit test, gestures, keyboard walk – all without Qt."""
