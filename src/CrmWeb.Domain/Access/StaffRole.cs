namespace CrmWeb.Domain.Access;

/// <summary>What a member of staff is here to do (岗位角色); one person may hold several.</summary>
public enum StaffRole
{
    Sales,
    Manager,
    ServiceDesk,
    Administrator,
    Auditor,
}
