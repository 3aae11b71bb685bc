"""Names that nobody bears: people, places, ships, companies, outlets and agencies, put together from parts.

`KINDS` is what a role of an event may be. A `Namer` never gives one name twice in a story.
"""

from collections.abc import Callable

from benchmarks.spread.chance import Chance


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WOMEN = _words("""
Ilse Greta Mira Olena Rosa Petra Hanne Lena Ines Sanna Tessa Marit Elka Nadia Vera Ione Calla Dagny Runa
Saskia Thea Yara Zelda Alma Berit Cora Edda Freya Halina Jana Katla Livia Mina Noor Orla Paula
Renata Silvia Tova Ulla""")
MEN = _words("""
Tomas Radu Pavel Anselm Mattis Jonas Milan Jon Aleks Bruno Carsten Davor Emil Felix Goran Henrik Ivo Jarek
Kasper Lorens Marek Niko Otto Piet Rasmus Stefan Tibor Ulrik Viktor Walter Yannick Zoltan Anton Bela
Cyrus Doran Erno Finn""")
SURNAMES = (
    _words(
        "Ald Ban Bram Cal Cas Dal Dor Est Fal Fen Gar Hal Har Ist Jor Kal Ker Lan Lod Mar Mer Nor Ost Par Quen "
        "Ral Ros Sel Sor Tal Tar Tol Ul Van Vel Ver Wes Yor Zan Zel"
    ),
    _words("ant arck aster ell emar enik erby eth evik ian icott imer ingen isk olf omey orin oss oven und urz ylen"),
)
COUNTRIES = (
    _words("Vel Cor Drosk Kes Adra Tavi Mor Sel Lind Bor Or Nav Est Ilm Zar Pal Ruth Gal Thal Ser Ven Hald Mar Kor"),
    _words("mora vania land onia istan eria avia undy esia adan ovia enthal mark oria"),
)
TOWNS = (
    _words(
        "Bel Sol Tarn Marrow Osl Grim Hav Kel Lun Mid Nord Os Pell Quill Raven Stam Thorn Ul Wend Yar Ald Brack Cray "
        "Dun Elm Fal Gant Hol Iver Jes Kirk Lang"
    ),
    _words("by haven port stad wick ford mouth berg dale field gate holm minster ness stow ton vale worth"),
)
SHIPS = (
    _words("Orrin Lady Northern Silver Green Southern Blue Amber Iron White Eastern Grey Bright Old Golden Western"),
    _words("Star Heron Venture Crest Meridian Lantern Pilot Harrier Tide Merchant Horizon Falcon Trader Dawn Petrel"),
)
COMPANIES = (
    _words(
        "Fenner Holm Castor Brandt Lodestar Keller Tamarisk Orbis Vantage Stellan Marlow Corvid Helix Ashdown Pinnard "
        "Rothwell Sable Trent Umber Wexford Yarrow Zephyr"
    ),
    _words("Group Industries Lines Holdings Works Energy Systems Partners Freight Materials Foods Motors"),
)
PLACES_OF_PAPERS = _words(
    "Harbour Capital Northern River Eastern Coastal Border Valley Island Central Southern Western"
)
PAPERS = _words(
    "Ledger Courier Gazette Post Herald Observer Clarion Echo Tribune Record Review Chronicle Mercury Standard "
    "Sentinel Argus Dispatch Examiner Monitor"
)
AGENCIES = (_words("North Land Sea Trans Inter Metro Globe Union Prime Cross"), _words("wire press line news feed"))


class Namer:
    """Gives names of the kinds that roles have, each once."""

    def __init__(self, chance: Chance) -> None:
        self._chance, self._given = chance, set[str]()

    def give(self, kind: str) -> str:
        """A new name of a kind of `KINDS`; raises KeyError for any other."""
        while True:
            name = KINDS[kind](self._chance)
            words = {word for word in name.split() if word not in _SHARED}
            if not words & self._given:
                self._given |= words
                return name


def _joined(parts: tuple[tuple[str, ...], tuple[str, ...]], between: str = "") -> Callable[[Chance], str]:
    return lambda chance: chance.one(parts[0]) + between + chance.one(parts[1])


def _woman(chance: Chance) -> str:
    return f"{chance.one(WOMEN)} {_joined(SURNAMES)(chance)}"


def _man(chance: Chance) -> str:
    return f"{chance.one(MEN)} {_joined(SURNAMES)(chance)}"


def _paper(chance: Chance) -> str:
    place = chance.one((chance.one(PLACES_OF_PAPERS), _joined(TOWNS)(chance)))
    return f"{chance.one(('The ', '', ''))}{place} {chance.one(PAPERS)}"


KINDS: dict[str, Callable[[Chance], str]] = {
    "woman": _woman,
    "man": _man,
    "country": _joined(COUNTRIES),
    "town": _joined(TOWNS),
    "ship": _joined(SHIPS, " "),
    "company": _joined(COMPANIES, " "),
    "outlet": _paper,
    "agency": _joined(AGENCIES),
}
_SHARED = {"The", *COMPANIES[1], *PLACES_OF_PAPERS, *PAPERS, *SHIPS[0], *SHIPS[1]}
