"""Bytes into text, exactly as given: no newline is translated, no character lost. A byte order mark is not text."""

import codecs
from collections.abc import Iterator

from reportedly.errors import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(sorted({*range(32), 127} - {*b"\t\n\r\f\v\x1b"}))
_BINARY_SHARE = 0.02
"""Control characters above this share of the bytes make a file binary; prose has none, terminal logs few."""
_SAMPLE = 65_536
_TELLING = 20_000
"""Bytes of lines with accented letters that the statistical detector is shown; more does not change its mind."""
_LATIN = {"ascii", "iso8859-1", "latin-1"}
"""Labels under which pages are really windows-1252, as browsers read them (WHATWG Encoding Standard)."""
_EAST_ASIAN = ["big5", "cp932", "cp949", "euc_jp", "euc_kr", "gb18030", "shift_jis"]
_WEB = [
    *_EAST_ASIAN,
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "cp866"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15", "koi8_r", "koi8_u", "mac_cyrillic", "mac_roman"),
]
"""What statistics choose from: encodings that text on the web and on desks is in (WHATWG), none of mainframes."""
_WESTERN = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœ“”„‘’‚«»‹›–—…•·€£¢§°©®™¿¡ªº´½¼¾\xa0")
"""What windows-1252 adds to ASCII in Western European news. Where a few bytes read as nothing but these, statistics
err more often than not: on short texts they take Spanish or Portuguese for Czech (charset-normalizer 3.5)."""
_SPARSE = 0.15
"""A text of two-byte characters has more bytes above 127 than this; fewer are the accents of Latin script."""
_BINARY = "it is a binary file, not text; save it as text, HTML or PDF"


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding: by its mark, as UTF-8, as declared, or by statistics, in that order.

    Bytes that are UTF-8 but for a few broken ones stay UTF-8, with U+FFFD where they are broken. Raises Refused
    for binary data and where no encoding fits.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace"), name
    if wide := _wide(data, _known(declared)):
        return wide
    if is_binary(data):
        raise Refused(_BINARY)
    for name in _candidates(data, _known(declared)):
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="replace"), "utf-8"
    raise Refused("its character encoding cannot be told; save it as UTF-8")


def is_binary(data: bytes) -> bool:
    """Whether these bytes are no text in any encoding: full of control characters, and not UTF-16 or UTF-32."""
    if any(data.startswith(mark) for mark, _ in _MARKS) or _wide(data[:_SAMPLE], None):
        return False
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _BINARY_SHARE * len(sample)


def _known(declared: str | None) -> str | None:
    """The codec of a declared encoding; None where there is none of that name, or it decodes no bytes to text."""
    try:
        codec = codecs.lookup(declared or "")
    except (LookupError, ValueError):
        return None
    if not codec._is_text_encoding:
        return None
    return "cp1252" if codec.name in _LATIN else codec.name


def _wide(data: bytes, declared: str | None) -> tuple[str, str] | None:
    """UTF-16 without a mark: declared so, or with zeros in every other place, as letters of Latin script have them."""
    names = [declared] if declared and declared.startswith("utf-16") else []
    high, low = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    pairs = len(data[:_SAMPLE]) // 2
    names += ["utf-16-le"] if pairs and low > pairs // 2 > 10 * high else []
    names += ["utf-16-be"] if pairs and high > pairs // 2 > 10 * low else []
    for name in names:
        try:
            return data[: len(data) & ~1].decode(name), name
        except UnicodeDecodeError:
            continue
    return None


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    """Encodings to try, likeliest first. Each rules itself out by failing, so those that cannot fail come late."""
    shifting = declared is not None and declared.startswith(("iso2022", "hz", "utf-7"))
    if shifting and declared:
        yield declared
    yield "utf-8"
    if _mostly_utf8(data):
        return
    if declared:
        yield declared
    if guess := _guess(data):
        yield guess


def _mostly_utf8(data: bytes) -> bool:
    """Whether sound UTF-8 sequences outnumber broken bytes by far: damaged UTF-8, not another encoding."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return broken > 0 and len(text) - len(text.encode("ascii", errors="ignore")) - broken > 4 * broken


def _guess(data: bytes) -> str | None:
    """What statistics say of the lines that hold more than ASCII; windows-1252 where it reads the same."""
    from charset_normalizer import from_bytes

    telling = bytearray()
    for line in data[: 50 * _TELLING].splitlines(keepends=True):
        if not line.isascii():
            telling += line[:_TELLING]
        if len(telling) >= _TELLING:
            break
    sparse = sum(byte > 127 for byte in telling) < _SPARSE * len(telling)
    if sparse and _WESTERN.issuperset(char for char in telling.decode("cp1252", errors="replace") if char > "\x7f"):
        return "cp1252"
    best = from_bytes(bytes(telling), cp_isolation=_WEB).best()
    if best is None:
        return None
    if "cp1252" in best.could_be_from_charset or (sparse and best.encoding in _EAST_ASIAN):
        return "cp1252"
    return _known(best.encoding)
