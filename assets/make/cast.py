"""The people of the game: how each of them looks, in the words of Open Peeps."""

import attrs


@attrs.frozen
class Person:
    """One member of the cast; colours are `#RRGGBB`.

    Attributes:
        head: a head of Open Peeps, with its hair or hat.
        skin: at least 3:1 against the ink, so that the lines of every face hold.
        cloth: the colour of shirt or jacket.
        garment: a key of `garments.GARMENTS`, worn over the plain shirt.
        trim: the second colour of the garment or of the stripes.
        hair: the colour of hair that is not ink, where the head has any.
        band: the colour of a hat or headband; the cloth when empty.
        glasses: glasses of Open Peeps, or none.
        beard: a beard of Open Peeps that leaves the mouth free, or none.
        striped: whether the shirt has stripes.
    """

    head: str
    skin: str
    cloth: str
    garment: str = "shirt"
    trim: str = "#FFF7EE"
    hair: str = "#E3DEDF"
    band: str = ""
    glasses: str = ""
    beard: str = ""
    striped: bool = False


CAST = {
    "amira": Person("hijab", "#D08B5B", "#8FA7DF"),
    "bernard": Person("grayShort", "#FFDBB4", "#7F97B5", "blazer", hair="#CFC9CC"),
    "dayo": Person("afro", "#A5673C", "#F6B845", "blazer"),
    "edith": Person("grayBun", "#FFDBB4", "#F6B845", "cardigan", glasses="glasses2"),
    "harpreet": Person(
        "turban", "#B97745", "#A99BD6", "collar", "#FFFFFF", band="#C9546A", beard="chin"
    ),
    "henk": Person("noHair3", "#F7D0AA", "#B08968", "scarf", "#8FB7D9", glasses="glasses"),
    "imani": Person("bun", "#C07A4A", "#C9546A"),
    "ingrid": Person("grayMedium", "#F7D0AA", "#B68BA8", "blazer", "#D3EDEA"),
    "joris": Person("short4", "#F7D0AA", "#9BB39A", hair="#E6BF74"),
    "kwame": Person("twists2", "#A0602F", "#F0A35E", "hood"),
    "lena": Person("medium1", "#FFDBB4", "#8FB7D9", "cowl"),
    "luca": Person("hatBeanie", "#EDB98A", "#B9A8DE", "hood", band="#6FB0A6"),
    "marta": Person("mediumBangs", "#EDB98A", "#FFF7EE", trim="#E58A6B", striped=True),
    "mei": Person("bangs2", "#F3CDA0", "#9FCFC4", "lanyard", "#C42D4E"),
    "priya": Person("long", "#D08B5B", "#E99AAE"),
    "ravi": Person("short2", "#B97745", "#D3EDEA", "apron", "#6FB0A6"),
    "sanne": Person("bangs", "#FFDBB4", "#6FB0A6", hair="#D98548"),
    "tomas": Person("pomp", "#E2AB78", "#8FB7D9", "collar", "#C3D9EC"),
}
"""Everyone by the id that a scenario names as `portrait`."""

FACES = {
    # From the best feeling to the worst, as affection falls.
    "adoring": "lovingGrin1",
    "delighted": "calm",
    "pleased": "smile",
    "polite": "contempt",
    "doubtful": "suspicious",
    "let-down": "solemn",
    "angry": "veryAngry",
    "furious": "rage",
    # Reactions, for a moment.
    "surprised": "awe",
    "hurt": "concerned",
    "talking": "explaining",
    "pleading": "concernedFear",
    "weary": "tired",
    "leaving": "eyesClosed",
}
"""Every face of the game, and the expression of Open Peeps that it is."""
