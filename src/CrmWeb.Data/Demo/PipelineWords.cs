namespace CrmWeb.Data.Demo;

/// <summary>What the demo company hopes to sell, against whom, and why it did not (演示商机用语).</summary>
internal sealed record PipelineWords(IReadOnlyList<string> Titles, IReadOnlyList<string> Competitors, IReadOnlyList<string> Losses)
{
    public static readonly PipelineWords English = new(
        ["Machines for the second site", "Coffee for all offices", "Yearly supply of beans", "Change of supplier in spring", "Service plan for three machines", "Breakfast bar refit", "Own blend for the house",
            "Grinders for the test kitchen", "Canteen on the ground floor", "Trial week, then a contract", "Replacement of the old machines", "Coffee corner for visitors"],
        ["Bean & Barrel", "Metro Vending", "Casa Arabica", ""],
        ["They stayed with what they know.", "Ours was the better cup, theirs the lower price.", "The budget went into the roof.", "Nobody had spoken with the new manager."]);

    public static readonly PipelineWords Chinese = new(
        ["二店咖啡设备", "全公司办公室咖啡", "全年咖啡豆供应", "春季更换供应商", "三台设备保养计划", "早餐吧改造", "定制拼配豆", "测试厨房磨豆机", "一楼员工食堂", "试用一周后签约", "旧设备更新", "访客咖啡角"],
        ["豆桶商贸", "都市自助", "阿拉比卡之家", ""],
        ["客户沿用了原供应商。", "我们的口味更好，对方价格更低。", "预算用于其他工程。", "没有人拜访过新任负责人。"]);
}
