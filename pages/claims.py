"""Claims: which attacks are put to use, by whom, to argue what, how fast, and which by nobody?"""

from components import claims_choices, claims_exhibits, claims_time_exhibits, frame
from components.cards import open_card

PARTS = {
    "attacks": (claims_exhibits.draw_ranked, claims_exhibits.draw_readings, claims_exhibits.draw_silence),
    "voices": (claims_exhibits.draw_flow, claims_exhibits.draw_blamed),
    "days": (claims_time_exhibits.draw_around, claims_time_exhibits.draw_speed, claims_time_exhibits.draw_nearing),
}

look = frame.view()
open_card(look)

claims_exhibits.draw_heading(look)
claims_time_exhibits.draw_answer(look)
for draw in PARTS[claims_choices.choose(look, "part", tuple(PARTS))]:
    draw(look)
claims_time_exhibits.draw_limits(look)
