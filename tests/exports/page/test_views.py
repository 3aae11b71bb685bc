"""Views of the invented event, each held against what a reader would count by hand."""

import itertools

import msgspec

from exports.crowd import crowd
from exports.invented import event
from reportedly.exports._page.chronology import days, moments
from reportedly.exports._page.claims import claims
from reportedly.exports._page.context import Context
from reportedly.exports._page.differences import differences
from reportedly.exports._page.flow import flow, sources
from reportedly.exports._page.matrix import COLUMNS, ROWS, matrix
from reportedly.exports._page.picture import LINES, MOST, picture
from reportedly.exports._page.reports import reports
from reportedly.exports._page.story import story
from reportedly.exports._page.summary import summary
from reportedly.records import Report, Where

CONTEXT = Context(event().accounts[0])


def test_claims_come_by_the_number_of_reports_and_name_who_says_them() -> None:
    views = claims(CONTEXT)
    assert [view.reports for view in views] == [6, 4, 2, 1, 1, 1, 1]
    assert [view.number for view in views] == [1, 2, 3, 4, 5, 6, 7]
    assert views[0].says.startswith("Reservoir Authority and Tomas Quell; Vantage and ")
    assert views[0].denies == "denied by Hydrane"
    assert views[0].origins == "2 to 4 origins"
    assert views[3].says == "state auditor"


def test_the_same_words_of_the_same_speaker_are_one_entry_and_denials_come_last() -> None:
    wordings = claims(CONTEXT)[0].wordings
    assert [len(wording.said) for wording in wordings] == [2, 1, 1, 1, 1, 1]
    assert [wording.standing.word for wording in wordings] == ["quoted"] * 2 + ["hedged", "unhedged"] + ["denied"] * 2


def test_the_paragraph_holds_only_words_of_the_texts() -> None:
    texts = [report.text for report in CONTEXT.reports]
    sentences = summary(CONTEXT, claims(CONTEXT)).sentences
    assert len(sentences) == 3
    assert all(any(sentence.words in text for text in texts) for sentence in sentences)


def test_the_matrix_shows_what_each_report_does() -> None:
    view = matrix(CONTEXT)
    words = [[cell.standing.word for cells in row.cells for cell in cells] for row in view.rows]
    assert words[0] == ["quoted", "quoted", "quoted", "hedged", "denied", "unhedged"]
    assert words[1] == ["quoted", "quoted", "quoted", "quoted, hedged", "not found", "not found"]
    assert view.rows[0].cells[4][0].more == 1
    assert (view.rows_left, view.columns_left) == (4, 0)


def test_a_large_matrix_says_what_it_leaves_to_others() -> None:
    view = matrix(Context(crowd(60, 120).accounts[0]))
    assert (len(view.rows), view.rows_left) == (ROWS, 120 - ROWS)
    assert (len(view.columns), view.columns_left) == (COLUMNS, 60 - COLUMNS)


def test_differences_show_values_side_by_side() -> None:
    views = {view.kind: view for view in differences(CONTEXT)}
    assert [side.value for side in views["number"].sides] == ["1,200", "more than 12,000"]
    assert views["number"].meaning == "cannot both be exact"
    assert [piece.text for piece in views["quotation"].sides[1].pieces if piece.differs] == ["since", "did", "shut"]
    assert [said.outlet for said in views["polarity"].sides[1].said] == ["Upland Star"]


def test_ties_are_named_credited_and_shared_and_initials_are_an_outlet() -> None:
    tied = flow(CONTEXT)
    told = {(tied.names[tie.source], tied.names[tie.target], tie.kind) for tie in tied.ties}
    assert ("Northern Press Agency", "Kellbridge Courier", "credits") in told
    assert ("Northern Press Agency", "Kellbridge Courier", "shares") in told
    assert ("Kellbridge Courier", "Vantage", "names") in told
    assert ("Reservoir Authority", "Kellbridge Courier", "names") in told
    assert not [tie for tie in tied.ties if tie.source == tie.target]


def test_the_table_has_every_report() -> None:
    table = {row.outlet: row for row in sources(CONTEXT, flow(CONTEXT))}
    assert list(table) == list(CONTEXT.outlets.values())
    assert table["Upland Star"].named == ("Hydrane (3)",)
    assert table["Vantage"].own == 2


def test_the_drawing_stays_small_and_says_what_it_joins() -> None:
    drawn = picture(flow(Context(crowd(200, 100).accounts[0])))
    assert drawn is not None
    assert all(sum(box.x == x for box in drawn.boxes) <= MOST + 1 for x, _ in drawn.heads)
    assert len(drawn.lines) <= 3 * LINES
    assert "drawn as one" in drawn.note


