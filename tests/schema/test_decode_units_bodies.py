"""The columns of a table of units that say which body nominates: known by both names, and none of them needed."""

from schema_sources import decode_table, printed

NEEDED = "Mã,Đơn vị,Cấp,communes,hamlets"


def test_a_table_may_say_which_body_nominates_where_and_under_which_symbol():
    units, places, problems = decode_table(
        f"{NEEDED},Cơ quan trình,Tên trong văn bản,Địa danh,parent,symbol\n"
        "so_y_te,Sở Y tế,so_nganh,1,2,so-y-te,Sở Y tế tỉnh,Sóc Trăng,UBND tỉnh,SYT\n"
        "ke_sach,Huyện Kế Sách,huyen,1,2,,,,,\n"
    )
    assert printed(problems) == []
    named = [(unit.body, unit.locality, unit.place, unit.parent, unit.symbol) for unit in units]
    assert named == [("so-y-te", "Sở Y tế tỉnh", "Sóc Trăng", "UBND tỉnh", "SYT"), (None,) * 5]
    assert str(places.at(0, "symbol")) == "units.csv:2:10"


def test_none_of_them_is_missed():
    units, _, problems = decode_table(f"{NEEDED}\nke_sach,Huyện Kế Sách,huyen,1,2\n")
    assert (problems, units[0].body) == ((), None)
