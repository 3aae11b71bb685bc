from reportedly.stages.claims.grouping import grouped, guests


def score(table: dict[tuple[int, int], float]):  # type: ignore[no-untyped-def]
    return lambda a, b: table.get((min(a, b), max(a, b)), -2.0)


def edges(table: dict[tuple[int, int], float]) -> list[tuple[float, int, int]]:
    return [(value, a, b) for (a, b), value in table.items() if value > 0]


def test_a_chain_does_not_tie_strangers() -> None:
    chain = {(0, 1): 1.0, (1, 2): 1.0, (2, 3): 1.0}
    assert grouped(4, edges(chain), score(chain)) == [[0, 1], [2, 3]]


def test_what_is_alike_throughout_is_one_group() -> None:
    close = {(a, b): 1.0 for a in range(5) for b in range(a + 1, 5)}
    assert grouped(6, edges(close), score(close)) == [[0, 1, 2, 3, 4], [5]]


def test_the_order_of_edges_does_not_matter() -> None:
    table = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): -0.1, (3, 4): 0.3, (2, 3): 0.2}
    there, back = edges(table), list(reversed(edges(table)))
    assert grouped(5, there, score(table)) == grouped(5, back, score(table))


def test_a_statement_is_a_guest_where_it_fits_clearly() -> None:
    table = {(0, 1): 2.0, (2, 3): 2.0, (1, 2): 1.8, (1, 3): 1.8}
    assert guests([[0, 1], [2, 3]], {1: [0, 2, 3]}, score(table)) == [[0, 1], [1, 2, 3]]
    hardly = table | {(1, 2): 0.8, (1, 3): 0.8}
    assert guests([[0, 1], [2, 3]], {1: [0, 2, 3]}, score(hardly)) == [[0, 1], [2, 3]]
