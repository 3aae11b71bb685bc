"""What a language file says of times: its words by kind, and the forms in which they make an expression."""

from reportedly.records import Record

__all__ = ["TimeWords"]

Words = tuple[str, ...]
Named = tuple[tuple[str, str], ...]
Numbered = tuple[tuple[str, int], ...]


class TimeWords(Record):
    """The time words of one language; pairs are (word or phrase, value). Words are lower case.

    weekdays, months   names and abbreviations with their number; Monday and January are 1
    unsure_months      month names that are other words too, and need a cue or a number beside them
    month_cues         words before an unsure month's name
    days               words for a day near publication ("yesterday", -1)
    parts              parts of a day with their TIMEX3 suffix ("morning", "MO")
    nights             words for a part of the day of publication ("tonight", "NI")
    units              units with their TIMEX3 unit, of each the singular first ("week", "week"), ("weeks", "week")
    several            words for a number that is not known ("a few")
    ordinals           ("first", 1)
    seasons            ("summer", "SU")
    weekends           names of the weekend
    holidays           feasts with their month and day ("christmas", "12-25")
    decades            words for the tens of a year ("nineties", 9)
    shifts             what moves a unit from that of publication ("last", -1; "this", 0)
    points             what moves a unit from the time told last ("that", 0; "the following", 1)
    rough              what may stand before a date and leave its value as it is ("early", "mid")
    about              what may stand before a length of time and belongs to it ("nearly")
    adjectives         words between a number and its unit ("trading", "consecutive")
    ago, ahead         words after a length of time: before, or after, publication
    earlier, later     words after a length of time: before, or after, the time told last
    spans              words before a length of time that make it a duration ("for", "within")
    limits             words right before a month or day that put it ahead ("by")
    sets               ("every", "each")
    frequencies        ("daily", "P1D")
    references         ("now", "PRESENT_REF")
    latest             words before a unit for the one that ended last, or that is told of ("latest")
    halves, noons      ("a.m.", 0), ("pm", 12); ("noon", "12:00")
    zones              names of one time zone each, with its offset ("edt", "-04:00")
    ages               words after a length of time that make it an age
    others             phrases that hold words of time and are none ("three-quarters of")
    suffixes           what makes an ordinal of digits ("th")
    plural             what makes a decade of digits ("s")
    possessives        endings that are no part of a word ("'s")
    bounds             words before a date that only say that something lies before or behind it
    future, past       words and phrases near a date that say that it lies ahead, or behind
    past_endings       endings of words that say that it lies behind
    joins              what may stand between a day and a time of day
    forms              (meaning, form): the meanings are those of `values.MEANINGS`. A form is a row of kinds of words
                       (the fields above in the singular; `one` and `units` are units in the singular and in the
                       plural), of words in single quotes, and of what is made of digits: `yyyy`, `dd`, `hh`, `hhmm`,
                       `n`, `iso`, `clock`, `decade`. `( )`, `|` and `?` are those of regular expressions; what stands
                       before `>` has to precede, what stands behind `<` has to follow, and what stands behind `!` must
                       not.
    """

    weekdays: Numbered
    months: Numbered
    unsure_months: Words
    month_cues: Words
    days: Numbered
    parts: Named
    nights: Named
    units: Named
    several: Words
    ordinals: Numbered
    seasons: Named
    weekends: Words
    holidays: Named
    decades: Numbered
    shifts: Numbered
    points: Numbered
    rough: Words
    about: Words
    adjectives: Words
    ago: Words
    ahead: Words
    earlier: Words
    later: Words
    spans: Words
    limits: Words
    sets: Words
    frequencies: Named
    references: Named
    latest: Words
    halves: Numbered
    noons: Named
    zones: Named
    ages: Words
    others: Words
    suffixes: Words
    plural: Words
    possessives: Words
    future: Words
    bounds: Words
    past: Words
    past_endings: Words
    joins: Words
    forms: Named
