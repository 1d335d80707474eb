"""A page as people type it in Word: nothing from styles, a head and a closing in tables without lines."""

import copy
import io

import foreign
from kehoach.wording.widths import width

LEFT, RIGHT, TEXT = 62.0, 103.0, 165.0  # mm between the margins
TWIPS = 56.6929  # in a millimetre


def part(text, size=14, bold=False, italic=False, align="both", **more):
    return {"text": text, "size": size, "bold": bold, "italic": italic, "align": align, **more}


def head(text, size, bold=False, italic=False):
    return part(text, size, bold, italic, "center", first=0, after=0, lines=1)


def ruled(under, ratio, room):
    return {"text": "", "under": under, "ratio": ratio, "room": room}


class TypedPage:
    """The parts of a right page by name, to be spoilt one at a time."""

    def __init__(self):
        self.margins = {"top": 20, "bottom": 20, "left": 30, "right": 15}
        self.number = part("2", 14, align="center", first=0, after=0)
        self.number_place = "header"
        self.has_first_page = True
        self.counted = ""  # how pages are counted
        self.left = {
            "chu_quan": head("UBND TỈNH BÌNH AN", 13),
            "ban_hanh": head("SỞ XÂY DỰNG", 13, bold=True),
            "ke_co_quan": ruled("ban_hanh", 0.4, LEFT),
            "so": head("Số: 05/BC-SXD", 13),
        }
        self.right = {
            "quoc_hieu": head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True),
            "tieu_ngu": head("Độc lập - Tự do - Hạnh phúc", 14, bold=True),
            "ke_tieu_ngu": ruled("tieu_ngu", 1.0, RIGHT),
            "ngay": head("Bình An, ngày 05 tháng 3 năm 2026", 14, italic=True),
        }
        self.text = {
            "ten_loai": head("BÁO CÁO", 14, bold=True),
            "trich_yeu": head("Kết quả kiểm tra trật tự xây dựng quý I năm 2026", 14, bold=True),
            "ke_trich_yeu": ruled("trich_yeu", 0.4, TEXT),
            "mo_dau": part("Thực hiện chương trình công tác năm 2026, Sở Xây dựng báo cáo kết quả kiểm tra như sau:"),
            "muc_1": part("I. KẾT QUẢ KIỂM TRA", bold=True),
            "khoan_1": part("1. Công tác chỉ đạo", bold=True),
            "diem_a": part("a) Ban hành kế hoạch kiểm tra trật tự xây dựng trên địa bàn tỉnh trong ba tháng đầu năm;"),
            "diem_b": part("b) Thành lập ba đoàn kiểm tra, phân công trách nhiệm của từng thành viên rõ ràng;"),
            "diem_c": part("c) Hướng dẫn các xã, phường rà soát hồ sơ cấp giấy phép xây dựng đang xử lý."),
            "diem_d": part("d) Công khai kết quả kiểm tra trên trang thông tin điện tử của Sở Xây dựng."),
            "diem_dd": part("đ) Tổng hợp kiến nghị của tổ chức, cá nhân gửi về Sở Xây dựng để giải quyết."),
            "khoan_2": part("2. Kết quả xử lý", bold=True),
            "gach": part("- Xử phạt mười hai trường hợp xây dựng sai phép, thu nộp ngân sách nhà nước đầy đủ."),
            "muc_2": part("II. KIẾN NGHỊ", bold=True),
            "loi": part(
                "Đề nghị Ủy ban nhân dân các xã, phường tăng cường kiểm tra, xử lý kịp thời vi phạm trên địa bàn."
            ),
            "ket": part("Trên đây là báo cáo của Sở Xây dựng về kết quả kiểm tra trật tự xây dựng quý I năm 2026./."),
        }
        self.recipients = {
            "tu": part("Nơi nhận:", 12, True, True, "left", first=0, after=0),
            "nhan_1": part("- UBND tỉnh;", 11, align="left", first=0, after=0),
            "nhan_2": part("- Giám đốc Sở;", 11, align="left", first=0, after=0),
            "luu": part("- Lưu: VT, TTra.", 11, align="left", first=0, after=0),
        }
        self.signer = {
            "quyen_han": head("KT. GIÁM ĐỐC", 14, bold=True),
            "chuc_vu": head("PHÓ GIÁM ĐỐC", 14, bold=True),
            "ho_ten": head("Trần Văn An", 14, bold=True),
        }
        self.after = {}

    def __getitem__(self, name):
        return next(group[name] for group in self.groups if name in group)

    @property
    def groups(self):
        return self.left, self.right, self.text, self.recipients, self.signer, self.after

    def copy(self):
        return copy.deepcopy(self)

    def drop(self, name):
        for group in self.groups:
            group.pop(name, None)

    def docx(self):
        """The bytes of the file."""
        header = f'<w:hdr {foreign.NAMES}><w:p><w:pPr><w:jc w:val="{self.number["align"]}"/></w:pPr>{field(self.number)}</w:p></w:hdr>'
        story = self.number_place
        header = header.replace("w:hdr", "w:hdr" if story == "header" else "w:ftr")
        pages = f'<w:{story}Reference w:type="default" r:id="so-trang"/>'
        edges = " ".join(f'w:{side}="{round(mm * TWIPS)}"' for side, mm in self.margins.items())
        first = "<w:titlePg/>" if self.has_first_page else ""
        section = (
            f'<w:sectPr>{pages}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar {edges}/>{self.counted}{first}</w:sectPr>'
        )
        body = (
            table([self._cell(self.left), self._cell(self.right)], (LEFT, RIGHT))
            + self._cell(self.text)
            + table([self._cell(self.recipients), self._cell(self.signer)], (80.0, 85.0))
            + self._cell(self.after)
            + section
        )
        return foreign.docx(
            body,
            others={f"word/{story}1.xml": header},
            relations=[("so-trang", story, f"{story}1.xml", "")],
        )

    def stream(self):
        return io.BytesIO(self.docx())

    def _cell(self, parts):
        return "".join(self._line(each) if "under" in each else paragraph(each) for each in parts.values())

    def _line(self, line):
        above = self[line["under"]]
        free = line["room"] - line["ratio"] * width(above["text"], above["size"], dam=True)
        side = round(free / 2 * TWIPS)
        border = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:pBdr>'
        return f'<w:p><w:pPr>{border}<w:spacing w:before="0" w:after="0"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def letters(each):
    font = each.get("font", "Times New Roman")
    marks = ("<w:b/>" if each["bold"] else "") + ("<w:i/>" if each["italic"] else "")
    colour = f'<w:color w:val="{each["colour"]}"/>' if "colour" in each else ""
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    return f'<w:rPr>{fonts}{marks}{colour}<w:sz w:val="{round(each["size"] * 2)}"/></w:rPr>'


