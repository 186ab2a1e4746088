"""Which language is spoken, and that click speaks it too."""

import pytest

from docgen.cli.language import chosen


@pytest.mark.parametrize(
    ("typed", "environ", "lang"),
    [
        ([], {}, "vi"),
        (["--lang", "en", "build"], {}, "en"),
        (["build", "--lang", "en"], {}, "en"),
        (["build", "--lang=en"], {}, "en"),
        (["--lang", "en", "build", "--lang", "vi"], {}, "vi"),
        (["build"], {"DOCGEN_LANG": "en"}, "en"),
        (["build"], {"DOCGEN_LANG": "en_GB.UTF-8"}, "en"),
        (["build"], {"DOCGEN_LANG": "fr"}, "vi"),
        (["build", "--lang", "vi"], {"DOCGEN_LANG": "en"}, "vi"),
        (["build", "--lang", "fr"], {"DOCGEN_LANG": "en"}, "en"),
        (["build", "en"], {}, "vi"),
        (["build", "--", "--lang", "en"], {}, "vi"),
        (["build", "--lang"], {}, "vi"),
    ],
)
def test_the_last_option_wins_then_the_environment_then_vietnamese(typed, environ, lang):
    assert chosen(typed, environ) == lang


def test_the_environment_chooses_the_language(call, monkeypatch):
    monkeypatch.setenv("DOCGEN_LANG", "en")
    assert call("--help").out.startswith("Usage:")


def test_one_call_after_another_may_speak_another_language(call):
    heads = [call("build", "--help", "--lang", lang).out.partition(":")[0] for lang in ("vi", "en", "vi")]
    assert heads == ["Cách dùng", "Usage", "Cách dùng"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["build", "--replac"], "Không có tùy chọn '--replac'. Có phải '--replace'?"),
        (["build", "-j", "nhiều"], "'nhiều' không phải là số hợp lệ."),
        (["quota"], "Thiếu tham số 'KẾ_HOẠCH'."),
        (["bulid"], "Không có lệnh 'bulid'. Có phải 'build'?"),
        (["build", "--lang", "fr"], "'fr' không thuộc các giá trị: 'vi', 'en'."),
    ],
)
def test_mistakes_of_use_are_said_in_vietnamese_with_the_likely_word(call, typed, said):
    shown = call(*typed)
    assert shown.code == 2
    assert said in shown.err
    assert "Xem hướng dẫn: docgen" in shown.err
    assert shown.out == ""


def test_mistakes_of_use_are_said_in_english_when_asked(call):
    assert "No such option '--replac'. Did you mean '--replace'?" in call("build", "--replac", "--lang", "en").err


def test_problems_and_advice_follow_the_language(call, spoil):
    spoil(("date: {year: 2026}", "date: 30-2"))
    assert "không phải ngày [date-form]" in call("check").err
    english = call("--lang", "en", "check")
    assert "not a day [date-form]" in english.err
    assert "Next: mend the errors above" in english.err
    assert "thi-dua: 1 error" in english.out
