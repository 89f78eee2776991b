"""What a room of people needs beside the map: rounds of votes, a timer, a quick print."""
