"""A small regional pack: the national rules and one of its own, which asks reports to give no street address."""

from __future__ import annotations

from pathlib import Path

MANIFEST = """\
pack: ly
version: "3"
title: {zh: 临阳县规则包, en: pack of Linyang}
requires: {gipr-lint: ">=0.1,<1"}
"""

RULE = """\
code: LY301
name: address-given
severity: warning
title: {zh: 不写通信地址, en: A street address is given}
why: {zh: 本县规定只留电话和网址。, en: The county asks for a telephone number and a web address only.}
authority:
  - {document: 临阳县年度报告编写说明}
check: {kind: pattern-forbidden, fact: [address], at: value}
message: {zh: 不应写通信地址, en: A street address should not be given}
examples:
  - good: |
      # 青溪镇人民政府2024年政府信息公开工作年度报告

      请与青溪镇党政办公室联系（电话：0917-3780011）。

      ## 一、总体情况

      全镇政务公开工作稳步推进。
  - bad: |
      # 青溪镇人民政府2024年政府信息公开工作年度报告

      请与青溪镇党政办公室联系（地址：临阳县青溪镇望山路6号，电话：0917-3780011）。

      ## 一、总体情况

      全镇政务公开工作稳步推进。
"""


def write_pack(folder: Path, rule: str = RULE) -> Path:
    """The pack in a new folder `ly`, with `rule` as its only rule."""
    pack = folder / "ly"
    (pack / "rules").mkdir(parents=True)
    (pack / "pack.yaml").write_text(MANIFEST, encoding="utf-8")
    (pack / "rules" / "LY301-address-given.yaml").write_text(rule, encoding="utf-8")
    return pack
