using CrmWeb.Domain.Access;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Lists;

/// <summary>The fields of a customer with what a filter must know of each (客户字段表).</summary>
public static class CustomerFields
{
    private static readonly FieldTraits Words = new(FieldKind.Text);
    private static readonly FieldTraits Place = new(FieldKind.Text, MayLack: true, IsPersonal: true);
    private static readonly FieldTraits Day = new(FieldKind.Day, MayLack: true);
    private static readonly FieldTraits YesNo = new(FieldKind.YesNo, Options: [FilterText.Yes, FilterText.No]);

    private static readonly Dictionary<CustomerField, FieldTraits> Known = new()
    {
        [CustomerField.Name] = Words,
        [CustomerField.Code] = Words,
        [CustomerField.Class] = Choice<CustomerClass>(),
        [CustomerField.GovernmentKind] = Choice<GovernmentKind>(mayLack: true),
        [CustomerField.Size] = Choice<SizeBand>(mayLack: true),
        [CustomerField.Owner] = new(FieldKind.Staff, MayLack: true),
        [CustomerField.Team] = new(FieldKind.Team),
        [CustomerField.Type] = Choice<RelationshipType>(),
        [CustomerField.TypeSince] = new(FieldKind.Day),
        [CustomerField.Stage] = Choice<LifecycleStage>(),
        [CustomerField.Tier] = Choice<PyramidTier>(mayLack: true),
        [CustomerField.ComputedTier] = Choice<PyramidTier>(mayLack: true),
        [CustomerField.FormerTier] = Choice<PyramidTier>(mayLack: true),
        [CustomerField.Clv] = new(FieldKind.Money, IsValue: true),
        [CustomerField.Rank] = new(FieldKind.Number, MayLack: true, IsValue: true),
        [CustomerField.PurchaseDays] = new(FieldKind.Number),
        [CustomerField.FirstPurchase] = Day,
        [CustomerField.LastPurchase] = Day,
        [CustomerField.LastContact] = Day,
        [CustomerField.CareDue] = Day,
        [CustomerField.OpenComplaint] = YesNo,
        [CustomerField.Tags] = new(FieldKind.Tags, MayLack: true),
        [CustomerField.Source] = Choice<CustomerSource>(),
        [CustomerField.Campaign] = new(FieldKind.Campaign, MayLack: true),
        [CustomerField.Style] = Choice<CommunicationStyle>(mayLack: true),
        [CustomerField.FamilyStage] = Choice<FamilyStage>(mayLack: true) with { IsPersonal = true },
        [CustomerField.Language] = new(FieldKind.Choice, MayLack: true, Options: ListedCodes.Languages),
        [CustomerField.Currency] = new(FieldKind.Choice, MayLack: true, Options: ListedCodes.Currencies),
        [CustomerField.City] = Place,
        [CustomerField.Region] = Place,
        [CustomerField.Country] = Place,
        [CustomerField.Phone] = Place,
        [CustomerField.Email] = Place,
        [CustomerField.Web] = Words with { MayLack = true },
        [CustomerField.Notes] = Place,
        [CustomerField.Birthday] = Day with { IsPersonal = true },
        [CustomerField.Closed] = Day,
        [CustomerField.CatchAll] = YesNo,
        [CustomerField.Archived] = YesNo,
        [CustomerField.Created] = new(FieldKind.Day),
        [CustomerField.Ticked] = new(FieldKind.Ticked),
        [CustomerField.OwnText] = Place,
        [CustomerField.OwnNumber] = new(FieldKind.Quantity, MayLack: true),
        [CustomerField.OwnDay] = Day,
        [CustomerField.OwnChoice] = new(FieldKind.Pick, MayLack: true),
        [CustomerField.OwnYesNo] = YesNo with { MayLack = true },
    };

    extension(CustomerField asked)
    {
        public FieldTraits Traits => Known[asked];

        /// <summary>Whether it is one of the company's own fields, of which there may be several.</summary>
        public bool IsOwn => asked >= CustomerField.OwnText;

        /// <summary>Whether this person may filter by the field: not by what they may not see of everybody in the list.</summary>
        public bool IsFor(StaffScope staff)
            => (!asked.Traits.IsPersonal || !staff.SeesMasked) && (!asked.Traits.IsValue || staff.SeesValueOfAll);
    }

    /// <summary>The fields of every customer that a person may choose from.</summary>
    public static IEnumerable<CustomerField> For(StaffScope staff)
        => Enum.GetValues<CustomerField>().Where(f => f is not CustomerField.Ticked && !f.IsOwn && f.IsFor(staff));

    /// <summary>How a filter asks of a field of the company's own.</summary>
    public static CustomerField OfType(CustomFieldType type) => type switch
    {
        CustomFieldType.Number => CustomerField.OwnNumber,
        CustomFieldType.Date => CustomerField.OwnDay,
        CustomFieldType.Choice => CustomerField.OwnChoice,
        CustomFieldType.YesNo => CustomerField.OwnYesNo,
        _ => CustomerField.OwnText,
    };

    private static FieldTraits Choice<T>(bool mayLack = false)
        where T : struct, Enum
        => new(FieldKind.Choice, mayLack, typeof(T));
}
