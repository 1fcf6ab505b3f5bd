"""Iraq Security Discourse: the frame round every page. No data work happens here."""

from components import navigation

navigation.draw().run()
