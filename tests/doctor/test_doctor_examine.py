"""The doctor: what it says of a sick machine, and that this machine is well enough to run these tests."""

import string
from dataclasses import replace
from pathlib import Path

import pytest

from docgen import doctor
from docgen.doctor import Finding, State, install
from docgen.doctor.fonts import STYLES, DrawnFont, draw, expected, look_at_fonts, vietnamese_letters
from docgen.doctor.libraries import REQUIRED, SUBSETTER, Library, look_at_libraries
from docgen.doctor.parts import look_at_packages, look_at_python, look_at_templates
from docgen.problem import Say

WHOLE = DrawnFont("Liberation Serif", "file", expected())


def a_machine(**changed: list[DrawnFont]):
    """A drawer that has a whole font for each style but for those that are `changed`, by “style weight”."""
    return lambda style, weight: changed.get(f"{style}_{weight}", [replace(WHOLE, file=style + weight)])


def states(findings: tuple[Finding, ...]) -> list[State]:
    return [finding.state for finding in findings]


def test_every_finding_that_is_not_well_says_how_to_mend_it_in_both_languages() -> None:
    sick = (
        *look_at_libraries(lambda library: False),
        *look_at_fonts(lambda style, weight: []),
        *look_at_packages(("no-such-package",))[1:],
        look_at_python((3, 10, 0)),
        look_at_python((3, 99, 0)),
        look_at_templates(()),
    )
    assert len(sick) == 7
    for finding in sick:
        assert finding.state is not State.OK
        for words in (finding.what, finding.mend):
            assert words.vi
            assert words.en


def test_a_missing_library_is_named_with_its_package() -> None:
    pango, subset = look_at_libraries(lambda library: library.short != "pangoft2-1.0")
    assert pango.state is State.BAD
    assert "pangoft2-1.0" in pango.what.vi
    assert "libpango-1.0-0" not in pango.mend.vi
    assert subset.state is State.OK


def test_the_subsetter_is_missed_in_speed_only() -> None:
    found = look_at_libraries(lambda library: library is not SUBSETTER)
    assert states(found) == [State.OK, State.WARN]


def test_a_library_that_no_machine_has_does_not_load() -> None:
    from docgen.doctor.libraries import loads

    assert not loads(Library("no-such-library", ("libno-such-library.so.9",), ""))


def test_the_libraries_are_those_that_weasyprint_loads() -> None:
    ffi = pytest.importorskip("weasyprint.text.ffi")
    source = Path(ffi.__file__).read_text(encoding="utf-8")
    for library in (*REQUIRED, SUBSETTER):
        for name in library.names:
            assert f"'{name}'" in source
    assert source.count("_dlopen(\n    ffi,") == len(REQUIRED) + 2, "WeasyPrint loads a library that we do not look at"


def test_the_trial_asks_for_all_vietnamese_letters() -> None:
    letters = vietnamese_letters()
    assert len(set(letters)) == 146
    assert {"ộ", "Ẵ", "ỹ", "đ", "Đ", "Ự"} <= set(letters)
    assert set(string.ascii_letters) <= expected()


def test_a_whole_font_in_four_styles_is_well() -> None:
    assert states(look_at_fonts(a_machine())) == [State.OK]


def test_another_font_in_place_of_times_is_bad() -> None:
    (found,) = look_at_fonts(a_machine(normal_400=[DrawnFont("DejaVu Serif", "x", expected())]))
    assert found.state is State.BAD
    assert "DejaVu Serif" in found.what.vi
    assert found.mend.vi


def test_one_cause_in_four_styles_is_one_finding() -> None:
    (found,) = look_at_fonts(lambda style, weight: [DrawnFont("DejaVu Serif", style + weight, expected())])
    assert found.what.vi == "cả bốn kiểu: bị thay bằng phông DejaVu Serif"


def test_the_mending_is_the_command_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install.shutil, "which", lambda program: program == "dnf")
    assert install.command(install.FONT) == "sudo dnf install liberation-serif-fonts"
    monkeypatch.setattr(install.shutil, "which", lambda program: program == "apt-get")
    assert install.command(install.LIBRARIES, "libpango-1.0-0", "x") == "sudo apt-get install libpango-1.0-0 x"
    monkeypatch.setattr(install.shutil, "which", lambda program: None)
    assert "fonts-liberation2" in install.command(install.FONT)


