"""What every template of a page does: escape, show controls, make links of addresses of the web alone."""

import pytest
from jinja2 import UndefinedError

from newsledger.outputs.templating import environment, web_address


def test_only_addresses_of_the_web_become_links() -> None:
    assert web_address("https://a.example") == "https://a.example"
    assert web_address("javascript:alert(1)") is None and web_address("data:text/html,x") is None


def test_text_is_escaped_and_its_controls_are_shown() -> None:
    template = environment({"x.html": "{{ word }}"}.get).get_template("x.html")
    assert template.render(word="<b>\u202e") == "&lt;b&gt;&lt;U+202E&gt;"


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment({"x.html": "{{ word }}"}.get).get_template("x.html").render()
