"""Templates about people who do not shop: a patient, an employee; and the blank one."""

from __future__ import annotations

from canvas.templates.rows import behind, letter, mail, meeting, phone, row, website
from canvas.templates.told import ChannelTold, PersonaTold, PhaseTold, Say, Told


def blank(say: Say) -> Told:
    """Phases and steps without names, and one feeling."""
    return Told(
        title=say("Blank map"),
        line=say("Phases, steps and one feeling"),
        phases=(PhaseTold("", ("", "")),) * 3,
        lanes=(row(say, "touchpoints"), row(say, "feelings")),
    )


def patient(say: Say) -> Told:
    """A patient and somebody close to them, from the first signs to life afterwards."""
    return Told(
        title=say("Patient"),
        line=say("Patient and relative, two curves"),
        phases=(
            PhaseTold(say("First signs"), (say("Notices something"), say("Sees the doctor"))),
            PhaseTold(say("Waiting"), (say("Is referred"), say("Waits for the day"))),
            PhaseTold(say("Examination"), (say("Arrives"), say("Is examined"), say("Gets the answer"))),
            PhaseTold(say("Treatment"), (say("Is treated"), say("Goes home"))),
            PhaseTold(say("Life afterwards"), (say("Recovers at home"), say("Comes to a check-up"))),
        ),
        lanes=(
            row(say, "doing", "11011101111"),
            row(say, "feelings"),
            row(say, "touchpoints", "01111211112"),
            row(say, "questions", "10010110010"),
            row(say, "pains and gains", "01010010100"),
            behind(say, "00110111001"),
            row(say, "ideas"),
        ),
        personas=(
            PersonaTold(say("Patient"), None, None, (-1, -0.5, 0, -1.5, -0.5, 0, -1, 0.5, 1, 0.5, 1.5)),
            PersonaTold(say("Relative"), None, None, (0, -1, 0.5, -1, 0, -0.5, -1.5, -0.5, 0, -1, 1)),
        ),
        channels=(
            ChannelTold(say("Doctor’s practice"), "personal", "handshake"),
            ChannelTold(say("Hospital"), "physical", "building-2"),
            letter(say),
            phone(say),
            website(say),
        ),
        departments=(say("Doctor"), say("Reception"), say("Ward"), say("Municipality")),
    )


def employee(say: Say) -> Told:
    """Somebody who works for us, from the advert to the end of the first year."""
    return Told(
        title=say("Employee"),
        line=say("From the job advert to the first year"),
        phases=(
            PhaseTold(say("Getting interested"), (say("Hears about us"), say("Reads the job advert"))),
            PhaseTold(say("Applying"), (say("Applies"), say("Comes to an interview"), say("Gets an answer"))),
            PhaseTold(
                say("Starting"), (say("Waits for the first day"), say("First day"), say("First weeks"))
            ),
            PhaseTold(say("Settling in"), (say("Works on their own"), say("Talks with the manager"))),
            PhaseTold(say("The first year"), (say("Learns more"), say("Looks back on the year"))),
        ),
        lanes=(
            row(say, "doing", "111110111111"),
            row(say, "touchpoints", "111211122101"),
            row(say, "thinking", "010011010010"),
            row(say, "feelings"),
            row(say, "pains and gains", "000110101001"),
            behind(say, "010101110100"),
            row(say, "ideas"),
        ),
        personas=(
            PersonaTold(
                say("New employee"),
                "employee",
                None,
                (0.5, 1, 0.5, 0, 1.5, -0.5, 0.5, -1, -0.5, 0.5, 1, 1.5),
            ),
        ),
        channels=(
            ChannelTold(say("Job portal"), "digital", "search"),
            meeting(say),
            mail(say),
            phone(say),
            ChannelTold(say("Workplace"), "physical", "building-2"),
        ),
        departments=(say("Human resources"), say("Manager"), say("Colleagues"), say("IT")),
        axis="life cycle",
    )
