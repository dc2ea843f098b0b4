"""Words to reword with: near-synonyms of a plan's verbs and nouns, small words that change places, new matter."""

from __future__ import annotations

import random
import re

# A line is a family: any member may stand for another.
FAMILIES = """
strengthen reinforce deepen consolidate enhance
promote foster further advance encourage
expand broaden widen enlarge
support back assist sustain
exchange swap share circulate
exchanges contacts visits consultations
cooperation collaboration partnership joint-work
develop elaborate build prepare
implement execute carry-out apply
establish create set-up found
explore examine consider study
facilitate ease simplify enable
participate engage join
ensure guarantee secure
improve upgrade better raise
increase augment lift multiply
continue maintain keep-up pursue
hold convene organise host
invite welcome call-upon
provide offer supply furnish
actively vigorously readily
fields areas domains sectors
field area domain sector
countries states nations members
parties sides partners
projects undertakings initiatives schemes
programmes programs schedules
training instruction coaching schooling
capacity ability capability
experiences lessons practices
policies measures strategies
policy strategy doctrine
dialogue consultation conversation discussion
mechanism framework instrument arrangement
mechanisms frameworks instruments arrangements
technology engineering know-how
technologies techniques methods
enterprises companies firms businesses
investment funding capital financing
trade commerce exchange-of-goods
economic commercial financial
social societal communal
sustainable lasting durable
mutual reciprocal shared
joint common combined
national domestic state-level
international worldwide cross-border
regional continental area-wide
important significant essential
different various several diverse
relevant pertinent competent
necessary needed required
people citizens inhabitants populations
institutions bodies agencies organisations
experts specialists advisers
research study inquiry investigation
innovation invention renewal
protection safeguarding preservation conservation
protect safeguard preserve conserve
resources means assets
environment surroundings ecology
energy power electricity
agriculture farming husbandry
education teaching learning
health wellbeing hygiene
culture heritage arts
young youthful junior
women female-leaders
fight combat struggle-against
crime offences delinquency
security safety stability
law legislation statutes
laws regulations rules statutes
agreement accord pact understanding
agreements accords pacts understandings
meeting gathering session sitting
meetings gatherings sessions sittings
annual yearly regular
possible feasible practicable
accordance conformity line keeping
respect regard esteem
basis footing foundation
through via by-means-of
including notably among-them
between among
within inside
will shall would
should must ought-to
may can might
new fresh novel
high senior elevated
use employ utilise
information data intelligence
access entry admission
quality standard grade
services facilities offerings
production output manufacture
market outlet marketplace
markets outlets marketplaces
infrastructure works installations
transport carriage haulage
water rivers watercourses
food nutrition foodstuffs
poverty deprivation hardship
risk danger hazard
disaster emergency calamity
"""

SMALL = "the of and in for to on with by as from at their its this that all each any these other such both also"

# New matter, for items and phrases that no earlier edition had.
MATTER = """
lighthouses apiaries meteorology ferries archives orchards quarries seismology tariffs notaries aquifers beekeepers bursaries
cadastres cartography ceramics choirs coastguards cooperatives couriers crafts customs dairies dams deltas dialects dredging
embankments estuaries ethics fisheries floods footpaths forestry fountains freight glaciers granaries greenhouses harbours
herbaria hospices hydrology incubators insurers irrigation kindergartens laboratories lagoons libraries livestock looms mangroves
manuscripts marionettes midwives mills monuments moorings museums nurseries observatories orchestras organs pastures patents peatlands
pensions pharmacies pilots plantations playgrounds ports potteries printing probation puppetry railways rangers reefs reservoirs
rescue roads salt sanatoria satellites sawmills seagrass seals seeds shipyards silk slopes soils spectra springs stadiums
statistics subtitles surveys swimmers tanneries telegraphy telescopes terraces theatres tides timber tolls translators tunnels
turbines universities vaccines valleys vessels veterinarians viaducts villages vineyards volcanoes warehouses weavers wetlands wharves
accessible alpine arid audited biennial bilingual botanical calibrated certified coastal daily digital floating handmade historic
inland insular licensed maritime medieval migratory municipal nocturnal open-air overland paved portable rural seasonal tidal
tropical underwater urban volunteer weekly
""".split()

OPENERS = ("To this end,", "In addition,", "For that purpose,", "At the same time,", "Likewise,")
JOINERS = (" ", "; and ", "; ", ". Furthermore, ", ". Also, ")
TAILS = ("as agreed by both sides", "in due course", "where resources allow", "at the request of either side", "before the next review")

SYNONYMS: dict[str, list[str]] = {}
for _line in FAMILIES.split("\n"):
    _family = [word.replace("-", " ") if "-" in word and word not in ("know-how", "cross-border") else word for word in _line.split()]
    for _word in _family:
        SYNONYMS.setdefault(_word, []).extend(other for other in _family if other != _word)
SMALL_WORDS = SMALL.split()
TOKEN = re.compile(r"^(\W*)(.*?)(\W*)$", re.S)


def other_word(token: str, rng: random.Random, vocabulary: list[str], english: bool) -> str:
    """Another word in a token's place: its capital and its punctuation stay; a number becomes another number."""
    before, core, after = TOKEN.match(token).groups()
    if not core:
        return token
    if re.fullmatch(r"[\d.,]*\d", core):
        return before + other_number(core, rng) + after
    plain = core.lower()
    if english and plain in SYNONYMS and rng.random() < 0.75:
        chosen = rng.choice(SYNONYMS[plain])
    elif english and plain in SMALL_WORDS:
        chosen = rng.choice([word for word in SMALL_WORDS if word != plain])
    else:
        chosen = rng.choice(MATTER if english and rng.random() < 0.5 else vocabulary)
    if core[0].isupper():
        chosen = chosen[0].upper() + chosen[1:]
    return before + chosen + after


def other_number(core: str, rng: random.Random) -> str:
    """A number of the same form, one of its digits changed, the first never to 0."""
    places = [i for i, char in enumerate(core) if char.isdigit()]
    at = rng.choice(places)
    digits = [d for d in "123456789" if d != core[at]]
    return core[:at] + rng.choice(digits) + core[at + 1:]
