"""One frozen Settings, built at the edge. Nothing else in the package reads the environment."""

from collections.abc import Mapping

import msgspec

from reportedly.errors import Misuse
from reportedly.records import Record


class Settings(Record):
    """What a user may set. Each is also an environment variable: `REPORTEDLY_MAX_BYTES=1000000`.

    workers         processes; 0 means one per core
    max_bytes       largest page, feed or report that is read, in bytes (a container may be larger; its members not)
    fetch_timeout   seconds until a fetch is given up, all redirects included
    fetch_private   allow addresses of the private network and of this machine
    user_agent      how fetches introduce themselves
    parser          the syntax model: a name in `models/`
    embedder        the sentence-vector model: a name in `models/`
    """

    workers: int = 0
    max_bytes: int = 50_000_000
    fetch_timeout: float = 30.0
    fetch_private: bool = False
    user_agent: str = "reportedly"
    parser: str = "spacy"
    embedder: str = "minilm"


def from_environment(environ: Mapping[str, str]) -> Settings:
    """Settings from `REPORTEDLY_*` variables. Raises Misuse for an unknown name or a value of the wrong kind."""
    given = {k.removeprefix("REPORTEDLY_").lower(): v for k, v in environ.items() if k.startswith("REPORTEDLY_")}
    unknown = sorted(given.keys() - {field.name for field in msgspec.structs.fields(Settings)})
    if unknown:
        raise Misuse(f"no setting is called REPORTEDLY_{unknown[0].upper()}")
    try:
        return msgspec.convert(given, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise Misuse(f"a REPORTEDLY_ variable has a wrong value: {error}") from None
