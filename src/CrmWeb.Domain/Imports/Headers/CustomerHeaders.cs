using static CrmWeb.Domain.Imports.ImportField;

namespace CrmWeb.Domain.Imports.Headers;

/// <summary>What the columns of customers are called (客户表头) by Salesforce, HubSpot, Chinese systems and people, the surest names first.</summary>
internal static class CustomerHeaders
{
    public static string[] Codes { get; } =
    [
        "customercode", "customerid", "customernumber", "customerno", "客户编号", "客户代码", "客户编码", "客户号", "客户id", "顾客编号", "会员编号", "会员号",
        "clientcode", "clientid", "accountcode", "accountnumber", "accountid", "companyid", "associatedcompanyid",
    ];

    public static string[] CustomerNames { get; } =
    [
        "customername", "客户名称", "客户姓名", "公司名称", "单位名称", "企业名称", "顾客姓名", "会员姓名", "accountname", "companyname", "associatedcompany", "companyaccount",
        "clientname", "company", "organization", "organisation", "account", "customer", "client", "客户", "公司", "单位", "所属客户", "所属公司",
    ];

    public static string[] Phones { get; } =
        ["phone", "phonenumber", "telephone", "tel", "businessphone", "workphone", "mainphone", "companyphone", "电话", "联系电话", "公司电话", "办公电话", "座机", "固话", "固定电话", "电话号码"];

    public static string[] Mobiles { get; } = ["mobile", "mobilephone", "mobilenumber", "mobilephonenumber", "cell", "cellphone", "手机", "手机号", "手机号码", "移动电话"];

    public static string[] Emails { get; } = ["email", "emailaddress", "workemail", "mail", "邮箱", "电子邮件", "电子邮箱", "邮件", "邮箱地址"];

    public static string[] Owners { get; } =
    [
        "owner", "accountowner", "companyowner", "customerowner", "contactowner", "salesperson", "salesrep", "accountmanager", "负责人", "客户负责人", "所有人", "客户经理",
        "业务员", "销售", "销售员", "销售人员", "归属人", "跟进人",
    ];

    public static string[] Birthdays { get; } = ["birthday", "dateofbirth", "birthdate", "dob", "生日", "出生日期"];

    public static string[] AllNotes { get; } = ["notes", "note", "description", "comments", "remarks", "remark", "memo", "备注", "描述", "说明"];

    public static IReadOnlyDictionary<ImportField, string[]> Names { get; } = new Dictionary<ImportField, string[]>
    {
        [Customer] = [.. Codes, "recordid", "code", "编号"],
        [Name] = [.. CustomerNames, "name", "名称", "姓名"],
        [Class] = ["customerclass", "class", "customertype", "客户类别", "客户类型", "客户性质", "类别"],
        [GovernmentKind] = ["governmentkind", "governmentbody", "kindofgovernmentbody", "政府类型", "政府客户类型", "单位类型"],
        [Size] = ["sizeband", "size", "companysize", "企业规模", "客户规模", "规模"],
        [Phone] = Phones,
        [Mobile] = Mobiles,
        [Email] = Emails,
        [Web] = ["website", "websiteurl", "web", "webaddress", "url", "homepage", "companydomainname", "domain", "网址", "网站", "官网", "主页"],
        [Street] = ["street", "billingstreet", "streetaddress", "address", "address1", "addressline", "addressline1", "mailingstreet", "地址", "详细地址", "街道", "联系地址", "公司地址", "通讯地址"],
        [City] = ["city", "billingcity", "mailingcity", "town", "城市", "所在城市", "市"],
        [Region] = ["region", "billingstateprovince", "billingstate", "state", "stateprovince", "stateregion", "province", "mailingstateprovince", "省份", "省", "省市", "州", "地区", "所在地区"],
        [PostalCode] = ["postalcode", "billingzippostalcode", "billingpostalcode", "zip", "zipcode", "zippostalcode", "postcode", "mailingzippostalcode", "邮编", "邮政编码"],
        [Country] = ["country", "billingcountry", "countryregion", "mailingcountry", "国家", "国家地区", "国别"],
        [Owner] = Owners,
        [Team] = ["team", "department", "团队", "部门", "所属部门", "所属团队"],
        [Source] = ["source", "customersource", "accountsource", "leadsource", "来源", "客户来源", "线索来源"],
        [Language] = ["language", "preferredlanguage", "语言"],
        [Currency] = ["currency", "currencycode", "accountcurrency", "币种", "货币", "币别"],
        [Birthday] = Birthdays,
        [Notes] = AllNotes,
        [ImportField.RelationshipType] = ["relationshiptype", "关系类型"],
        [Tags] = ["tags", "tag", "customertags", "labels", "标签", "客户标签"],
        [Campaign] = ["campaign", "campaignname", "primarycampaign", "primarycampaignsource", "originalsourcecampaign", "营销活动", "市场活动", "来源活动", "活动"],
        [CatchAll] = ["unnamedbuyers", "catchall", "散客"],
    };
}
