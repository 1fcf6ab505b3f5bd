"""Countdown: how many days are left, and what is happening as the day nears?"""

from components import clock, countdown_exhibits, frame
from components.cards import open_card

look = frame.view()
open_card(look)

clock.draw_number(look)
countdown_exhibits.draw_way(look)
clock.draw_scrubber(look)
clock.draw_small_clocks(look)

countdown_exhibits.draw_latest(look)
countdown_exhibits.draw_timeline(look)
countdown_exhibits.draw_week(look)
countdown_exhibits.draw_compared(look)
