"""Defects of wording and typography (CN80x–CN82x), and of the numbers inside a section (CN124, CN125)."""

from __future__ import annotations

from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import with_content, with_preface, with_sentence
from tests.recall.defect import Case, Defect, Expectation
from tests.support.drafts.draft import Draft

from gipr_lint import load_packs
from gipr_lint.report.prose.units import kind_of

_PLAIN = "全镇政务公开工作平稳有序，栏目更新及时。"
_RADICALS = {"工": "⼯", "民": "⺠", "长": "⻓", "人": "⼈", "方": "⽅", "日": "⽇", "大": "⼤", "见": "⻅", "立": "⽴"}
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_LEADS = ("按照要求，", "今年以来，", "在此基础上，", "")


def said(
    draft: Draft,
    random: Random,
    *,
    code: str,
    wrong: str,
    right: str | None = None,
    mark: str = "",
    also: tuple[str, ...] = (),
) -> Case:
    """One more sentence with the defect, in section one or five; `mark` is what is pointed at, else all of it."""
    alias = random.choice(("overview", "problems"))
    sentence = random.choice(_LEADS) + wrong
    return with_sentence(draft, alias, sentence), Expectation((code,), quotes=(mark or wrong,), fix=right, also=also)


def half_width(draft: Draft, random: Random, *, mark: str, right: str) -> Case:
    """A half-width mark between two Chinese characters."""
    sentence = f"全年培训两次{mark}工作平稳有序"
    fixed = sentence.replace(mark, right)
    return with_sentence(draft, "problems", sentence + "。"), Expectation(("CN801",), quotes=(sentence,), fix=fixed)


def half_stop(draft: Draft, random: Random) -> Case:
    """A half-width full stop at the end of a paragraph."""
    wrong = "全年培训两次，工作平稳有序."
    fix = wrong[:-1] + "。"
    return with_content(draft, "problems", "问题是人手不足，已改进。", wrong), Expectation(
        ("CN801",), quotes=(wrong,), fix=fix, also=("CN116",)
    )


def doubled(draft: Draft, random: Random, *, word: str) -> Case:
    """A word twice in a row somewhere in a sentence."""
    before, after = random.choice(
        (("全镇紧紧围绕", "，持续用力。"), ("有关单位把", "，落到实处。"), ("做好", "、档案工作。"))
    )
    fix = f"{before}{word}{after}"
    return said(draft, random, code="CN802", wrong=f"{before}{word}{word}{after}", right=fix, mark=word + word)


def doubled_inside(draft: Draft, random: Random, *, word: str) -> Case:
    """A word that never stands twice, with text of any kind around it."""
    wrong = f"大家{word}{word}队伍建设，成效明显。"
    return said(draft, random, code="CN802", wrong=wrong, right=f"大家{word}队伍", mark=word + word)


def doubled_at_random(draft: Draft, random: Random) -> Case:
    """Any three to eight characters of a sentence once more."""
    text = "本单位按季度检查政务公开栏目内容更新情况，发现问题当日整改到位。"
    half = random.choice(text.rstrip("。").split("，"))
    length = random.randint(3, 8)
    at = random.randrange(0, len(half) - length)
    word = half[at : at + length]
    return said(draft, random, code="CN802", wrong=text.replace(word, word + word, 1), right=text, mark=word + word)


def misspelt(draft: Draft, random: Random, *, code: str, entry: str) -> Case:
    """A wrong wording of the pack's lists."""
    wrong, right = entry.partition("｜")[0].split("→")
    sentence = "全年重点做好与“{}”有关的各项工作，并按时完成。"
    return said(draft, random, code=code, wrong=sentence.format(wrong), right=sentence.format(right), mark=wrong)


def without_stop(draft: Draft, random: Random) -> Case:
    """The last full stop of a paragraph is lost."""
    text = "政务公开工作还有不足，队伍建设需要加强。已经采取措施改进，全年组织业务培训四次，效果良好"
    return with_content(draft, "problems", text), Expectation(("CN806",), quotes=(text[-20:],))


