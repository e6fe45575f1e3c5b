using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.CustomerPreferences;
using static CrmWeb.Domain.Stakeholders.StakeholderRole;

namespace CrmWeb.Data.Demo;

/// <summary>The circle of the demo company in Chinese.</summary>
internal static class DemoCircleChinese
{
    public static readonly CircleWords Words = new(
        [
            new("高原生豆贸易", Supplier, 21, 6, 1, "三个庄园的阿拉比卡豆，合同到下个产季。"),
            new("北港烘焙厂", Supplier | Partner, 18, 9, 1, "代烘自有拼配，也把接不下的客户介绍给我们。"),
            new("弗尔扎机械", Supplier, 30, 24, -1, "双头咖啡机；春天以来备件常延误。"),
            new("纸间包装", Supplier, 45, 131, 0, ""),
            new("冷线物流", Supplier, 28, 12, -1, "负责早班线路，周五运力紧张。"),
            new("磨坊磨豆机厂", Supplier, 60, 170, 0, ""),
            new("沈云港", Owner, 40, 15, 2, "创始人，持股 55%。"),
            new("港湾家族信托", Owner, 90, 118, 0, "持股 30%，按季度看报表。"),
            new("灯塔成长基金", Owner, 60, 33, -1, "持股 15%，希望提高续费收入。"),
            new("匠心咖啡学院", Partner, 20, 4, 2, "为我们的客户培训咖啡师。"),
            new("厨道装修", Partner, 25, 17, 1, "承建吧台，推荐我们的机器。"),
            new("东区设备经销", Partner, 30, 104, 0, "在两个大区之外销售我们的机器。"),
            new("餐饮业商会", Partner, 60, 41, 1, "春季展会与讲座。"),
            new("任志强师傅", Employee, 60, 139, -1, "资深技师，一半的上门保养由他完成。"),
            new("何若琳", Employee, 60, 96, 0, "咖啡师培训讲师。"),
            new("方志远", Employee, 60, 187, 0, "跑北线送货，熟悉每家店的后门。"),
            new("林素", Employee, 45, 22, 1, "订单专员。"),
            new("豆工坊直供", Competitor, 400, 300, 0, "手冲豆报价低 8%。"),
            new("大克雷玛系统", Competitor, 400, 340, 0, "以包豆合同租赁机器。"),
        ],
        [
            new(Supplier, "下一份合同的价格", "按季度下单可以锁价。"),
            new(Supplier, "上周到货延误", "约定托盘延误时中午前来电。"),
            new(Supplier, "上一批的品质", "带了样品，九份中两份退回。"),
            new(Owner, "本季度数字", "下次想看各等级的价值。"),
            new(Owner, "第二个仓库的计划", "若保留率稳住就支持。"),
            new(Partner, "计划联合拜访", "一起去看两家客户。"),
            new(Partner, "本月线索", "移交三个名字，已联系一个。"),
            new(Employee, "线路与工作量", "周五停靠点太多。"),
            new(Employee, "一线的建议", "客户想要小包装。"),
            new(Competitor, "展会上遇见", "推出了新的租赁方案。"),
        ],
        "向同行推荐了我们。");

    public static readonly IReadOnlyList<AlertWords> Alerts =
    [
        new(AlertKind.Allergy, "礼品和试饮中不要有坚果", "坚果严重过敏，随身带急救针"),
        new(AlertKind.Illness, "不送甜水果，咖啡不加糖", "糖尿病"),
        new(AlertKind.DoNotCall, "中午前发消息，不要打电话", ""),
        new(AlertKind.Illness, "请安排座位，参观时不走楼梯", "膝盖手术恢复期"),
        new(AlertKind.Other, "不要送酒", "不饮酒"),
        new(AlertKind.Allergy, "只提供植物奶", "牛奶过敏"),
        new(AlertKind.DoNotCall, "不要拨打私人号码", "曾两次要求不要打"),
        new(AlertKind.DoNotContact, "对方要求勿主动联系，等其来信", ""),
        new(AlertKind.Other, "拜访时不要拍照", ""),
    ];

    public static readonly PreferenceWords Preferences = new(
        [
            (PreferenceCategory.Room, "会议室", "安静，不要在品鉴吧"),
            (PreferenceCategory.Seat, "座位", "靠窗"),
            (PreferenceCategory.Menu, "咖啡", "手冲，不加奶糖"),
            (PreferenceCategory.Menu, "午餐", "素食"),
            (PreferenceCategory.Colour, "杯具", "白色，不印标志"),
            (PreferenceCategory.Channel, "消息", "发邮件，不打电话"),
            (PreferenceCategory.TimeOfDay, "拜访", "九点前，周五不行"),
            (PreferenceCategory.Gift, "礼品", "当季咖啡豆"),
            (PreferenceCategory.Other, "闲聊", "帆船"),
        ],
        ["拜访时说的", "品鉴会上观察", "来自以往订单", "同事转述"]);
}
