"""On how many origins the support of a proposition rests: the origins stage, asked of what supports it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from reportedly.records import Account, Claim, Roots, Statement, content_id
from reportedly.stages import origins
from reportedly.stages.base import Tools
from reportedly.stages.checking.material import Material


def rooted(supported: Mapping[str, Sequence[Statement]], material: Material, tools: Tools) -> dict[str, Roots]:
    """The roots of each set of statements, under its key; of several stories, those of the first statement's count."""
    claims: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    accounts: dict[str, Account] = {}
    for key, statements in supported.items():
        account = material.account_of[statements[0].report]
        accounts[account.story.id] = account
        held = [s for s in statements if material.account_of[s.report] is account]
        claims[account.story.id].append((key, _claim(account, held)))
    found: dict[str, Roots] = {}
    for story, keyed in claims.items():
        roots = origins.run(replace(accounts[story], claims=tuple(claim for _, claim in keyed)), tools)
        found.update((key, root) for (key, _), root in zip(keyed, roots, strict=True))
    return found


def _claim(account: Account, statements: Sequence[Statement]) -> Claim:
    """The statements as the one claim that they are, beside what the draft says."""
    return Claim(
        id=content_id("claim", sorted(s.id for s in statements)),
        made_by="checking",
        story=account.story.id,
        text="",
        statements=tuple(s.id for s in statements),
        links=(),
    )
