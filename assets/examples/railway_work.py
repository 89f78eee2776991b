"""What is told, planned, voted and counted along the English example as it is. Data only, as `script.py` says."""

from __future__ import annotations

import datetime

from script import WorkTold

FIRST, SECOND = ("Dry run", "2026-06-11"), ("Workshop", "2026-09-09")

# fmt: off
READINGS = tuple(
    datetime.date(year, month, day)
    for year, month, day in (
        (2024, 9, 30), (2024, 12, 31), (2025, 3, 31), (2025, 6, 30), (2025, 9, 30), (2025, 12, 31), (2026, 3, 31), (2026, 6, 30),
    )
)
MEASURES = (
    # where (a phase, a touchpoint, None: the journey), title, unit, target, better, readings Q3 2024 … Q2 2026
    (0, "Find us on the first page", "%", 50, "higher", (14, 15, 17, 16, 18, 19, 22, 21)),
    ((1, 1, 0), "Leave at the bicycle rules", "%", 30, "lower", (52, 55, 58, 60, 61, 64, 66, 63)),
    (2, "Time to book", "min", 8, "lower", (27, 28, 30, 31, 33, 36, 39, 41)),
    ((3, 0, 0), "Hear of changes from us first", "%", 90, "higher", (31, 29, 26, 25, 24, 22, 27, 25)),
    (4, "Make their connection", "%", 95, "higher", (91, 90, 90, 89, 88, 86, 84, 87)),
    (5, "Days until the money is there", "days", 7, "lower", (21, 22, 24, 25, 26, 28, 30, 31)),
    (None, "Families who come back", "families", 500, "higher", (288, 240, 262, 351, 310, 295, 402, 388)),
    (None, "Families who do not", "families", 200, "lower", (221, 236, 240, 268, 280, 301, 355, 361)),
    ("project", "Satisfaction, all travellers", "of 10", 8, "higher", (6.1, 6.0, 6.0, 5.9, 5.7, 5.6, 5.5, 5.4)),
    ("project", "Satisfaction, our own people", "of 10", 8, "higher", (None, 5.8, None, 5.6, None, 5.1, None, 4.9)),
)
RATIOS = ((5, "Families back for each one lost", "Families who come back", "Families who do not", 2.5),)

STORIES = (
    # teller (a persona by name, or who it was), department, date, touchpoint, words, lesson, about whom
    ("Gwen Parry", "Care", "2026-07-28", (3, 0, 1),
     "She wasn’t cross. She read me our own email, slowly, and asked me what it meant. I put her on hold.",
     "Nobody should send a message that a colleague cannot explain."),
    ("priya", "Stations", "2026-07-19", (4, 2, 1),
     "The little one shook hands with everybody, the lift included. I had four minutes and one whistle.",
     "If a host knew who was coming, four minutes would be plenty.", "ivy"),
    ("Aisha Khan", "Sales", "2026-06-30", (1, 0, 0),
     "My own brother booked with us. He rang and asked which of the four prices I had meant.",
     "The first price must be the price.", "tom"),
    ("Lars Tillmann", "Timetable", "2026-08-14", (3, 0, 0),
     "I moved one train by nine minutes. It was the neatest table I ever drew. Then somebody showed me the letters.",
     "Draw the people who change before you draw the table."),
    ("jens", "", "2026-08-21", (4, 2, 1),
     "Your host rang me herself, from a stairwell. It was the first call from you in two years. So I waited.",
     "Ring the other railway. They have a heart and a telephone."),
    ("Sofia Brandão", "Digital", "2026-07-02", (1, 1, 0),
     "I tested it with my grandmother. She said: you want me to read nine pages and then leave the bicycle at home?",
     "Yes or no first. The reasons come after."),
    ("ivy", "", "2026-09-08", (4, 0, 1),
     "The man said hello to me and then to Gerald. Mama was third.",
     "Greet the child first. The rest of the family follows.", "ivy"),
)

WORK = WorkTold(
    ideas=(
        ((2, 1, 0), "ease", "One code for the whole trip", "Sales", "Aisha", "2027-04-01", 5, 3, "open", "easier"),
        ((5, 1, 0), "communication", "Three questions, and an answer by name", "Marketing", "Hamish", "2027-05-30", 3, 1, "open", "more fun"),
    ),
    activities=(
        ((3, 0, 0), "trial", "Watch list of every trip sold through Marlheim", "Timetable", "Lars", "2026-10-31", 5, 3, "doing", 12000),
        ((4, 2, 0), "repair", "Get the lift on platform 4 running", "Stations", "Priya", "2026-10-05", 5, 2, "doing", 38500),
        ((1, 1, 0), "meeting", "One afternoon, three railways, one bicycle rule", "Timetable", "Lars", "2026-11-20", 5, 4, "open", None),
        ((0, 2, 1), "text", "Dev and ten families write the family page", "Marketing", "Hamish", "2027-03-01", 4, 1, "open", 900),
        ((1, 0, 0), "test", "Whole price from the first click, in one country", "Sales", "Aisha", "2027-01-31", 5, 3, "open", 25000),
        ((3, 0, 1), "system", "The whole trip on the screen in Care", "Digital", "Sofia", "2027-02-15", 4, 3, "open", 41000),
        ((4, 0, 1), "thanks", "Write to the guard who lifted Gerald", "On board", "Gwen", "2026-09-15", 2, 1, "done", None),
        ((5,), "study", "Follow ten claims from form to money", "Care", "Gwen", "", 3, 2, "not now", None),
    ),
    votes=(
        (*FIRST, "", "One map, past every border", 5),
        (*FIRST, "", "Bicycle: yes or no, right in the search", 6),
        (*FIRST, "", "Money back before they ask for it", 2),
        (*FIRST, "", "A host who expects you at the change", 4),
        (*FIRST, "", "Say what a change means for this trip", 3),
        (*SECOND, "Priya", "The coach order an hour ahead", 5),
        (*SECOND, "Gwen", "Money back before they ask for it", 5),
        (*SECOND, "Lars", "One code for the whole trip", 3),
        (*SECOND, "Sofia", "Bicycle: yes or no, right in the search", 3),
        (*SECOND, "Sofia", "One code for the whole trip", 2),
        (*SECOND, "Aisha", "Family fare: the first price is the price", 3),
        (*SECOND, "Aisha", "One code for the whole trip", 1),
        (*SECOND, "Hamish", "Let families write the family page", 2),
        (*SECOND, "Hamish", "Three questions, and an answer by name", 1),
        (*SECOND, "Nell", "Bicycle: yes or no, right in the search", 3),
        (*SECOND, "Nell", "Ask once, and remember the child", 3),
        (*SECOND, "Ivy", "Ask once, and remember the child", 5),
        (*SECOND, "", (3, 0, 0), 8),
        (*SECOND, "", "The man said hello to me and then to Gerald. Mama was third.", 4),
    ),
    findings=(
        ("not-asked", (4, 0, 1), "intended", "What the guard does needs no question. We only keep out of his way."),
        ("channel-not-wanted", (3, 0, 0), "later", "Text messages begin with the trial at Marlheim; the rest follows in April 2027."),
    ),
    notes=(
        ((1, 1, 0), "quote", "One says yes, one says no, one says ring us.", "nell"),
        ((3, 0, 0), "pain", "The new table has 212 rows, and hers is not marked.", ""),
        ((4, 2, 1), "gain", "Gerald was on the train with forty seconds to spare.", ""),
        ((1, 0, 0), "question", "Who decided that ‘from’ means one seat a week?", ""),
    ),
)
# fmt: on
