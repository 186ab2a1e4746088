"""QR codes and photos: what they hold, whose they are, how they fit; and both engines set them alike."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import segno
from certificate_samples import ROOT, STOCKS, all_of, certificate, job, sample, stock
from PIL import Image, ImageDraw

from docgen.certificates import stock_problems
from docgen.certificates.codes import EDGE, NAMES, code_picture, code_problems, code_text, codes_for
from docgen.certificates.photos import photo_picture, whose
from docgen.files import Workplace
from docgen.model.certificate import Certificate
from docgen.model.stock import Code, Photo, Stock
from docgen.printing import ENGINES, Wanted, print_job
from docgen.problem import NOWHERE, Place, Problem

SOC_TRANG = ("soc-trang-2021", "bk_mttq_tinh")
AT = Place("phoi.yaml")
ADDRESS = "https://tra-cuu.example.vn/bk?so={number}&ten={name}&bang={register}"
CODE = Code(x=34, y=205, size=30, text=ADDRESS)
PHOTO = Photo(x=30, y=128, width=30, height=40)
MM = 72 / 25.4


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.fault.code for problem in problems]


# --- what a code holds ----------------------------------------------------------------------------------------------


def test_a_code_holds_the_words_of_its_certificate_as_addresses_write_them():
    one = next(each for each in all_of(*SOC_TRANG) if each.name == "Nguyễn Thị Mỹ Lệ")
    assert code_text(CODE, one, "Bằng khen") == (
        "https://tra-cuu.example.vn/bk?so=86%2FQ%C4%90-MTTQ-BTT"
        "&ten=Nguy%E1%BB%85n%20Th%E1%BB%8B%20M%E1%BB%B9%20L%E1%BB%87&bang=%E2%80%A6%E2%80%A6"
    )
    plain = CODE.model_copy(update={"text": "{award} số {register}, QĐ {number} {date}: {recipient}; {signatory}"})
    assert code_text(plain, one, "Bằng khen") == (
        "Bằng khen số ……, QĐ 86/QĐ-MTTQ-BTT ngày 25 tháng 6 năm 2021: Bà Nguyễn Thị Mỹ Lệ; Đặng Phước Thiện"
    )


def test_a_name_with_braces_and_signs_is_only_letters():
    hostile = certificate("{register} &x=1#?../")
    plain = CODE.model_copy(update={"text": "https://a.vn/{name}/{register}"})
    assert code_text(plain, hostile, "x") == "https://a.vn/%7Bregister%7D%20%26x%3D1%23%3F..%2F/7"


def test_names_that_no_certificate_has_are_problems():
    wrong = CODE.model_copy(update={"text": "{ten} {name} {số}"})
    assert codes(code_problems(wrong, AT)) == ["stock-code-name"] * 2
    assert codes(code_problems(CODE.model_copy(update={"text": " ".join(f"{{{one}}}" for one in NAMES)}), AT)) == []


@pytest.mark.parametrize(
    ("size", "text", "code"), [(12, ADDRESS, "stock-code-small"), (190, "x" * 3000, "stock-code-long")]
)
def test_a_code_that_no_telephone_reads_is_a_problem(size, text, code):
    wrong = CODE.model_copy(update={"size": float(size), "text": text})
    made, problems = codes_for(wrong, [code_text(wrong, certificate(), "x")], AT)
    assert made is None
    assert codes(problems) == [code]


def modules_of(image: Image.Image, side: int) -> list[list[bool]]:
    """The modules that a camera sees in a picture of a code and its edge: the middle of each."""
    step = image.width / side
    return [
        [image.getpixel((int((x + 0.5) * step), int((y + 0.5) * step))) < 128 for x in range(side)] for y in range(side)
    ]


def test_all_codes_of_a_batch_have_one_size_and_each_its_own_text():
    texts = [code_text(CODE, each, "x") for each in all_of(*SOC_TRANG)]
    made, problems = codes_for(CODE, texts, AT)
    assert made and not problems
    for text in (texts[0], texts[-1]):
        wanted = segno.make_qr(
            text, error="M", version=made.version, mask=made.mask, encoding="utf-8", boost_error=False
        )
        assert code_picture(made, text).file.count(b"z") >= len(wanted.matrix)
    assert code_picture(made, texts[0]) != code_picture(made, texts[1])


# --- whose photo ----------------------------------------------------------------------------------------------------


def of(name: str, order: int = 1, unit: str = "dong", born: str = "") -> Certificate:
    from dataclasses import replace

    made = certificate(name)
    return replace(made, order=order, bearer=replace(made.bearer, unit=unit, born=born))


@pytest.mark.parametrize(
    "file",
    ["Nguyễn Văn Đức.jpg", "nguyen-van-duc.png", "NGUYEN VAN DUC.JPG", "Nguyễn_Văn_Đức.jpeg", "dong/Nguyễn Văn Đức.jpg",
     "Nguyễn Văn Đức 1975.jpg", "nguyen-van-duc-31-5-1975.jpg", "Nguye\u0302\u0303n Va\u0306n Đu\u031b\u0301c.jpg"],
)  # fmt: skip
def test_a_photo_is_found_by_the_name_of_the_person(file):
    found, problems = whose([file, "Nguyễn Văn Dung.jpg"], [of("Nguyễn Văn Đức", born="1975-05-31")], True, "anh")
    assert not problems, [problem.lines() for problem in problems]
    assert found == {1: file}


def test_a_name_with_its_accents_goes_before_one_without():
    both = [of("Lê Thị Hoa", 1), of("Lê Thị Hòa", 2)]
    found, problems = whose(["Lê Thị Hoa.jpg", "Lê Thị Hòa.jpg"], both, True, "anh")
    assert (found, codes(problems)) == ({1: "Lê Thị Hoa.jpg", 2: "Lê Thị Hòa.jpg"}, [])


def test_namesakes_need_their_unit_or_their_birth():
    both = [of("Trần Thanh Nhàn", 1, "dong", "1975"), of("Trần Thanh Nhàn", 2, "tay", "1980")]
    found, problems = whose(["Trần Thanh Nhàn.jpg"], both, True, "anh")
    assert (found, codes(problems)) == ({}, ["photo-whose"])
    for files in (["dong/Trần Thanh Nhàn.jpg", "tay/Trần Thanh Nhàn.jpg"],
                  ["Trần Thanh Nhàn 1975.jpg", "Trần Thanh Nhàn 1980.jpg"]):  # fmt: skip
        assert whose(files, both, True, "anh") == ({1: files[0], 2: files[1]}, ())


def test_two_photos_of_one_person_are_a_question():
    found, problems = whose(["Lê Hoa.jpg", "Lê Hoa.png"], [of("Lê Hoa")], True, "anh")
    assert (found, codes(problems)) == ({}, ["photo-whose"])


def test_a_photo_may_be_missing_where_the_stock_says_so():
    assert codes(whose([], [of("Lê Hoa")], True, "anh")[1]) == ["photo-missing"]
    assert whose([], [of("Lê Hoa")], False, "anh") == ({}, ())


# --- how a photo fits -----------------------------------------------------------------------------------------------


def face(width: int = 600, height: int = 800, mode: str = "RGB") -> Image.Image:
    """A red upper left quarter, a blue rest."""
    image = Image.new("RGB", (width, height), (20, 40, 160))
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height // 2), fill=(200, 30, 30))
    return image.convert(mode)


def saved(image: Image.Image, form: str = "JPEG", **more: object) -> bytes:
    sink = io.BytesIO()
    image.save(sink, form, **more)
    return sink.getvalue()


def fitted(content: bytes) -> tuple[Image.Image | None, list[str]]:
    picture, problems = photo_picture(content, PHOTO, Place("anh/x.jpg"))
    return (Image.open(io.BytesIO(picture.file)) if picture else None), codes(problems)


def colour(image: Image.Image, across: float, down: float) -> str:
    red, _, blue = image.convert("RGB").getpixel((int(across * image.width), int(down * image.height)))
    return "red" if red > blue else "blue"


def test_a_photo_has_the_shape_of_its_place_at_300_dots_to_the_inch():
    image, problems = fitted(saved(face(1200, 1600)))
    assert image and not problems
    assert image.size == (354, 472)


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (0.2, 0.2)), (3, (0.8, 0.8)), (6, (0.8, 0.2)), (8, (0.2, 0.8))]
)
def test_a_photo_is_turned_upright_as_the_camera_noted(orientation, corner):
    exif = Image.Exif()
    exif[0x0112] = orientation
    image, problems = fitted(saved(face(), exif=exif))
    assert image and not problems
    assert colour(image, *corner) == "red"
    assert not image.getexif()


def test_a_wide_photo_is_cut_evenly_on_both_sides_and_a_high_one_a_third_from_above():
    wide = Image.new("RGB", (3000, 1000), "white")
    ImageDraw.Draw(wide).rectangle((1250, 0, 1750, 1000), fill="black")
    image, _ = fitted(saved(wide))
    assert image
    row = [image.convert("L").getpixel((x, 5)) < 128 for x in range(image.width)]
    assert row == pytest.approx(row[::-1], abs=1) and any(row) and not all(row)
    high = Image.new("L", (600, 2400), 255)
    ImageDraw.Draw(high).rectangle((0, 0, 600, 533), fill=0)  # what a third from above cuts off
    image, _ = fitted(saved(high))
    assert image and image.mode == "L"
    assert image.getpixel((image.width // 2, 8)) > 128


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", ["photo-broken"]),
        (b"khong phai anh", ["photo-broken"]),
        (saved(face())[:4000], ["photo-broken"]),
        (b"\0\0\0\x18ftypheic" + b"\0" * 400, ["photo-broken"]),
        (saved(face(), "GIF"), ["photo-broken"]),
        (b"\xff\xd8" + b"\0" * 40_000_001, ["photo-huge"]),
        (saved(Image.new("1", (12000, 9000)), "PNG"), ["photo-huge"]),
    ],
    ids=["empty", "text", "cut short", "heic", "gif", "megabytes", "dots"],
)
def test_a_photo_that_cannot_be_used_is_a_problem(content, found):
    assert fitted(content) == (None, found)


@pytest.mark.parametrize(
    ("content", "mode", "found"),
    [
        (saved(face(mode="CMYK")), "RGB", ["photo-inks"]),
        (saved(face(100, 130)), "RGB", ["photo-coarse"]),
        (saved(face(mode="RGBA"), "PNG"), "RGB", []),
        (saved(face(mode="P"), "PNG"), "RGB", []),
        (saved(face(mode="L"), "PNG"), "L", []),
        (saved(face(mode="1"), "PNG"), "L", []),
        (saved(face(mode="LA"), "PNG"), "RGB", []),
        (saved(face(), "WEBP"), "RGB", []),
        (saved(face(), "TIFF"), "RGB", []),
        (saved(face(), "BMP"), "RGB", []),
    ],
    ids=["cmyk", "small", "rgba", "palette", "grey", "black and white", "grey and clear", "webp", "tiff", "bmp"],
)
def test_any_ordinary_photo_is_made_grey_or_rgb(content, mode, found):
    image, problems = fitted(content)
    assert image and image.mode == mode
    assert problems == found


def test_the_same_photo_gives_the_same_bytes():
    content = saved(face())
    assert photo_picture(content, PHOTO, AT) == photo_picture(content, PHOTO, AT)


# --- on the sheet ---------------------------------------------------------------------------------------------------


def with_pictures(**more: object) -> Stock:
    plain = stock()
    narrow = {
        name: box.model_copy(update={"x": 70.0, "width": 280.0})
        if str(name) in ("recipient", "office", "merit")
        else box
        for name, box in plain.fields.items()
    }
    return plain.model_copy(update={"photo": PHOTO, "code": CODE, "fields": narrow, **more})


def test_pictures_that_lie_on_words_are_a_problem():
    assert codes(stock_problems(with_pictures(), AT)) == []
    found = stock_problems(with_pictures(fields=stock().fields), AT)
    assert codes(found) == ["stock-boxes-overlap"] and "recipient" in found[0].what()
    assert codes(stock_problems(with_pictures(code=CODE.model_copy(update={"y": 280.0})), AT)) == ["stock-box-outside"]


STOCK = f"""\
photo: {{x: 30, y: 128, width: 30, height: 40}}
code: {{x: 34, y: 205, size: 30, text: "{ADDRESS}"}}
"""


@pytest.fixture
def office(tmp_path: Path) -> Workplace:
    """An office with a stock that has places for both, and photos of the first three individuals."""
    text = (ROOT / "templates/stocks/bang-khen-a3.yaml").read_text(encoding="utf-8")
    for name in ("recipient", "office", "merit"):
        start = text.index(f"  {name}:")
        text = text[:start] + text[start:].replace("x: 40,", "x: 70,", 1).replace("width: 340,", "width: 280,", 1)
    (tmp_path / "templates/stocks").mkdir(parents=True)
    (tmp_path / "templates/stocks/anh.yaml").write_text(text + STOCK, encoding="utf-8")
    photos = tmp_path / "plans/soc-trang-2021/nominations/anh"
    photos.mkdir(parents=True)
    for each in all_of(*SOC_TRANG)[30:33]:
        (photos / f"{each.name}.jpg").write_bytes(saved(face()))
    return Workplace(tmp_path)


def wanted(engine: str = "fast", last: int = 33, **more: object) -> Wanted:
    return Wanted(proof=True, stock="anh", engine=engine, first=31, last=last, **more)


def printed(office: Workplace, engine: str) -> bytes:
    made = print_job(sample(SOC_TRANG[0]), office, job(*SOC_TRANG), wanted(engine))
    assert made.content and not made.problems, [problem.lines() for problem in made.problems]
    assert made.engine == engine, made.why
    return made.content


@pytest.mark.parametrize("engine", ENGINES)
def test_every_sheet_has_the_photo_and_the_code_of_its_person(office, engine):
    content = printed(office, engine)
    chosen = all_of(*SOC_TRANG)[30:33]
    texts = [code_text(CODE, each, sample(SOC_TRANG[0]).dossier.plan.awards[SOC_TRANG[1]].name) for each in chosen]
    drawn, _ = codes_for(CODE, texts, AT)
    assert drawn
    for page, text in zip(pypdfium2.PdfDocument(content), texts, strict=True):
        image = page.render(scale=4).to_pil()
        dot = 4 * MM
        at = [int(part * dot) for part in (CODE.x, CODE.y, CODE.x + CODE.size, CODE.y + CODE.size)]
        wanted_code = segno.make_qr(
            text, error="M", version=drawn.version, mask=drawn.mask, encoding="utf-8", boost_error=False
        )
        side = len(wanted_code.matrix) + 2 * EDGE
        seen = modules_of(image.convert("L").crop(at), side)
        edge = [False] * EDGE
        inner = [[*edge, *map(bool, row), *edge] for row in wanted_code.matrix]
        assert seen[EDGE:-EDGE] == inner
        assert not any(any(row) for row in (*seen[:EDGE], *seen[-EDGE:]))
        for across, down, name in (
            (0.25, 0.25, "red"),
            (0.75, 0.25, "blue"),
            (0.25, 0.75, "blue"),
            (0.99, 0.99, "blue"),
        ):
            x, y = PHOTO.x + across * PHOTO.width, PHOTO.y + down * PHOTO.height
            red, _, blue = image.convert("RGB").getpixel((int(x * dot), int(y * dot)))
            assert ("red" if red > blue else "blue") == name


def test_codes_are_drawn_as_lines_and_photos_as_they_are(office):
    """Vector in both engines; a photo is not encoded again."""
    for engine in ENGINES:
        with pikepdf.open(io.BytesIO(printed(office, engine))) as pdf:
            images = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
            assert {str(one.get("/Filter")) for one in images} == {"/DCTDecode"}
            assert {(int(one.Width), int(one.Height)) for one in images} == {(354, 472)}


def test_both_engines_draw_the_same_pages(office):
    both = [pypdfium2.PdfDocument(printed(office, engine)) for engine in ENGINES]
    for fast, slow in zip(*both, strict=True):
        one, other = (page.render(scale=1).to_pil().convert("L").tobytes() for page in (fast, slow))
        assert sum(abs(a - b) > 96 for a, b in zip(one, other, strict=True)) < 60


def test_a_missing_photo_keeps_all_from_being_printed_unless_it_is_optional(office):
    made = print_job(sample(SOC_TRANG[0]), office, job(*SOC_TRANG), wanted(last=34))
    assert codes(made.problems) == ["photo-missing"]
    for_good = print_job(sample(SOC_TRANG[0]), office, job(*SOC_TRANG), Wanted(stock="anh", first=31, last=34))
    assert for_good.content is None
    file = office.root / "templates/stocks/anh.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("height: 40}", "height: 40, required: không}"), "utf-8")
    for engine in ENGINES:
        made = print_job(sample(SOC_TRANG[0]), office, job(*SOC_TRANG), wanted(engine, 34))
        assert made.content and made.engine == engine and not made.problems
        assert len(pypdfium2.PdfDocument(made.content)) == 4


def test_a_code_that_cannot_be_made_is_told_once_and_left_blank_in_a_proof(office):
    file = office.root / "templates/stocks/anh.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("size: 30", "size: 9"), "utf-8")
    for engine in ENGINES:
        made = print_job(sample(SOC_TRANG[0]), office, job(*SOC_TRANG), wanted(engine))
        assert made.content and codes(made.problems) == ["stock-code-small"]


def test_a_broken_photo_names_its_file(office):
    name = all_of(*SOC_TRANG)[31].name
    (office.root / f"plans/soc-trang-2021/nominations/anh/{name}.jpg").write_bytes(b"x")
    made = print_job(sample(SOC_TRANG[0]), office, job(*SOC_TRANG), wanted())
    assert codes(made.problems) == ["photo-broken"]
    assert made.problems[0].place.file == f"plans/soc-trang-2021/nominations/anh/{name}.jpg"


def test_photos_are_no_nominations(tmp_path):
    """The folder of photos lies among what units send in, and is left alone there."""
    from docgen import pipeline

    shutil.copytree(ROOT / "plans/soc-trang-2021", tmp_path / "plans/soc-trang-2021")
    folder = tmp_path / "plans/soc-trang-2021/nominations/anh"
    folder.mkdir()
    for ending in (".jpg", ".webp", ".TIF", ".bmp"):
        (folder / f"Lâm Sà Mi{ending}").write_bytes(b"x")
    assert pipeline.prepare("soc-trang-2021", Workplace(tmp_path)).problems == sample("soc-trang-2021").problems


@pytest.mark.parametrize(("plan", "award"), [("soc-trang-2021", "bk_mttq_tinh"), ("lai-chau-2021", "bk_ct_ubnd")])
def test_the_code_of_the_built_in_card_is_large_enough_for_whole_campaigns(plan, award):
    where = stock("giay-chung-nhan-the")
    assert where.code
    texts = [code_text(where.code, each, award) for each in all_of(plan, award)]
    assert codes_for(where.code, texts, NOWHERE)[1] == ()


def test_a_code_that_is_too_small_names_the_words_it_is_too_small_for():
    where = stock("giay-chung-nhan-the")
    assert where.code
    _, (problem,) = codes_for(where.code, ["ngắn", "x" * 170], NOWHERE)
    assert f"“{'x' * 160} …”" in problem.what() and "ngắn" not in problem.what()


@pytest.mark.parametrize("name", STOCKS)
def test_on_built_in_stock_nothing_lies_on_anything(name):
    assert stock_problems(stock(name), AT) == ()
