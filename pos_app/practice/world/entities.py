"""The two agencies of the practice operator, as data."""

from dataclasses import dataclass

SECONDS_TO_CANCEL = 180
TICKET_EXPIRATION_DAYS = 3


@dataclass(frozen=True, slots=True)
class Entity:
    """An agency; header and footer are what the operator wants printed on every ticket."""

    id: int
    name: str
    rif: str
    address: str
    city: str
    ticket_header: str
    ticket_footer: str
    parent_id: int = 212
    parent_name: str = "GRUPO PRÁCTICA"


HOME, NEIGHBOUR = (
    Entity(
        id=213,
        name="AGENCIA EL NIÑO",
        rif="J-12345678-9",
        address="Av. 5 de Julio, local 3",
        city="Maracaibo",
        ticket_header="AGENCIA EL NIÑO\nRIF J-12345678-9 · Maracaibo",
        ticket_footer="Revise su ticket. Prohibida la venta a menores.\n¡Gracias por su compra!",
    ),
    Entity(
        id=214,
        name="AGENCIA LA ESQUINA",
        rif="J-98765432-1",
        address="Calle 72, esquina 14",
        city="Maracaibo",
        ticket_header="AGENCIA LA ESQUINA\nRIF J-98765432-1 · Maracaibo",
        ticket_footer="Revise su ticket antes de retirarse.",
    ),
)
ENTITIES = {entity.id: entity for entity in (HOME, NEIGHBOUR)}
