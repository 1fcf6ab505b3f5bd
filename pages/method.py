"""Method: how is this record made, how far can it be trusted, and how is it cited?"""

from components import frame, method_exhibits
from components.cards import open_card

look = frame.view()
open_card(look)

method_exhibits.draw_heading(look)
method_exhibits.draw_numbers(look)
method_exhibits.draw_coverage(look)
method_exhibits.draw_codebook(look)
method_exhibits.draw_agreement(look)
method_exhibits.draw_limits(look)
method_exhibits.draw_citation(look)
