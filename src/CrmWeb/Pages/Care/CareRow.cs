using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Value;
using CrmWeb.Language;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>One care task in a list (关怀列表行).</summary>
public sealed record CareRow(
    int Id, int CustomerId, string Customer, PyramidTier? Tier, CareReason Reason, CareMethod Method, string Title, string? Contact,
    DateOnly? OccasionOn, DateOnly DueOn, DateOnly WorkOn, string SnoozeReason, DateTime? DoneAt, string Outcome, string? Owner)
{
    public static Expression<Func<CareTask, CareRow>> From(CrmDbContext db, StaffScope staff) => t => new CareRow(
        t.Id, t.CustomerId, staff.Calls(t.Customer.Name, t.Customer.Code, t.Customer.Class), t.Customer.Standing.Tier, t.Reason, t.Method, t.Title, t.Contact == null ? null : t.Contact.Name,
        t.OccasionOn, t.DueOn, t.WorkOn, t.SnoozeReason, t.DoneAt, t.Outcome,
        db.Users.Where(u => u.Id == t.OwnerId).Select(u => u.DisplayName).FirstOrDefault());

    /// <summary>The tasks of these numbers, in the order of the numbers.</summary>
    public static async Task<List<CareRow>> ReadAsync(CrmDbContext db, StaffScope staff, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var rows = await db.CareTasks.AsNoTracking().VisibleTo(staff).Where(t => ids.Contains(t.Id)).Select(From(db, staff)).ToDictionaryAsync(r => r.Id, cancel);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    public CareWords Words => new(Reason, Title, Contact, OccasionOn);
}

/// <summary>What a task is called (关怀任务名称): a person's own words, or a rule's in the reader's language.</summary>
public sealed record CareWords(CareReason Reason, string Title, string? Contact, DateOnly? OccasionOn)
{
    public static CareWords Of(CareTask task) => new(task.Reason, task.Title, task.Contact?.Name, task.OccasionOn);

    /// <param name="masked">Names of people and their birthdays are not for this reader.</param>
    public string In(Words words, Formats formats, bool masked) => (Title, Reason, OccasionOn) switch
    {
        (_, CareReason.Birthday or CareReason.Occasion, _) when masked => words.Of(Reason),
        ({ Length: > 0 }, CareReason.Birthday, { } day) => words["Care.BirthdayOf", Title, formats.Date(day)].Value,
        ({ Length: > 0 }, CareReason.Occasion, { } day) => words["Care.OccasionOn", Title, formats.Date(day)].Value,
        ({ Length: > 0 }, CareReason.InSale, _) => words["Care.Deliver", Title].Value,
        ({ Length: > 0 }, _, _) => Title,
        (_, CareReason.FollowUp, { } day) => words["Care.AskAfter", formats.Date(day)].Value,
        (_, CareReason.Contact, { } day) => words["Care.ContactSince", formats.Date(day)].Value,
        (_, CareReason.JointReview, { } day) => words["Care.ReviewSince", formats.Date(day)].Value,
        (_, CareReason.Decline, { } day) => words["Care.DecliningSince", formats.Date(day)].Value,
        (_, CareReason.TierMove, { } day) => words["Care.TierMovedOn", formats.Date(day)].Value,
        (_, CareReason.Handover, { } day) => words["Care.IntroduceAfter", formats.Date(day)].Value,
        (_, CareReason.Birthday, { } day) when Contact is not null => words["Care.BirthdayOf", Contact, formats.Date(day)].Value,
        (_, CareReason.Birthday, { } day) => words["Care.Birthday", formats.Date(day)].Value,
        _ => words.Of(Reason),
    };
}

/// <summary>How care looks (关怀外观): a drawing per method.</summary>
public static class CareLook
{
    /// <summary>The channel of a contact that this method makes.</summary>
    public static Channel ChannelOf(CareMethod method) => method switch
    {
        CareMethod.Visit => Channel.Visit,
        CareMethod.Website => Channel.Web,
        CareMethod.InteractionCentre => Channel.CallCentre,
        _ => Channel.Phone,
    };

    public static string Icon(CareReason reason, CareMethod method) => (reason, method) switch
    {
        (CareReason.Birthday or CareReason.Occasion, _) => "star",
        (CareReason.InSale, _) => "box",
        (CareReason.DevelopmentPlan, _) => "flag",
        (CareReason.Handover, _) => "person",
        (_, CareMethod.Visit) => "person",
        (_, CareMethod.ProactiveCall) => "phone",
        (_, CareMethod.Website) => "globe",
        (_, CareMethod.Greeting) => "heart",
        _ => "chat",
    };
}
