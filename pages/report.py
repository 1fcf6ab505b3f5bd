"""Report: what the lens shows, as one page to print."""

from components import frame, report

look = frame.view()

report.draw(look)
