"""What a language file says of numbers, and the same as look-up tables."""

from functools import cache

from reportedly.records import Record
from reportedly.text.tokens import by_first

__all__ = ["Lexicon", "NumberWords", "number_lexicon"]


class NumberWords(Record):
    """The number words of one language; pairs are (word, value).

    cardinals    "one" … "ninety", whole numbers below a hundred
    scales       "hundred", "thousand", "bn"; they multiply what stands before them
    vague        (word or phrase, lowest, highest): "dozens", "thousands", "a few"; before "of" and a scale they
                 multiply it
    articles     words that mean one before a scale ("a million")
    joins        words inside a number ("two hundred and ten")
    halves       words that mean a half before a scale ("half a million")
    fractions    (word, how many make a whole): "third" is 3; a share where "of" follows, or a hyphen stands before
    wholes       words between a fraction and the whole that it is a share of ("the", "its")
    minuses      words and signs that stand before a number below zero
    floors       phrases after which a number is the least possible ("more than")
    ceilings     phrases after which it is the most possible ("up to")
    hedges       phrases after which it is about right ("around")
    floor_tails  phrases after a number that make it the least possible ("or more")
    hedge_tails  phrases after a number that make it about right ("or so")
    ranges       (opener, joiner) of a range; the opener may be empty ("between 20 and 30", "86 through to 89")
    currencies   (symbol or word, unit)
    dollars      letters glued to the sign of a currency, and the currency that both make ("us", "dollar")
    money        (letter glued to an amount of money, its scale): "€40m"
    measures     (phrase after a number, unit): "%", "years old", "percentage points"
    clocks       phrases after a number that make it a time of day ("a . m")
    labels       words after which a number is a name, not a count ("code", "chapter", month names)
    skipped      words between a number and the counted noun ("more", "other")
    not_units    words that end the search for the counted noun
    irregulars   (plural, singular)
    sizes        (unit, the unit that it is measured in, how many of that it is)
    members      units that say nothing of what is counted but that it belongs to something ("members of the crew")
    besides      words by which those counted come besides others ("three more", "another nine")
    scopes       words that open a phrase for what a number covers ("in the city", "since May")
    """

    cardinals: tuple[tuple[str, float], ...]
    scales: tuple[tuple[str, float], ...]
    vague: tuple[tuple[str, float, float], ...]
    articles: tuple[str, ...]
    joins: tuple[str, ...]
    halves: tuple[str, ...]
    fractions: tuple[tuple[str, int], ...]
    wholes: tuple[str, ...]
    minuses: tuple[str, ...]
    floors: tuple[str, ...]
    ceilings: tuple[str, ...]
    hedges: tuple[str, ...]
    floor_tails: tuple[str, ...]
    hedge_tails: tuple[str, ...]
    ranges: tuple[tuple[str, str], ...]
    currencies: tuple[tuple[str, str], ...]
    dollars: tuple[tuple[str, str], ...]
    money: tuple[tuple[str, float], ...]
    measures: tuple[tuple[str, str], ...]
    clocks: tuple[str, ...]
    labels: tuple[str, ...]
    skipped: tuple[str, ...]
    not_units: tuple[str, ...]
    irregulars: tuple[tuple[str, str], ...]
    sizes: tuple[tuple[str, str, float], ...]
    members: tuple[str, ...]
    besides: tuple[str, ...]
    scopes: tuple[str, ...]


class Lexicon:
    """`NumberWords` as look-up tables."""

    def __init__(self, words: NumberWords) -> None:
        self.cardinals = dict(words.cardinals)
        self.scales = dict(words.scales)
        self.vague = {phrase: (low, high) for phrase, low, high in words.vague}
        self.vaguely = by_first(self.vague)
        self.starts = set(words.articles) | set(words.halves)
        self.first = self.starts | self.cardinals.keys() | self.vaguely.keys()
        self.fractions, self.wholes, self.minuses = dict(words.fractions), set(words.wholes), set(words.minuses)
        self.halves, self.articles, self.joins = set(words.halves), set(words.articles), set(words.joins)
        self.bounds = dict.fromkeys(words.floors, "floor")
        self.bounds |= dict.fromkeys(words.ceilings, "ceiling")
        self.bounds |= dict.fromkeys(words.hedges, "hedge")
        self.clocks = by_first(words.clocks)
        self.floor_tails, self.hedge_tails = by_first(words.floor_tails), by_first(words.hedge_tails)
        self.measures, self.units = by_first(phrase for phrase, _ in words.measures), dict(words.measures)
        self.openers = {opener: joiner for opener, joiner in words.ranges if opener}
        self.joiners = tuple(joiner for opener, joiner in words.ranges if not opener)
        self.currencies = dict(words.currencies)
        self.dollars, self.money = dict(words.dollars), dict(words.money)
        self.labels, self.skipped, self.not_units = set(words.labels), set(words.skipped), set(words.not_units)
        self.irregulars = dict(words.irregulars)


number_lexicon = cache(Lexicon)
