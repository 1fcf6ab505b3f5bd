"""Claims: which attacks are put to use, by whom, to argue what, how fast, and which by nobody?"""

from components import claims_exhibits, claims_time_exhibits, frame
from components.cards import open_card

look = frame.view()
open_card(look)

claims_exhibits.draw_heading(look)
claims_time_exhibits.draw_answer(look)
claims_exhibits.draw_ranked(look)
claims_exhibits.draw_readings(look)
claims_exhibits.draw_silence(look)
claims_exhibits.draw_blamed(look)
claims_exhibits.draw_flow(look)
claims_time_exhibits.draw_speed(look)
claims_time_exhibits.draw_around(look)
claims_time_exhibits.draw_nearing(look)
claims_time_exhibits.draw_limits(look)
