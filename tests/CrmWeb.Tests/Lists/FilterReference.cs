using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.Search;

namespace CrmWeb.Tests.Lists;

/// <summary>The same conditions asked of one customer in memory, without a database.</summary>
internal sealed record FilterReference(Customer Customer, IReadOnlyCollection<int> Tags, DateOnly? CareDue, bool HasOpenComplaint)
{
    public bool Meets(FilterNode node, FilterTime time, int me) => node switch
    {
        FilterGroup { IsAny: true } any => any.Items.Any(i => Meets(i, time, me)),
        FilterGroup all => all.Items.All(i => Meets(i, time, me)),
        FilterCondition condition => Meets(condition, time, me),
        _ => throw new NotSupportedException(),
    };

    private bool Meets(FilterCondition c, FilterTime time, int me) => c.Field.Traits.Kind switch
    {
        FieldKind.Text => MeetsText(c),
        FieldKind.Tags => c.Operator switch
        {
            FilterOperator.Is => Ids(c, me).Any(Tags.Contains),
            FilterOperator.All => Ids(c, me).All(Tags.Contains),
            FilterOperator.Not => !Ids(c, me).Any(Tags.Contains),
            FilterOperator.None => Tags.Count == 0,
            _ => Tags.Count > 0,
        },
        FieldKind.YesNo when c.Field is CustomerField.OwnYesNo => MeetsAnswer(c),
        FieldKind.YesNo => c.Values.Contains(YesNo(c.Field) ? FilterText.Yes : FilterText.No),
        FieldKind.Money or FieldKind.Number or FieldKind.Quantity => MeetsNumber(c),
        FieldKind.Day => MeetsDay(c, Day(c, time), time),
        _ => MeetsChoice(c, me),
    };

    private static IEnumerable<int> Ids(FilterCondition c, int me) => c.Values.Select(v => v == FilterText.Me ? me : FilterValues.Number(v));

    private bool MeetsChoice(FilterCondition c, int me)
    {
        var value = c.Field switch
        {
            CustomerField.Class => $"{Customer.Class}",
            CustomerField.GovernmentKind => $"{Customer.GovernmentKind}",
            CustomerField.Size => $"{Customer.Size}",
            CustomerField.Type => $"{Customer.RelationshipType}",
            CustomerField.Stage => $"{Customer.Standing.Stage}",
            CustomerField.Tier => $"{Customer.Standing.Tier}",
            CustomerField.ComputedTier => $"{Customer.Standing.ComputedTier}",
            CustomerField.FormerTier => $"{Customer.Standing.FormerTier}",
            CustomerField.Source => $"{Customer.Source}",
            CustomerField.Style => $"{Customer.Style}",
            CustomerField.FamilyStage => $"{Customer.FamilyStage}",
            CustomerField.Language => Customer.Language,
            CustomerField.Currency => Customer.Currency,
            CustomerField.Owner => $"{Customer.OwnerId}",
            CustomerField.Team => $"{Customer.TeamId}",
            CustomerField.Campaign => $"{Customer.CampaignId}",
            CustomerField.Ticked => $"{Customer.Id}",
            CustomerField.OwnChoice => $"{Said(c)?.ChoiceId}",
            _ => throw new NotSupportedException($"{c.Field}"),
        };
        var values = c.Values.Select(v => v == FilterText.Me ? $"{me}" : v).ToList();
        return c.Operator switch
        {
            FilterOperator.Is => values.Contains(value),
            FilterOperator.Not => !values.Contains(value),
            FilterOperator.None => value.Length == 0,
            _ => value.Length > 0,
        };
    }

