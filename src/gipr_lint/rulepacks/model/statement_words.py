"""The lists of words with which statements of the prose are read, part of the vocabulary."""

from msgspec import Struct

from gipr_lint.rulepacks.model.text import Text

Words = tuple[str, ...]


class StatementWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """认读散文中数目和说法所用的词表。 / The lists of words by which figures and claims of the prose are read."""

    objects: dict[str, Words] = {}
    """散文里的数目和说法所说的事物，按名称：application、review、lawsuit 等。 /
    What figures and claims are said of, by name: applications, reviews, lawsuits …"""
    weak_objects: dict[str, Words] = {}
    """单独出现才是该事物的词；在别的事物之后，说的就是那个事物，如“行政许可申请”。 /
    Words for an object that are of another one where they stand right behind its word."""
    bare_objects: dict[str, Words] = {}
    """只有紧接在数目之前单独出现才是对象，如“许可”。 / Objects where they stand alone right before a number."""
    qualifiers: dict[str, Words] = {}
    """使事物限于表中所计的词；后文才有这样的词，前面的数目就不止表中所计。 /
    Words that narrow an object to what the table counts; where one only follows, the number before it counts more."""
    object_within: dict[str, Words] = {}
    """属于另一事物的事物；后文没有说是哪一个时，按后者认读。 /
    Objects that are kinds of another one, of which what follows may as well be where it does not say."""
    foreign_objects: Words = ()
    """别的事物，如“投诉”；说的是它，就与表无关。 / Other things: what is said of them is of no table."""
    asked_of: Words = ()
    """征求别人意见的动作含有的词。 / What actions hold that ask others …"""
    consented: Words = ()
    """其后第三方是否同意公开，不是本机关的决定。 /
    … and what these then consent to or not, which is no decision of the body."""
    asked_about: Words = ()
    """在征求意见的件数之前的词，如“对”。 / Before so many as others were asked about (对3件征求意见) …"""
    afterwards: Words = ()
    """在征求意见之后的词，如“后”：其后的结果只是征求过意见的。 /
    … and behind the question: what was decided then is only of these."""
    decisions: Words = ()
    """按种类、领域分别说的决定和收费：紧接在前的不认识的词说的是其中一种。 /
    Decisions and charges that are told by kind: unknown words right before one tell of which."""
    none_of: dict[str, Words] = {}
    """说没有时，等于没有该事物的词，如“行政许可事项”。 /
    Words for other things that are as much as an object where there was none of them."""
    items_done: Words = ()
    """做了这些动作，上述的词说的就是该事物，如“办结行政许可事项640件”。 /
    Actions behind which such a word is for the object itself."""
    none_ahead: Words = ()
    """后面紧接事物时也表示没有，如“不存在”。 / Words that are for none as well where a thing follows them."""
    none_alone: Words = ()
    """前面只有主体、时间时才表示没有的词，如“不涉及”。 /
    Words that are for none only where nothing but whose it is, and when, stands before them."""
    quote_ends: Words = ()
    """引号里说没有，就到引号为止。 / Where what there was none of ends: with the quotation."""
    told_as_nouns: Words = ()
    """与事物并列、单独成项的结果，如“无复议、诉讼、败诉”。 /
    Outcomes that stand beside things as things of their own (无复议、诉讼、败诉)."""
    concerning: Words = ()
    """其后是表中所计的事物，就不是一部分，如“涉及”。 /
    What follows one of these is no part where it is what the table counts."""
    motto_measures: Words = ()
    """口号里“一”后面的量词：与另一个并列时“一件”不是数目，如“解决一个问题”。 /
    Measures of mottoes: beside one of them “一件” counts nothing (办结一件申请、解决一个问题)."""
    taken_in: Words = ()
    """其前有上述词也不是一部分的动作，如“针对收到的8件申请”。 /
    … and neither is what is done so, where no object stands before (针对收到的8件申请)."""
    bare_counts: Words = ()
    """其后的数字没有量词也算数目，如“办结数为”。 / A number right behind one of these needs no measure word."""
    then_done: Words = ()
    """“没有……”这样结尾的，只是条件，如“的，告知”。 /
    What there was none of ends so: that was a condition (没有…的，告知申请人)."""
    listed_counts: Words = ()
    """同一段里有两个以上这样的数字时，其后的也算，如“办结79，转出3”。 /
    Nor does one behind these, where a paragraph has two such numbers (办结79，转出3)."""
    contents_of: Words = ()
    """紧接在数目之后，其后说的只是申请的内容，如“为”。 /
    Right behind a number: what follows only tells what these ask for."""
    contents: Words = ()
    """分句以其中一词开头，只说明申请的内容，如“主要涉及”。 /
    A clause that begins so only tells what applications are about."""
    modifiers: Words = ()
    """修饰事物的词，如“政府信息”；后面没有事物，就是别的事物。 /
    What stands before an object; with none behind it, it is another thing itself."""
    object_measures: dict[str, Words] = {}
    """各事物可用的量词。 / The measure words of each object."""
    in_form_words: Words = ()
    """以表格自己的栏名所说的动作，不论标题说的是什么。 /
    Actions said in the form's own words: what they are of is sure, whatever the heading is about."""
    decided_measures: Words = ()
    """决定也可以用的量词，如“项”，须有下列的词。 / Measure words of decisions as well, behind one of the next words."""
    decided_words: Words = ()
    """说明所计的是决定的词，如“作出”。 / Words that tell that decisions are counted, and no items."""
    actions: dict[str, Words] = {}
    """所做的事或结果，按名称：received、granted 等。 / What is done, or comes of it, by name: received, granted …"""
    weak_actions: Words = ()
    """几个动作并列时让位的动作，最弱的在前。 / Actions that give way to others said with them, the weakest first."""
    grounds: dict[str, Words] = {}
    """办理结果和它的各种理由；与理由同说时，数目属于理由。 /
    Outcomes with their grounds: a number that is said of both is that of the ground."""
    all_of: dict[str, Words] = {}
    """不用“全部”而表示全部的说法，按动作。 / Words that say an action of all, without a word for all."""
    unit_notes: Words = ()
    """统一注明单位的说法；其后的数不必有量词。 / Notes of the unit of all numbers, which then need no measure word."""
    regulations: Words = ()
    """工作所依据的东西，如“制度”，不是所计的事物。 / What regulates the work: nothing that is counted."""
    referring: Words = ()
    """指前面所说事物的词，如“此类”。 / Words that refer to what was named before."""
    parts_of_month: Words = ()
    """月份数字后面表示其中一段日子的词，如“月下旬”。 / Behind the number of a month: some days of it."""
    rates_of: dict[str, Words] = {}
    """案件各种结果的比率，按动作，如“纠错率”。 / Rates of what came of cases, by the action."""
    sums: dict[str, Words] = {}
    """几个数目的合计是什么：动作，和各数目的动作。 / Actions of a total, with those of the numbers it sums up."""
    and_so: Words = ()
    """紧接在数目之后、另说其结果的词，如“1件且结果为维持”的“且”。 /
    Right behind a number: what follows tells what became of it."""
    opposites: dict[str, Words] = {}
    """一种决定开头的词，和与之相反的决定所用的词，如“准予”“不予”：两种并列，各是一部分。 /
    Words of decisions of one kind with those of the opposite: told beside each other both are parts."""
    disputed: dict[str, Words] = {}
    """事物所针对的动作，不是对它所做的事，如“有2件答复被申请行政复议”。 /
    Actions that a thing may be about: said with it they are nothing that is done with it."""
    among_outcomes: dict[str, Words] = {}
    """在一列结果之中另有所指的动作。 / Actions that mean an outcome where they stand in a list of outcomes."""
    among_acts: dict[str, Words] = {}
    """与后面几个动作并列时指第一个的动作，如“发布规范性文件15件，废止6件”。 /
    Actions that mean the first of these where another of them is told next (发布规范性文件15件，废止6件)."""
    undivided: dict[str, Words] = {}
    """在一列结果之中只说了其中第一个的，可能是这几个合在一起。 /
    What such an outcome may be together with others where none of these is told."""
    told_behind: dict[str, Words] = {}
    """没有数目的分句说前面数目的结果（行政诉讼1件，尚未审结）：number 是该数目，either 没有“均”时也是，all 是全部。 /
    Actions and parties that a clause tells of the number before it: of so many (number), of so many where no word for
    all stands there (either), of all of them (all)."""
    told_surely: Words = ()
    """其中不用“已”“均”等词也算数的。 / Those that need no word for all, nor one for being so already."""
    told_before: Words = ()
    """前面的数目说的须是这些动作。 / What is said of the number before …"""
    told_of_some: dict[str, Words] = {}
    """也可以说一部分的结果，和前面的数目可以说的动作（1件正在征求意见，结转下年）。 /
    Outcomes that may be told of a part as well, with the actions that may be said of the number before."""
    whole_actions: Words = ()
    """说的是全部而不是一部分的动作。 / Actions whose numbers are wholes, not parts."""
    usual_actions: dict[str, Words] = {}
    """没有说动作时，各事物的动作。 / The action of each object where none is said."""
    objects_of: dict[str, Words] = {}
    """只用于一种事物的动作，和那种事物。 / Actions that are done with one object only, and that object."""
    section_objects: dict[str, Words] = {}
    """各部分所说的事物，文中没有说时。 / What each section is about where nothing says another thing."""
    parties: dict[str, Words] = {}
    """申请人的种类。 / Kinds of applicants."""
    people: Words = ()
    """并列时各是一部分申请人的词，如“村民”“市民”。 / Words for people that are some of all beside others."""
    called: dict[str, Text] = {}
    """以上事物、动作、申请人在显示时的叫法。 / What objects, actions and parties are called where they are shown."""
    general_parties: Words = ()
    """合起来就是所有申请人的种类。 / Kinds of applicants that are all of them where they are joined."""
    carrying: Words = ()
    """表示结转的词；由时间决定是哪一种。 / Words for carrying over; the time with them decides which."""
    carrying_to: Words = ()
    """后面是下一年的年份才表示结转的词，如“将于”。 / Words for carrying over only where the year after follows."""
    carried: dict[str, Words] = {}
    """结转的两种动作和其时间的词；“-1”“+1”是与报告年度相差一年的年份。 /
    The two actions of carrying over with their words of time; -1 and +1 are years beside the report year."""
    reasons: Words = ()
    """其后说的是原因，如“因”。 / What stands behind one of these is a reason."""
    subject_of_report: Words = ()
    """报告所谈的工作，如“政府信息公开”；原因是它，就是表中所计的。 /
    What the report is about: what has this for its reason is counted in the tables."""
    causes: Words = ()
    """其前说的是原因，如“引发”。 / What stands before one of these is a cause."""
    already: Words = ()
    """表示已经的词。 / Words for being so already."""
    includes: Words = ()
    """括号里以其中一词开头，前面的数目就包括括号里的，如“（含部分公开）”。 /
    A remark in brackets that begins so names what the number counts as well."""
    several: Words = ()
    """列举渠道之后的词，如“等渠道”：说的是全部。 / Behind channels: all of them together are meant."""
    ways: Words = ()
    """事物到来的渠道；以顿号并列、其后才是事物的，说的是全部。 /
    Channels: what comes in by several of them that are joined is all there is."""
    none_words: Words = ()
    """表示没有的词，如“未”“无”。 / Words for none, before what there was none of."""
    everybody: Words = ()
    """说没有时，与前面并列的合起来就是所有人的词，如“家长及社会人士”的“社会人士”。 /
    Those who together with the ones named before them are everybody, where there was none (家长及社会人士)."""
    all_data: Words = ()
    """指整个表的词，如“以上数据”。 / Words for all that a table holds (以上数据均为0)."""
    none_facts: Words = ()
    """其中说事实、不说愿望的词，如“未”。 / Those that tell a fact, never a wish."""
    none_behind: Words = ()
    """在其后表示没有的词，如“均为零”。 / Words for none, behind what there was none of."""
    all_words: Words = ()
    """表示全部的词，如“均”。 / Words for all of them."""
    pleas: Words = ()
    """其前是理由，如“为由”；理由不认识，说的就是一部分。 /
    What stands before one of these is a reason; where it is not known, what is counted is a part."""
    within: Words = ()
    """“全部答复中”的“中”：全部只是范围。 / Behind all of them: these are only what something else is counted among."""
    besides: Words = ()
    """其后是另做的事，如“并”。 / What stands behind one of these was done besides."""
    surely_all: Words = ()
    """其中毫无遗漏的词，如“全部”。 / Those that leave nothing over."""
    in_writing: Words = ()
    """与渠道并列时也是渠道的词，如“书面”。 / What is a channel as well where it stands beside one."""
    each_ends: Words = ()
    """紧接在数目之前，数目属于前面每一个，如“各”。 / Right before a number: it is that of each named before."""
    not_none: Words = ()
    """没有收到的只是这些文书，不是没有事物。 / Papers that have not come, which says nothing about the things."""
    told_by: Words = ()
    """其前是申请人，如“提出的”。 / What stands before one of these is who applies."""
    each_words: Words = ()
    """数目分别属于前面每一个，如“均为”。 / The number is that of each of those named before."""
    rest_labels: Words = ()
    """单独作标签、指其余的词，如“其他”。 / Labels for all the rest (其他5件) …"""
    rest_among: dict[str, Words] = {}
    """与哪些名称并列时，“其他”就是该名称。 / … and what they are, by beside which names of a list they stand."""
    bare_labels: dict[str, Words] = {}
    """在办理结果、申请人的列举中单独作标签的词，如“公开类”“单位”。 /
    Labels that mean these only in a list of outcomes (公开类17件、不予公开2件) or applicants (个人25件、单位6件)."""
    among_ends: Words = ()
    """数目之前的分句以其中一词结尾，数目只是前面所说的一部分，如“受理的申请中有”。 /
    What is told before one of these right before a number is the whole of which it is a part."""
    in_time: Words = ()
    """表示按时的词。 / Words for being in time."""
    count_fillers: Words = ()
    """动词或标签与数目之间无关紧要的词。 / Words that change nothing between a verb or label and its number."""
    not_counted: Words = ()
    """分句里有其中一词，数目是差额、平均数或单价，不属于任何总数。 /
    A number behind one of these is a difference, an average or a price, and no part of any whole."""
    count_breakers: Words = ()
    """分句里有其中一词，说的是一部分、一个渠道或别的时间。 /
    A clause with one of these is about a part, a channel or another time."""
    not_breakers: Words = ()
    """含有上述词而不算的词。 / Words that hold one of `count_breakers` and are none."""
    negations: Words = ()
    """其后说的恰恰不是，如“非自然人”的“非”。 / What stands behind one of these is not what is said."""
    joints: Words = ()
    """连接并列标签的词。 / What joins a label to another one."""
    respectively: Words = ()
    """其后的数目与另一串标签依次对应，如“分别”。 /
    A number behind one of these belongs to the label in the same place of another list."""
    goes_on: Words = ()
    """以其中一词开头的句子接着上一句，如“其中”。 / A sentence that begins so goes on with the one before."""
