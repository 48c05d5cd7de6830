"""The only door to streamlit."""
