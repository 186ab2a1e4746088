"""What was read of nominations is remembered, and what is remembered is what would be read."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from docgen import pipeline
from docgen.files import Workplace
from docgen.model.prepared import Prepared
from docgen.sources import Nothing, Read, Stored, Warm
from docgen.sources.memory import MOST, read_by
from offices import NAME, PLAN, office, put

ROOT = Path(__file__).parents[2]
SENT = """\
Đơn vị,Cấp,Đối tượng,Họ và tên,Chức vụ,Hình thức khen thưởng
Thôn Đông,Thôn,cá nhân,Nguyễn  Văn Bình,Trưởng thôn,Giấy khen của Chủ tịch Ủy ban nhân dân xã
"""
SAMPLES = tuple(path.parent.name for path in sorted(ROOT.glob("plans/*/plan.yaml")))


class Counting(Warm):
    """A memory that counts what had to be read."""

    reads = 0

    def remember(self, key: str, read: Read) -> None:
        self.reads += 1
        super().remember(key, read)


def said(prepared: Prepared) -> tuple[object, ...]:
    assert prepared.dossier
    return prepared.documents, prepared.problems, prepared.dossier.campaign


@pytest.mark.parametrize("plan", SAMPLES)
def test_a_campaign_that_is_remembered_is_the_one_that_was_read(plan: str, tmp_path: Path) -> None:
    workplace, file = Workplace(ROOT), tmp_path / "nominations.json"
    fresh = said(pipeline.prepare(plan, workplace, memory=Nothing()))
    warm, first = Warm(), Stored(file, "a")
    for memory in (warm, warm, first):
        assert said(pipeline.prepare(plan, workplace, memory=memory)) == fresh
    first.keep()
    assert said(pipeline.prepare(plan, workplace, memory=Stored(file, "a"))) == fresh


def test_every_file_of_a_plan_without_slips_is_stored(tmp_path: Path) -> None:
    memory = Stored(tmp_path / "nominations.json", "a")
    pipeline.prepare("lai-chau-2021", Workplace(ROOT), memory=memory)
    memory.keep()
    lying = json.loads((tmp_path / "nominations.json").read_bytes().partition(b"\n")[2])
    there = [path for path in (ROOT / "plans/lai-chau-2021/nominations").iterdir() if path.suffix in (".csv", ".yaml")]
    assert len(lying["kept"]) == len(there)


def test_another_number_of_a_quota_reads_nothing_again_but_another_level_does(tmp_path: Path) -> None:
    workplace, memory = office(tmp_path), Counting()
    sent = tmp_path / "plans" / NAME / "nominations/dong.csv"
    put(sent, SENT)

    def reads(plan: str) -> int:
        before = memory.reads
        put(tmp_path / "plans" / NAME / "plan.yaml", plan)
        assert said(pipeline.prepare(NAME, workplace, memory=memory)) == said(pipeline.prepare(NAME, workplace))
        return memory.reads - before

    assert reads(PLAN) == 1
    assert reads(PLAN.replace("one_per: 40", "one_per: 50")) == 0
    assert reads(PLAN.replace("Các thôn gửi", "Các xóm gửi")) == 0
    assert reads(PLAN.replace("thon: {name: Thôn}", "thon: {name: Xóm}").replace("name: Cấp xã", "name: Thôn")) == 1
    put(sent, SENT.replace("Trưởng", "Phó"))
    assert reads(PLAN) == 1
    shutil.move(sent, sent.with_name("tay.csv"))
    assert reads(PLAN) == 1


def test_the_part_by_which_nominations_are_read_has_no_numbers_of_quotas() -> None:
    workplace = Workplace(ROOT)
    for name in SAMPLES:
        plan = pipeline.prepare(name, workplace).dossier
        assert plan
        for key, quota in read_by(plan.plan).quotas.items():
            whole = plan.plan.quotas[key]
            assert (quota.award, quota.kind, quota.level, quota.among) == (
                whole.award, whole.kind, whole.level, whole.among)  # fmt: skip
            sort = quota.rule.chosen[0]
            assert sort == (whole.rule.chosen[0] if whole.rule.chosen[0] in ("held", "unlimited") else "fixed")
            assert quota.minimum is quota.cap is None


def spoilt(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


@pytest.mark.parametrize(
    "lying",
    [
        b"",
        b"garbage",
        spoilt(b""),
        spoilt(b"[]"),
        spoilt(b"[" * 50_000),
        spoilt(b'{"with": "a", "kept": []}'),
        spoilt(b'{"with": "b", "kept": {"KEY": {}}}'),
        spoilt(b'{"with": "a", "kept": {"KEY": {"columns": [], "entries": [[{}, 0, 1]]}}}'),
        spoilt(b'{"with": "a", "kept": {"KEY": {"columns": [["f", "", {}, []]], "entries": [[{"name": 3}, 0, 1]],'
               b' "submissions": {}, "notes": [], "tops": {}}}}'),
    ],
)  # fmt: skip
def test_what_was_not_stored_here_is_as_good_as_nothing(lying: bytes, tmp_path: Path) -> None:
    file = tmp_path / "nominations.json"
    file.write_bytes(lying)
    assert Stored(file, "a").recall("KEY") is None


def test_a_stored_file_that_was_cut_off_changed_or_is_of_another_docgen_is_read_again(tmp_path: Path) -> None:
    workplace, file = office(tmp_path), tmp_path / "nominations.json"
    put(tmp_path / "plans" / NAME / "nominations/dong.csv", SENT)
    first = Stored(file, "a")
    fresh = said(pipeline.prepare(NAME, workplace, memory=first))
    first.keep()
    whole = file.read_bytes()
    assert "Nguyễn Văn Bình".encode() in whole
    for content, read_with in (
        (whole[:-10], "a"),
        (whole.replace("Nguyễn Văn Bình".encode(), "Nguyễn Văn Bính".encode()), "a"),
        (whole, "b"),
    ):
        file.write_bytes(content)
        memory = Stored(file, read_with)
        assert memory._then == {}
        assert said(pipeline.prepare(NAME, workplace, memory=memory)) == fresh


def test_a_warm_memory_forgets_what_was_not_asked_for_longest() -> None:
    memory = Warm()
    for number in range(MOST):
        memory.remember(str(number), Read(None, ()))
    assert memory.recall("0") is not None
    memory.remember("one more", Read(None, ()))
    assert memory.recall("1") is None
    assert memory.recall("0") is not None


def test_a_warm_memory_forgets_what_a_round_did_not_ask_for_unless_it_asked_for_nothing() -> None:
    from docgen.sources.memory import Read, Warm

    memory, read = Warm(), Read(None, ())
    for key in ("a", "b"):
        memory.remember(key, read)
    assert memory.recall("a") is memory.recall("b") is read
    memory.forget_others()
    memory.forget_others()  # a plan that could not be read
    assert memory.recall("b") is read and memory.recall("c") is None
    memory.remember("c", read)
    memory.forget_others()
    assert memory.recall("a") is None
    assert memory.recall("b") is memory.recall("c") is read
