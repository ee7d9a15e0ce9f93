"""Every call answers in the shape of the document's own sample: the same keys, the same types."""

from typing import Any

import pytest

from tests.practice.caller import DAY, SPAN, Caller, read_sample

# What the document shows in one state only; any of these types is right.
MAY_BE_NULL = {"list_id", "current_event_id", "next_event_time"}


def kind_of(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "number"
    return type(value).__name__


def check(sample: Any, answer: Any, where: str = "answer") -> None:
    if where.rpartition(".")[2] in MAY_BE_NULL and None in {sample, answer}:
        return
    assert kind_of(answer) == kind_of(sample), where
    if isinstance(sample, dict):
        assert answer.keys() == sample.keys(), where
        for key in sample:
            check(sample[key], answer[key], f"{where}.{key}")
    elif isinstance(sample, list) and sample and isinstance(sample[0], dict):
        assert answer, f"{where} is empty"
        for row in answer:
            check(sample[0], row, f"{where}[]")


def test_view_and_last_have_the_documents_shape_and_status(till: Caller) -> None:
    sold = till.sell()
    view = till.post("/user/ticket", {"ticket_number": sold["ticket_number"], "date": DAY})
    check(read_sample("view.response"), view)
    assert view["status"] == read_sample("view.response")["status"]
    last = till.post("/user/ticket/last")
    check(read_sample("last.response"), last)
    assert last["status"] == read_sample("last.response")["status"]
    assert last["response"] == view["response"] == sold


@pytest.mark.parametrize(
    ("sample", "status"), [("list-canceled", "canceled"), ("list-winner", "winner")]
)
def test_a_list_by_status_has_the_documents_shape(till: Caller, sample: str, status: str) -> None:
    sold = till.sell("1")
    till.post("/user/ticket/cancel", {"ticket_number": sold["ticket_number"]})
    wish = read_sample(f"{sample}.request")
    wish["filter"]["between_created_at"] = SPAN
    answer = till.post("/user/ticket/", wish)
    check(read_sample(f"{sample}.response"), answer)
    assert {row["status"] for row in answer["response"]} == {status}


def test_the_list_of_wagers_has_the_documents_shape_newest_first(till: Caller) -> None:
    till.sell("2")
    wish = read_sample("list-by-type.request")
    wish["filter"]["between_created_at"] = SPAN
    answer = till.post("/user/ticket/", wish)
    check(read_sample("list-by-type.response"), answer)
    assert (
        answer["response"][0]["ticket_number"]
        == till.post("/user/ticket/last")["response"]["ticket_number"]
    )


@pytest.mark.parametrize(
    ("sample", "path"),
    [
        ("get-data", "/gaming/get-data"),
        ("products", "/gaming/products/search"),
        ("template", "/gaming/inventory/template"),
    ],
)
def test_what_is_sold_has_the_documents_shape(till: Caller, sample: str, path: str) -> None:
    answer, shown = till.post(path), read_sample(f"{sample}.response")
    check(shown, answer)
    assert answer["status"] == shown["status"]


def test_products_of_the_document_keep_their_numbers_and_names(till: Caller) -> None:
    sold = {row["id"]: row for row in till.post("/gaming/products/search")["response"]}
    for row in read_sample("products.response")["response"]:
        for name in ("name", "lottery", "lottery_id", "quota", "game_category"):
            assert sold[row["id"]][name] == row[name]


def test_the_template_has_every_wager(till: Caller) -> None:
    counts: dict[int, int] = {}
    for row in till.post("/gaming/inventory/template")["response"]:
        counts[row["game_id"]] = counts.get(row["game_id"], 0) + 1
    assert counts == {1: 1000, 2: 100, 3: 12_000, 5: 38, 6: 77}


def test_results_have_the_documents_shape(till: Caller) -> None:
    wish = read_sample("result.request")
    wish["filter"]["between_created_at"] = SPAN
    answer = till.post("/gaming/result/0", wish)
    shapes = [set(row) for row in read_sample("result.response")["response"]]
    assert all(set(row) in shapes for row in answer["response"])
    moments = [row["event_timestamp"]["seconds"] for row in answer["response"]]
    assert moments == sorted(moments, reverse=True)


def test_an_empty_search_of_draws_answers_as_documented(till: Caller) -> None:
    assert till.post("/gaming/events/search/kiosk", read_sample("events.request")) == read_sample(
        "events.response"
    )


def test_reports_have_the_documents_shape(till: Caller) -> None:
    answer = till.post("/gaming/reports", read_sample("reports.request"))
    assert answer == read_sample("reports.response")


@pytest.mark.parametrize("call", ["cancel", "create"])
def test_refusals_say_the_documents_words(till: Caller, call: str) -> None:
    answer = till.post(f"/user/ticket/{call}", read_sample(f"{call}.request"))
    assert answer == read_sample(f"{call}.response")


def test_a_loser_is_refused_with_status_200(till: Caller) -> None:
    assert till.pay(till.plant("loser")) == read_sample("pay.response")


def test_a_second_revert_says_the_documents_words(till: Caller) -> None:
    wish = {"ticket_number": till.sell("3")["ticket_number"]}
    assert till.post("/user/ticket/revert", wish)["status"] == 200
    assert till.post("/user/ticket/revert", wish) == read_sample("revert.response")


def test_copy_proposes_in_the_documents_shape(till: Caller) -> None:
    sold = till.sell("4")
    answer = till.post("/user/ticket/copy", {"ticket_number": sold["ticket_number"], "date": DAY})
    check(read_sample("copy.response"), answer)
    assert till.post("/user/ticket/last")["response"]["ticket_number"] == sold["ticket_number"]
