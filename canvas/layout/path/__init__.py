"""What sheets share that draw a persona's path over a board: columns, tracks, line, heads, feelings."""