def test_boxes_do_not_overlap_and_lines_end_at_boxes() -> None:
    for account in (event().accounts[0], crowd(50, 40).accounts[0]):
        drawn = picture(flow(Context(account)))
        assert drawn is not None
        for x, _ in drawn.heads:
            column = sorted(box.y for box in drawn.boxes if box.x == x)
            assert all(b - a >= drawn.boxes[0].height for a, b in itertools.pairwise(column))
            assert 0 <= column[0] <= column[-1] + drawn.boxes[0].height <= drawn.height
        edges = {(x, b.y + b.height // 2) for b in drawn.boxes for x in (b.x, b.x + b.width)}
        for line in drawn.lines:
            start = tuple(map(int, line.path[1:].split("C")[0].split()))
            assert start in edges
            assert tuple(map(int, line.path.split()[-2:])) in edges


def test_no_ties_no_drawing() -> None:
    account = msgspec.structs.replace(event().accounts[0], claims=(), copies=(), statements=(), roots=(), timeline=())
    bare = tuple(msgspec.structs.replace(report, agencies=()) for report in account.reports)
    context = Context(msgspec.structs.replace(account, reports=bare, discrepancies=()))
    assert picture(flow(context)) is None


def test_every_report_is_listed_with_what_is_known_of_it() -> None:
    rows = reports(CONTEXT)
    assert [row.name for row in rows] == list(CONTEXT.outlets.values())
    assert rows[1].credits == "NPA"
    assert (rows[2].file, rows[2].when, rows[2].words) == ("herald.txt", "4 March 2031", 47)


def test_outlets_are_counted_only_where_they_are_known() -> None:
    account = event().accounts[0]
    nameless = [msgspec.structs.replace(r, publisher=None, url=None) for r in account.reports]

    def counted(*made: Report) -> str:
        context = Context(msgspec.structs.replace(account, reports=made))
        return summary(context, claims(context)).counts[1]

    assert counted(*account.reports) == "6 outlets"
    assert counted(*nameless) == "outlets not named"
    assert counted(account.reports[0], *nameless[1:]) == "1 outlet, 5 reports without a named one"


def test_events_and_publications_are_kept_apart() -> None:
    assert [(m.when, m.number) for m in moments(CONTEXT)] == [("2019", 4), ("4 March 2031", 1)]
    assert moments(CONTEXT)[1].says.endswith("; denied by Hydrane")
    shown = days(CONTEXT)
    assert [day.name for day in shown] == ["4 March 2031", "5 March 2031", "No date given"]
    assert [p.when for p in shown[0].publications] == ["08:10 (UTC+01:00)", "10:30", ""]


def test_copied_passages_are_named_after_those_who_have_them_too() -> None:
    view = next(t for t in story(event().accounts[0], with_text=True).texts if t.outlet == "Kellbridge Courier")
    labels = {
        token.range.label
        for b in view.blocks
        for line in b.lines
        for token in line
        if token.range and token.range.label
    }
    assert labels == {"same words as Northern Press Agency"}
    assert view.copies == (
        "62 % of its words are the same words as in Northern Press Agency: credits NPA; published later",
    )


def test_an_outlet_negates_and_does_not_deny() -> None:
    account = event().accounts[0]
    bare = {s.id: msgspec.structs.replace(s, speakers=()) for s in account.statements if s.stance.polarity == "-"}
    changed = msgspec.structs.replace(account, statements=tuple(bare.get(s.id, s) for s in account.statements))
    context = Context(changed)
    view = claims(context)[0]
    assert {w.standing.word for w in view.wordings if w.said[0].anchor in bare} == {"negated"}
    assert view.denies == "negated by Upland Star in its own voice"


def test_reasons_call_a_report_as_the_page_does() -> None:
    account = event().accounts[0]
    given = [Where(path="a/gate.txt"), Where(path="a/gate.txt.old"), Where(given="7")]
    made = [
        msgspec.structs.replace(r, publisher=None, url=None, where=where)
        for r, where in zip(account.reports, given, strict=False)
    ]
    context = Context(msgspec.structs.replace(account, reports=(*made, *account.reports[3:])))
    told = "a/gate.txt.old and a/gate.txt are 7 words from a/gate.txts"
    assert context.called(told) == "Report 2 and Report 1 are 7 words from a/gate.txts"
    assert context.called("nothing to call") == "nothing to call"