def open_ended(draft: Draft, random: Random) -> Case:
    """A paragraph that stops at a comma."""
    text = "政务公开工作还有不足，队伍建设需要加强。已经采取措施改进，全年组织业务培训四次，"
    return with_content(draft, "problems", text), Expectation(("CN806",), quotes=(text[-20:],))


def listed(draft: Draft, random: Random, *, code: str, texts: tuple[str, ...], mark: str) -> Case:
    """Paragraphs in section five, one of which is wrong."""
    also = ("CN116", "CN112", "CN806")
    return with_content(draft, "problems", *texts), Expectation((code,), quotes=(mark,), also=also)


def of_its_year(draft: Draft, random: Random) -> Case:
    """The sentence before the report's year lacks its full stop."""
    sentence = f"推动权力运行透明，切实增强公开实效{draft.year}年，各项工作平稳有序。"
    return with_sentence(draft, "overview", sentence), Expectation(("CN822",), quotes=(f"{draft.year}年",))


def of_a_later_year(draft: Draft, random: Random, *, term: str, since: int) -> Case | None:
    """A term that the report's year did not know."""
    if draft.year >= since:
        return None
    sentence = f"全年组织学习{term}四次。"
    return with_sentence(draft, "overview", sentence), Expectation(("CN826",), quotes=(term,))


_OTHERS = {
    "department": "我镇", "county": "我局", "government": "我局", "township": "我局", "subdistrict": "我镇",
}  # fmt: skip


def of_another_kind(draft: Draft, random: Random) -> Case | None:
    """A body speaks of itself as one of another kind."""
    kind = kind_of(draft.agency, load_packs().vocabulary)
    if kind not in _OTHERS:
        return None
    wrong = f"{_OTHERS[kind]}积极配合有关工作。"
    return with_sentence(draft, "overview", wrong), Expectation(("CN825",), quotes=(wrong,))


def to_another_body(draft: Draft, random: Random) -> Case | None:
    """A township tells of applications made to the government above it."""
    if kind_of(draft.agency, load_packs().vocabulary) not in ("township", "subdistrict"):
        return None
    wrong = "受理向市政府及市政府办公室提出的政府信息公开申请，均按时答复。"
    return with_sentence(draft, "overview", wrong), Expectation(("CN824",), quotes=(wrong,))


def unpaired(draft: Draft, random: Random) -> Case:
    """One half of a pair is lost."""
    text = "按照《办法》（试行）和“公开为常态”的要求，编制〔2024〕3号清单，开展【专题】解读。"
    marks = [at for at, character in enumerate(text) if character in "《》（）“”〔〕【】"]
    at = random.choice(marks)
    wrong = text[:at] + text[at + 1 :]
    return said(draft, random, code="CN807", wrong=wrong)


def invisible(draft: Draft, random: Random, *, character: str) -> Case:
    """A character that cannot be seen within a word."""
    at = random.randrange(2, len(_PLAIN) - 2)
    wrong = _PLAIN[:at] + character + _PLAIN[at:]
    return with_sentence(draft, "overview", wrong), Expectation(("CN812",), quotes=(_PLAIN,), fix=_PLAIN)


def radical(draft: Draft, random: Random) -> Case:
    """A radical for a character, as copies from PDF have it."""
    right = "全镇人民群众关心的日常工作大见成效，地方长效机制立得住。"
    character = random.choice(sorted(_RADICALS))
    wrong = right.replace(character, _RADICALS[character], 1)
    return with_sentence(draft, "overview", wrong), Expectation(("CN810",), quotes=(wrong,), fix=right)


def radicals(draft: Draft, random: Random) -> Case:
    """Radicals in every line, more than anybody wants to read about one by one."""
    right = "全镇人民群众关心的日常工作大见成效，地方长效机制立得住。"
    wrong = "".join(_RADICALS.get(character, character) for character in right)
    texts = draft.section("problems").paragraphs
    return with_content(draft, "problems", *texts, *[wrong] * 9), Expectation(("CN810",), quotes=(wrong,), fix=right)


def compatible(draft: Draft, random: Random) -> Case:
    """A compatibility form for a character."""
    right = "全镇不断加强队伍建设。"
    wrong = right.replace("不", "\uf967")
    return with_sentence(draft, "overview", wrong), Expectation(("CN810",), quotes=(wrong,), fix=right)


