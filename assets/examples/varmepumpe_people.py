"""Who takes part in the Danish example: channels, departments, the brief, levels, and who influences whom.

Data only; `build.py` makes records of it. Every person and house in it is invented.
"""

from __future__ import annotations

from varmepumpe_personas import PERSONAS

__all__ = ["PERSONAS"]

TITLE = "Per og Mette får varmepumpe"
PROMISE = "Varme uden besvær. Vi siger, hvornår vi kommer, og vi kommer."

BRIEF = {
    "position": "Det lokale varmehus, der tager hele vejen med: fra det gamle fyr til den første vinter.",
    "message": "Du skal ikke være ekspert for at skifte oliefyret ud.",
    "channels": "Hjemmeside, telefon og et besøg i huset; annoncer kun, når kulden kommer. Naboer viser frem, vi kommer med kagen.",
    "offerings": ("Varmepumpe, luft til vand", "Serviceaftale", "Bortkørsel af oliefyr", "Lånevarme"),
}

PEOPLE = (
    ("Per og Mette Lindgaard", "", "vært for værkstedet"),
    ("Jonas Brandt", "Montage", ""),
    ("Hanne Kjær", "Kundeservice", ""),
    ("Omar Saleh", "Salg", ""),
    ("Birthe Munk", "Planlægning", ""),
    ("Kim Thorsen", "Service", ""),
    ("Rikke Dahl", "Marketing", "facilitator"),
)

DEPARTMENTS = ("Marketing", "Salg", "Kundeservice", "Planlægning", "Montage", "Økonomi", "Service")

CHANNELS = {
    "Hjemmeside": ("digital", "globe"),
    "Facebook": ("digital", "thumbs-up"),
    "Beregner": ("digital", "calculator"),
    "Chat": ("digital", "message-square"),
    "Mail": ("digital", "mail"),
    "Sms": ("digital", "smartphone"),
    "App": ("digital", "smartphone"),
    "MitID": ("digital", "key"),
    "Netbank": ("digital", "credit-card"),
    "Skilt": ("physical", "map-pin"),
    "Brev": ("physical", "file-text"),
    "Mappe": ("physical", "book-open"),
    "Anlægget": ("physical", "thermometer"),
    "Oliefyret": ("physical", "flame"),
    "Telefon": ("personal", "phone"),
    "Hjemmebesøg": ("personal", "house"),
    "Over hækken": ("personal", "users"),
    "Bankmøde": ("personal", "handshake"),
    "Montørbesøg": ("personal", "wrench"),
}

LEVELS = {
    # How well somebody knows us, from the lowest to the highest.
    "Kender os ikke": {
        "needs": "Varme i huset, og ikke at blive forstyrret",
        "attitude": "vil ikke forstyrres",
        "information": "At olien kan skiftes ud, og at huse som deres har gjort det",
        "form": "Skilte, naboer og et brev om gaden",
        "frequency": "højst 2 gange om året",
    },
    "Nysgerrig": {
        "needs": "Kunne regne på det uden at binde sig",
        "attitude": "vil sammenligne",
        "information": "Pris om måneden, larm i decibel og en ærlig dato",
        "form": "Beregner, opringning og besøg i huset",
        "frequency": "hver uge, til de siger ja eller nej",
    },
    "Kunde": {
        "needs": "Vide, hvad der sker nu, og hvem man ringer til",
        "attitude": "vil have ro",
        "information": "Datoen, navnet på montøren og hvad kurven betyder",
        "form": "Telefon og sms, altid med et navn under",
        "frequency": "efter behov, mindst når noget ændrer sig",
        "in_target_zone": True,
    },
    "Anbefaler": {
        "needs": "Have noget at vise frem og blive taget med på råd",
        "attitude": "vil vise os frem",
        "information": "Årets tal, og hvem i gaden der overvejer det",
        "form": "Eftersyn ved samme montør, åben have",
        "frequency": "1 gang i kvartalet",
        "in_target_zone": True,
    },
}

STANDING = {
    # in which phase of which journey somebody stands now
    "per": ("sale", 4),
    "mette": ("sale", 4),
    "verner": ("sale", 1),
    "susanne": ("sale", 2),
    "lone": ("sale", 0),
}

PARTIES = (
    ("signe", "Signe", "person", "datter, 24"),
    ("ole", "Ole", "person", "kollega på pladsen"),
    ("gruppen", "Facebook-gruppen", "group", "4.100 med varmepumpe"),
    ("kommunen", "Kommunen", "public opinion", "varmeplan"),
    ("avisen", "Lørdagsavisen", "public opinion", "boligsiderne"),
    ("naboerne", "De andre på Lærkevej", "group", "elleve huse, fem med olie"),
)

INFLUENCES = (
    # who, on whom, ring, strength, attitude, what they say
    ("mette", "per", 1, 3, 1, "Det skal være rigtigt første gang."),
    ("verner", "per", 2, 3, 1, "Kom over og mærk efter."),
    ("signe", "per", 2, 2, -1, "Ikke under mit gamle vindue."),
    ("ole", "per", 2, 2, -1, "Min brors gik ud i ti graders frost."),
    ("jonas", "per", 2, 2, 1, "Den holder, hvis den sidder rigtigt."),
    ("gruppen", "per", 3, 2, -1, "Larmer, larmer, larmer."),
    ("susanne", "per", 3, 1, 0, "Det kan vi godt regne på."),
    ("kommunen", "per", 3, 1, 0, "Der kommer ikke fjernvarme på Lærkevej."),
    ("avisen", "per", 3, 1, 1, "Sådan halverede de regningen."),
    ("signe", "mette", 1, 2, -1, "Tænk nu på larmen, mor."),
    ("susanne", "mette", 2, 3, 1, "Send mig ét tal, så er det klaret."),
    ("gruppen", "ole", 2, 2, -1, "Læs selv, hvad folk skriver."),
    ("naboerne", "verner", 1, 2, 1, "Må vi også lige høre den?"),
    ("verner", "lone", 3, 1, 1, "Min søster bor hos jer. Hun spørger hver uge."),
)
