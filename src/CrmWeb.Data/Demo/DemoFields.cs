using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;

namespace CrmWeb.Data.Demo;

/// <summary>The demo company's own fields (演示自定义字段), one of each type, and what its customers say in them.</summary>
internal sealed class DemoFields(bool isChinese, Random random, DateOnly today)
{
    private readonly CustomField _cups = new(FieldOwner.Customer, CustomFieldType.Number, new("Cups a day", "每日杯数", "As the customer tells it.", "以客户所述为准。", Least: 0, Most: 5_000), 1);
    private readonly CustomField _roast = new(FieldOwner.Customer, CustomFieldType.Choice, new("Favourite roast", "偏好烘焙度"), 2);
    private readonly CustomField _organic = new(FieldOwner.Customer, CustomFieldType.YesNo, new("Buys organic only", "只购有机豆"), 3);
    private readonly CustomField _service = new(FieldOwner.Customer, CustomFieldType.Date, new("Machine service due", "设备保养日"), 4);
    private readonly CustomField _entrance = new(FieldOwner.Customer, CustomFieldType.Text, new("Delivery entrance", "送货入口"), 5);

    private readonly CustomField _tastings = new(FieldOwner.Contact, CustomFieldType.YesNo, new("Invited to tastings", "受邀品鉴"), 1);
    private readonly CustomField _batch = new(FieldOwner.Complaint, CustomFieldType.Text, new("Batch", "批号", "Printed under the bag.", "印在袋底。"), 1);
    private readonly CustomField _tasting = new(FieldOwner.Opportunity, CustomFieldType.Date, new("Tasting on", "品鉴日"), 1);

    /// <summary>Save them before they are filled in.</summary>
    public IReadOnlyList<CustomField> Make()
    {
        foreach (var (english, chinese) in new[] { ("Light", "浅烘"), ("Medium", "中烘"), ("Dark", "深烘") })
            _roast.Add(new FieldChoice(english, chinese));
        return [_cups, _roast, _organic, _service, _entrance, _tastings, _batch, _tasting];
    }

    /// <summary>Of most customers something is known, of few all.</summary>
    public void Fill(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers.Where(c => !c.IsCatchAll))
        {
            Say(customer, 0.7, _cups, new(Number: 10 + 5 * random.Next(90)));
            Say(customer, 0.6, _roast, new(ChoiceId: random.Pick(_roast.Choices).Id));
            Say(customer, 0.5, _organic, new(IsYes: random.Chance(0.3)));
            Say(customer, 0.4, _service, new(Day: today.AddDays(random.Next(-20, 160))));
            Say(customer, 0.3, _entrance, new(random.Pick(Entrances)));
            foreach (var contact in customer.Contacts)
                Say(contact, 0.5, _tastings, new(IsYes: random.Chance(0.5)));
        }
    }

    public void Fill(IEnumerable<Opportunity> opportunities)
    {
        foreach (var opportunity in opportunities)
            Say(opportunity, 0.5, _tasting, new(Day: opportunity.ExpectedOn.AddDays(-random.Next(7, 21))));
    }

    public void Fill(IEnumerable<Complaint> complaints)
    {
        foreach (var complaint in complaints)
            Say(complaint, 0.4, _batch, new($"B{random.Next(1_000, 9_999)}"));
    }

    private IReadOnlyList<string> Entrances => isChinese
        ? ["后院卸货口，按铃两次", "地下车库三号梯", "正门前台登记", "东门保安处"]
        : ["Back yard, ring twice", "Garage, third lift", "Front desk, sign in first", "East gate, ask for the porter"];

    private void Say(IHoldsFields record, double share, CustomField field, FieldContent content)
    {
        if (random.Chance(share))
            record.Hold(field.Id, content);
    }
}
