using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;

namespace CrmWeb.Pages.Customers;

/// <summary>What the form of a customer (客户表单) needs of its page, new or edit.</summary>
public interface ICustomerForm : IAsksFields
{
    CustomerInput Input { get; }

    PointsInput Points { get; }

    Assignment Assignment { get; }

    Choices Campaigns { get; }

    /// <summary>The service desk changes numbers and addresses only.</summary>
    bool MayDescribe { get; }
}
