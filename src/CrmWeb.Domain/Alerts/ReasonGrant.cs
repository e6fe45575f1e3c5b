namespace CrmWeb.Domain.Alerts;

/// <summary>Leave for a member of staff to look at reasons of alerts until a day (原因查看授权), of the customers that person serves.</summary>
public sealed class ReasonGrant
{
    public const int WhyLength = 200;
    public const int LongestDays = 366;

    private ReasonGrant() { } // EF Core

    public ReasonGrant(int staffId, int grantedBy, string why, DateTime at, DateOnly until)
    {
        if (staffId == grantedBy)
            throw new RuleBrokenException("Nobody grants leave to themselves.");

        (StaffId, GrantedBy, Why, GrantedAt, Until) = (staffId, grantedBy, why, at, until);
    }

    public int Id { get; private set; }
    public int StaffId { get; private set; }
    public int GrantedBy { get; private set; }
    public string Why { get; private set; } = "";
    public DateTime GrantedAt { get; private set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly Until { get; private set; }
    public DateTime? RevokedAt { get; private set; }
    public Guid? FormId { get; private set; }

    public void Revoke(DateTime at) => RevokedAt ??= at;

    public bool HoldsOn(DateOnly day) => RevokedAt is null && day <= Until;

    public ReasonGrant FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}
