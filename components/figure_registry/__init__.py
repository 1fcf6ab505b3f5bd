"""Figures by name: `figure_named(look, "countdown.timeline", {"span": "30"})`, for whoever shows one alone."""

from components.figure_registry.registry import Drawn, UnknownFigureError, figure_named, title_of, view_link
from discourse.figure_names import FIGURES

__all__ = ["FIGURES", "Drawn", "UnknownFigureError", "figure_named", "title_of", "view_link"]
