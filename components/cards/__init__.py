"""Cards: a statement, an incident, a milestone; whole in a dialog, brief in a list."""

from components.cards.brief import brief_list
from components.cards.dialog import draw_page_card, open_card, open_mark

__all__ = ["brief_list", "draw_page_card", "open_card", "open_mark"]
