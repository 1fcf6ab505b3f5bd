"""Iraq Security Discourse: the frame round every page. No data work happens here."""

from components import frame

frame.draw().run()
