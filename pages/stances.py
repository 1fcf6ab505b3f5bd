"""Stances: who stands where, and is it moving?"""

from components import frame, stance_exhibits
from components.cards import open_card

look = frame.view()
open_card(look)

stance_exhibits.draw_heading(look)
stance_exhibits.draw_by_faction(look)
stance_exhibits.draw_over_time(look)
stance_exhibits.draw_frames(look)
stance_exhibits.draw_around(look)