    private bool MeetsText(FilterCondition c)
    {
        string Fold(string text) => c.Field switch
        {
            CustomerField.Name or CustomerField.Code => SearchText.Normalise(text),
            CustomerField.Phone => SearchText.Digits(text),
            _ => text.ToLowerInvariant(),
        };
        IEnumerable<string> texts = c.Field switch
        {
            CustomerField.Name => [Customer.Name],
            CustomerField.Code => [Customer.Code],
            CustomerField.City => Customer.Addresses.Select(a => a.City),
            CustomerField.Region => Customer.Addresses.Select(a => a.Region),
            CustomerField.Country => Customer.Addresses.Select(a => a.Country),
            CustomerField.Phone => Customer.Phones.Select(p => p.Number),
            CustomerField.Email => Customer.Emails.Select(e => e.Address),
            CustomerField.Web => [Customer.Web],
            CustomerField.Notes => [Customer.Notes],
            CustomerField.OwnText => [Said(c)?.Text ?? ""],
            _ => throw new NotSupportedException($"{c.Field}"),
        };
        var (held, sought) = (texts.Select(Fold).ToList(), c.Values.Count > 0 ? Fold(c.Values[0]) : "");
        return c.Operator switch
        {
            FilterOperator.Has => held.Any(t => t.Contains(sought, StringComparison.Ordinal)),
            FilterOperator.Lacks => !held.Any(t => t.Contains(sought, StringComparison.Ordinal)),
            FilterOperator.Starts => held.Any(t => t.StartsWith(sought, StringComparison.Ordinal)),
            FilterOperator.None => held.TrueForAll(t => t.Length == 0),
            _ => held.Any(t => t.Length > 0),
        };
    }

    private bool YesNo(CustomerField field) => field switch
    {
        CustomerField.OpenComplaint => HasOpenComplaint,
        CustomerField.CatchAll => Customer.IsCatchAll,
        CustomerField.Archived => Customer.IsArchived,
        _ => throw new NotSupportedException($"{field}"),
    };

    private bool MeetsNumber(FilterCondition c)
    {
        decimal? value = c.Field switch
        {
            CustomerField.Clv => Customer.Standing.Clv,
            CustomerField.Rank => Customer.Standing.Rank,
            CustomerField.PurchaseDays => Customer.Standing.PurchaseDays,
            CustomerField.OwnNumber => Said(c)?.Number,
            _ => throw new NotSupportedException($"{c.Field}"),
        };
        return c.Operator switch
        {
            FilterOperator.Min => value >= FilterValues.Money(c.Values[0]),
            FilterOperator.Max => value <= FilterValues.Money(c.Values[0]),
            FilterOperator.None => value is null,
            _ => value is not null,
        };
    }

    private DateOnly? Day(FilterCondition c, FilterTime time)
    {
        DateOnly? Of(DateTime? at) => at is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, time.Zone)) : null;
        return c.Field switch
        {
            CustomerField.OwnDay => Said(c)?.Day,
            CustomerField.FirstPurchase => Customer.Standing.FirstPurchaseOn,
            CustomerField.LastPurchase => Customer.Standing.LastPurchaseOn,
            CustomerField.Birthday => Customer.Birthday,
            CustomerField.Closed => Customer.ClosedOn,
            CustomerField.CareDue => CareDue,
            CustomerField.LastContact => Of(Customer.LastContactAt),
            CustomerField.TypeSince => Of(Customer.RelationshipTypeSince),
            CustomerField.Created => Of(Customer.CreatedAt),
            _ => throw new NotSupportedException($"{c.Field}"),
        };
    }

    private FieldContent? Said(FilterCondition c) => Customer.FieldValues.FirstOrDefault(v => v.FieldId == c.Own)?.Content;

    private bool MeetsAnswer(FilterCondition c) => c.Operator switch
    {
        FilterOperator.None => Said(c) is null,
        FilterOperator.Some => Said(c) is not null,
        _ => Said(c)?.IsYes is { } yes && c.Values.Contains(yes ? FilterText.Yes : FilterText.No),
    };

    private static bool MeetsDay(FilterCondition c, DateOnly? day, FilterTime time)
    {
        var away = day is { } known ? known.DayNumber - time.Today.DayNumber : (int?)null;
        return c.Operator switch
        {
            FilterOperator.From => day >= FilterValues.Day(c.Values[0]),
            FilterOperator.Until => day <= FilterValues.Day(c.Values[0]),
            FilterOperator.Last => away <= 0 && away >= -FilterValues.Number(c.Values[0]),
            FilterOperator.Ago => away < -FilterValues.Number(c.Values[0]),
            FilterOperator.Next => away >= 0 && away <= FilterValues.Number(c.Values[0]),
            FilterOperator.None => day is null,
            _ => day is not null,
        };
    }
}
