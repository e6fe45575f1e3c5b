using System.Collections.Frozen;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Imports;

/// <summary>Reads a choice from the text of a cell (选项识别): by the words of both languages, and by those of other systems.</summary>
public static class ChoiceNames
{
    private static readonly Dictionary<Enum, string> MoreNames = new()
    {
        [CustomerClass.Government] = "政府,政府客户,机关单位",
        [CustomerClass.Enterprise] = "企业,企业客户,公司,company,business,corporate,organisation,organization",
        [CustomerClass.Individual] = "个人,个人客户,自然人,个体,person,private,personal",
        [GovernmentKind.Agency] = "机关,政府机关",
        [GovernmentKind.PublicInstitution] = "事业单位",
        [GovernmentKind.Association] = "社团协会,社团,协会",
        [SizeBand.Micro] = "微型,微型企业",
        [SizeBand.Small] = "小型,小型企业",
        [SizeBand.Medium] = "中型,中型企业",
        [SizeBand.Large] = "大型,大型企业",
        [CustomerSource.Other] = "其他",
        [CustomerSource.ReferralChain] = "链式介绍,referral,转介绍,介绍",
        [CustomerSource.ExistingCustomer] = "老客户",
        [CustomerSource.Event] = "活动,展会,trade show",
        [CustomerSource.Web] = "网站,网络,website,online",
        [CustomerSource.ColdCall] = "陌生拜访,电话营销,phone inquiry",
        [CustomerSource.Partner] = "合作伙伴",
        [CustomerSource.CentreOfInfluence] = "影响力中心,center of influence",
        [CustomerSource.Import] = "导入",
        [RelationshipType.Basic] = "基本型",
        [RelationshipType.Reactive] = "被动型",
        [RelationshipType.Accountable] = "责任型",
        [RelationshipType.Proactive] = "能动型",
        [RelationshipType.Partner] = "伙伴型",
        [PointKind.Work] = "工作",
        [PointKind.Mobile] = "手机",
        [PointKind.Home] = "家庭",
        [PointKind.Billing] = "开票",
        [PointKind.Delivery] = "收货",
        [PointKind.Other] = "其他",
        [DecisionRole.Decider] = "决策者,decision maker",
        [DecisionRole.Approver] = "审批者",
        [DecisionRole.Influencer] = "影响者",
        [DecisionRole.User] = "使用者,end user",
        [DecisionRole.Gatekeeper] = "把关者",
        [DecisionRole.Buyer] = "采购者",
        [Influence.High] = "高",
        [Influence.Medium] = "中",
        [Influence.Low] = "低",
        [Channel.Visit] = "拜访,上门拜访,meeting,会议,in person",
        [Channel.Phone] = "电话,call,phone call",
        [Channel.Email] = "电子邮件,邮件,e-mail,mail",
        [Channel.InstantMessage] = "即时通讯,微信,wechat,whatsapp,message,chat,sms,短信",
        [Channel.Web] = "网站,website",
        [Channel.CallCentre] = "呼叫中心,call center",
        [Channel.Event] = "活动",
        [Direction.In] = "客户发起,inbound,incoming,呼入,来电",
        [Direction.Out] = "我方发起,outbound,outgoing,呼出,去电",
        [ContentKind.Information] = "信息",
        [ContentKind.Emotion] = "情感",
        [ContentKind.Opinion] = "意见/建议,意见,建议,suggestion",
        [Answer.Yes] = "y,true,1,x,是,有,√,✓",
        [Answer.No] = "n,false,0,否,无",
    };

    private static readonly FrozenDictionary<(Type, string), Enum> Values = MoreNames
        .SelectMany(m => m.Value.Split(',').Append(m.Key.ToString()).Select(name => (Key: (m.Key.GetType(), Plain(name)), m.Key)))
        .DistinctBy(m => m.Item1).ToFrozenDictionary(m => m.Item1, m => m.Item2);

    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum
    {
        var known = Values.TryGetValue((typeof(T), Plain(text)), out var found);
        value = known ? (T)found! : default;
        return known;
    }

    // "Public institution" and PublicInstitution, 意见/建议 and 意见建议 are the same; a lone tick is kept.
    private static string Plain(string text)
    {
        var folded = CellText.Fold(text).ToLowerInvariant();
        var letters = string.Concat(folded.Where(char.IsLetterOrDigit));
        return letters.Length > 0 ? letters : folded;
    }
}

/// <summary>Yes or no (是否), as a cell says it.</summary>
internal enum Answer
{
    No,
    Yes,
}
