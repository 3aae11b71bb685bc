"""Keys of work: what a result depends on, hashed. Work whose key exists in the store is not done again."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from reportedly import languages, models
from reportedly.records import content_id
from reportedly.settings import Settings
from reportedly.stages.base import Declared

_ROOMS = ("records", "text", "readers", "languages", "models", "regimes", "match", "stages")


def work_key(stage: Declared, step: str, settings: Settings, *inputs: object) -> str:
    """The key of one piece of a stage's work. `inputs` are the keys or records that it reads."""
    return content_id("work", stage.name, stage.version, step, _uses(stage, settings), code_digest(), *inputs)


def _uses(stage: Declared, settings: Settings) -> list[str]:
    return [f"{name}={used(name, settings)}" for name in stage.uses]


def used(name: str, settings: Settings) -> str:
    """The digest of a model or of the language files, or the value of a setting."""
    if name in ("parser", "embedder"):
        return models.digest(getattr(settings, name))
    if name == "languages":
        return languages.digest()
    return str(getattr(settings, name))


@cache
def code_digest() -> str:
    """Hashes the rules themselves: a changed rule is never answered from work that an older one did."""
    digest = hashlib.sha256()
    for room in _ROOMS:
        for name, body in sorted(_sources(files("reportedly").joinpath(room), room)):
            digest.update(f"{name}:{len(body)}:".encode() + body)
    return digest.hexdigest()[:16]


def _sources(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir() if folder.is_dir() else ():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            found += _sources(entry, path)
        elif entry.name.endswith((".py", ".toml")):
            found.append((path, entry.read_bytes()))
    return found
