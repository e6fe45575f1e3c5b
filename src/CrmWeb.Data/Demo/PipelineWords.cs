using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.PitchCards;

namespace CrmWeb.Data.Demo;

/// <summary>What the demo company hopes to sell, against whom, why it did not, what its customers need, how its first products are put to them, how they were sought, what is planned with them, and what is said when they come to another owner (演示商机用语).</summary>
internal sealed record PipelineWords(IReadOnlyList<string> Titles, IReadOnlyList<string> Competitors, IReadOnlyList<string> Losses, IReadOnlyList<(string What, NeedKind Kind)> Needs,
    IReadOnlyList<(string Yes, string No)> Proofs, IReadOnlyList<PitchCard> Pitches, IReadOnlyList<CampaignWords> Campaigns, IReadOnlyList<(string Goal, string First, string Next)> Plans,
    IReadOnlyList<string> Handovers, string Introduced)
{
    public static readonly PipelineWords English = new(
        ["Machines for the second site", "Coffee for all offices", "Yearly supply of beans", "Change of supplier in spring", "Service plan for three machines", "Breakfast bar refit", "Own blend for the house",
            "Grinders for the test kitchen", "Canteen on the ground floor", "Trial week, then a contract", "Replacement of the old machines", "Coffee corner for visitors"],
        ["Bean & Barrel", "Metro Vending", "Casa Arabica", ""],
        ["They stayed with what they know.", "Ours was the better cup, theirs the lower price.", "The budget went into the roof.", "Nobody had spoken with the new manager."],
        [("A machine that guests can talk beside", NeedKind.Environment), ("Delivery before eight", NeedKind.Convenience), ("One coffee for all branches", NeedKind.Product), ("To know what the beans cost next year", NeedKind.Information),
            ("Steam wands that nobody burns a hand on", NeedKind.Safety), ("To be asked before the blend changes", NeedKind.Recognition), ("A team that is proud of its coffee", NeedKind.Emotion)],
        [("Serves forty cups a day from a home machine", "Has a contract for two more years"), ("Pays its landlord on the day", "Two reminders from a common supplier"),
            ("The owner tastes and signs", "Asked to speak with the holding, no answer"), ("Entry in the trade register seen", "Buys from the group's own supplier only")],
        [new("Roasted on Tuesday, at the door on Thursday; the date stands on every case", "Fresher than what lies in a wholesaler's store", "Guests taste the same cup in May as in November", "Two tastings a year, both open to your team; the last one with 14 of 16 votes for the fresh lot", "How old are the beans that you grind today?\nWhat do guests say when a cup is flat?\nHow many cases stand in your cellar?"),
            new("Washed beans from one farm a season", "Keeps its taste in a jug for two hours", "Breakfast runs without somebody at the machine", "Served at forty breakfast bars since spring", "How long does the coffee stand before it is poured?\nWho refills at seven in the morning?"),
            new("Two boilers, 61 dB, ready in eight minutes", "Steam and coffee do not wait for each other", "Two hundred cups in the morning with one barista, and guests can talk beside it", "Running at three hotels for five years with one repair each", "How many cups go out between eight and nine?\nWhat happens when the machine stands still?\nWho has to approve a purchase of this size?"),
            new("Grinds by weight, not by time", "The dose is the same on a wet day and on a dry one", "One case in twenty less is thrown away", "Measured over four weeks in our test kitchen", "How much goes into the bin each day?")],
        [new("Open house at the roastery", CustomerSource.Event, "Hotels and cafés within an hour's drive", ["Tasting bar on loan", "Invitations and stamps"]),
            new("Winter letters to dentists", CustomerSource.ColdCall, "Practices with a waiting room", ["Print and post"]),
            new("Stand at the food fair", CustomerSource.Event, "Restaurants and caterers", ["Stand and power", "Travel and beds", "Beans for tasting"]),
            new("Search adverts, office coffee", CustomerSource.Web, "Offices that look for a supplier", ["Clicks, first half", "Clicks, second half"]),
            new("Bring a colleague", CustomerSource.ExistingCustomer, "Regular customers", ["Gift boxes"]),
            new("Evenings with the hotel school", CustomerSource.CentreOfInfluence, "Future head waiters", ["Trainer", "Room and buffet"])],
        [("Sole supplier for all sites by next year", "Learn who buys for the other sites", "Invite the head of purchasing to the roastery"), ("From beans to beans and service", "Show what a standstill costs", "Offer the service plan for one machine"),
            ("Win the new manager over", "Be introduced by the owner", "Taste the season's lot together"), ("Two deliveries a month instead of one", "Look at the stock with the bar", "Propose a trial over eight weeks")],
        ["Always ring before eleven; the owner stands at the bar himself afterwards.", "The second grinder is promised at half the service price; it is in my last letter.", "Be patient with the head of purchasing, she tests every lot twice and then stays.",
            "The autumn delivery came late. They were right to complain; do not promise days before the roastery says so.", "Their accountant pays on the 25th, whatever the invoice says."],
        "Met in person, the former colleague came along");

    public static readonly PipelineWords Chinese = new(
        ["二店咖啡设备", "全公司办公室咖啡", "全年咖啡豆供应", "春季更换供应商", "三台设备保养计划", "早餐吧改造", "定制拼配豆", "测试厨房磨豆机", "一楼员工食堂", "试用一周后签约", "旧设备更新", "访客咖啡角"],
        ["豆桶商贸", "都市自助", "阿拉比卡之家", ""],
        ["客户沿用了原供应商。", "我们的口味更好，对方价格更低。", "预算用于其他工程。", "没有人拜访过新任负责人。"],
        [("不影响客人交谈的低噪音设备", NeedKind.Environment), ("早八点前送达", NeedKind.Convenience), ("各分店口味一致", NeedKind.Product), ("提前了解明年豆价", NeedKind.Information),
            ("防烫的蒸汽棒", NeedKind.Safety), ("更换配方前先征求意见", NeedKind.Recognition), ("让员工为自家咖啡自豪", NeedKind.Emotion)],
        [("每天用家用机做四十杯", "与别家还有两年合同"), ("房租一向按时支付", "同行供应商催款两次"), ("老板亲自品尝并签字", "要求联系总部，没有回音"), ("已核对营业执照", "只能向集团指定供应商采购")],
        [new("周二烘焙，周四送达，每箱标注烘焙日期", "比批发仓库里的豆子更新鲜", "客人一年四季喝到同样的味道", "每年两次品鉴会，贵店员工可参加；上次十六人中有十四人选择新烘的豆子", "现在用的豆子烘焙多久了？\n客人抱怨味道变淡时怎么说？\n库房里还有几箱？"),
            new("每季只用一个庄园的水洗豆", "保温两小时风味不变", "早餐时段无需专人守着机器", "今年春季起已用于四十家早餐吧", "咖啡做好后通常放多久？\n早上七点由谁补咖啡？"),
            new("双锅炉，61 分贝，八分钟预热", "打奶泡和萃取互不等待", "一名咖啡师早高峰可出两百杯，客人在旁也能轻松交谈", "三家酒店使用五年，每台只修过一次", "八点到九点要出多少杯？\n机器停了会怎样？\n这个金额的采购由谁批准？"),
            new("按重量研磨，而不是按时间", "阴雨天和干燥天出粉量一致", "每二十箱豆子少浪费一箱", "在我们的测试厨房连续四周实测", "每天倒掉多少咖啡粉？")],
        [new("烘焙工坊开放日", CustomerSource.Event, "一小时车程内的酒店和咖啡馆", ["租用品鉴台", "请柬与邮费"]),
            new("冬季牙科诊所信函", CustomerSource.ColdCall, "有候诊区的诊所", ["印刷与邮寄"]),
            new("食品博览会展位", CustomerSource.Event, "餐厅与宴会公司", ["展位与用电", "差旅住宿", "品鉴用豆"]),
            new("办公咖啡搜索广告", CustomerSource.Web, "正在找供应商的公司", ["点击费上半期", "点击费下半期"]),
            new("老客户带新客户", CustomerSource.ExistingCustomer, "长期客户", ["礼盒"]),
            new("酒店学院品鉴之夜", CustomerSource.CentreOfInfluence, "未来的餐饮主管", ["讲师费", "场地与茶点"])],
        [("明年成为全部门店的独家供应商", "了解其他门店由谁采购", "邀请采购负责人参观烘焙工坊"), ("从只买豆子到豆子加保养", "说明停机一天的损失", "为一台设备提供保养方案"),
            ("争取新任经理的支持", "请老板引荐", "一起品鉴当季咖啡"), ("每月送货由一次增加到两次", "与吧台一起盘点库存", "建议试行八周")],
        ["请在上午十一点前打电话，之后老板亲自在吧台。", "第二台磨豆机已答应保养半价，见我最后一封信。", "对采购负责人要有耐心，她每批货试两次，认可后很稳定。", "秋季那批货送晚了，对方投诉有理；烘焙工坊没确认前不要承诺日期。", "对方会计固定每月25日付款，与发票日期无关。"],
        "已当面介绍，原同事陪同");
}
