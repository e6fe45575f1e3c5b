using CrmWeb.Domain.Needs;

namespace CrmWeb.Data.Demo;

/// <summary>What the demo company hopes to sell, against whom, why it did not, and what its customers need (演示商机用语).</summary>
internal sealed record PipelineWords(IReadOnlyList<string> Titles, IReadOnlyList<string> Competitors, IReadOnlyList<string> Losses, IReadOnlyList<(string What, NeedKind Kind)> Needs,
    IReadOnlyList<(string Yes, string No)> Proofs)
{
    public static readonly PipelineWords English = new(
        ["Machines for the second site", "Coffee for all offices", "Yearly supply of beans", "Change of supplier in spring", "Service plan for three machines", "Breakfast bar refit", "Own blend for the house",
            "Grinders for the test kitchen", "Canteen on the ground floor", "Trial week, then a contract", "Replacement of the old machines", "Coffee corner for visitors"],
        ["Bean & Barrel", "Metro Vending", "Casa Arabica", ""],
        ["They stayed with what they know.", "Ours was the better cup, theirs the lower price.", "The budget went into the roof.", "Nobody had spoken with the new manager."],
        [("A machine that guests can talk beside", NeedKind.Environment), ("Delivery before eight", NeedKind.Convenience), ("One coffee for all branches", NeedKind.Product), ("To know what the beans cost next year", NeedKind.Information),
            ("Steam wands that nobody burns a hand on", NeedKind.Safety), ("To be asked before the blend changes", NeedKind.Recognition), ("A team that is proud of its coffee", NeedKind.Emotion)],
        [("Serves forty cups a day from a home machine", "Has a contract for two more years"), ("Pays its landlord on the day", "Two reminders from a common supplier"),
            ("The owner tastes and signs", "Asked to speak with the holding, no answer"), ("Entry in the trade register seen", "Buys from the group's own supplier only")]);

    public static readonly PipelineWords Chinese = new(
        ["二店咖啡设备", "全公司办公室咖啡", "全年咖啡豆供应", "春季更换供应商", "三台设备保养计划", "早餐吧改造", "定制拼配豆", "测试厨房磨豆机", "一楼员工食堂", "试用一周后签约", "旧设备更新", "访客咖啡角"],
        ["豆桶商贸", "都市自助", "阿拉比卡之家", ""],
        ["客户沿用了原供应商。", "我们的口味更好，对方价格更低。", "预算用于其他工程。", "没有人拜访过新任负责人。"],
        [("不影响客人交谈的低噪音设备", NeedKind.Environment), ("早八点前送达", NeedKind.Convenience), ("各分店口味一致", NeedKind.Product), ("提前了解明年豆价", NeedKind.Information),
            ("防烫的蒸汽棒", NeedKind.Safety), ("更换配方前先征求意见", NeedKind.Recognition), ("让员工为自家咖啡自豪", NeedKind.Emotion)],
        [("每天用家用机做四十杯", "与别家还有两年合同"), ("房租一向按时支付", "同行供应商催款两次"), ("老板亲自品尝并签字", "要求联系总部，没有回音"), ("已核对营业执照", "只能向集团指定供应商采购")]);
}
