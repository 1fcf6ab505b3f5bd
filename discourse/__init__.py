"""The subject: statements, incidents, and the questions asked of them. Knows nothing of the screen."""
