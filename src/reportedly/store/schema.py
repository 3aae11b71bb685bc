"""One table form for every record type, derived from its annotations: no schema is written down twice."""

import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from reportedly.records import Record, Span

_SCALARS = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", bytes: "VARCHAR"}


def quoted(name: str) -> str:
    """A column name that SQL takes as it is; our names hold no quotation mark."""
    return f'"{name}"'


def column_type(annotation: Any) -> str:
    """The DuckDB type of a field. Bytes are base64 text, a span is a list of two numbers, as in the JSON form."""
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if annotation is Span:
        return "BIGINT[]"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return "VARCHAR"
    if origin is tuple:
        return column_type(arguments[0]) + "[]"
    if origin in (Union, types.UnionType):
        (kind,) = (a for a in arguments if a is not type(None))
        return column_type(kind)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return f"STRUCT({', '.join(f'{quoted(n)} {t}' for n, t in columns(annotation))})"
    raise TypeError(f"a record field cannot be a {annotation}")


@cache
def columns(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Name and DuckDB type of each field, in order."""
    return tuple((f.name, column_type(f.type)) for f in msgspec.structs.fields(record))
