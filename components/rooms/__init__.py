"""The reading rooms: search, facets, cards, and what can be taken away."""
