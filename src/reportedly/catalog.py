"""Plugins, looked up by file name and entry point. Listing imports none of them.

A room is a folder of this package (`readers`, `exports` …); each public file in it is one plugin, named like the
file. Another distribution adds one with an entry point in the group `reportedly.<room>`.
"""

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoints, distributions
from importlib.resources import files
from types import ModuleType

from reportedly.errors import Misuse

_NOT_PLUGINS = {"base", "opening"}


@cache
def names(room: str, suffix: str = ".py") -> tuple[str, ...]:
    """The plugins of a room, sorted. `suffix` is `.toml` for rooms that hold data."""
    found = {
        entry.name.removesuffix(suffix)
        for entry in files("reportedly").joinpath(room).iterdir()
        if entry.name.endswith(suffix) and not entry.name.startswith("_")
    }
    found |= {point.name for point in _points().select(group=f"reportedly.{room}")}
    return tuple(sorted(found - _NOT_PLUGINS))


def load(room: str, name: str) -> ModuleType:
    """Import one plugin. Raises Misuse, naming those that exist, when there is none of that name."""
    for point in _points().select(group=f"reportedly.{room}", name=name):
        module = point.load()
        if not isinstance(module, ModuleType):
            raise Misuse(f"the entry point {point.value} names no module, so {name!r} cannot be used")
        return module
    if name not in names(room):
        raise Misuse(f"no {room.rstrip('s')} is called {name!r}; there are: {', '.join(names(room))}")
    return import_module(f"reportedly.{room}.{name}")


@cache
def _points() -> EntryPoints:
    """The entry points meant for us, looked for once: the search opens a file for each installed package."""
    every = (point for package in distributions() for point in package.entry_points)
    return EntryPoints(point for point in every if point.group.startswith("reportedly."))
