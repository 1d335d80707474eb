"""The TOML files of `kehoach.law` as Python literals, made by `scripts/make_law.py`; nothing here is typed by hand."""
