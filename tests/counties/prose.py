"""Running text that differs from unit to unit and from year to year, as honest reports do."""

from __future__ import annotations

from random import Random

from tests.support.drafts.units import Unit

_ABOUT = (
    "围绕惠民补贴发放", "结合机构职能调整", "针对企业反映较多的资质办理", "在义务教育招生期间",
    "配合农村危房改造", "随着集贸市场搬迁", "为方便老年人查询", "在防汛抗旱期间", "根据新修订的权责清单",
    "借助政务服务大厅扩建", "着眼春耕备耕需要", "在老旧小区改造过程中", "按照乡村振兴项目进度",
    "抓住营商环境评价契机", "利用村级公示栏更新时机", "面向返乡务工人员", "对照群众来电记录",
    "在林权登记发证前后", "依托社区网格", "考虑到外来务工人员较多", "在城乡居民医保缴费季",
    "就道路施工绕行事宜", "紧扣饮用水源保护", "在校车安全专项检查后", "聚焦食品小作坊整治",
    "在撂荒地复耕复种中", "随同河道采砂管理", "为配合电梯安全检查", "在社会救助提标之后", "就殡葬服务收费",
)  # fmt: skip
_DID = (
    "逐项核对", "重新编排", "分批补录", "及时更换", "集中校对", "详细标注", "合并归类", "按季梳理",
    "请专人讲解", "制作图表说明", "改写成问答", "录制短片介绍", "张贴到村组", "印成折页发放",
    "译成少数民族文字", "录入查询终端", "编成流程图", "在广播里播报", "列出负面清单", "附上咨询窗口位置",
    "补齐历史底稿", "注明更新日期", "按办理环节拆分", "会同业务科室复核", "请居民代表试读", "同步到便民服务点",
)  # fmt: skip
_WHAT = (
    "资金分配名单", "办事材料目录", "项目验收结果", "抽查检查结论", "价格调整依据", "服务窗口时间",
    "招生片区范围", "救助对象标准", "土地征收补偿方案", "工程中标单位", "水质监测数据", "执法人员名册",
    "养老机构床位", "疫苗接种点位", "公交线路班次", "技能培训课程", "农机购置补贴表", "法律援助流程",
    "不动产登记须知", "消防验收进度", "就业岗位清单", "城镇管网检修安排", "公共场馆开放日程", "惠企政策对照表",
    "林木采伐许可底册", "人才引进条件", "残疾人辅具目录", "租赁补贴名额", "停车泊位分布", "河湖长联系表",
)  # fmt: skip
_THEN = (
    "由分管同志签发后上网", "群众反映比过去好找", "网站留言随之减少", "并在办公楼一层设了纸质查阅架",
    "村干部据此回答询问", "错漏之处当周改正", "窗口人员统一了口径", "有效避免了重复咨询", "同时抄送档案室留存",
    "镇村两级都能看到", "企业办事少跑了路", "年底又复查了一遍", "做到一事一档", "还请人大代表提了意见",
    "后续由业务科室维护", "让不上网的老人也看得明白", "与上级网站链接互通", "过期内容当日撤下",
    "并听取了商会建议", "内容长度压缩了一半", "检索关键词也一并补上", "电话咨询有专人记录",
    "把专业术语换成了白话", "各村会计参加了核对", "保留了修改前的版本备查", "在赶集日现场讲解",
    "定了固定的更新时间", "形成了可照做的样本",
)  # fmt: skip
_LACKS = (
    "业务骨干轮岗后交接不细", "图解做得少而且慢", "部分村组公示栏破损", "历史文件扫描件不清晰",
    "栏目名称群众看不懂", "与业务系统的数据没有打通", "征求意见的反馈写得简单", "答复文书格式不统一",
    "移动端页面加载慢", "专业术语解释不够", "基层联络员更换频繁", "对申请人的补正指引不足",
    "信息发布集中在季末", "搜索结果排序不准", "档案移交滞后", "视频内容没有字幕", "数据口径说明缺失",
    "线下查阅点知晓度低", "常见问题库更新慢", "跨部门会商耗时较长",
)  # fmt: skip
_MENDS = (
    "给联络员编印交接单", "与融媒体中心约定图解排期", "把破损栏架列入下半年采购", "请档案馆重扫旧件",
    "请居民代表给栏目改名", "与信息中心商定接口", "规定反馈要逐条写明理由", "统一套用答复样本",
    "委托网站承建方压缩页面", "在页面底部加名词解释", "建立联络员备份名单", "在受理窗口放补正示例",
    "把发布任务分到各月", "请技术人员调整搜索权重", "与档案科约定每月移交", "给视频配文字稿",
    "在表格下注明口径", "在公交站亭张贴查阅点地址", "每两周收集一次提问", "设一名会商召集人",
)  # fmt: skip


def overview(year: int, unit: Unit, told: tuple[str, str, str], random: Random) -> tuple[str, ...]:
    """Section one: its five topics; `told` is what it says of documents, applications and disputes."""
    documents, applications, disputes = told
    supervision = (
        "政府信息公开列入年度工作考核，开展社会评议，结果总体满意；全年没有发生需要责任追究的情形。"
        if unit.government
        else "明确了分管领导和经办人员，组织了业务培训。"
    )
    return (
        f"（一）主动公开方面。{sentence(random)}{sentence(random)}{documents}",
        f"（二）依申请公开方面。{applications}{disputes}{sentence(random)}",
        f"（三）政府信息管理方面。公文在起草时就确定公开属性，发布前经过审核。{sentence(random)}{sentence(random)}",
        f"（四）政府信息公开平台建设方面。{sentence(random)}网站专栏和政务新媒体有专人维护。{sentence(random)}",
        f"（五）监督保障方面。{supervision}{sentence(random)}",
    )


def sentence(random: Random) -> str:
    """A sentence without figures, one of half a million."""
    about, did, what, then = (random.choice(words) for words in (_ABOUT, _DID, _WHAT, _THEN))
    return f"{about}，{did}{what}，{then}。"


def problems(unit: Unit, random: Random) -> tuple[str, ...]:
    """Section five: what is not good enough, and what is done about it."""
    first, second = random.sample(range(len(_LACKS)), 2)
    return (
        f"（一）存在的主要问题。{unit.short}还有不足：一是{_LACKS[first]}；二是{_LACKS[second]}。",
        f"（二）改进情况。针对不足采取了改进措施：一是{_MENDS[first]}；二是{_MENDS[second]}。{sentence(random)}",
    )
