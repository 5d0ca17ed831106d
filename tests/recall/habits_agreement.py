"""Correct sentences about figures, in the ways that offices write them; the figures are those of the draft's tables."""

from __future__ import annotations

from tests.recall.change import unit_of, with_sentence
from tests.recall.habit import Habit
from tests.support.drafts.draft import Draft

SENTENCES = (
    "{s}全年共收到政府信息公开申请{new}件（其中自然人{natural}件，法人或其他组织{org}件），已办结{done}件（含上年结转）。",
    "与{l}年收到申请34件相比，{y}年新收政府信息公开申请{new}件。",
    "{l}年未收到政府信息公开申请，{y}年收到{new}件。",
    "去年同期收到政府信息公开申请99件，今年收到{new}件。",
    "上半年收到政府信息公开申请18件，下半年办理任务更重。",
    "《条例》修订实施以来，累计收到政府信息公开申请205件，全部办结。",
    "县财政局收到政府信息公开申请12件，县水务局收到政府信息公开申请5件，均已办结。",
    "各乡镇收到政府信息公开申请119件，县直部门收到政府信息公开申请120件。",
    "县政府本级收到政府信息公开申请111件，其中予以公开60件、无法提供51件。",
    "涉及征地拆迁的115件申请中，予以公开109件，部分公开6件。",
    "收到关于征地补偿的申请115件、关于规划许可的申请108件。",
    "从申请渠道看，当面申请103件、网络申请125件、信函申请112件。",
    "上年结转的{carried_in}件申请，予以公开{carried_in}件。",
    "自然人申请中，予以公开114件、部分公开104件、无法提供106件。",
    "收到公民、法人和其他组织提出的政府信息公开申请{new}件。",
    "全年答复申请{done}件，补正告知105件，延期答复101件，征求第三方意见103件。",
    "除结转下年度的以外，政府信息公开申请均已办结。",
    "到期应办结的政府信息公开申请均已按时办结。",
    "全年政府信息公开申请按时答复率100%，无逾期答复。",
    "政府信息公开申请新收、办结分别为{new}件、{done}件。",
    "对公文公开属性进行审查，主动公开320件、依申请公开145件、不予公开110件。",
    "办理人大代表建议156件、政协提案148件，办结率100%，其中予以公开140件。",
    "12345热线受理群众诉求1.2万件，办结率100%，答复率100%。",
    "受理各类行政许可申请15230件，办结15230件，办结率100%。",
    "政府信息公开类行政复议、行政诉讼案件共{disputes}件。",
    "政府信息公开行政复议、行政诉讼分别为{reviews}件、{lawsuits}件。",
    "县政府作为复议机关审理政府信息公开行政复议案件104件，维持103件，纠正1件。",
    "全县行政复议案件186件，其中涉及政府信息公开{reviews}件。",
    "各乡镇未发生因政府信息公开引发的行政复议、行政诉讼。",
    "力争实现政府信息公开行政复议零纠错、行政诉讼零败诉。",
    "没有因信息公开收费引发的投诉和行政复议案件。",
    "政府信息公开行政诉讼一审130件、二审128件，均按时应诉。",
    "公示行政许可11890条、行政处罚1188条，公开行政许可事项清单286项。",
    "县市场监管局作出行政处罚1176件，公开行政处罚信息1176条。",
    "开展规范性文件清理，公开规范性文件104件、政策解读115篇。",
    "公开信息3860条，占全市总量的8.2%，其中网站2650条，占68.7%，新媒体1210条，占31.3%。",
    "发布各类信息5000余条，其中原创信息1200余条、转载信息3900余条。",
    "网站发布2650条，较{l}年增长8.5%，其中重点领域756条，政策文件86条，解读材料45条，回应关切12条。",
    "发现问题126个，分别反馈并整改到位，其中表述错误45个、链接失效30个、更新不及时51个。",
    "收取信息处理费420元，其中按件计收300元，按量计收120元，涉及申请3件。",
    "全年新收政府信息公开申请{new}件，上年结转{carried_in}件，其中自行提交{new}件，代为提交{carried_in}件。",
    "全年新收政府信息公开申请{new}件、上年结转{carried_in}件。其中，予以公开{granted}件，结转下年度{carried_out}件。",
    "全年完成答复{done}件，包括上年结转{carried_in}件。其中，予以公开答复{granted}件。",
    "举办新闻发布会54场、媒体通气会14场。其中，新闻发布会有专题系列24场、例行发布30场。",
    "政府网站更新信息4230条，“临阳发布”微信、微博分别推送1830条、2390条。",
    "政府信息公开行政复议{reviews}件、行政诉讼{lawsuits}件，其中结果维持{upheld}件，结果纠正{corrected}件。",
    "收到政府信息公开申请{new}件，已全部办结。另有{carried_out}件结转下年度继续办理。",
    "政府信息公开申请均已办结。其余{carried_out}件正在法定期限内办理。",
    "全年收到县财政局依申请公开意见征询函1份，收到1份县水务局依申请公开意见征询函。",
    "公布地方政府规章118件（含新制定14件，修改104件）、行政规范性文件107件。",
    "制发行政规范性文件105件，修订102件。",
    "申请中，同意公开的{granted}件，不同意公开的{refused}件，无法提供的{unavailable}件。",
    "未予以公开的申请190件，非自然人申请180件，均一次性告知理由。",
    "政府信息公开申请按期办结率100%，无超期。",
    "制发规范性文件116件，其中行政规范性文件105件。",
    "新收和上年结转的政府信息公开申请190件，公开或部分公开的185件。",
    "起草和制定规范性文件118件，查处行政处罚案件1176件，现有行政许可1286项。",
    "因政府信息公开引发的信访、行政复议115件，政府信息公开申请均按规范答复。",
    "全年收到申请{new}件，上年结转{carried_in}件，全年办结{done}件，结转下年度继续办理{carried_out}件。",
    "新收、办结申请分别为{new}件、{done}件，自然人、法人或其他组织申请分别为{natural}件和{org}件。",
    "办结{done}件申请，其中{granted}件予以公开、{refused}件不予公开和{unavailable}件无法提供。",
    "收到网上申请{natural}件、信函申请{org}件，合计{new}件。",
    "除{carried_out}件结转下年外，其余申请均已办结。",
    "受理投诉举报115件、政府信息公开申请{new}件；办理提案112件，均已答复。",
    "许可事项113项、处罚事项126项，依申请公开申请{new}件。",
    "收到申请材料152份，审核后受理政府信息公开申请{new}件。",
    "因行政处罚引发行政复议141件、行政诉讼109件，因信息公开引发行政复议{reviews}件。",
    "政府信息公开类行政复议{reviews}起、诉讼{lawsuits}起，均依法应诉。",
    "县财政局未收到申请、未发生行政复议，全县收到申请{new}件。",
    "{l}年未发生行政诉讼，{y}年因政府信息公开发生行政诉讼{lawsuits}件。",
    "网上申请125件，其中予以公开91件、无法提供34件。",
    "上半年收到申请118件、办结115件；全年收到申请{new}件、办结{done}件。",
    "收到依申请公开信件{new}封，另有上年顺延{carried_in}件，办理答复{done}件次。",
)


