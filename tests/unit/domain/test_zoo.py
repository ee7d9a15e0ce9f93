import pytest

from pos_app.domain.catalogue import SIGNS
from pos_app.domain.zoo import animal_name, animal_short, sign_name
from tests.unit.domain.world import (
    JOKERS,
    TERMINAL,
    TRIPLE,
    ZOO,
    ZOO_77,
    ZOO_101,
    make_game,
    make_product,
    without,
)

REY = make_product(30, "LOTTO REY", "animalitos")
GUACHARO = make_product(18, "GUACHARO ACTIVO", "animalitos77")
MONJE = make_product(50, "Monje Millonario", "animalitos77")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("0", "Delfín"),
        ("00", "Ballena"),
        ("3", "Ciempiés"),
        ("4", "Alacrán"),
        ("5", "León"),
        ("8", "Ratón"),
        ("9", "Águila"),
        ("30", "Caimán"),
        ("36", "Culebra"),
    ],
)
def test_the_38_have_their_names_with_accents(code: str, name: str) -> None:
    assert animal_name(REY, code, ZOO) == name


def test_every_animal_of_38_and_77_has_a_name_of_its_own() -> None:
    for game in (ZOO, ZOO_77):
        names = [animal_name(None, code, game) for code in game.selections]
        assert None not in names
        assert len(set(names)) == len(game.selections)


@pytest.mark.parametrize("code", ["05", "01", "000", "37", "99", "", "5 ", "٥", "ARI"])
def test_a_code_without_a_name_is_shown_bare_and_never_padded(code: str) -> None:
    assert animal_name(REY, code, ZOO) is None
    assert animal_short(REY, code, ZOO) is None


def test_the_77_are_named_in_a_zoo_of_77_only() -> None:
    assert animal_name(GUACHARO, "75", ZOO_77) == "Guácharo"
    assert animal_name(GUACHARO, "44", without(ZOO_77, "45")) == "Chigüire"
    assert animal_name(None, "44", ZOO_101) is None
    assert animal_name(None, "5", ZOO_101) == "León"
    chaima = make_game(10, ("0", "00", *map(str, range(1, 56))))
    assert animal_name(None, "37", chaima) is None


def test_a_product_has_its_own_animals_first() -> None:
    assert animal_name(MONJE, "75", ZOO_77) == "Patronus"
    assert animal_short(MONJE, "75", ZOO_77) == "PAT"
    assert animal_name(MONJE, "74", ZOO_77) == "Turpial"


def test_numbers_of_other_games_are_no_animals() -> None:
    assert animal_name(REY, "12", TERMINAL) is None
    assert animal_name(REY, "5", TRIPLE) is None
    assert animal_name(None, "C1", JOKERS) is None
    assert animal_name(None, "5", JOKERS) == "León"


def test_without_a_game_the_category_must_say_that_it_is_a_zoo() -> None:
    assert animal_name(REY, "5", None) == "León"
    assert animal_name(GUACHARO, "75", None) is None
    assert animal_name(make_product(1), "12", None) is None
    assert animal_name(None, "12", None) is None


@pytest.mark.parametrize(
    ("code", "short"), [("5", "LEO"), ("9", "AGU"), ("16", "OSO"), ("0", "DEL")]
)
def test_short_names_are_three_capitals_without_accents(code: str, short: str) -> None:
    assert animal_short(REY, code, ZOO) == short


def test_accents_of_long_lists_shorten_too() -> None:
    assert animal_short(GUACHARO, "65", ZOO_77) == "ARA"
    assert animal_short(GUACHARO, "75", ZOO_77) == "GUA"


def test_signs_have_their_spanish_names() -> None:
    assert [sign_name(code) for code in SIGNS] == [
        "Aries", "Tauro", "Géminis", "Cáncer", "Leo", "Virgo",
        "Libra", "Escorpio", "Sagitario", "Capricornio", "Acuario", "Piscis",
    ]  # fmt: skip
    assert sign_name("SCO") == "SCO"
