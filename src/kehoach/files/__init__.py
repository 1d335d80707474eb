"""Files that the user names: read within bounds, looked at honestly, written whole; the only place that does."""
