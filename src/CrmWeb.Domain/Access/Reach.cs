namespace CrmWeb.Domain.Access;

/// <summary>How far a right goes (权限范围): nobody's records, one's own, the team's, the company's.</summary>
public enum Reach
{
    None,
    Own,
    Team,
    Company,
}
