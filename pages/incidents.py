"""Incidents: what happened, where, and who made use of it?"""

from components import frame
from components.cards import draw_page_card
from components.rooms import room

look = frame.view()

if look.reading.record:
    draw_page_card(look)
else:
    room.draw(look, room.INCIDENTS)
