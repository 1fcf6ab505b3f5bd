"""What the server does before and around the readers' sessions."""
