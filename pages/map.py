"""Map: where did it happen, and who made use of it?"""

from components import frame, map_exhibits
from components.cards import open_card

look = frame.view()
open_card(look)

map_exhibits.draw_heading(look)
incidents, shown = map_exhibits.choose_incidents(look)
map_exhibits.draw_map(look, incidents, shown)
map_exhibits.draw_rows(look, incidents)