def test_every_installer_knows_libraries_and_font() -> None:
    assert install.FONT.keys() == install.LIBRARIES.keys()


def test_letters_that_came_from_a_second_font_are_named() -> None:
    split = [replace(WHOLE, letters=expected() - {"ộ", "Ự"}), DrawnFont("DejaVu Serif", "x", frozenset("ộỰ"))]
    (found,) = look_at_fonts(a_machine(italic_700=split))
    assert found.state is State.BAD
    assert "nghiêng đậm" in found.what.vi
    assert "ộ Ự" in found.what.vi


def test_a_letter_that_no_font_has_is_bad() -> None:
    (found,) = look_at_fonts(a_machine(normal_700=[replace(WHOLE, lacking=frozenset("ẵ"))]))
    assert "không in được chữ ẵ" in found.what.vi


def test_a_letter_that_was_never_drawn_is_bad() -> None:
    (found,) = look_at_fonts(a_machine(normal_700=[replace(WHOLE, letters=expected() - {"đ"})]))
    assert "không in được chữ đ" in found.what.vi


def test_an_imitated_bold_is_bad() -> None:
    regular = a_machine()("normal", "400")
    (found,) = look_at_fonts(a_machine(normal_700=regular))
    assert found.state is State.BAD
    assert "vẽ giả" in found.what.vi


def test_two_files_under_one_family_name_are_bad() -> None:
    halves = [replace(WHOLE, file="a"), replace(WHOLE, file="b")]
    (found,) = look_at_fonts(a_machine(normal_400=halves))
    assert "2 tệp phông" in found.what.vi


def test_a_trial_that_breaks_is_told_and_not_raised() -> None:
    def broken(style: str, weight: str) -> list[DrawnFont]:
        raise OSError("{libpango} is gone")

    (found,) = look_at_fonts(broken)
    assert found.state is State.BAD
    assert "{libpango} is gone" in "\n".join(found.lines("vi"))


def test_python_is_well_from_the_oldest_to_the_newest_that_was_tried() -> None:
    versions = [(3, 10, 9), (3, 11, 0), (3, 13, 7), (3, 14, 0)]
    assert [look_at_python(version).state for version in versions] == [State.BAD, State.OK, State.OK, State.WARN]


def test_templates_are_found_by_the_common_form(tmp_path: Path) -> None:
    (tmp_path / "b/_form").mkdir(parents=True)
    (tmp_path / "b/ke-hoach").mkdir()
    (tmp_path / "b/ke-hoach/type.yaml").touch()
    assert look_at_templates((tmp_path / "a",)).state is State.BAD
    found = look_at_templates((tmp_path / "a", tmp_path / "b"))
    assert found.state is State.OK
    assert "ke-hoach" in found.what.vi


def test_findings_are_printed_with_their_mending_below() -> None:
    finding = Finding("x", State.WARN, Say("chậm", "slow"), Say("cài {y}", "install {y}"))
    assert finding.lines("vi") == ["lưu ý: chậm", "    sửa: cài {y}"]
    assert finding.lines("en") == ["warning: slow", "    mend: install {y}"]
    assert finding.as_json("en") == {"name": "x", "state": "warn", "what": "slow", "mend": "install {y}"}


def test_without_its_libraries_no_pdf_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "look_at_libraries", lambda: look_at_libraries(lambda library: False))
    monkeypatch.setattr(doctor, "look_at_fonts", lambda: pytest.fail("tried a PDF without Pango"))
    assert not doctor.all_well(doctor.examine())


def test_this_machine_can_make_papers() -> None:
    findings = doctor.examine()
    assert doctor.all_well(findings), "\n".join(line for finding in findings for line in finding.lines("en"))
    assert {finding.name for finding in findings} == {
        "python",
        "package",
        "pango",
        "harfbuzz-subset",
        "font",
        "templates",
        "libreoffice",
    }


def test_the_trial_really_draws_each_style_with_a_file_of_its_own() -> None:
    files = {font.file for style in STYLES for font in draw(*style)}
    assert len(files) == len(STYLES)
