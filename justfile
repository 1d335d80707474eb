# The everyday commands; `just --list` names them.

# Lint, format and types, changing nothing
check:
    uv run ruff check
    uv run ruff format --check
    uv run mypy

# All tests; options go to pytest
test *options:
    uv run --extra test pytest -n auto {{ options }}

# Write the golden files anew; read the difference before you commit
golden:
    uv run --extra test pytest --update-golden

# The law's facts, from their TOML files
law:
    uv run python scripts/make_law.py

# Font widths, from Liberation Serif 2
metrics:
    uv run --extra test python scripts/make_metrics.py

# The ready-made styles, from the rules table
static:
    uv run python scripts/make_static.py

# The JSON Schema, from the models
schema:
    uv run python scripts/make_schema.py

# What the guides tell of keys, rules, messages and commands
docs:
    uv run python scripts/make_docs.py

# Speed, as ratios to baselines
bench:
    uv run python bench/bench.py

# Dependencies, from PyPI whatever mirror this machine uses
lock:
    uv lock --no-config --default-index https://pypi.org/simple

# The wheel and the source archive, into dist/
build:
    rm -rf build dist
    uv run python -m build
