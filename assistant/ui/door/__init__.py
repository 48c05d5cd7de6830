"""The door of the application: signing in and out on pages of its own, before any page of Streamlit is served."""
