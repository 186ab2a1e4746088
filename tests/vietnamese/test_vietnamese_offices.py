"""An office and the place of work in one breath."""

import pytest

from docgen.vietnamese.offices import office_at

SAID = [
    ("Chủ tịch", "Ủy ban MTTQ Việt Nam xã Kế An", "Chủ tịch Ủy ban MTTQ Việt Nam xã Kế An"),
    ("Phó Chỉ huy trưởng", "Ban Chỉ huy Quân sự", "Phó Chỉ huy trưởng Ban Chỉ huy Quân sự"),
    ("Trưởng phòng", "Phòng Nội vụ huyện Sìn Hồ", "Trưởng phòng Nội vụ huyện Sìn Hồ"),
    ("Phó Trưởng Công an", "Công an huyện Tam Đường", "Phó Trưởng Công an huyện Tam Đường"),
    ("Trưởng ban", "Ban Công tác Mặt trận ấp An Hòa", "Trưởng Ban Công tác Mặt trận ấp An Hòa"),
    ("Trưởng Ban Dân chủ", "Ban Dân chủ Ủy ban MTTQ", "Trưởng Ban Dân chủ Ủy ban MTTQ"),
    ("Chánh Văn phòng", "Văn phòng Ủy ban", "Chánh Văn phòng Ủy ban"),
    ("Chuyên viên", "Sở Nội vụ", "Chuyên viên, Sở Nội vụ"),
    ("Cán bộ", "Bộ phận Một cửa", "Cán bộ, Bộ phận Một cửa"),
    ("Bí thư, Chủ tịch", "Ủy ban nhân dân xã", "Bí thư, Chủ tịch, Ủy ban nhân dân xã"),
    ("Ban", "Ban Dân tộc", "Ban, Ban Dân tộc"),
    ("Nông dân", None, "Nông dân"),
    (None, "Sở Nội vụ", "Sở Nội vụ"),
    (None, None, ""),
]


@pytest.mark.parametrize(("office", "workplace", "said"), SAID, ids=range(len(SAID)))
def test_no_word_is_said_twice_and_none_is_lost(office: str | None, workplace: str | None, said: str) -> None:
    assert office_at(office, workplace) == said
