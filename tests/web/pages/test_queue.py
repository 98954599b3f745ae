"""The list of incidents and what narrows it."""

from collections.abc import Callable

import pytest

from tests.web.pages.conftest import Person


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/", {"Quetta", "Garissa"}),
        ("/?q=garis", {"Garissa"}),
        ("/?place=garissa", {"Garissa"}),
        ("/?country=ER", {"Quetta", "Garissa"}),
        ("/?since=2023", {"Quetta"}),
        ("/?q=nothing+of+the+kind", set()),
    ],
)
def test_filters_narrow_the_list(person: Person, address: str, found: set[str]) -> None:
    shown = person.get(address)
    rows = shown.partition('<ol class="rows"')[2]
    assert {town for town in ("Quetta", "Garissa") if town in rows} == found


def test_empty_fields_of_a_form_leave_the_address(person: Person) -> None:
    answer = person.client.get("/?q=depot&type=&min_killed=&reviewed=", follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == "/?q=depot"


def test_a_view_is_kept_and_forgotten(person: Person) -> None:
    token = person.get("/?q=depot").partition('name="csrf-token" content="')[2].partition('"')[0]
    kept = {"csrf_token": token, "name": "Depots <b>", "query": "q=depot&cursor=x"}
    answer = person.client.post("/views", data=kept)
    assert "Depots &lt;b&gt;" in answer.text and answer.url.query == b"q=depot"
    answer = person.client.post("/views/forget", data={"csrf_token": token, "name": "Depots <b>"})
    assert "Depots" not in answer.text


def test_the_public_sees_and_changes_nothing(enter: Callable[..., Person]) -> None:
    public = enter(public=True)
    home = public.incident("depot")
    for path in ("/", f"/incidents/{home}", "/map", "/timeline", f"/incidents/{home}/links"):
        shown = public.get(path)
        assert 'action="/judgements"' not in shown and "reviewer" not in shown and "csrf" not in shown
    assert public.client.post("/judgements", data={"kind": "accept"}).status_code == 403
    for path in ("/add", "/people", "/audit", "/coding", f"/incidents/{home}/merge"):
        public.get(path, 403)


def test_a_policy_and_a_moment_are_part_of_the_address(person: Person) -> None:
    home = f"/incidents/{person.incident('depot')}"
    then = person.get(f"{home}?policy=ucdp&as_of=2023-03-03")
    assert "under the policy <b>ucdp</b>" in then and "3 March 2023" in then
    assert f"{home}/history?policy=ucdp&amp;as_of=2023-03-03T23%3A59%3A59Z" in then
    assert 'action="/judgements"' not in then
