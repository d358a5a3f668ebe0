"""What a report or an activity is about: the one list for both, so that readers find them together."""

from __future__ import annotations

from typing import Annotated

from sunshine.records.choice import Choice

TOPICS = {
    "environment": "人居环境",
    "customs": "移风易俗",
    "housing_rental": "房屋出租管理",
    "volunteering": "志愿服务",
    "organizations": "社会组织",
    "training": "干部培训",
    "experience": "经验做法",
    "culture": "文体活动",
    "care": "关爱服务",
    "safety": "平安建设",
    "annual_work": "年度工作",
    "supervision": "监督工作",
    "business": "经营与财务",
    "policy": "政策落实",
    "other": "其他",
}
Topic = Annotated[str, Choice(TOPICS)]