def wide_digits(draft: Draft, random: Random) -> Case:
    """A number in full-width digits."""
    number = str(random.randint(2, 98765))
    right = f"全年接听热线{number}次。"
    wrong = right.translate(_WIDE)
    return with_sentence(draft, "overview", wrong), Expectation(("CN813",), quotes=("全年接听热线",), fix=number)


def broken_year(draft: Draft, random: Random) -> Case:
    """A blank inside the year."""
    year = str(draft.year)
    at = random.randint(1, 3)
    text = "{}年的工作平稳有序。"
    wrong = text.format(f"{year[:at]} {year[at:]}")
    return with_sentence(draft, "overview", wrong), Expectation(
        ("CN813",), quotes=("年的工作平稳有序",), fix=year, also=("CN213",)
    )


def signed(draft: Draft, random: Random, *, form: str) -> Case:
    """The date of the signature written as `form` with {y}, {m}, {d}."""
    day = random.randint(1, 9)
    wrong = form.format(y=draft.year + 1, m=1, d=day)
    fix = f"{draft.year + 1}年1月{day}日"
    return replace(draft, ending=(draft.ending[0], wrong)), Expectation(("CN814",), quotes=(wrong,), fix=fix)


def page_number(draft: Draft, random: Random, *, form: str) -> Case:
    """A page number as a paragraph of its own."""
    wrong = form.format(random.randint(1, 12))
    texts = [text for text in draft.section("problems").content if isinstance(text, str)]
    return with_content(draft, "problems", texts[0], wrong, *texts[1:]), Expectation(("CN816",), quotes=(wrong,))


def composed(draft: Draft, random: Random, *, wrong: str, mark: str) -> Case:
    """A preface whose sentence says twice that the report is made."""
    return with_preface(draft, basis=wrong), Expectation(("CN803",), quotes=(mark,))


