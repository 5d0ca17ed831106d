"""Correct writing that a hasty look takes for slips of wording, placeholders or private data."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from tests.recall.change import with_preface
from tests.recall.habit import Habit
from tests.support.drafts.draft import Draft, with_section

from gipr_lint.testing.content import Content, DraftParagraph, DraftTable


def _saying(*texts: str, alias: str = "overview") -> Callable[[Draft], Draft]:
    """More paragraphs in a section."""

    def change(draft: Draft) -> Draft:
        return with_section(draft, alias, lambda section: replace(section, content=(*section.content, *texts)))

    return change


def _only(alias: str, *texts: str) -> Callable[[Draft], Draft]:
    """Other paragraphs in a section."""
    return lambda draft: with_section(draft, alias, lambda section: replace(section, content=texts))


def _basis(text: str) -> Callable[[Draft], Draft]:
    return lambda draft: with_preface(draft, basis=text)


def _contact(text: str) -> Callable[[Draft], Draft]:
    return lambda draft: with_preface(draft, contact=text)


def _ending(*lines: str) -> Callable[[Draft], Draft]:
    return lambda draft: replace(draft, ending=(*draft.ending, *lines))


def _notes_in_table(content: Content) -> Content:
    """Remarks under the tables, as offices write them."""
    note = DraftParagraph("说明：1）本表由各股室填报;2）“其他”含撤回申请的情形(详见填报口径)。")
    return tuple(part for item in content for part in ((item, note) if isinstance(item, DraftTable) else (item,)))


_FEES = (
    "收费情况：无。",
    "（一）信息处理收费情况。本年度为0元。",
    "全年收取费用0元。",
    "各类费用依规免收，没有其他需要报告的事项。",
    "本年度收费金额为零。",
    "没有收取信息费。",
    "向申请人提供信息一律免费提供复制件。",
    "全年发出收费通知0份，实收0元。",
    "收费标准按上级规定执行，全年收费0元。",
    "未向申请人收取检索、复印、邮寄等成本费用。",
    "政府信息公开费：0元。",
    "除依申请公开未收费外，无其他事项。",
)
"""Ways to say in section six that no fee was charged."""

_HALVES = (
    "当前主要表现为重数量、轻质量，公开的内容与群众期待还有距离。接下来，我们要把三件事抓实。",
    "公开的深度与群众要求有落差，队伍不稳。明年本单位要配强专人，做到随时更新。",
    "解读质量待提升。解决办法：一是请业务骨干执笔；二是多用图表。",
    "人员变动多，时效性不高。通过定岗定责、按月通报，情况已得到改观。",
    "部分科室认识不到位。对此，开展“回头看”，督促责任科室按期完成。",
    "主要短板是渠道少。为解决这一问题，做好以下工作：一是用好公告栏；二是办好公众号。",
    "更新不及时的情况偶有发生。来年在补齐制度漏洞上下功夫。",
)
"""Ways to tell in section five of problems and of what is done about them."""

_JUDGEMENTS = (
    "（五）监督保障。年终对各村打分排名，在便民大厅设意见箱收集群众建议，没有失职失责的情形。",
    "（五）监督保障。公开工作列入检查考评，公布监督电话，没有干部因此受到问责。",
    "（五）监督保障。作为评优评先的依据，走访时了解村民的看法，对更新不及时的责任人作出处理。",
    "（五）监督保障。实行季度总评，接受社会各界监督，对两个站所作了提醒谈话。",
    "（五）监督保障。列入目标管理，群众比较满意，全年无违规违纪情况。",
)
"""Ways in which a government tells of appraisal, public judgement and liability."""

TEXT_HABITS = (
    *(Habit(f"no fee: {text[:8]}", _only("other", text)) for text in _FEES),
    *(Habit(f"problems: {text[:8]}", _only("problems", text)) for text in _HALVES),
    *(
        Habit(
            f"judgement: {text[7:15]}",
            _only(
                "overview",
                "（一）主动公开。全年公开信息稳步增加。",
                "（二）依申请公开。申请渠道保持畅通。",
                "（三）政府信息管理。信息发布先审后发。",
                "（四）平台建设。网站专栏按月更新。",
                text,
            ),
        )
        for text in _JUDGEMENTS
    ),
    Habit(
        "topics of the overview counted",
        _basis("全文从主动公开、依申请公开、政府信息管理、平台建设、监督保障等五个方面介绍全年情况。"),
    ),
    Habit("first part named", _basis("报告包括六个部分，第一部分为总体情况，第二部分为主动公开政府信息情况。")),
    Habit(
        "remarks that look like hints",
        _saying(
            "目录（根据实际情况动态调整）已更新，清单（补充完善12项）印发，（补充说明：含撤回3件）、（填写说明附后）。",
            "公开条件、信息条目、信息条数、公开  次数，办理信息公开条例培训。",
            "开设【文件】【部门】专栏，（具体内容见附件）。",
            "您可根据需要查阅，申请人王×、赵X等3人到场，x射线设备、X条幅、3x2米展板各1个，脚注[1]、[2]齐全。",
            "（填报单位：临阳县财政局），（具体情况如下）。",
        ),
    ),
    Habit(
        "budgets of other years",
        lambda draft: with_section(
            draft,
            "overview",
            lambda section: replace(
                section,
                content=(
                    *section.content,
                    f"{draft.year + 1}年预算公开说明1条。{draft.year - 1}年度部门决算公开信息2条。",
                    f"{draft.year + 1}年工作要点公开1份。",
                ),
            ),
        ),
    ),
    Habit(
        "one after the other",
        _saying(
            "对照清单，一个问题一个问题解决、一个环节一个环节落实、一家单位一家单位走访、一年一年抓下去。",
            "一件事一件事办好，一户企业一户企业上门，抓得很紧很紧，群众问如何如何办也能查到。",
            "公开信息由年初的不足10条增加到目前的120条，坐在原告席上的是经营户代表。",
        ),
    ),
    Habit(
        "words that hold a slip of another kind",
        _saying(
            "在创新形式下功夫，以新形式下沉服务，资源综合利用利用率提高，按照会议要求要求各站所整改。",
            "纳税人权利、其他行政权力、权力运行，保障群众权利，提供更好的服务，作用得到更好的发挥，更好地满足需求。",
            "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息均已上网，有没有没有把握的一律再核。",
        ),
    ),
    Habit(
        "joints of two terms",
        _saying(
            "临阳县人民政府政府信息公开工作由县政府办公室办公室主任牵头，通知申请人申请人数、申请申请材料均有登记。",
            "常务会议会议纪要、政策解读解读材料、门户网站网站地图、行政复议复议机关、年度考核考核结果同步公开。",
            "各部门部门预算、各单位单位决算、内设机构机构职能、迎宾街道街道办事处、新村社区社区服务站信息齐全。",
            "依申请公开公开率稳定，主动公开公开内容完整，信息公开公开透明，在分管领导领导下推进工作工作台账。",
            "召开村民委员会委员会议，建设设施，监督督促，网站站点，平台台账，公开开展，行政政策，有效效果，主动动员。",
            "提高高质量供给，数量量化，责任任务分解，内容容易理解，加强强度，级别别致，制度度量，情况况且如此，及时时间合适。",
            "市市场监管局、区区级部门、县县城管理处、我县县政府、中共共青团临阳县委、工作作风、会议议程、发展展望。",
        ),
    ),
    Habit(
        "words that double",
        _saying(
            "人人尽责、层层落实、天天更新、常常检查、刚刚开通、渐渐完善，事事有回音、件件有着落、处处见服务。",
            "一件一件办理、一项一项核对、一条一条整改，逐项逐条、反反复复、方方面面、形形色色、实实在在。",
            "按照谁审查谁公开、谁公开谁负责，谁制作谁公开谁公开谁负责的原则，即知即改即改即清，随到随办随办随结。",
            "公开、公开、再公开，抓落实、抓落实、抓落实；二〇二〇年至二〇二二年，很多很多意见得到采纳。",
            "目的的确立、了了之的做法、好的的确好，和和气气，不了了之的事项没有发生，等等。",
        ),
    ),
    Habit(
        "numbers, times, networks",
        _saying(
            "热线8:30开通，比分3:1，占比12.5%，共12,345条，同比增长1,208.60万元，版本10.0.1.2，详见10.1.2条。",
            "网址http://www.linyang.gov.cn:8080/zwgk/2024/13900005555.html?id=13900005555&t=20240101_139000055551。",
            "统一社会信用代码11440300MB2C03522K，文件编号320999202401011234，流水号1234567890123456789。",
            "分别为1380、1234、5678件，累计13800001234.50元、13900005555元，公网地址110.10.0.1、202.96.128.86。",
            "受理号0929-13900，工单号GD13900005555，号码139****5555、13*********5，身份证号110***********7758。",
            "通过“互联网+政务服务”平台、App、微信(公众号)和12345热线办理，Wi-Fi覆盖率100%，A级、B级、C级各3家。",
        ),
    ),
    Habit(
        "brackets and quotation marks",
        _saying(
            "根据《关于〈中华人民共和国政府信息公开条例〉的通知》（国办函〔2020〕109号)，做到“应公开尽公开”（含‘两微一端’）。",
            "主要措施：1）加强培训；2）完善制度；（3）定期通报。一）抓学习；二）抓落实。a）线上b）线下。",
            "群众说：“办事方便多了，",
            "以后还来。”（摘自来信，",
            "编号3）工作人员’s答复，（其中：1）当面申请2件；2）网络申请3件）均已登记。",
            "《条例》《办法》和《〈条例〉解读（一）》已上传，附表（1）、（2）、(3)齐全。",
        ),
    ),
    Habit(
        "half-width where it belongs",
        _saying(
            "1.主动公开信息128条(其中政策文件12条)。2.接待来访3人。(1)当面申请。(2)网络申请。",
            "联系电话:0929-5550118;传真:0929-5550119,邮箱:xxgk@linyang.gov.cn.",
            "Government Information Disclosure, 2024: the annual report; see https://www.linyang.gov.cn/a,b;c/.",
            "比例为3:7,得分98.5;其中A:5家,B:6家。",
        ),
    ),
    Habit(
        "rough and exact numbers",
        _saying(
            "公开信息120余条、1万余条、十余次，接待约300人次，发放资料近200份，时长20分钟左右，预约服务30人左右。",
            "剩余3件、其余5件、业余时间，近3年来，近10余年来，附近12个村，节约120元左右，签约25家左右，大约占三成。",
        ),
    ),
    Habit(
        "anonymous people and crosses",
        _saying(
            "申请人张某、李某某、王××、赵XX向本机关提出申请，申请人陈述意见，申请人自然人、申请人情况、申请人高度评价。",
            "原告诉求均已回应，原告、第三人没有异议，申请人向本机关反映，申请人范围扩大，申请人许可后公开，申请人张女士。",
            "××小区业主要求公开××路施工信息；3×2米展板；申请人等5人撤回；起诉人、投诉人、举报人高度肯定。",
            "申请人不服、申请人申请公开、申请人要求、申请人因故、申请人于3月撤回，申请人周先生，申请人江苏某公司。",
        ),
    ),
    Habit(
        "no placeholders",
        _saying(
            "申请人请填写《申请表》，待核实后补充材料；【专题】【图解】栏目，“一网通办”《办事指南》（附后）齐全。",
            "点击此处下载的提示已取消，待办事项清零，年、月、日分别统计，按年 度、月 度通报，空白处请勿填写。",
            "文件名zwgk__2024.pdf，参数x_y=1，XXL号展架2个，MAX值100，第X光片室、X射线项目环评信息已公开。",
        ),
    ),
    Habit(
        "words that hold a slip",
        _saying(
            "上述求助事项、陈述求职经历、描述求证过程，既使群众知情又使群众满意，公布署名文章，严格守法，干部暑期培训。",
            "资格守则、一贯撤并、权利清单、部分、账户、坐落于城关镇，台账完整，其它工作同步推进，为民做实事，以经济建设为中心。",
            "没有收取政府信息公开信息处理费，信息公开处理情况良好，责任座落实处，对于以公开促规范的做法予以推广。",
            "截至目前，登陆艇、登录网站、针对姓名有误的情况逐一更正，准确姓名、全面贯彻。",
        ),
    ),
    Habit(
        "secrets that are only spoken of",
        _saying(
            "属于国家秘密、工作秘密、商业秘密的不予公开，绝密级、机密级文件依法管理，内部资料按规定保存。",
            "（三）不予公开",
            "依申请公开",
            "秘密等级审查3次，“此件公开发布”“此件依申请公开”等属性已标注，★表示重点领域，评为★★★★★。",
        ),
    ),
    Habit(
        "paragraphs without a stop",
        _saying(
            "（一）坚持以人民为中心，提升服务水平",
            "工作如下。主要渠道：网站、微信、公告栏",
            "宣传标语为“公开透明。你我同行”",
            "资料来源：县统计局。联系股室：政务公开股",
        ),
    ),
    Habit(
        "contact with a person's office",
        _contact("如有疑问，请与青溪镇党政办公室联系（联系人：党政办，电话：0929-5553307）。"),
    ),
    Habit(
        "contact by unit",
        _contact("联系单位：县政府办公室，联系人：政务公开股，电话：0929-5550118。"),
    ),
    Habit("contact with an e-mail of digits", _contact("电话：0929-5550118，邮箱：13900005555@163.com。")),
    Habit("contact with a mobile number", _contact("联系电话：13900005555（微信同号）。")),
    Habit("contact with a person", _contact("联系人：张三，联系电话：0929-5550118。")),
    Habit("contact with half-width fields", _contact("(地址:青溪镇竹园路3号;邮编:739106;电话:0929-5553307)")),
    Habit("contact with blanks", _contact("地　址：青溪镇竹园路3号　邮　编：739106　电　话：0929-5553307")),
    Habit(
        "public account",
        _saying("收费账户：县财政专户，账号：6222021234567890128，开户行：县农商行。", alias="other"),
    ),
    Habit("signed with dots", lambda draft: replace(draft, ending=(draft.ending[0], f"{draft.year + 1}.1.20"))),
    Habit(
        "signed with zeros",
        lambda draft: replace(draft, ending=(draft.ending[0], f"{draft.year + 1}年01月09日")),
    ),
    Habit("numbers of pages spoken of", _saying("全文共12页，详见第3页。", "详见《公报》第3—5页。")),
    Habit("remarks with 1） under the tables", arrange=_notes_in_table),
    Habit("printed below", _ending("（此件公开发布）", "抄送：县人大常委会办公室，县政协办公室。")),
    Habit("pictograms", _saying("群众点赞👍🏻、👨‍👩‍👧和☎️，满意度★★★★★，“√”表示已公开，“×”表示未公开，○为待定。")),
    Habit(
        "full-width ordinals and figures",
        _saying("１．公开信息。（２）办理申请。３、政策解读。第４季度通报１２８条。"),
    ),
    Habit(
        "English and units",
        _saying("平均时长3.5min、面积1 200 m²、温度20℃±2℃，详见FAQ（Q&A）；“3+N”模式、5G＋政务服务。"),
    ),
    Habit(
        "names with rare characters",
        _saying("喆㼆村、垚鑫社区、犇犇农场、槑槑工作室、双龙街道、龙龙村信息均已公开。"),
    ),
)  # fmt: skip
"""Ways of writing that are right, or at most worth an information."""
