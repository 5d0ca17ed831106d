"""The lists of words that the program itself asks for, each under the name that a pack's `vocabulary:` gives it.

A list that only rules name, such as that of wrong words, is no part of this: it stands under `words:` and may have any
name. A vocabulary is equal only to itself: what is worked out of one is kept under it.
"""

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.rulepacks.model.statement_words import StatementWords, Words

CARRIED = "carried"
"""The action of carrying over where nothing says from or to which year."""


class Vocabulary(StatementWords, Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """程序认读报告所用的词表，按用途命名；规则包写同名的词表，就是增加。 /
    The lists of words by which the program reads a report; a pack that gives a list adds to it."""

    title_ends: Words = ()
    """标题以其中一词结尾。 / A title ends on one of these."""
    title_stumps: Words = ()
    """标题末尾写错、缺字时，行里有其中一词也算标题，如“年度总结”。 /
    Where a title ends on a wrong word or on less than one, a line with one of these is the title."""
    title_words: Words = ()
    """标题含有其中一词；报告的名称由此开始。 /
    A title holds one of these, with which the words for the report begin."""
    report_words: Words = ()
    """报告的名称和格式里的用语；文稿有其中一词，就是（或原来是）年度报告。 /
    Names of the report and words of its form: a document with one of them is such a report, however broken."""
    title_leads: Words = ()
    """标题里机关名称之前或之后可以有的词，如“关于”。 / Words before or behind the name of the unit in a title."""
    not_title: Words = ()
    """标题之上、不属于标题的行以其中一词开头，如“附件”。 /
    Lines above the title that begin with one of these are no part of it."""
    sentence_leads: Words = ()
    """说到报告的句子以其中一词开头，因而不是标题。 / A sentence about the report begins so, and is no title."""
    date_words: Words = ()
    """独占一行的日期之前可以有的词，如“发布日期”。 / Words before a date that stands alone on its line."""
    unit_ends: Words = ()
    """机关名称以其中一词结尾。 / The name of a unit ends on one of these."""
    unit_kinds: dict[str, Words] = {}
    """机关的种类，各按名称的结尾；几个都合时以最长的为准。 /
    Kinds of units, each by the endings of names; of several endings that fit the longest decides."""
    unit_tails: Words = ()
    """机关名称之后可以有、仍是同一机关的词，如“机关”。 /
    What may stand behind the name of a unit that stays the same one."""
    region_ends: Words = ()
    """行政区划名称的结尾，如“县”“街道”。 / How the name of a province, county or town ends."""
    not_regions: Words = ()
    """机关名称里以上述字结尾而不是地名的词，如“市场”“城乡”。 /
    Words in names of units that hold one of these and name no place."""
    bare_units: Words = ()
    """没有写明地方的机关名称，如“教育局”。 / Names of units that name no place, such as 教育局."""
    unit_joints: Words = ()
    """机关名称里连接两项职能的字，如“教育和体育局”的“和”。 /
    What joins two fields in the name of a unit: 和 in 教育和体育局."""
    seats: Words = ()
    """地名之后表示整个机关的词，如“人民政府”。 / What follows the name of a place in that of its government."""
    signed_for: dict[str, str] = {}
    """可由办公机构代为落款的机关：名称的结尾，和其中属于地名的部分（街道办事处: 街道）。 /
    Bodies for which their office may sign, by the ending of the name, with what of that belongs to the place."""
    signing_offices: Words = ()
    """可以代为落款的机构，名称以其中一词结尾。 / How the name of an office ends that may sign for such a body."""
    signing_bureaus: Words = ()
    """可以代为落款的部门，名称含有其中一词。 / What the name of a bureau holds that may sign for such a body."""

    cell_nothing: Words = ()
    """单元格里表示没有的词，如“无”；数目算作 0。 / What is written in a cell for none, and counts as 0."""
    cell_units: Words = ()
    """单元格里数字后面可以有的单位。 / Units that may follow the number in a cell."""
    rises: Words = ()
    """单元格里数字之前表示增加的词。 / Words before the number in a cell for a rise."""
    falls: Words = ()
    """单元格里数字之前表示减少的词；数目为负。 / Words before the number in a cell for a fall: it is negative."""
    money_units: Words = ()
    """金额的单位；表里有其中一词，就写明了单位。 / Units of money: a table that holds one says in what it counts."""
    money_signs: Words = ()
    """金额数字前面可以有的字样，如“人民币”。 / What may stand before an amount of money, such as 人民币."""

    measures: Words = ()
    """量词；数字后面有量词才算数目。 / Measure words; a number counts something only with one of them behind it."""
    thresholds: Words = ()
    """紧接在量词之后，表示界限而不是数目，如“以上的”。 / Right behind a measure: a limit and no number."""
    within_days: Words = ()
    """说明在几日之内，其后只是其中一部分。 / Within so many days: what follows is a part."""
    person_measures: Words = ()
    """数人的量词，如“人次”。 / Measure words for people, who do what is counted behind them."""
    case_measures: Words = ()
    """也可以用汉字数字的量词，如“二十五件”。 / Measure words before which a number may stand in Chinese numerals."""
    not_numbers: Words = ()
    """其后的汉字数字不是数目，如“第”。 / Chinese numerals behind one of these count nothing."""
    measure_tails: Words = ()
    """跟在量词之后就使它成为另一个词，如“件次”的“次”。 / Behind a measure word these make another word of it."""
    not_measures: Words = ()
    """像量词而不是的词，如“个百分”。 / What begins like a measure word and is none."""
    and_more: Words = ()
    """紧接在数字之后，实际比它多，如“余”。 / Right behind a number: it is more than that."""
    about: Words = ()
    """紧接在数字之前，实际比它略多或略少，如“约”。 / Right before a number: it is a little more or less."""
    nearly: Words = ()
    """紧接在数字之前，实际比它略少，如“近”。 / Right before a number: it is a little less."""
    over: Words = ()
    """紧接在数字之前，实际比它略多，如“超”。 / Right before a number: it is a little more."""

    parts_named: Words = ()
    """其后分列各项的词，如“其中”。 / Behind one of these the parts of a whole are named."""
    parts_led: Words = ()
    """分句以其中一词开头，其后分列各项，如“含”。 / Parts are named where a clause begins with one of these."""
    parts_among: Words = ()
    """紧接在总数之后，其后分列各项，如“36件申请中，”。 / Right behind a whole: then its parts are named."""
    sorted_from: Words = ()
    """说明按什么分列的分句以其中一词开头，如“从…看”。 / How a clause begins that says by what parts are sorted …"""
    sorted_by: Words = ()
    """……并以其中一词结尾。 / … and how it ends."""
    all_named: Words = ()
    """其后列全各项的词，如“分别为”。 / Behind one of these all parts are named."""
    totals: Words = ()
    """各项之后、合计之前的词。 / Before the sum of what stands before it."""
    short_totals: Words = ()
    """同上，但只紧接在顿号分开的各项之后，如“共”。 / The same, only right behind a list joined by 、."""
    several_of: dict[str, Words] = {}
    """总数之前说明是几项之和的数词，如“两”。 / A numeral before a total: it is of so many parts."""
    several_kinds: Words = ()
    """这个数词之后的名称，如“项”“大领域”。 / What stands behind that numeral."""
    unfinished: Words = ()
    """最后一项之后，表示没有列全，如“等”。 / Behind the last part: there are more."""
    the_rest: Words = ()
    """最后一项是其余全部，如“其他”。 / The last part is all the rest."""
    last_joints: Words = ()
    """最后一项之前的词，如“以及”。 / Before the last part."""
    list_turns: Words = ()
    """分句以其中一词开头，就不再是各项。 / A clause that begins so is no part."""
    list_deeds: Words = ()
    """分句有其中一词而第一项没有，就不再是各项，如“办结”。 /
    A clause with one of these is no part where the first part is without it."""
    list_outcomes: Words = ()
    """分句有其中一词而第一项没有这类词，就不再是各项，如“予以公开”。 /
    A clause with one of these is no part where the first part has none of them."""
    results: Words = ()
    """引出全部办理结果的词：可能含上年结转的。 / Before what came of all, those carried in perhaps among them."""
    list_openings: Words = ()
    """分句以其中一词开头而第一项没有这类词，就不再是各项，如“发布”。 /
    A clause that begins so is no part where the first part has none of these."""
    other_subjects: Words = ()
    """分句有其中一词而总数和第一项没有，就不再是各项，如“投诉”。 /
    A clause with one of these is no part where neither the whole nor the first part names it."""
    kind_ends: Words = ()
    """各项都以其中一词结尾，就仍是各项，如“类”。 / Parts that end alike with one of these go on all the same."""
    other_things: Words = ()
    """第一项有其中一词而总数没有，说的是别的事物，如“栏目”。 / A part with one of these is another thing."""
    thing_measures: Words = ()
    """这些事物所用的量词；别的量词数的不是它们。 / The measures with which such things are counted, …"""
    other_parts: Words = ()
    """用别的量词也算别的事物的词。 / … and those that are other things with any measure."""
    not_openings: Words = ()
    """像 `list_openings` 而是名称的词，如“公开指南”。 / Nouns that begin like one of `list_openings`."""
    whole_words: Words = ()
    """数目之前有其中一词，其后不用“其中”也可分列。 / Parts may follow such a number without a word."""
    whole_nouns: Words = ()
    """各类事物的统称，如“信息”：总数数的是它，各类就是其中一项。 /
    Names for things of every kind: what is of a kind is of them."""
    concerns: Words = ()
    """说明前面的事物涉及什么：可能是别的，也可能重叠。 / What things are about: others, or overlapping."""
    overlapping: Words = ()
    """可以重叠的各项，如“延期”，不相加。 / Parts that may overlap and are never added up."""
    channels: Words = ()
    """渠道也可以重叠，如“网站”。 / Channels may overlap as well."""
    one_channel: Words = ()
    """总数有其中一词，各渠道就不重叠，如“申请”。 / Of a whole with one of these channels do not overlap."""
    same_measures: Words = ()
    """可以互换的量词，如“件”“份”。 / Measures that count the same."""
    stages: Words = ()
    """同一事物先后的环节，如“收到”“办结”，不相加。 / Stages of one thing, which are not added up."""

    shares: Words = ()
    """百分数之前的词，如“占”，说的是之前数目的占比。 / Before a percentage: it is the share of the number before."""
    fractions: dict[str, Words] = {}
    """用词说的占比和它的百分数，如“四成”是“40”。 / Shares told in words, by the percentage that they are."""
    rates: Words = ()
    """同上，如“办结率”的“率”，数目须带同一个词。 / The same for the 率 of a rate of what the number counts."""
    rate_names: Words = ()
    """“率”前的词，与数目的末两字相同即是其占比，如“同意公开率”。 /
    What may stand before 率 where the number is told by its last two characters."""
    rates_not: Words = ()
    """含有“率”前的词而意思相反的词，如“不予公开”。 / Words that hold one and mean its contrary (不予公开)."""
    both_totals: Words = ()
    """“占”前的词，说的是前面两个数目之和，如“两项合计”。 / Before 占: it is the share of the two numbers before."""
    share_wholes: Words = ()
    """占比的词与百分数之间，只说明是全部的占比。 / Between the two: it is the share of all."""
    share_elsewhere: Words = ()
    """同一处有其中一词，说的是别的整体。 / In the same place: it is the share of something else."""
    share_of: Words = ()
    """“占”之后的数目与百分数之间的词，如“的”。 / Between a number behind 占 and its percentage."""
    share_more: Words = ()
    """紧接在百分数之后，实际比它多。 / Right behind a percentage: it is more than that."""
    share_about: Words = ()
    """紧接在百分数之后，只是大约。 / Right behind a percentage: it is about that."""

    grows: Words = ()
    """差额或增幅之前的词，如“增加”。 / Before a difference, or a growth in percent."""
    shrinks: Words = ()
    """同上，如“减少”。 / The same for less."""
    grown_from: Words = ()
    """上年的数目之前的词，如“由”。 / Before the number of the year before …"""
    grown_to: Words = ()
    """上年的数目与本年的数目之间的词，如“上升到”。 / … and between it and that of this year."""
    changed_up: Words = ()
    """紧接在数目之前，说它是增加的差额，如“多”。 / Right before a number: by so much there are more."""
    changed_down: Words = ()
    """同上，如“少”。 / The same for less."""
    grow_fillers: Words = ()
    """与上述词同处，只说明与哪一年相比。 / Beside one of these: only with what year it is compared."""

    full_spans: Words = ()
    """整个年度的起止，如“1月1日至12月31日”。 / Spans that are the whole year."""
    years_since: Words = ()
    """报告年份之后表示从年初至今的词，如“年以来”。 / Behind the report year: since it began."""
    whole_year: Words = ()
    """指报告年度的词，如“全年”。 / Words for the report year."""
    copied_years: Words = ()
    """取出像是沿用来的年份的事实（名称）；那里的数目按本年度认读。 /
    The names of facts that find years which look copied: what is said there is read as of the report year."""
    part_of_year: Words = ()
    """短于或长于报告年度的时间，如“上半年”。 / Times that are less, or more, than the report year."""
    other_years: Words = ()
    """指别的年度的词，如“去年”。 / Words for other years."""
    no_time: Words = ()
    """含有上述词而不表示时间的词，如“上年结转”。 / Words that hold one of these and tell no time."""
    compared: Words = ()
    """紧接在时间之前，只是与之比较，如“较去年”。 / Right before a time: then it is only compared with."""
    wishes: Words = ()
    """其后的说法是愿望，不是事实。 / A claim behind one of these is a wish."""
    exceptions: Words = ()
    """其后的说法有例外。 / A claim behind one of these has exceptions."""
    no_exceptions: Words = ()
    """含有上述词而不算例外的，如“另有上年结转”。 / What holds one of these and is no exception."""

    rest: Words = ()
    """其后说的是其余的；句中没有下列词，就仍是全部。 / What stands behind one of these is said of the rest …"""
    left_over: Words = ()
    """表示还有没办完的词，如“结转”。 / … which is all of them unless one of these tells that some are left."""
    there_are: Words = ()
    """句首说有几件的词，如“有”。 / With these begins a sentence that tells of some of them."""

    number_dashes: Words = ()
    """号码里当作连接号的字符，如“—”“ー”，两个数字之间的“一”也是。 /
    What stands for the hyphen of a telephone number: — and ー, between digits 一 as well."""
    number_joints: Words = ()
    """并列的电话号码之间的标点和词。 / What stands between the telephone numbers of an enumeration."""

    self_words: Words = ()
    """指本机关的词，如“我”“本”。 / What the reporting body calls itself."""
    whole_regions: Words = ()
    """整个区域的说法，如“全县”。 / The region as a whole."""
    whole_bodies: Words = ()
    """与上述同用，仍指整体的机关，如“行政机关”；别的可能只是一类机关，如“全市公安机关”。 /
    Bodies that are all of them behind it; others are perhaps those of one kind (全市公安机关)."""
    all_levels: Words = ()
    """与上述同用，仍指整体，如“各级”。 / With one of these it is still the whole."""
    parts_of_body: Words = ()
    """本机关的一部分，如“各乡镇”。 / Parts of the body, which say nothing about the whole."""
    narrow_subjects: Words = ()
    """单独作主语时只指政府本身的词。 / Subjects that mean the government alone."""
    perhaps_seats: dict[str, Words] = {}
    """作主语时可能就指本机关的词，按本机关名称的结尾，如“县政府”“局机关”。 /
    Subjects that may mean the reporting body as a whole, by how its name ends."""
    respondents: Words = ()
    """表明案件是以谁为被告的词，如“政府为被告”；数目可能只是一部分。 /
    Words for against whom cases are: they may be some of all."""
    all_parts: Words = ()
    """分句以其中一词开头，说的可能是全部单位，如“各部门”。 / A clause that begins so may be about all units."""
    no_body: Words = ()
    """含有机关名称而不指机关的词，如“政府网站”。 / Words that hold the name of a body and name none."""
    offices: Words = ()
    """办公机构名称的结尾；它不是所属的政府。 / How an office is called, which is not its government."""
    subject_ends: Words = ()
    """分句开头的机关，名称以其中一词结尾。 / The body that a clause begins with ends on one of these."""
    own_levels: Words = ()
    """办公室的报告里，以其中一词开头说的就是本机关。 / In the report of an office these are the body itself."""
    bare_seats: dict[str, Words] = {}
    """不带地名的机关，和本机关名称须有的结尾，如“镇政府”。 /
    Bodies named without their place, each with how the name of this body must end."""
    whole_offices: Words = ()
    """乡镇、街道的这类办公室就办全部的事。 / Offices of small places that do all the work of these …"""
    small_places: Words = ()
    """这类地方名称的结尾。 / … and how the names of such places end."""
    subject_leads: Words = ()
    """分句里机关名称之前可以有的词。 / Words that may stand before it."""
    not_subject: Words = ()
    """含有其中一词就不是机关名称。 / What holds one of these is no body."""
    place_ends: Words = ()
    """分句开头的地名以其中一词结尾。 / The place that a clause begins with ends on one of these."""
    place_verbs: Words = ()
    """紧接在地名之后的动词，如“青溪县收到”。 / Verbs right behind such a place."""

    def with_more(self, more: "Vocabulary") -> "Vocabulary":
        """These words and those of `more` behind them, list by list."""
        return replace(
            self,
            **{name: getattr(self, name) + getattr(more, name) for name in LISTS},
            **{name: _joined(getattr(self, name), getattr(more, name)) for name in TABLES},
            signed_for=self.signed_for | more.signed_for,
            called=self.called | more.called,
        )


def _joined(lists: dict[str, Words], more: dict[str, Words]) -> dict[str, Words]:
    return lists | {name: lists.get(name, ()) + words for name, words in more.items()}


TABLES = (
    "unit_kinds",
    "bare_seats",
    "perhaps_seats",
    "rest_among",
    "bare_labels",
    "fractions",
    "several_of",
    "objects",
    "weak_objects",
    "bare_objects",
    "qualifiers",
    "object_within",
    "object_measures",
    "actions",
    "grounds",
    "all_of",
    "rates_of",
    "sums",
    "among_outcomes",
    "among_acts",
    "told_behind",
    "none_of",
    "told_of_some",
    "disputed",
    "opposites",
    "undivided",
    "usual_actions",
    "objects_of",
    "section_objects",
    "parties",
    "carried",
)
"""The names of the fields that hold lists of words by name."""

LISTS = tuple(name for name in Vocabulary.__struct_fields__ if name not in (*TABLES, "signed_for", "called"))
"""The names of the fields that are plain lists of words."""
