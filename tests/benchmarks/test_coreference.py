"""Marked reports are read and answers counted as the benchmark says, on invented files."""

import io
import tarfile
from pathlib import Path

from benchmarks.quality import coreference, mentions
from benchmarks.quality.coreference import Answer

CONLLU = """# newdoc id = GUM_news_ferry
# newpar
# text = Lena Aran left.
1	Lena	Lena	PROPN	NNP	_	3	nsubj	_	Entity=(1-person-new-x-cf1-1,2-coref
2	Aran	Aran	PROPN	NNP	_	1	flat	_	Entity=1)
3	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newpar
# text = She slept.
1	She	she	PRON	PRP	_	2	nsubj	_	Discourse=x:1->2:0:sem-atsrc-5-_|Entity=(1-person-giv-x-cf1-1-ana)
2	slept	sleep	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
"""

XML = """<Document doc_name="1_1ecb.xml">
<token t_id="1" sentence="0">Lena</token><token t_id="2" sentence="0">left</token>
<token t_id="3" sentence="0">.</token><token t_id="4" sentence="1">She</token><token t_id="5" sentence="1">slept</token>
<Markables><HUMAN_PART_PER m_id="1"><token_anchor t_id="1"/></HUMAN_PART_PER><HUMAN_PART_PER m_id="2">
<token_anchor t_id="4"/></HUMAN_PART_PER><HUMAN_PART_PER m_id="9" RELATED_TO="" instance_id="H"/></Markables>
<Relations><CROSS_DOC_COREF r_id="1"><source m_id="1"/><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF>
</Relations></Document>"""


def archive(path: Path, name: str, text: str) -> None:
    path.parent.mkdir(parents=True)
    with tarfile.open(path, "w:xz") as opened:
        member = tarfile.TarInfo(name)
        member.size = len(text.encode())
        opened.addfile(member, io.BytesIO(text.encode()))


def test_gum_gives_text_mentions_and_sources(tmp_path: Path) -> None:
    archive(tmp_path / mentions.GUM, "dep/GUM_news_ferry.conllu", CONLLU)
    (sample,) = mentions.gum(tmp_path)
    assert sample.text == "Lena Aran left.\nShe slept."
    assert [(m.whom, m.span.of(sample.text), m.agent) for m in sample.marked] == [
        ("1", "Lena Aran", True),
        ("1", "She", True),
    ]
    assert sample.sources == {sample.text.index("She")}


def test_ecbplus_gives_text_and_chains(tmp_path: Path) -> None:
    archive(tmp_path / mentions.ECB, "1/1_1ecb.xml", XML)
    (sample,) = mentions.ecbplus(tmp_path)
    assert sample.text == "Lena left. She slept"
    assert [(m.whom, m.span.of(sample.text)) for m in sample.marked] == [("9", "Lena"), ("9", "She")]


def test_f1_counts_names_given_and_names_wanted() -> None:
    def answer(*, named: bool, given: bool, right: bool) -> Answer:
        return Answer("pronoun", False, named, given, right)

    found = [
        answer(named=True, given=True, right=True),
        answer(named=True, given=False, right=False),
        answer(named=False, given=True, right=False),
        answer(named=False, given=False, right=False),
    ]
    assert coreference.f1(found) == 0.5
    assert "P 0.500, R 0.500, 4 mentions" in coreference.told(found)


def test_half_of_the_documents_is_held_back(tmp_path: Path) -> None:
    archive(tmp_path / mentions.GUM, "dep/GUM_news_ferry.conllu", CONLLU)
    every = [list(coreference.held_back(mentions.gum(tmp_path), part)) for part in (0, 1)]
    assert sorted(len(half) for half in every) == [0, 1]
