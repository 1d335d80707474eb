"""What the law says on which day: milestones, provinces, documents in force, names. Facts are in the TOML files.

`compiled/` holds the same facts as Python, so that a start does not pay for parsing; `scripts/make_law.py` writes it.
"""
