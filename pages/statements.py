"""Statements: what was said, by whom, about which attack?"""

from components import frame
from components.cards import draw_page_card
from components.rooms import room

look = frame.view()

if look.reading.record:
    draw_page_card(look)
else:
    room.draw(look, room.STATEMENTS)
