"""Letterhead, title, signature and recipients of a plan, for every way of signing."""

from typing import Any

import pytest

from docgen.checks.signature import WAYS
from docgen.documents.lengths import TEXT_WIDTH, TITLE_SIZE
from docgen.documents.letterhead import LEFT_COLUMN, title
from docgen.documents.plan import view, with_end_mark
from docgen.model.dossier import Dossier
from docgen.model.facts import Signature
from docgen.model.signing import SignsAs
from docgen.vietnamese.metrics import width_mm
from dossiers import PAPER, dossier_of, issuer_of, plan_of


def facts(dossier: Dossier | None = None, draft: str = "", **parts: Any) -> Any:
    return view(dossier or dossier_of(plan_of(**parts)), PAPER, draft)


def signed(profile: dict[str, Any] | None = None, **signatory: Any) -> Signature:
    plan = plan_of(signatory={"name": "Nguyễn Văn An", "office": "Chủ tịch", **signatory})
    return facts(dossier_of(plan, issuer=issuer_of(profile))).signature  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (None, "Số:       /KH-UBND"),
        ("5", "Số: 05/KH-UBND"),
        ("12", "Số: 12/KH-UBND"),
        ("123", "Số: 123/KH-UBND"),
        ("12a", "Số: 12a/KH-UBND"),
    ],
)
def test_the_number_has_two_digits_at_least_and_is_blank_until_it_is_given(number: str | None, printed: str) -> None:
    assert facts(number=number).letterhead.number == printed


def test_a_draft_carries_its_mark_and_no_number() -> None:
    found = facts(draft="DỰ THẢO", number="12")
    assert (found.draft, found.letterhead.number) == ("DỰ THẢO", "Số:       /KH-UBND")


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2026-03-05", "Hòa An, ngày 05 tháng 3 năm 2026"),
        ("2026-02-26", "Hòa An, ngày 26 tháng 02 năm 2026"),
        ("2026-12-10", "Hòa An, ngày 10 tháng 12 năm 2026"),
        ({"year": "2026"}, "Hòa An, ngày      tháng      năm 2026"),
    ],
)
def test_the_day_is_padded_as_the_norm_asks_and_blank_until_it_is_known(date: Any, printed: str) -> None:
    assert facts(date=date).letterhead.place_and_date == printed


def test_a_plan_may_be_signed_elsewhere_than_at_the_seat() -> None:
    assert facts(place="Sóc Trăng").letterhead.place_and_date.startswith("Sóc Trăng, ngày 16")


def test_the_letterhead_names_the_issuer_and_draws_its_rules() -> None:
    head = facts().letterhead
    assert (head.parent_lines, head.issuer_lines) == ((), ("ỦY BAN NHÂN DÂN", "XÃ HÒA AN"))
    assert (head.quoc_hieu, head.tieu_ngu) == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert head.tieu_ngu_rule == pytest.approx(width_mm(head.tieu_ngu, 14, bold=True), abs=0.1)
    longest = width_mm("ỦY BAN NHÂN DÂN", 13, bold=True)
    assert longest / 3 < head.issuer_rule < longest / 2


def test_a_parent_stands_above_in_the_words_of_the_issuer() -> None:
    letterhead = {"parent": ["{PARENT}"], "issuer": ["SỞ NỘI VỤ"]}
    issuer = issuer_of({"letterhead": letterhead}, parent="UBND tỉnh Lai Châu")
    assert facts(dossier_of(plan_of(), issuer=issuer)).letterhead.parent_lines == ("UBND TỈNH LAI CHÂU",)


def test_rules_below_long_lines_stay_within_half_of_the_room() -> None:
    long = "Thi đua xây dựng thôn xanh, sạch, đẹp, an toàn, nghĩa tình và đoàn kết trên địa bàn toàn xã Hòa An"
    assert title("Kế hoạch", (long,)).rule <= TEXT_WIDTH / 2
    wide = issuer_of(letterhead={"issuer": [long.upper()]})
    assert facts(dossier_of(plan_of(), issuer=wide)).letterhead.issuer_rule <= LEFT_COLUMN / 2


