"""Templates about buying: in a shop, and in a company where several people buy together."""

from __future__ import annotations

from canvas.templates.rows import behind, mail, meeting, phone, row, website
from canvas.templates.told import ChannelTold, LaneTold, PersonaTold, PhaseTold, Say, Told


def retail(say: Say) -> Told:
    """A customer of a shop, from the window to the next visit."""
    return Told(
        title=say("Retail"),
        line=say("From the shop window to the next visit"),
        phases=(
            PhaseTold(say("Becoming aware"), (say("Sees the window or an advert"), say("Looks us up"))),
            PhaseTold(say("Visiting"), (say("Comes in"), say("Looks round"), say("Asks for help"))),
            PhaseTold(say("Buying"), (say("Tries and decides"), say("Pays"))),
            PhaseTold(
                say("At home"), (say("Uses it for the first time"), say("Has a question or returns it"))
            ),
            PhaseTold(say("Coming back"), (say("Hears from us"), say("Comes again"))),
        ),
        lanes=(
            row(say, "doing", "11110111011"),
            row(say, "touchpoints", "12112212112"),
            row(say, "thinking", "01010101000"),
            row(say, "feelings"),
            row(say, "pains and gains", "00101011101"),
            row(say, "ideas"),
        ),
        personas=(PersonaTold(say("Customer"), None, None, (0, 1, 1, 1, 0, 1, -1, 0.5, -1.5, 0, 1.5)),),
        channels=(
            ChannelTold(say("Shop"), "physical", "store"),
            website(say),
            ChannelTold(say("Social media"), "digital", "message-circle"),
            ChannelTold(say("Advert"), "physical", "newspaper"),
            mail(say),
            phone(say),
        ),
        departments=(say("Shop"), say("Web shop"), say("Marketing"), say("Customer service")),
    )


def business_purchase(say: Say) -> Told:
    """A company that buys: several people choose, and we answer each choice."""
    return Told(
        title=say("Business purchase"),
        line=say("The buyer’s choices, our steps"),
        phases=(
            PhaseTold(say("Need"), (say("Sees a problem"), say("Agrees that it must be solved"))),
            PhaseTold(say("Search"), (say("Looks for solutions"), say("Writes down the demands"))),
            PhaseTold(say("Choice"), (say("Asks for offers"), say("Compares them"), say("Decides together"))),
            PhaseTold(say("Order"), (say("Signs the contract"), say("Gets started"))),
            PhaseTold(say("Use"), (say("Works with it every day"), say("Gets help"))),
            PhaseTold(say("Renewal"), (say("Takes stock"), say("Buys again or leaves"))),
        ),
        lanes=(
            LaneTold(
                "doing", say("The buyer’s choices"), say("Who decides what, and on what grounds?"),
                sketch="1111111010011",
            ),
            row(say, "touchpoints", "1011210111101"),
            row(say, "questions", "0101011000010"),
            row(say, "feelings"),
            LaneTold(
                "touchpoints", say("Our steps"), say("What do we do, and who does it?"), "backstage",
                "0011121121111",
            ),
            row(say, "promise"),
            row(say, "ideas"),
        ),
        personas=(
            PersonaTold(
                say("The user"), "client", "user", (-1, -0.5, 0.5, 0, 0, -0.5, 0.5, 0, -1, 1, 0.5, 1, 1.5)
            ),
            PersonaTold(
                say("The purchaser"), "client", "buyer", (0, 0, 0, -0.5, 0.5, -1, 0, 1, 0.5, 0, 0, 0.5, 1)
            ),
            PersonaTold(say("The decision maker"), "client", "decider"),
        ),
        channels=(
            meeting(say), phone(say), mail(say), website(say),
            ChannelTold(say("Trade fair"), "physical", "landmark"),
        ),
        departments=(say("Sales"), say("Marketing"), say("Delivery"), say("Customer service")),
        axis="sales",
    )  # fmt: skip


def service_blueprint(say: Say) -> Told:
    """A service, on stage and behind it, with what carries it."""
    return Told(
        title=say("Service blueprint"),
        line=say("On stage and behind the scenes"),
        phases=(
            PhaseTold(say("Before"), (say("Finds us"), say("Books"))),
            PhaseTold(say("Arrival"), (say("Arrives"), say("Is received"))),
            PhaseTold(say("Service"), (say("Says what is needed"), say("Is served"), say("Pays"))),
            PhaseTold(say("Afterwards"), (say("Hears from us"), say("Asks for help"))),
        ),
        lanes=(
            LaneTold(
                "notes", say("What can be seen"), say("What do they see, hold and hear?"), sketch="110101110"
            ),
            row(say, "doing", "111111111"),
            LaneTold(
                "touchpoints", say("On stage"), say("Who or what meets the customer?"), "frontstage",
                "111112101",
            ),
            behind(say, "010112110"),
            LaneTold(
                "touchpoints", say("Support"), say("Which systems, rules and partners carry it?"), "support",
                "110010101",
            ),
            row(say, "ideas"),
        ),
        personas=(PersonaTold(say("Customer")),),
        channels=(
            ChannelTold(say("On the spot"), "personal", "handshake"), website(say), phone(say), mail(say),
        ),
        departments=(say("Front desk"), say("Service"), say("IT"), say("Suppliers")),
    )  # fmt: skip
