using static CrmWeb.Domain.Imports.ImportField;

namespace CrmWeb.Domain.Imports.Headers;

/// <summary>What the columns of contacts are called (联系人表头), the surest names first.</summary>
internal static class ContactHeaders
{
    public static IReadOnlyDictionary<ImportField, string[]> Names { get; } = new Dictionary<ImportField, string[]>
    {
        [Customer] = CustomerHeaders.Codes,
        [Name] = CustomerHeaders.CustomerNames,
        [ContactName] = ["contactname", "contact", "fullname", "name", "联系人姓名", "联系人", "联系人名称", "姓名", "名字"],
        [LastName] = ["lastname", "surname", "familyname", "姓", "姓氏"],
        [FirstName] = ["firstname", "givenname", "名"],
        [JobTitle] = ["jobtitle", "title", "position", "职务", "职位", "头衔"],
        [Phone] = [.. CustomerHeaders.Phones, .. CustomerHeaders.Mobiles],
        [Email] = CustomerHeaders.Emails,
        [DecisionRole] = ["decisionrole", "buyingrole", "role", "决策角色", "角色"],
        [Influence] = ["influence", "影响力"],
        [Attitude] = ["attitude", "attitudetous", "态度", "对我方态度"],
        [RivalRelation] = ["relationtorivals", "rivalrelation", "与竞争者的关系", "与竞争对手的关系"],
        [OurRelation] = ["relationtous", "ourrelation", "与我方的关系"],
        [Owner] = CustomerHeaders.Owners,
        [Birthday] = CustomerHeaders.Birthdays,
    };
}
