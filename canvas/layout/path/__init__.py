"""What sheets share that draw a persona's path over a board: columns and tracks, the line, heads, feelings."""
