"""A dossier of hundreds of reports, made by rule: what a page must stay usable with."""

from reportedly.records import Account, Claim, Copy, Dossier, Passage, Report, Roots, Statement, Story, content_id

from .invented import MADE, Lines, claim, discrepancy, origin, report, roots, span, speaker, statement

STORY = content_id("story", "crowd")


def crowd(reports: int, claims: int) -> Dossier:
    """Claim n is in every (n + 1)th report, at most; three speakers; each tenth report shares words with the next."""
    held = {r: [c for c in range(claims) if r % (c // 2 + 1) == 0 or (c * 7) % reports == r] for r in range(reports)}
    made = [_report(number, held[number]) for number in range(reports)]
    speakers = [speaker(f"Speaker {n}", "official") for n in range(40)]
    statements: dict[int, list[Statement]] = {c: [] for c in range(claims)}
    for number, given in enumerate(made):
        for c in held[number]:
            who = (speakers[(c + number % 3) % 40],) if number % 4 else ()
            statements[c].append(statement(given, _words(c), who, "possible" if number % 5 == 0 else "certain"))
    whole = [(c, members) for c, members in statements.items() if members]
    accounted = [claim(STORY, members, _words(c)) for c, members in whole]
    account = Account(
        story=Story(
            id=STORY, made_by=MADE, title="A crowd", reports=tuple(r.id for r in made), start="2031-03-04", end=None
        ),
        reports=tuple(made),
        copies=tuple(_copies(made, held)),
        statements=tuple(member for _, members in whole for member in members),
        claims=tuple(accounted),
        roots=tuple(_roots(c, members) for c, (_, members) in zip(accounted, whole, strict=True)),
        discrepancies=tuple(
            discrepancy(c, "number", "unclear", [("one", members[0]), ("two", members[-1])], "they differ")
            for c, (_, members) in zip(accounted, whole, strict=True)
            if len(members) > 5
        ),
    )
    return Dossier(made_by="reportedly 0.1.0", settings="{}", accounts=(account,), rejections=())


def _words(number: int) -> str:
    return f"Claim number {number} is that gate {number} of the dam was opened for {number * 3 + 1} hours"


def _report(number: int, held: list[int]) -> Report:
    lines: Lines = (
        ("title", f"Report {number} of the crowd"),
        *(("body", f"{_words(c)}, it was said.") for c in held),
        *(("chrome", f"More to read, part {n}") for n in range(8)),
    )
    return report(f"{number}.html", f"Outlet {number}", lines, f"2031-03-{number % 28 + 1:02}", None)


def _roots(of: Claim, members: list[Statement]) -> Roots:
    names: dict[str, list[Statement]] = {}
    for member in members:
        names.setdefault(member.speakers[0].name if member.speakers else "unknown", []).append(member)
    return roots(of, 1, len(names), *(origin(name, "official", group, False) for name, group in names.items()))


def _copies(made: list[Report], held: dict[int, list[int]]) -> list[Copy]:
    copies = []
    for number in range(10, len(made), 10):
        for lender in range(0, number, 10):
            shared = [c for c in held[number] if c in held[lender]]
            if shared:
                copies.append(_copy(made[number], made[lender], _words(shared[0])))
    return copies


def _copy(borrower: Report, lender: Report, words: str) -> Copy:
    passage = Passage(here=span(borrower, words), there=span(lender, words))
    return Copy(
        id=content_id("copy", borrower.id, lender.id), made_by=MADE, report=borrower.id, of=lender.id, share=0.1,
        passages=(passage,), directed=lender.id < borrower.id, why=("published earlier",),
    )  # fmt: skip
