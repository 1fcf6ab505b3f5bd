"""Pure figure builders: a small table in, a figure out."""
