namespace CrmWeb.Domain.Stakeholders;

/// <summary>Roles of a stakeholder in the SCOPE circle (利益相关者角色); one may play several at once.</summary>
[Flags]
public enum StakeholderRole
{
    None = 0,

    /// <summary>供应商: sells to us.</summary>
    Supplier = 1,

    /// <summary>顾客: buys from us.</summary>
    Customer = 2,

    /// <summary>所有者: shareholders and investors.</summary>
    Owner = 4,

    /// <summary>合作伙伴: channel members and others whose interests are tied to ours.</summary>
    Partner = 8,

    /// <summary>员工: our own people who keep the relationships.</summary>
    Employee = 16,

    /// <summary>竞争者: kept beside the customers, never counted as one.</summary>
    Competitor = 32,
}
