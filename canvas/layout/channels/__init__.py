"""The map by channel as a sheet: one persona's path across the channels, changes of channel, waiting."""
