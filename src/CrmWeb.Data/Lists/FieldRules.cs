using System.Linq.Expressions;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using static CrmWeb.Data.Lists.KindRules;

namespace CrmWeb.Data.Lists;

/// <summary>What each field of a filter asks of a customer (字段条件).</summary>
internal sealed class FieldRules(CrmDbContext db, StaffScope staff, FilterTime time)
{
    private readonly BelongingRules belongings = new(db);
    private readonly OwnRules own = new(db, time);

    public Expression<Func<Customer, bool>> Of(FilterNode node) => node switch
    {
        FilterGroup { IsAny: true } any => any.Items.Select(Of).Aggregate((one, other) => one.Or(other)),
        FilterGroup all => all.Items.Select(Of).Aggregate((one, other) => one.And(other)),
        FilterCondition condition => Of(condition),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private Expression<Func<Customer, bool>> Of(FilterCondition condition)
        => Standing(condition) ?? Trait(condition) ?? Day(condition) ?? belongings.Of(condition) ?? own.Of(condition) ?? throw new ArgumentOutOfRangeException(nameof(condition));

    private static Expression<Func<Customer, bool>>? Standing(FilterCondition asked) => asked.Field switch
    {
        CustomerField.Stage => Choice<LifecycleStage>(asked, c => c.Standing.Stage),
        CustomerField.Tier => Choice(asked, c => c.Standing.Tier),
        CustomerField.ComputedTier => Choice(asked, c => c.Standing.ComputedTier),
        CustomerField.FormerTier => Choice(asked, c => c.Standing.FormerTier),
        CustomerField.Clv => Money(asked, c => c.Standing.Clv),
        CustomerField.Rank => Number(asked, c => c.Standing.Rank),
        CustomerField.PurchaseDays => Number(asked, c => c.Standing.PurchaseDays),
        _ => null,
    };

    private Expression<Func<Customer, bool>>? Trait(FilterCondition asked) => asked.Field switch
    {
        CustomerField.Name => Name(asked),
        CustomerField.Code => Text(asked, c => c.CodeKey),
        CustomerField.Class => Choice<CustomerClass>(asked, c => c.Class),
        CustomerField.GovernmentKind => Choice(asked, c => c.GovernmentKind),
        CustomerField.Size => Choice(asked, c => c.Size),
        CustomerField.Owner => Key(asked, c => c.OwnerId, staff.StaffId),
        CustomerField.Team => Key(asked, c => c.TeamId, staff.StaffId),
        CustomerField.Ticked => Key(asked, c => c.Id, staff.StaffId),
        CustomerField.Type => Choice<Domain.Relationships.RelationshipType>(asked, c => c.RelationshipType),
        CustomerField.Campaign => Key(asked, c => c.CampaignId, staff.StaffId),
        CustomerField.Source => Choice<CustomerSource>(asked, c => c.Source),
        CustomerField.Style => Choice(asked, c => c.Style),
        CustomerField.FamilyStage => Choice(asked, c => c.FamilyStage),
        CustomerField.Language => Code(asked, c => c.Language),
        CustomerField.Currency => Code(asked, c => c.Currency),
        CustomerField.Web => Text(asked, c => c.Web.ToLower()),
        CustomerField.Notes => Text(asked, c => c.Notes.ToLower()),
        CustomerField.CatchAll => YesNo(asked, c => c.IsCatchAll),
        CustomerField.Archived => YesNo(asked, c => c.ArchivedAt != null),
        _ => null,
    };

    private Expression<Func<Customer, bool>>? Day(FilterCondition asked)
    {
        var days = new DayRules(asked, time);
        return asked.Field switch
        {
            CustomerField.FirstPurchase => days.Of(c => c.Standing.FirstPurchaseOn),
            CustomerField.LastPurchase => days.Of(c => c.Standing.LastPurchaseOn),
            CustomerField.Birthday => days.Of(c => c.Birthday),
            CustomerField.Closed => days.Of(c => c.ClosedOn),
            CustomerField.CareDue => days.Of(c => db.CareTasks.Where(t => t.CustomerId == c.Id && t.DoneAt == null).Min(t => (DateOnly?)t.WorkOn)),
            CustomerField.LastContact => days.Of(c => c.LastContactAt),
            CustomerField.TypeSince => days.Of(c => (DateTime?)c.RelationshipTypeSince),
            CustomerField.Created => days.Of(c => (DateTime?)c.CreatedAt),
            _ => null,
        };
    }

    // A question about a name that is masked would tell it letter by letter.
    private Expression<Func<Customer, bool>> Name(FilterCondition asked)
    {
        var rule = Text(asked, c => c.Stakeholder.SearchText);
        return staff.SeesMasked ? rule.And(c => c.Class != CustomerClass.Individual) : rule;
    }
}
