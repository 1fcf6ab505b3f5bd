"""Stories: what does the record tell, read from beginning to end?"""

from components import frame, story, story_list
from components.cards import open_card

look = frame.view()
open_card(look)

chosen = story.opened(look)
if chosen is None:
    story_list.draw(look)
else:
    story.draw(look, chosen)
