"""An empty Streamlit app: the floor that the dashboard is measured against."""

import streamlit as st

st.title("Empty")
