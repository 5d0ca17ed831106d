"""Reference pages of rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from tests.support.authoring import changed

from gipr_lint.authoring.reference import escaped, pages
from gipr_lint.terms import category
from gipr_lint.testing.packs import Pack, open_pack


@pytest.fixture(scope="module", name="national")
def fixture_national() -> Pack:
    """The national pack."""
    return open_pack("cn")


@pytest.mark.slow
def test_every_rule_has_a_page_in_both_languages(national: Pack) -> None:
    """One page a rule and an index that leads to all of them, the same again the next time."""
    made = pages(national)
    names = [f"{rule.code}-{rule.name}.md" for rule in national.own]
    assert sorted(made) == sorted(f"{lang}/{name}" for lang in ("zh", "en") for name in [*names, "index.md"])
    for lang in ("zh", "en"):
        assert all(f"({name})" in made[f"{lang}/index.md"] for name in names)
    assert pages(national) == made


@pytest.mark.slow
def test_what_a_page_says(tmp_path: Path) -> None:
    """Code, name, title, severity, reason, authority, message, fix, examples, and what is reported on the bad one."""
    made = pages(changed(tmp_path, ("severity: warning", "severity: warning\nprofile: {draft: off}")))
    page = made["zh/LY801-account-name-informal.md"]
    for text in (
        "# LY801 account-name-informal\n\n**微信公众号的叫法不统一**",
        "| 级别 | 起草 关闭，报送 警告，公开 警告 |",
        "| 类别 | 文字 (`wording`) |",
        "| 文件 | `rules/LY801-account-name-informal.yaml` |",
        "## 为什么\n\n同一份报告里叫法应统一",
        "- 各地公开发布的年度报告的通行写法（国家格式没有明文规定）",
        "`gipr-lint fix --suggested`",
        "## 正确的例子\n\n```markdown\n# 青溪镇人民政府2024年政府信息公开工作年度报告",
        "报告：\n\n- 一、总体情况，段落“2024年，通过微信公众平…”\n"
        "  - “微信公众平台”应写作“微信公众号”\n  - 建议：改为“微信公众号”\n",
    ):
        assert text in page
    assert "“微信公众平台” should read 微信公众号" in made["en/LY801-account-name-informal.md"]
    assert "| [LY801 account-name-informal](LY801-account-name-informal.md) | 警告 |" in made["zh/index.md"]


@pytest.mark.slow
def test_cases_are_told_with_the_message(national: Pack) -> None:
    """What a rule says of its cases, with the severity where they have one of their own."""
    (rule,) = (rule for rule in national.own if rule.code == "CN903")
    page = pages(Pack(national.name, national.folder, (rule,), national.rules))[f"zh/{rule.code}-{rule.name}.md"]
    assert "年12月31日\n\n> **警告** 落款日期" in page


@pytest.mark.slow
def test_examples_do_not_end_their_block(national: Pack) -> None:
    """Fenced blocks inside an example stay inside: a reader of Markdown sees each example as one block."""
    for rule in national.own:
        page = pages(Pack(national.name, national.folder, (rule,), national.rules))[f"zh/{rule.code}-{rule.name}.md"]
        blocks = [token.content for token in MarkdownIt().parse(page) if token.type == "fence"]
        texts = [text for one in rule.examples for text in (one.good or one.bad, one.previous, one.draft) if text]
        assert sorted(blocks) == sorted(f"{text.rstrip()}\n" for text in texts)
        assert len(re.findall("^# ", page, re.MULTILINE)) >= 1


@pytest.mark.slow
def test_every_category_has_a_name(national: Pack) -> None:
    """The index has a heading in words for every category that the pack has rules of, in both languages."""
    groups = {category(rule.code) for rule in national.own}
    made = pages(national)
    for lang in ("zh", "en"):
        headings = re.findall(r"(?m)^## (.*)$", made[f"{lang}/index.md"])
        assert len(set(headings)) == len(groups)
        assert not groups & set(headings)


@pytest.mark.parametrize("text", ["a*b*", "`x`", "<b>", "[x](y)", "a|b", "{x}`y`", "# x", "_x_", "\\"])
def test_text_stays_text(text: str) -> None:
    """Nothing in a message becomes markup."""
    (inline,) = (token for token in MarkdownIt().parse(escaped(text)) if token.type == "inline")
    assert "".join(child.content for child in inline.children or ()) == text
