using System.Linq.Expressions;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Value;

namespace CrmWeb.Pages.Interactions;

/// <summary>One appointment (约见) in a list.</summary>
public sealed record AppointmentRow(int Id, int CustomerId, string Customer, PyramidTier? Tier, string Subject, Channel Channel, DateTime HappensAt, InteractionStatus Status, bool IsSettled)
{
    public static Expression<Func<Interaction, AppointmentRow>> From(StaffScope staff) => i => new AppointmentRow(
        i.Id, i.CustomerId, staff.Calls(i.Customer.Name, i.Customer.Code, i.Customer.Class), i.Customer.Standing.Tier,
        i.Subject, i.Channel, i.HappensAt, i.Status, i.SettledAt != null);
}

/// <summary>An appointment as one line (约见行), with one click to say that it took place.</summary>
/// <param name="Back">The page it stands on.</param>
public sealed record AppointmentLine(AppointmentRow Row, DateTime Now, bool MayWork, string Back = "/")
{
    /// <summary>Its time has come, and nobody said whether it took place.</summary>
    public bool IsDue => Row.Status == InteractionStatus.Planned && Row.HappensAt <= Now;
}
