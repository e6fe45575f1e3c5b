using static CrmWeb.Domain.Imports.ImportField;

namespace CrmWeb.Domain.Imports.Headers;

/// <summary>What the columns of interactions are called (互动表头): tasks, calls, activities, the surest names first.</summary>
internal static class InteractionHeaders
{
    public static IReadOnlyDictionary<ImportField, string[]> Names { get; } = new Dictionary<ImportField, string[]>
    {
        [Customer] = CustomerHeaders.Codes,
        [Name] = CustomerHeaders.CustomerNames,
        [Date] =
        [
            "date", "activitydate", "datetime", "calldate", "visitdate", "meetingdate", "startdate", "starttime", "duedate", "createdate", "createddate", "when",
            "日期", "互动时间", "互动日期", "跟进时间", "跟进日期", "联系时间", "联系日期", "拜访时间", "拜访日期", "时间",
        ],
        [Author] = ["author", "by", "staff", "assigned", "assignedto", "activityassignedto", "createdby", "loggedby", "经办人", "跟进人", "记录人", "创建人", .. CustomerHeaders.Owners],
        [Channel] = ["channel", "activitytype", "type", "tasksubtype", "渠道", "互动渠道", "跟进方式", "联系方式", "方式"],
        [Direction] = ["direction", "calldirection", "calltype", "方向", "互动方向"],
        [Subject] = ["subject", "title", "topic", "calltitle", "meetingname", "主题", "标题"],
        [Notes] = [.. CustomerHeaders.AllNotes, "fullcomments", "callnotes", "notebody", "body", "内容", "跟进内容", "跟进记录", "互动内容"],
        [Attendees] = ["contacts", "contact", "contactname", "attendees", "associatedcontacts", "联系人", "参与联系人", "联系人姓名"],
        [Minutes] = ["minutes", "durationminutes", "duration", "时长", "分钟"],
        [Cost] = ["cost", "费用", "成本"],
        [Kinds] = ["content", "contentkind", "contentkinds", "内容类型", "互动内容类型"],
        [Tone] = ["tone", "emotionaltone", "情绪色调"],
        [Arousal] = ["arousal", "唤醒度"],
        [Review] = ["jointreview", "review", "联合回顾"],
    };
}
