"""The countdown itself: the number, the scrubber that plays, the small clocks of every deadline."""

from components.clock.number import draw_number
from components.clock.scrubber import draw_scrubber
from components.clock.small import draw_small_clocks

__all__ = ["draw_number", "draw_scrubber", "draw_small_clocks"]
