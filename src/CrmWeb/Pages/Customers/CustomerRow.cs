using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>One line of the list of customers (客户列表行).</summary>
public sealed record CustomerRow(int Id, string Name, string Code, CustomerClass Class, bool IsArchived, string SortKey)
{
    public PyramidTier? Tier { get; init; }
    public PyramidTier? ComputedTier { get; init; }
    public LifecycleStage Stage { get; init; }
    public LifecycleStage? ComputedStage { get; init; }
    public decimal Clv { get; init; }
    public int? Rank { get; init; }
    public DateOnly? FirstPurchaseOn { get; init; }
    public DateOnly? LastPurchaseOn { get; init; }
    public int PurchaseDays { get; init; }
    public RelationshipType Type { get; init; }
    public DateTime TypeSince { get; init; }
    public CustomerSource Source { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime? LastContactAt { get; init; }
    public DateOnly? CareDueOn { get; init; }
    public string? Owner { get; init; }
    public string? Team { get; init; }
    public string? City { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public bool HasOpenComplaint { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Of the last twelve months, by currency.</summary>
    public IReadOnlyList<Spent> Spend { get; init; } = [];

    /// <summary>What it says in the company's own fields that the list shows, by their numbers.</summary>
    public IReadOnlyDictionary<int, SaidField> Own { get; init; } = new Dictionary<int, SaidField>();

    /// <summary>The reader may change it, not only see it.</summary>
    public bool MayEdit { get; init; }

    public bool HasNoValueYet => CustomerStanding.LacksValue(Clv, ComputedStage);

    public CustomerPlace Place(CustomerSort sort) => CustomerPlace.Of(sort, Id, sort is CustomerSort.Code ? Code : SortKey, Clv, LastContactAt);

    /// <summary>What stands in other tables is asked only where it is shown.</summary>
    public static Expression<Func<Customer, CustomerRow>> From(CrmDbContext db, StaffScope staff, ShownColumns shown)
    {
        var (team, phone, email, complaint) = (shown.Has(CustomerColumn.Team), shown.Has(CustomerColumn.Phone), shown.Has(CustomerColumn.Email), shown.Has(CustomerColumn.OpenComplaint));
        var (open, editable, isAllEditable) = (db.Complaints.OfKind(CaseKind.Complaint).Open(), db.Customers.EditableBy(staff), staff.Writes >= staff.Reads);
        return c => new CustomerRow(c.Id, staff.Calls(c.Name, c.Code, c.Class), c.Code, c.Class, c.ArchivedAt != null, c.SortKey)
        {
            Tier = c.Standing.Tier, ComputedTier = c.Standing.ComputedTier, Stage = c.Standing.Stage, ComputedStage = c.Standing.ComputedStage,
            Clv = c.Standing.Clv, Rank = c.Standing.Rank, FirstPurchaseOn = c.Standing.FirstPurchaseOn, LastPurchaseOn = c.Standing.LastPurchaseOn, PurchaseDays = c.Standing.PurchaseDays,
            Type = c.RelationshipType, TypeSince = c.RelationshipTypeSince, Source = c.Source, CreatedAt = c.CreatedAt, LastContactAt = c.LastContactAt,
            CareDueOn = db.CareTasks.Where(t => t.CustomerId == c.Id && t.DoneAt == null).Min(t => (DateOnly?)t.WorkOn),
            Owner = db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            Team = team ? db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).FirstOrDefault() : null,
            City = c.Addresses.OrderBy(a => a.Id).Select(a => a.City).FirstOrDefault(),
            Phone = phone ? c.Phones.OrderBy(p => p.Id).Select(p => p.Number).FirstOrDefault() : null,
            Email = email ? c.Emails.OrderBy(e => e.Id).Select(e => e.Address).FirstOrDefault() : null,
            MayEdit = isAllEditable || editable.Any(e => e.Id == c.Id),
            HasOpenComplaint = complaint && open.Any(x => x.CustomerId == c.Id),
            Tags = db.CustomerTags.Where(t => t.CustomerId == c.Id).OrderBy(t => t.Tag.Name).Select(t => t.Tag.Name).ToList(),
        };
    }
}
