"""Sign-in: e-mail, Tab, password, Enter; in practice mode Enter alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos_app.domain.errors import RefusedError, UnreachableError
from pos_app.lanes.lane import Answer
from pos_app.ui.entrance.login import LoginPage
from pos_app.ui.entrance.login_presenter import LoginPresenter, Preset
from pos_app.ui.state import Session, TillState
from tests.pages.login_page import LoginScreen

K = Qt.Key
Then = Callable[[Answer[None]], None]


class Operator:
    """Takes sign-ins and answers when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self._then: Then | None = None

    def sign_in(self, email: str, password: str, then: Then) -> None:
        self.asked.append((email, password))
        self._then = then

    def answer(self, answer: Answer[None]) -> None:
        assert self._then is not None
        self._then(answer)


class Scene:
    def __init__(self, qtbot: QtBot, state: TillState, preset: Preset | None = None) -> None:
        self.operator, self.state = Operator(), state
        self.page = page = LoginPage("api.example.com", "Caja 1", is_practice=preset is not None)
        qtbot.addWidget(page)
        self.presenter = LoginPresenter(page, state, self.operator.sign_in, preset)
        self.screen = LoginScreen(qtbot, page)


@pytest.fixture
def scene(qtbot: QtBot, state: TillState) -> Scene:
    return Scene(qtbot, state)


@pytest.fixture
def practice(qtbot: QtBot, state: TillState) -> Scene:
    return Scene(qtbot, state, Preset("practica@taquilla.ve", "practica"))


def test_email_tab_password_enter(scene: Scene, qtbot: QtBot) -> None:
    assert scene.screen.focus == "emailField"
    scene.screen.type("maria@example.com")
    scene.screen.press(K.Key_Tab)
    assert scene.screen.focus == "passwordField"
    scene.screen.type("s3creta")
    scene.screen.press(K.Key_Return)
    assert scene.operator.asked == [("maria@example.com", "s3creta")]
    assert scene.screen.is_busy
    with qtbot.waitSignal(scene.presenter.signed_in):
        scene.operator.answer(Answer())
    assert scene.state.session == Session("maria@example.com")


def test_enter_goes_on_to_the_password(scene: Scene) -> None:
    scene.screen.type(" maria@example.com ")
    scene.screen.press(K.Key_Enter)
    assert scene.screen.focus == "passwordField"
    scene.screen.type("x")
    scene.screen.press(K.Key_Enter)
    assert scene.operator.asked == [("maria@example.com", "x")]


def test_the_password_is_hidden_and_forgotten_at_once(scene: Scene) -> None:
    scene.screen.type("maria@example.com")
    scene.screen.press(K.Key_Tab)
    scene.screen.type("s3creta")
    assert scene.screen.is_password_hidden
    scene.screen.press(K.Key_Return)
    assert scene.screen.password == ""
    assert not scene.screen.keeps_password_keys
    assert "s3creta" not in repr(Preset("maria", "s3creta"))


def test_nothing_is_asked_twice_meanwhile(scene: Scene) -> None:
    scene.screen.type("maria@example.com")
    scene.screen.press(K.Key_Tab)
    scene.screen.type("x")
    scene.screen.press(K.Key_Return)
    scene.screen.press(K.Key_Return)
    scene.screen.click_sign_in()
    assert len(scene.operator.asked) == 1


def test_a_refusal_says_what_to_do_and_keeps_the_email(scene: Scene, qtbot: QtBot) -> None:
    scene.screen.type("maria@example.com")
    scene.screen.press(K.Key_Tab)
    scene.screen.type("x")
    scene.screen.press(K.Key_Return)
    with qtbot.assertNotEmitted(scene.presenter.signed_in):
        scene.operator.answer(Answer(error=RefusedError("invalid credentials")))
    assert "Check the e-mail and the password" in scene.screen.notice
    assert "POS-304" in scene.screen.notice
    assert scene.screen.email == "maria@example.com"
    assert scene.screen.focus == "passwordField"
    assert scene.state.session is None
    scene.screen.type("y")
    scene.screen.press(K.Key_Return)
    assert scene.screen.notice == ""


def test_no_line_is_said_as_such(scene: Scene) -> None:
    scene.screen.type("maria@example.com")
    scene.screen.press(K.Key_Tab)
    scene.screen.type("x")
    scene.screen.press(K.Key_Return)
    scene.operator.answer(Answer(error=UnreachableError("refused")))
    assert "POS-301" in scene.screen.notice
    assert not scene.screen.is_busy


@pytest.mark.parametrize(("email", "wrong"), [("", "emailField"), ("maria", "passwordField")])
def test_an_empty_field_is_shown_not_sent(scene: Scene, email: str, wrong: str) -> None:
    scene.screen.type(email)
    scene.screen.click_sign_in()
    assert scene.operator.asked == []
    assert scene.screen.marks_wrong(wrong)
    assert scene.screen.focus == wrong


def test_it_shows_which_server(scene: Scene) -> None:
    assert "api.example.com" in scene.screen.server


def test_practice_signs_in_with_one_key(practice: Scene, qtbot: QtBot) -> None:
    practice.screen.press(K.Key_Return)
    assert practice.operator.asked == [("practica@taquilla.ve", "practica")]
    with qtbot.waitSignal(practice.presenter.signed_in):
        practice.operator.answer(Answer())


def test_practice_can_be_tried_again_with_one_key(practice: Scene) -> None:
    practice.screen.press(K.Key_Return)
    practice.operator.answer(Answer(error=UnreachableError("refused")))
    practice.screen.press(K.Key_Enter)
    assert len(practice.operator.asked) == 2


def test_a_known_email_puts_the_focus_on_the_password(qtbot: QtBot, state: TillState) -> None:
    scene = Scene(qtbot, state, Preset("maria@example.com"))
    assert scene.screen.focus == "passwordField"


def test_the_page_says_why_the_session_ended(scene: Scene) -> None:
    scene.page.say_over()
    assert scene.screen.text.startswith("The session ended.")
