"""Service stories: all as cards, each as a poster."""
