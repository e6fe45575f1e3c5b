using CrmWeb.Domain.Complaints;

namespace CrmWeb.Data.Demo;

/// <summary>What customers of the demo company come with besides complaints, and what they are answered (演示个案用语).</summary>
internal sealed record DeskWords(IReadOnlyList<(CaseKind Kind, string Summary, string Description, string Answer)> Cases, string Declined)
{
    public static readonly DeskWords English = new(
        [(CaseKind.Question, "How often are the filters changed?", "New in the house, found no booklet.", "Every 40,000 litres or six months; booklet sent."),
            (CaseKind.Question, "Which beans keep in a jug?", "Breakfast for ninety.", "The washed filter lot; two hours without turning bitter."),
            (CaseKind.Question, "Does the machine run on soft water?", "Moving to a house with a softener.", "Yes, with the smaller cartridge."),
            (CaseKind.Request, "Deliver before seven next week", "The cellar is being painted.", "Moved to half past six, Monday to Friday."),
            (CaseKind.Request, "Copy of last year's invoices", "For the auditor.", "Sent as one file."),
            (CaseKind.Request, "Second grinder on loan for a fair", "Three days in the hall.", "Handed over with a case of beans."),
            (CaseKind.Suggestion, "Print the roast date larger", "Nobody finds it in a dark cellar.", "Larger from the next print on."),
            (CaseKind.Suggestion, "Five-kilo cases", "Ten kilos are heavy for one person.", "On the list for spring."),
            (CaseKind.Praise, "The technician stayed until it ran", "It was eight in the evening.", "Passed on to the technician and to her lead."),
            (CaseKind.Praise, "Best training our team has had", "", "Passed on to the trainer.")],
        "Would make every delivery dearer; told with the figures.");

    public static readonly DeskWords Chinese = new(
        [(CaseKind.Question, "滤芯多久更换一次？", "新接手，没找到说明书。", "每四万升或六个月；已发送说明书。"),
            (CaseKind.Question, "哪种豆适合保温壶？", "九十人的早餐。", "推荐水洗滤泡豆，两小时内不发苦。"),
            (CaseKind.Question, "设备能用软水吗？", "新址装有软水机。", "可以，换小号滤芯即可。"),
            (CaseKind.Request, "下周请在七点前送货", "地库正在粉刷。", "已改为周一至周五六点半送达。"),
            (CaseKind.Request, "补开去年的发票副本", "审计需要。", "已合并为一个文件发送。"),
            (CaseKind.Request, "展会借用一台磨豆机", "展期三天。", "已连同一箱咖啡豆交付。"),
            (CaseKind.Suggestion, "烘焙日期印大一些", "地库光线暗，看不清。", "下一批包装起放大。"),
            (CaseKind.Suggestion, "希望有五公斤装", "十公斤一个人搬不动。", "已列入春季计划。"),
            (CaseKind.Praise, "工程师修好才离开", "当时已是晚上八点。", "已转达工程师本人及其主管。"),
            (CaseKind.Praise, "最好的一次培训", "", "已转达培训师。")],
        "会使每次送货成本上升；已附数据向客户说明。");
}
