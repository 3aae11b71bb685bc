"""Invented stories that spread as news does, with gold for how many origins stand behind each of their claims.

`docs/spread.md` is the written-down model; `events/*.toml`, `frames.toml` and `spread.toml` are its parts as data.
"""