def _said(form: str, draft: Draft) -> Draft:
    requests, review = draft.table("requests"), draft.table("review")
    totals = {row: int(value) for (row, column), value in requests.values.items() if column == "total"}
    numbers = {row: totals[row] for row in ("new", "carried_in", "granted", "done", "carried_out")}
    for name in ("refused", "unavailable"):
        numbers[name] = sum(value for row, value in totals.items() if row.startswith(name))
    natural = int(requests.values["new", "natural"])
    reviews, *lawsuits = (
        int(review.values["count", column]) for column in ("review_total", "direct_total", "after_total")
    )
    outcomes = {
        name: sum(int(value) for (_, column), value in review.values.items() if column.endswith(f"_{name}"))
        for name in ("upheld", "corrected")
    }
    sentence = form.format(
        **outcomes,
        **numbers,
        natural=natural,
        org=numbers["new"] - natural,
        reviews=reviews,
        lawsuits=sum(lawsuits),
        disputes=reviews + sum(lawsuits),
        s=unit_of(draft).short,
        y=draft.year,
        l=draft.year - 1,
    )
    return with_sentence(draft, "overview", sentence)


def _habit(form: str) -> Habit:
    return Habit(form, lambda draft: _said(form, draft))


AGREEMENT_HABITS = tuple(_habit(form) for form in SENTENCES)
