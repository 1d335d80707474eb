"""Walks through the house, a file each: a few steps, which the layers do."""
