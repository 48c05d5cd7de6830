"""The shapes in which a text writes a date, as patterns on folded text."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.days.calendar_words import DAY_WORDS, MONTHS, WEEKDAYS


def _alternatives(words: dict[str, int]) -> str:
    """Words as alternatives, the longest first, hyphens and spaces taken for each other."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace("-", "[ -]").replace(" et ", "[ -]et[ -]") for word in longest_first)


MONTH: Final = rf"(?:{_alternatives(MONTHS)})(?![a-z])"
WEEKDAY: Final = rf"(?:(?:{_alternatives(WEEKDAYS)})(?![a-z])\.?)"
DAY: Final = rf"(?:\d{{1,2}}(?!\d)(?:[ ]?er|e|°)?|(?:{_alternatives(DAY_WORDS)})(?![a-z]))"

# A figure too few or too many: "202", "226", "20266"
_LOPPED: Final = r"(?:20[1-9]|[02][12]\d|20(?:0[12]\d|[12]\d{2})|220[12]\d)"
# Behind "31 mars", what is no year of ours but stands as one: nothing is counted by it
_MISTYPED: Final = (
    rf"(?:[03-9]0[12]\d|{_LOPPED})(?!\d|[.,]\d)"
    r"(?=[ ]?[.,;:!?)\]|»\n]|[ ][-–/(]|[ ]*$|[ ](?:pour|et|ou|au|aux|est|etait|reste|a|n'|ne|d'|du|des?|avec|dont|soit"
    r"|par|sur|sans|qui|en|l[ae]s?|l'|vous|nous|je|j'|puis|mais|jusqu'|entre|faute|merci|afin|apres|avant)(?![a-z]))"
)
# "31/12/2026", "31-12-26", "31.12.2026", "31 / 12 / 2026"
NUMERIC: Final = re.compile(
    r"(?P<day>[0-9](?<![\w/]\d)(?<!\d[.,-]\d)(?<![a-z]-\d)\d?)"
    rf"(?P<mark>[/.-]| / )(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}}|(?<=[/.]){_LOPPED})"
    rf"(?!\d|[/.,-]\d| /|\w|[ \n]{MONTH})"
)
ISO: Final = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?<![\w/.-]\d{4})(?P<mark>[-/.])(?P<month>\d{2})(?P=mark)(?P<day>\d{2})(?!\d|[-/][\w]|[a-su-z])"
)
# "le 31/12", "avant le 05/04": a preposition tells a date from a fraction
DAY_MONTH: Final = re.compile(
    r"(?P<day>[0-9](?<![\w/.,-]\d)\d?)/(?P<month>\d{1,2})"
    r"(?![\d/]|[.,]\d| ?(?:€|euros?|%|emes?|e\b|du\b|des\b|de la\b))"
)
DAY_MONTH_CUE: Final = re.compile(
    r"(?:\b(?:le|du|au|des|les|avant|depuis|d'ici|echeance|jusqu'au)|(?P<series>\bet|,|\bet le))[ \n]$"
)
MONTH_WORDS: Final = {month: re.compile(rf"{month}(?![a-z])") for month in MONTHS}
# "vendredi 4 ", "1er ", "premier ", before the month
BEFORE_MONTH: Final = re.compile(
    rf"(?:(?<![\w/-])|(?<=\b\d[/-])|(?<=\b\d\d[/-]))(?<!\d[.,])"
    rf"(?:(?P<weekday>{WEEKDAY}),?[ \n]{{1,2}}(?:le[ \n])?)?"
    rf"(?P<day>{DAY})[ \n]{{0,2}}(?:du mois de |de |d')?$"
)
PART_BEFORE_MONTH: Final = re.compile(r"\b(?P<part>fin|debut|mi|milieu|courant)[ \n-](?:du mois[ \n])?(?:de[ \n]|d')?$")
YEAR_AFTER_MONTH: Final = re.compile(
    r"\.?[ \n]{0,2}(?:de l'an )?(?:-? ?(?P<year>(?:19|20)\d{2}|[12]\d{3}(?! ?(?:€|eur|-\w)))(?!\d)"
    rf"|(?P<mistyped>{_MISTYPED})"
    r"|'?(?P<short>[2-4]\d)(?=[.,;:!?)\n]|$)"
    r"|(?=(?P<words>deux|mil)[ -]))"
)
SIDE: Final = re.compile(r"[ \n](?P<side>dernier|passe|ecoule|prochain)\b")
RANGE_IN_MONTH: Final = re.compile(r"\bdu (?P<first>\d{1,2})(?:er)? au $")
THIS_MONTH: Final = re.compile(r"fin (?<!\wfin )(?:du|de ce|de) mois(?P<next> prochain)?\b(?! d)")
END_OF_YEAR: Final = re.compile(r"fin (?<!\wfin )(?P<year>20\d{2})\b")
# What stands before the last day of "les 3, 10 et 17 mars", "du 3 au 10 mars"
EARLIER_DAYS: Final = re.compile(
    rf"(?:\b(?P<head>les?|des|du|aux?|entre les?|entre|dates?|{MONTH}[ \n]?(?:,|et|puis))[ \n]{{1,2}}(?:les?[ \n])?"
    r"|(?:^|[\n(:])[ ]?)"
    rf"(?P<days>(?:(?:{WEEKDAY}[ \n]{{1,2}})?{DAY}[ \n]{{0,2}}"
    r"(?:,(?:[ \n](?:et|ou|puis))?|et|ou|puis|jusqu'au|au|-|/|a)[ \n]{0,2}(?:(?:les?|du|au)[ \n]{1,2})?){1,12})$"
)
SERIES_LINK: Final = re.compile(
    rf"(?:,|\bet|\bou|\bpuis|au|-|/|\ba)[ \n]{{0,2}}(?:(?:les?|du|au)[ \n]{{1,2}})?(?:{WEEKDAY}[ \n]{{1,2}})?$"
)
ONE_DAY: Final = re.compile(rf"(?:(?P<weekday>{WEEKDAY})[ \n]{{1,2}})?(?<!\w)(?P<day>{DAY})")
WEEKDAY_BEFORE: Final = re.compile(rf"(?<![a-z])(?P<weekday>{WEEKDAY}),?[ \n]{{1,2}}(?:le[ \n])?$")
RANGE: Final = re.compile(r"[ \n]{0,2}(?:(?:jusqu')?au[ \n]{1,2}|-[ \n]{0,2})$")
SERIES: Final = re.compile(r"[ \n]{0,2}(?:,|et|ou|puis|, et|, puis)[ \n]{1,2}(?:(?:le|du|au|celle du)[ \n]{1,2})?$")