def defects() -> tuple[Defect, ...]:
    """All defects of wording and typography."""
    words = load_packs().words
    never = words["never_doubled"]
    return (
        *(
            Defect("CN801", f"half-width {mark}", partial(half_width, mark=mark, right=right))
            for mark, right in ((",", "，"), (";", "；"), (":", "："), ("!", "！"), ("?", "？"))
        ),
        Defect("CN801", "half-width full stop", half_stop),
        *(
            Defect("CN801", wrong, partial(said, code="CN801", wrong=wrong, right=right, mark=mark))
            for wrong, right, mark in (
                ('坚持"公开为常态"的原则。', "“公开为常态”", '持"公'),
                ('用好"12345"热线。', "“12345”", '好"12345'),
                ("落实＂放管服＂改革。", "“放管服”", "实＂放"),
            )
        ),
        *(
            Defect("CN802", f"{word} twice", partial(doubled, word=word))
            for word in ("资金", "政务公开", "信息公开工作", "政策解读", "法律法规", "规范性文件", "数据资源")
        ),
        *(Defect("CN802", f"{word} twice", partial(doubled_inside, word=word)) for word in never[::3]),
        *(
            Defect("CN802", f"a character twice: {wrong}", partial(
                said, code="CN802", wrong=wrong, right=right, mark=mark, also=("CN818",),
            ))
            for wrong, right, mark in (
                ("按按照规定审核发布。", "按照规定审核发布。", "按按"),
                ("各类信息及时时更新。", "各类信息及时更新。", "时时"),
                ("主动接受群众众监督。", "主动接受群众监督。", "众众"),
                ("全年培训120人人。", "全年培训120人。", "人人"),
                ("工作机制制逐步建立。", "工作机制逐步建立。", "制制"),
                ("对照照清单逐项检查。", "对照清单逐项检查。", "照照"),
            )
        ),
        Defect("CN802", "anything twice", doubled_at_random),
        Defect("CN802", "anything twice again", doubled_at_random),
        *(
            Defect("CN803", wrong, partial(composed, wrong=wrong, mark=mark))
            for wrong, mark in (
                ("本报告由本机关根据有关规定要求编制此报告。", "本报告由本机关"),
                ("本年度报告依据《条例》的要求，认真编制本年度报告。", "本年度报告依据"),
                ("公众通过可以通过网站查阅有关信息。", "通过可以通过"),
                ("本报告分为总体情况、其他需要报告的事项等六个部分构成。", "分为总体情况"),
                ("全文包括：年度报告应当包括六个部分。", "包括：年度报告"),
                ("本报告包括总体情况、主动公开政府信息情况等六部分组成。", "报告包括总体情况"),
                ("本年度报告主要包含总体情况和其他需要报告的事项等方面内容构成。", "报告主要包含"),
                ("全文包括：年度报告应当包括总体情况等。", "包括：年度报告应当包括"),
            )
        ),
        *(Defect("CN804", entry, partial(misspelt, code="CN804", entry=entry)) for entry in words["wrong_words"]),
        *(
            Defect("CN804", entry, partial(misspelt, code="CN804", entry=entry))
            for entry in words["wrong_names"]
            if not set("《》〈〉").intersection(entry)
        ),
        *(Defect("CN805", entry, partial(misspelt, code="CN805", entry=entry)) for entry in words["old_spellings"]),
        Defect("CN806", "no full stop", without_stop),
        Defect("CN806", "a comma at the end", open_ended),
        Defect("CN807", "half of a pair", unpaired),
        Defect("CN807", "half of a pair again", unpaired),
        Defect("CN807", "half of a pair once more", unpaired),
        *(
            Defect("CN807", wrong, partial(said, code="CN807", wrong=wrong, right=right, mark=mark))
            for wrong, right, mark in (
                ("坚持“公开为常态“的原则。", "“公开为常态”", "公开为常态“"),
                ("坚持”公开为常态”的原则。", "“公开为常态”", "”公开为常态"),
                ("依据《条例》（新版））答复。", "（新版）答复", "））"),
            )
        ),
        *(
            Defect("CN808", wrong, partial(said, code="CN808", wrong=wrong, mark=mark))
            for wrong, mark in (
                ("全年公开政策类信息68余条。", "8余条"), ("接待来访群众近5500余人次。", "近5500余"),
                ("发放资料约300份左右。", "约300份左右"), ("浏览量约12万人次左右。", "左右"),
                ("举办活动13余场。", "3余场"),
            )
        ),
        *(
            Defect("CN809", wrong, partial(said, code="CN809", wrong=wrong, mark=mark))
            for wrong, mark in (
                ("全年发布政策类信息XX条。", "XX"), ("全年组织培训××次。", "××"), ("全年组织培训ＸＸ场。", "ＸＸ"),
                ("XX年工作平稳有序。", "XX年"), ("X月X日召开会议。", "X月X日"), ("×年×月召开会议。", "×年×月"),
                ("由____负责组织。", "____"), ("工作（待补充）平稳有序。", "（待补充）"),
                ("宣传（待核实）到位。", "（待核实）"), ("（请填写具体做法）等措施有力。", "（请填写具体做法）"),
                ("（文字描述）", "（文字描述）"), ("政策解读【】条。", "【】"), ("落实《》的要求。", "《》"),
                ("开展“ ”活动。", "“ ”"), ("【填写机关名称】高度重视。", "【填写机关名称】"),
                ("此处填写工作亮点。", "此处填写"), ("单击或点击此处输入文字。", "单击或点击此处输入文字"),
                ("截至    年  月  日。", "年  月  日"),
                ("全年发布动态26条（请根据实际情况填写）。", "（请根据实际情况填写）"),
                ("全年接待来访[X]次。", "[X]"), ("全年办结【XX】件。", "【XX】"), ("全年共发布X条信息。", "X"),
                ("全年共发布×条信息。", "×"), ("xx年xx月xx日印发。", "xx年"), ("全年培训xx次。", "xx"),
                ("全年通过网站发布条，其中动态3条。", "发布条"), ("全年通过网站发布信息　　条。", "信息　　条"),
                ("培训（具体数字）次。", "（具体数字）"), ("由[单位名称]牵头落实。", "[单位名称]"),
                ("您可根据本单位工作修改以上内容。", "您可根据本单位工作修改"),
                ("工作稳步推进（仿宋三号字）。", "（仿宋三号字）"),
                ("工作情况（宋体加粗小四号）", "（宋体加粗小四号）"),
                ("以上做法（请结合实际修改）有效。", "（请结合实际修改）"),
                ("全年培训{{ 次数 }}次。", "{{ 次数 }}"), ("{% if 培训 %}培训到位。", "{% if 培训 %}"),
                ("由${部门}负责落实。", "${部门}"), ("由«部门»负责落实。", "«部门»"),
                ("由#{部门}负责落实。", "#{部门}"),
                ("由{部门名称}负责落实。", "{部门名称}"), ("由<<部门>>负责落实。", "<<部门>>"),
                ("由｛部门｝负责落实。", "｛部门｝"), ("由<请填写部门>负责落实。", "<请填写部门>"),
                ("由＜单位名称＞负责落实。", "＜单位名称＞"), ("由<%=dept%>负责落实。", "<%=dept%>"),
                ("由MERGEFIELD 部门负责落实。", "MERGEFIELD 部门"), ("全年培训undefined次。", "undefined"),
                ("全年培训？？次。", "？？"), ("TODO补充数据。", "TODO"),
                ("<#if 有>工作平稳有序。", "<#if 有>"), ("由{#部门}负责{/部门}落实。", "{#部门}"),
            )
        ),
        *(
            Defect("CN810", wrong, partial(said, code="CN810", wrong=wrong, mark=mark))
            for wrong, mark in (
                ("工作锟斤拷平稳。", "锟斤拷"), ("工作烫烫烫平稳。", "烫烫烫"),
                ("工作\ufffd\ufffd平稳。", "作\ufffd\ufffd平"),
                ("落实改革&nbsp;要求。", "&nbsp;"), ("落实&nbsp改革要求。", "&nbsp"), ("改革要求<br/>落实。", "<br/>"),
                ('<p class="x">改革要求</p>。', '<p class="x">'), ("改革要求<span style='a'>。", "<span style='a'>"),
                ("落实&#8220;改革。", "&#8220;"), ("一是**加强培训**。", "**加强培训**"),
                ("见[通知](https://www.linyang.gov.cn/a)。", "[通知](https://www.linyang.gov.cn/a)"),
                ("公开\ufffd作平稳。", "公开\ufffd作"), ("鏀垮簻淇℃伅鍏紑。", "鏀垮簻"), ("工作\ue5d2平稳。", "\ue5d2"),
            )
        ),
        *(
            Defect("CN829", wrong, partial(said, code="CN829", wrong=wrong, right=right, mark=wrong))
            for wrong, right in (
                ("全年培训l2次。", "培训12次"), ("全年发放资料1O0份。", "资料100份"),
                ("2024年l月召开会议。", "2024年1月"),
                ("202O年8月召开会议。", "2020年8月"), ("2024年3月2I日召开会议。", "3月21日"),
            )
        ),
        *(
            Defect("CN828", wrong, partial(said, code="CN828", wrong=wrong, mark=mark))
            for wrong, mark in (
                ("工作平稳有序[citation:3]。", "[citation:3]"), ("工作平稳有序【5†source】。", "【5†source】"),
                ("工作平稳有序【citation:3】。", "【citation:3】"), ("根据您的要求，内容如下。", "根据您的要求"),
                ("好的，以下是修改后的内容。", "好的，以下是修改后的内容"), ("如需调整请告诉我。", "如需调整请告诉我"),
                ("以下是根据您提供的资料整理的总体情况。", "以下是根据您提供的资料"),
                ("希望以上内容对您有所帮助。", "希望以上内容对您有所帮助"), ("本文由AI生成。", "本文由AI生成"),
                ("如果您需要补充，请随时告诉我。", "如果您需要补充"),
                ("作为一个AI语言模型，无法核实数据。", "作为一个AI语言模型"),
            )
        ),
        Defect("CN810", "radical", radical),
        Defect("CN810", "radicals throughout", radicals),
        Defect("CN810", "radical again", radical),
        Defect("CN810", "compatibility form", compatible),
        *(
            Defect("CN811", wrong, partial(said, code="CN811", wrong=wrong, right=right, mark=wrong))
            for wrong, right in (("群众關注的事项。", "关注"), ("全縣工作平稳。", "全县"), ("辦理时限缩短。", "办理"))
        ),
        *(
            Defect("CN812", f"U+{ord(character):04X}", partial(invisible, character=character))
            for character in "\u200b\ufeff\u2060\u200e\u202d\u200d"
        ),
        Defect("CN813", "wide digits", wide_digits),
        Defect("CN813", "blank in the year", broken_year),
        *(
            Defect("CN814", form, partial(signed, form=form))
            for form in (
                "{y}-{m}-{d}", "{y}/{m}/{d}", "{y}.{m}.{d}", "{y}-0{m}-0{d}", "{y}年0{m}月0{d}日", "{y}年{m}月0{d}日",
            )
        ),
        *(
            Defect("CN821", wrong, partial(said, code="CN821", wrong=wrong, right=right, mark=wrong))
            for wrong, right in (
                ("全年栏目更新及时。。", "更新及时。"), ("全年更新及时，，内容准确。", "更新及时，内容"),
                ("全年更新及时，。", "更新及时。"), ("全年更新及时。，内容准确。", "更新及时。内容"),
                ("政策、、解读同步公开。", "政策、解读"), ("更新及时；；内容准确。", "及时；内容"),
            )
        ),
        Defect("CN822", "the year", of_its_year),
        *(
            Defect("CN822", wrong, partial(said, code="CN822", wrong=wrong, mark=mark))
            for wrong, mark in (
                ("公众号及时发布政策信息一是做好财政公开，二是做好解读。", "信息一是"),
                ("一是内容更新及时二是渠道便利三是答复准确。", "及时二是"),
            )
        ),
        *(
            Defect("CN823", wrong, partial(said, code="CN823", wrong=wrong, mark=mark))
            for wrong, mark in (
                ("公告栏公开信息17，群众反映良好。", "17"), ("公告栏共发布信息303。", "303"),
                ("全年发布政策解读6；内容准确。", "6"), ("微博推送20信息，群众反映良好。", "20"),
            )
        ),
        Defect("CN824", "to another body", to_another_body),
        Defect("CN825", "another kind", of_another_kind),
        *(
            Defect("CN826", term, partial(of_a_later_year, term=term, since=int(since)))
            for term, _, since in (entry.partition("→") for entry in words["first_years"])
        ),
        *(
            Defect("CN832", f"one more than {number}", partial(said, code="CN832", wrong=wrong, mark=mark))
            for number, wrong, mark in (
                ("两", "主要存在以下两个问题：一是形式单一；二是人手不足；三是更新偏慢。", "三是"),
                ("三", "从三个方面抓好落实：一是完善制度；二是加强审核；三是强化培训；四是定期通报。", "四是"),
            )
        ),
        *(
            Defect("CN827", wrong, partial(said, code="CN827", wrong=wrong, mark=mark))
            for wrong, mark in (
                ("做法：一是定岗；二是定责；二是定时。", "二是定时"), ("做法：一是定岗；三是定责。", "三是定责"),
                ("做法：一是定岗，二是定责，三是定时，三是定量。", "三是定量"),
            )
        ),
        *(
            Defect(code, f"{mark} {number}", partial(listed, code=code, texts=texts, mark=mark))
            for number, (code, texts, mark) in enumerate((
                ("CN124", ("（一）存在的主要问题", "形式单一，渠道不多。", "（二）改进措施"), "改进措施"),
                ("CN124", ("（一）存在的问题", "（二）改进情况", "加强培训，定期检查。"), "存在的问题"),
                ("CN125", ("（一）问题是形式单一。", "（二）问题是渠道不多。", "（二）改进，加强培训。"), "（二）改进"),
                ("CN125", ("（一）问题是形式单一。", "（三）改进工作，加强培训。"), "（三）"),
                ("CN125", ("（一）问题是形式单一。", "二）改进工作，加强培训。"), "二）"),
                ("CN125", ("1.问题是形式单一。", "2.问题是渠道不多。", "4.改进工作，加强培训。"), "4."),
            ))
        ),
        *(
            Defect("CN816", form, partial(page_number, form=form))
            for form in ("- {} -", "— {} —", "－{}－", "—{}—", "第 {} 页", "第{}页 共15页")
        ),
    )  # fmt: skip