def test_the_rule_of_the_title_follows_the_longest_line() -> None:
    found = facts(trich_yeu=["Ngắn", "Thi đua xây dựng thôn xanh"]).title
    longest = width_mm("Thi đua xây dựng thôn xanh", TITLE_SIZE, bold=True)
    assert (found.type, found.lines) == ("KẾ HOẠCH", ("Ngắn", "Thi đua xây dựng thôn xanh"))
    assert longest / 3 < found.rule < longest / 2


SIGNED: dict[tuple[SignsAs, ...], tuple[dict[str, Any], tuple[str, ...]]] = {
    (): ({"office": "Giám đốc"}, ("GIÁM ĐỐC",)),
    (SignsAs.TM,): ({"office": "Chủ tịch"}, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    (SignsAs.TM, SignsAs.KT): (
        {"office": "Phó Chủ tịch"}, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    (SignsAs.TM, SignsAs.Q): ({"office": "Chủ tịch"}, ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
    (SignsAs.KT,): ({"office": "Phó Chủ tịch"}, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    (SignsAs.TL,): ({"office": "Chánh Văn phòng"}, ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    (SignsAs.TL, SignsAs.KT): (
        {"office": "Phó Chánh Văn phòng", "deputy_for": "Chánh Văn phòng"},
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
    (SignsAs.TUQ,): ({"office": "Giám đốc Sở Nội vụ"}, ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ")),
    (SignsAs.Q,): ({"office": "Giám đốc"}, ("Q. GIÁM ĐỐC",)),
}  # fmt: skip


def test_every_way_of_signing_is_shown_here() -> None:
    assert SIGNED.keys() == WAYS


@pytest.mark.parametrize("way", SIGNED, ids=lambda way: " ".join(way) or "directly")
def test_each_way_of_signing_has_its_lines(way: tuple[SignsAs, ...]) -> None:
    signatory, lines = SIGNED[way]
    assert signed(signs_as=list(way), **signatory) == Signature(lines, "Nguyễn Văn An")


@pytest.mark.parametrize(
    ("office", "lines"),
    [
        ("Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("Chủ tịch Ủy ban nhân dân xã", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ")),
        ("Phó Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Phó Chủ tịch Thường trực", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")),
    ],
)
def test_head_and_deputy_sign_as_their_body_does(office: str, lines: tuple[str, ...]) -> None:
    assert signed(office=office).lines == lines


def test_a_plan_may_name_another_collective_and_another_head() -> None:
    assert signed(office="Phó Trưởng ban", body="Ban Chỉ đạo", head="Trưởng ban").lines == (
        "TM. BAN CHỈ ĐẠO",
        "KT. TRƯỞNG BAN",
        "PHÓ TRƯỞNG BAN",
    )


def test_recipients_are_listed_with_semicolons_and_the_archive_last_with_a_full_stop() -> None:
    assert facts(recipients={"to": ["Đảng ủy xã;", "Các thôn"], "archive": "VT, VP."}).recipients == (
        "- Đảng ủy xã;",
        "- Các thôn;",
        "- Lưu: VT, VP.",
    )
    assert facts().recipients == ("- Lưu: VT.",)


@pytest.mark.parametrize(
    ("text", "ended"),
    [("Hết.", "Hết./."), ("Hết", "Hết./."), ("Hết;", "Hết./."), ("Hết ./.", "Hết./."), ("v.v.", "v.v./.")],
)
def test_the_end_mark_takes_the_place_of_a_full_stop_and_stands_once(text: str, ended: str) -> None:
    assert with_end_mark(text, issuer_of()[1]) == ended


def test_the_end_mark_stands_after_the_last_words_of_the_body_only() -> None:
    found = facts(body=[{"heading": "Một", "text": "Hai."}, {"heading": "Ba", "bullets": ["bốn;", "năm."]}])
    assert [paragraph.text for paragraph in found.body if "./." in paragraph.text] == ["- năm./."]
    assert found.body[-1].text == "- năm./."


def test_what_a_plan_leaves_out_does_not_stand_on_paper() -> None:
    found = facts()
    assert (found.bases, found.opening, found.draft) == ((), (), "")
    assert found.subject == "Kế hoạch Thi đua xây dựng thôn xanh"
    assert [paragraph.text for paragraph in found.body] == ["I. Nội dung./."]
