"""Has a network multiply in whole numbers of eight bits: twice as fast on a common processor, and as good here.

The network's file keeps its weights as such numbers, with a scale for each column, but turns them into fractions before
it multiplies. Here each of its products with fixed weights is replaced by one that rounds what comes in, too
(`DynamicQuantizeMatMul` of onnxruntime). Weights are kept to seven bits, for which no processor's sums overflow: so all
get the same whole numbers.

A file in ONNX is a message of protocol buffers; what little of that encoding is needed is written out here.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

_GRAPH, _OPERATORS = 7, 8  # fields of a model
_NODE, _WEIGHTS = 1, 5  # fields of a graph
_INPUT, _OUTPUT, _KIND, _DOMAIN = 1, 2, 4, 7  # fields of a node
_SHAPE, _TYPE, _NAME, _RAW = 1, 2, 8, 9  # fields of weights
_FRACTION, _WHOLE = 1, 3  # types of weights: float32, int8
_VENDOR, _VERSION = b"com.microsoft", 1
_COUNTED, _MEASURED, _WIDTH = 0, 2, {1: 8, 5: 4}  # encodings: a number, what tells its length, so many bytes
_MOST, _KEPT = 127, 63  # the largest weight in the file, and in seven bits


class _Field(NamedTuple):
    number: int
    value: bytes
    """What it holds; of a number, its bytes as they stand."""
    encoded: bytes


def in_integers(model: bytes) -> bytes:
    """The same network, its products with int8 weights done in whole numbers."""
    parts = [
        _encoded(_GRAPH, _graph(field.value)) if field.number == _GRAPH else field.encoded for field in _fields(model)
    ]
    return b"".join((*parts, _encoded(_OPERATORS, _encoded(1, _VENDOR) + bytes((2 << 3, _VERSION)))))


def _graph(graph: bytes) -> bytes:
    fields = list(_fields(graph))
    weights = {_first(f.value, _NAME): f.value for f in fields if f.number == _WEIGHTS}
    made = {_first(f.value, _OUTPUT): f.value for f in fields if f.number == _NODE}
    kept, added = [], []
    for field in fields:
        names = _factors(field.value, weights, made) if field.number == _NODE else None
        if names is None:
            kept.append(field.encoded)
            continue
        whole, scale = names
        kept.append(_encoded(_NODE, _product(field.value, whole, scale)))
        added.append(_rounded(weights[whole], _name_of(whole)))
        added.append(_scaled(weights[scale], _name_of(scale)))
    return b"".join((*kept, *(_encoded(_WEIGHTS, each) for each in dict.fromkeys(added))))


def _factors(node: bytes, weights: dict[bytes, bytes], made: dict[bytes, bytes]) -> tuple[bytes, bytes] | None:
    """The names of the whole numbers and of the scales whose product a product of matrices takes; None for all else."""
    if _first(node, _KIND) != b"MatMul":
        return None
    scaled = made.get(_all(node, _INPUT)[1], b"")
    if _first(scaled, _KIND) != b"Mul":
        return None
    cast, scale = _all(scaled, _INPUT)
    whole = _first(made.get(cast, b""), _INPUT)
    return (whole, scale) if whole in weights and scale in weights else None


def _product(node: bytes, whole: bytes, scale: bytes) -> bytes:
    inputs = (_all(node, _INPUT)[0], _name_of(whole), _name_of(scale))
    return b"".join(
        (
            *(_encoded(_INPUT, name) for name in inputs),
            _encoded(_OUTPUT, _first(node, _OUTPUT)),
            _encoded(_KIND, b"DynamicQuantizeMatMul"),
            _encoded(_DOMAIN, _VENDOR),
        )
    )


def _rounded(weights: bytes, name: bytes) -> bytes:
    numbers = np.frombuffer(_first(weights, _RAW), dtype=np.int8)
    kept = np.rint(numbers * np.float32(_KEPT / _MOST)).astype(np.int8)
    return _array(name, _WHOLE, [f.encoded for f in _fields(weights) if f.number == _SHAPE], kept.tobytes())


def _scaled(weights: bytes, name: bytes) -> bytes:
    """One scale a column, as a row."""
    scales = np.frombuffer(_first(weights, _RAW), dtype=np.float32) * np.float32(_MOST / _KEPT)
    return _array(name, _FRACTION, [bytes((_SHAPE << 3,)) + _number(len(scales))], scales.tobytes())


def _array(name: bytes, type_: int, shape: list[bytes], raw: bytes) -> bytes:
    return b"".join((*shape, bytes((_TYPE << 3, type_)), _encoded(_NAME, name), _encoded(_RAW, raw)))


def _name_of(original: bytes) -> bytes:
    return original + b"_in_integers"


def _first(message: bytes, number: int) -> bytes:
    return next((field.value for field in _fields(message) if field.number == number), b"")


def _all(message: bytes, number: int) -> list[bytes]:
    return [field.value for field in _fields(message) if field.number == number]


def _fields(message: bytes) -> Iterator[_Field]:
    """The fields of a message, in order."""
    at = 0
    while at < len(message):
        key, start = _read(message, at)
        end = start + _WIDTH.get(key & 7, 0)
        if key & 7 == _MEASURED:
            size, start = _read(message, start)
            end = start + size
        elif key & 7 == _COUNTED:
            end = _read(message, start)[1]
        yield _Field(key >> 3, message[start:end], message[at:end])
        at = end


def _read(message: bytes, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, least first, and where it ends."""
    value = shift = 0
    while True:
        value |= (message[at] & 0x7F) << shift
        shift += 7
        at += 1
        if message[at - 1] < 0x80:
            return value, at


def _number(value: int) -> bytes:
    return bytes((value,)) if value < 0x80 else bytes((value & 0x7F | 0x80,)) + _number(value >> 7)


def _encoded(number: int, value: bytes) -> bytes:
    return bytes((number << 3 | 2,)) + _number(len(value)) + value
