"""Embed: one figure of the dashboard on the page of another site."""

from components import embed, frame

look = frame.view()

embed.draw(look)
