"""What pages are made of. Streamlit lives here, in app.py and in pages/."""
