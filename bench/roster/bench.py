"""Times the roster import: 27,000 invented rows as xlsx and as GB18030 csv, dry run and import.

Starts `baodao demo --small` on a folder of its own, enters as the ready-made dispatcher and sends
each file over HTTP, as an office would: dry run, import, and the same file again. Every file has
other people, so that each import invites everybody anew. Only Python's own library is needed.
"""
import argparse, io, json, os, random, subprocess, sys, tempfile, time, urllib.request, zipfile
from pathlib import Path
from urllib.error import HTTPError
from xml.sax.saxutils import escape

HEADING = ["姓名", "手机号码", "单位名称", "所在党组织", "居住街道", "居住社区", "居住小区", "楼栋"]
FAMILY, GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗", "安宁和平明清海江云山林松梅兰秋春晓晨星月阳雨"
BOUNDARY = "baodao-bench-part"


class Program:
    """A running demo district, and a caller who has entered it."""

    def __init__(self, program, folder, port):
        self.base = f"http://127.0.0.1:{port}"
        environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
        self.log = open(Path(folder) / "program.log", "w")
        command = [program, "--log", "warn", "demo", "--small", "--data-dir", f"{folder}/data", "--listen", f"127.0.0.1:{port}"]
        self.child = subprocess.Popen(command, env=environment, stdout=self.log, stderr=self.log)
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        until = time.monotonic() + 300
        while not self.ready():
            if self.child.poll() is not None or time.monotonic() > until:
                sys.exit(f"the program is not ready; see {self.log.name}")
            time.sleep(0.5)

    def ready(self):
        try:
            return self.call("GET", "/readyz")[0] == 200
        except OSError:
            return False

    def call(self, method, path, body=None, kind="application/json"):
        headers = {"origin": self.base}
        if body is not None:
            headers["content-type"] = kind
        request = urllib.request.Request(self.base + path, data=body, method=method, headers=headers)
        try:
            with self.opener.open(request, timeout=600) as answer:
                return answer.status, answer.read()
        except HTTPError as refused:
            return refused.code, refused.read()

    def json(self, method, path, body=None):
        status, answer = self.call(method, path, body)
        if status >= 400:
            sys.exit(f"{method} {path}: {status} {answer.decode()[:500]}")
        return json.loads(answer)

    def enter(self, label):
        persons = self.json("GET", "/api/demo/persons")["items"]
        person = next(one for one in persons if one["label_en"] == label)
        self.json("POST", f"/api/demo/persons/{person['account']}/enter", b"{}")

    def memory_mb(self):
        for line in Path(f"/proc/{self.child.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
        return 0

    def stop(self):
        self.child.terminate()
        self.child.wait(60)


def rows(count, seed, start, units, communities):
    dice = random.Random(seed)
    for number in range(count):
        name = dice.choice(FAMILY) + "".join(dice.choice(GIVEN) for _ in range(dice.randint(1, 2)))
        unit = dice.choice(units)
        yield [name, f"162{start + number:08d}", unit, f"{unit}第{dice.randint(1, 9)}党支部", "城东街道",
               dice.choice(communities), f"和兴花园{dice.randint(1, 9)}期", f"{dice.randint(1, 40)}幢"]


def csv_file(table):
    return "\r\n".join(",".join(row) for row in [HEADING, *table]).encode("gb18030")


def xlsx_file(table):
    """A workbook with shared strings, as spreadsheets write it."""
    shared, places = [], {}

    def place(text):
        if text not in places:
            places[text] = len(shared)
            shared.append(text)
        return places[text]

    sheet = io.StringIO()
    for at, row in enumerate([HEADING, *table], 1):
        cells = "".join(f'<c r="{chr(65 + column)}{at}" t="s"><v>{place(text)}</v></c>' for column, text in enumerate(row))
        sheet.write(f'<row r="{at}">{cells}</row>')
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    package = "http://schemas.openxmlformats.org/package/2006"
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{sheet.getvalue()}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f'<sst {main} count="{len(shared)}" uniqueCount="{len(shared)}">{strings}</sst>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
    return file.getvalue()


def form(name, file):
    head = f'--{BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="{name}"\r\ncontent-type: application/octet-stream\r\n\r\n'
    return head.encode() + file + f"\r\n--{BOUNDARY}--\r\n".encode()


def timed(program, path, body):
    begun = time.monotonic()
    status, answer = program.call("POST", path, body, f"multipart/form-data; boundary={BOUNDARY}")
    seconds = time.monotonic() - begun
    if status >= 400:
        sys.exit(f"{path}: {status} {answer.decode()[:800]}")
    return seconds, json.loads(answer)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", required=True, help="the program `baodao`")
    ap.add_argument("--rows", type=int, default=27_000)
    ap.add_argument("--port", type=int, default=8426)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory(prefix="baodao-roster-") as folder:
        # The database runs as another user where the program is started by root.
        os.chmod(folder, 0o755)
        program = Program(a.program, folder, a.port)
        try:
            program.enter("Subdistrict dispatcher")
            units = [unit["name"] for unit in program.json("GET", "/api/units?limit=200")["items"]]
            facts = Path(__file__).resolve().parents[2] / "crates/app/demo/chongchuan.csv"
            lines = [line.split(",") for line in facts.read_text().splitlines() if line.startswith("320613001")]
            communities = [code for code, level, _ in lines if level == "community"]
            print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} CPUs, {a.rows} rows, {len(units)} units")
            print(f"{'file':14} {'MB':>5} {'dry run s':>10} {'import s':>9} {'again s':>8}  new / unchanged")
            kinds = [("xlsx", xlsx_file, "名册.xlsx"), ("csv GB18030", csv_file, "名册.csv")]
            for at, (kind, make, name) in enumerate(kinds):
                table = list(rows(a.rows, a.seed + at, at * a.rows, units, communities))
                file = make(table)
                body = form(name, file)
                dry, told = timed(program, "/api/report-ins/import?dry_run=true", body)
                if told["row_errors"]:
                    sys.exit(f"wrong rows: {told['row_errors'][:3]}")
                once, done = timed(program, "/api/report-ins/import", body)
                again, same = timed(program, "/api/report-ins/import", body)
                print(f"{kind:14} {len(file) / 1e6:5.2f} {dry:10.2f} {once:9.2f} {again:8.2f}  {done['new']} / {same['unchanged']}")
            print(f"largest memory of the program {program.memory_mb():.0f} MB, load {os.getloadavg()[0]:.1f}")
        finally:
            program.stop()


if __name__ == "__main__":
    main()
