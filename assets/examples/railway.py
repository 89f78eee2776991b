"""The English example put together: its two journeys, lanes and dates, and the words of the other railway_*.py."""

from __future__ import annotations

import datetime

import railway_after as after
import railway_before as before
import railway_details as details
import railway_drawn as drawn
import railway_flow as flow
import railway_grid as grid
import railway_next as following
import railway_next_after as following_after
import railway_people as people
import railway_week as week
import railway_work as work
from script import JourneyTold, LaneTold, Script

TITLE = "Nell, Ivy and a bicycle"
PERSONAS = ("nell", "priya", "tom", "dev", "ivy")
PRINCIPLES = (
    "A journey begins at the kitchen table.",
    "One trip is one ticket, whatever borders it crosses.",
    "Say it first, in words a tired parent can read.",
    "When it goes wrong, somebody with a name puts it right.",
)
FRONT, BACK = {"stage": "frontstage"}, {"stage": "backstage"}
CURVE = {"size": "S", "low": 0, "high": 10}
WORKSHOP = datetime.date(2026, 9, 9)
CONTACT = "hamish@larkline.example"


def lanes(front: str, *further: LaneTold) -> tuple[LaneTold, ...]:
    """The lanes of both journeys; `front` is the question that the touchpoints answer."""
    return (
        LaneTold("doing", "doing", "Doing", "What do Nell and Ivy do?"),
        LaneTold("front", "touchpoints", "Touchpoints", front, FRONT),
        LaneTold("thinking", "thinking", "Thinking", "What goes through their heads?"),
        LaneTold("feelings", "feelings", "Feelings", "How are they along the way?"),
        LaneTold("enjoyment", "curve", "Enjoyment", "How pleasant is it?", CURVE),
        LaneTold("relevance", "curve", "Relevance", "How much are we needed?", CURVE),
        LaneTold("helpfulness", "curve", "Helpfulness", "How much do we help?", CURVE),
        LaneTold("quotes notes", "notes", "Heard and noted", "What do they say? What hurts, what helps?"),
        LaneTold("back", "touchpoints", "Backstage", "What does it take from us?", BACK),
        *further,
    )


AS_IS = JourneyTold(
    title=TITLE,
    personas=PERSONAS,
    scope="Customer journey · Larkline · Ghent to Aarhus with a child and a bicycle",
    date=datetime.date(2026, 9, 24),
    sources="Workshop at Marlheim 8–9 September, 14 interviews, survey of 1,240 travellers",
    contact=CONTACT,
    principles=PRINCIPLES,
    lanes=lanes(
        "Where do they meet us, and whom else?",
        LaneTold("ideas", "ideas", "Ideas", "Change it? Tell it better? Make it easier?"),
        LaneTold("promise", "promise", "Promise and delivery", "Do we keep what we promise?"),
    ),
    phases=before.BEFORE + after.AFTER,
    feeling=("nell", "priya"),
    measured={"strength": "measured", "source": "Survey of 1,240 travellers", "date": "2026-08-31"},
    asked=("Hamish", WORKSHOP),
    readings=work.READINGS,
    measures=work.MEASURES,
    ratios=work.RATIOS,
    stories=work.STORIES,
    details=details.DETAILS,
    links=details.LINKS,
    cells=grid.CELLS,
    moves=grid.MOVES,
    flows=flow.FLOWS,
    work=work.WORK,
    parked=(
        "?What about families with two bicycles and a dog?",
        "-The lift has its own telephone number, and nobody answers it",
        "+Ivy would draw the pictures for the safety card",
    ),
    views=(
        ("What Nell sees", "doing front thinking feelings", (), ("nell",)),
        ("The eleven hours", "front feelings back promise", (4,), ("nell", "priya")),
    ),
)
TO_BE = JourneyTold(
    title="The same trip, next summer",
    key="next",
    state="to-be",
    previous="journey",
    personas=PERSONAS,
    scope="Customer journey · Larkline · Ghent to Aarhus, as it could be in July 2027",
    date=datetime.date(2026, 9, 24),
    sources="The ideas of the workshop, and a trial at Marlheim since July 2026",
    contact=CONTACT,
    principles=PRINCIPLES,
    lanes=lanes(
        "Where do they meet us? Yellow cards were ideas.",
        LaneTold("promise", "promise", "Promise and delivery", "Will we keep what we promise?"),
        LaneTold("measures", "measures", "Measures", "What does the trial show?"),
    ),
    phases=following.BEFORE + following_after.AFTER,
    feeling=("nell", "priya"),
    known="assumed",
    measured={"strength": "assumed", "source": "What the team expects", "date": "2026-09-09"},
    asked=("Hamish", WORKSHOP),
    readings=tuple(datetime.date(2026, month, 15) for month in range(4, 10)),
    measures=following_after.MEASURES,
    handovers=following_after.HANDOVERS,
)
MET = LaneTold("front", "touchpoints", "Touchpoints", "Where do they meet us, and whom else?", FRONT)
FEELINGS = LaneTold("feelings", "feelings", "Feelings", "How are they along the way?")
WEEK = JourneyTold(
    key="week",
    title="Five times there and back",
    is_loop=True,
    personas=("dev", "priya", "marieke", "nell"),
    scope="A commuting week · Larkline · Marlheim to Ghent, 44 weeks a year",
    date=datetime.date(2026, 9, 24),
    sources="Commuter diaries of five weeks, nine people",
    contact=CONTACT,
    lanes=(
        MET,
        FEELINGS,
        LaneTold("ideas", "ideas", "Ideas", "Change it? Tell it better? Make it easier?"),
        LaneTold("promise", "promise", "Promise and delivery", "Do we keep what we promise?"),
        LaneTold(
            "time", "measures", "Punctuality", "Does it keep its time?", {"measure": "The 7.24 on time"}
        ),
        LaneTold(
            "why", "measures", "Candour", "Do we say why it stands?", {"measure": "Late trains told why"}
        ),
        LaneTold("mood", "measures", "Mood", "How content are they?", {"measure": "Satisfaction, commuters"}),
    ),
    phases=week.WEEK,
    feeling=("dev", "priya"),
    asked=("Hamish", WORKSHOP),
    readings=work.READINGS,
    measures=week.WEEK_MEASURES,
    handovers=week.WEEK_HANDOVERS,
    work=week.WEEK_WORK,
)
LIFE = JourneyTold(
    key="life",
    title="From stranger to storyteller",
    axis="life cycle",
    personas=("nell", "dev"),
    scope="A traveller’s years with Larkline",
    date=datetime.date(2026, 9, 24),
    sources="Workshop at Marlheim 8–9 September",
    contact=CONTACT,
    lanes=(MET, FEELINGS),
    phases=week.LIFE,
    feeling=("nell",),
    known="assumed",
    asked=("Hamish", WORKSHOP),
)
SCRIPT = Script(
    file="railway",
    language="en",
    title=TITLE,
    house="Larkline",
    time=datetime.datetime(2026, 9, 24, 15, 0, tzinfo=datetime.UTC),
    author="Hamish Rae",
    target_groups=("nell", "ivy", "marieke"),
    currency="EUR",
    people=people,
    drawings=drawn.PICTURES,
    journeys=(AS_IS, TO_BE, WEEK, LIFE),
    papers=(("The long wall at Marlheim", 3600.0, 1000.0), ("Roll, as long as it takes", 914.0, None)),
    colours=following.COLOURS,
)