def run(each):
    return f'<w:r>{letters(each)}<w:t xml:space="preserve">{each["text"]}</w:t></w:r>'


def field(each):
    return f'<w:fldSimple w:instr="PAGE">{run(each)}</w:fldSimple>'


def paragraph(each):
    gap = f'<w:spacing w:before="0" w:after="{round(each.get("after", 6) * 20)}" w:line="{round(each.get("lines", 1.1) * 240)}" w:lineRule="auto"/>'
    if "exactly" in each:
        gap = f'<w:spacing w:before="0" w:after="120" w:line="{each["exactly"] * 20}" w:lineRule="exact"/>'
    indent = f'<w:ind w:left="{round(each.get("start", 0) * TWIPS)}" w:firstLine="{round(each.get("first", 12.7) * TWIPS)}"/>'
    break_before = "<w:pageBreakBefore/>" if each.get("new_page") else ""
    runs = "".join(map(run, each.get("runs", [each])))
    return f'<w:p><w:pPr>{break_before}{gap}{indent}<w:jc w:val="{each["align"]}"/></w:pPr>{runs}</w:p>'


def table(cells, widths):
    boxes = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(room * TWIPS)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, room in zip(cells, widths, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{round(room * TWIPS)}"/>' for room in widths)
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    return f"<w:tbl><w:tblPr>{margins}</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{boxes}</w:tr></w:tbl>"
