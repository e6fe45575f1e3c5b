using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Merges;

public sealed class MergeChoiceTests
{
    private static readonly Entered Monday = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null);

    [Fact]
    public void What_one_lacks_comes_from_the_other_and_both_notes_stay()
    {
        var (one, other) = (Of("One", new(Notes: "early")), Of("Other", new(Web: "https://other.example", Currency: "CNY", Notes: "late")));

        var choice = MergeChoice.Sensible(one, other);

        Assert.Equal(MergeSide.Survivor, choice.SideOf(MergeField.Name));
        Assert.Equal(("One", "https://other.example", "CNY", "early\n\nlate"), Seen(choice.Of(one, other)));
    }

    [Fact]
    public void Notes_that_do_not_fit_together_are_not_put_together()
    {
        var (one, other) = (Of("One", new(Notes: new string('a', 1500))), Of("Other", new(Notes: new string('b', 1500))));

        Assert.Equal(MergeSide.Survivor, MergeChoice.Sensible(one, other).SideOf(MergeField.Notes));
    }

    [Fact]
    public void A_firm_takes_no_birthday_over()
    {
        var (one, other) = (Of("Firm", new(), CustomerClass.Enterprise), Of("Person", new(Birthday: new(1990, 1, 2))));

        Assert.Null(MergeChoice.Sensible(one, other).Of(one, other).Traits.Birthday);
    }

    [Fact]
    public void What_was_kept_is_read_again()
    {
        var one = Of("深圳先锋", new(Notes: "重要 \"客户\"", Birthday: new(1990, 1, 2)));
        var record = new MergeRecord(one, one, one, ["8613"], [], ["x\ny"]);

        var read = MergeRecord.Read(record.Write());

        Assert.Equal((one, "8613", "x\ny"), (read.Survivor, read.Phones.Single(), read.Addresses.Single()));
        Assert.Contains("深圳先锋", record.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_can_be_undone_for_thirty_days()
    {
        var (survivor, merged) = (New("A"), New("B"));
        var merge = new CustomerMerge(survivor, merged, "", Guid.NewGuid(), Monday);

        Assert.Null(merge.RefusalAt(Monday.At.AddDays(30)));
        Assert.Equal(UndoRefusal.TooLate, merge.RefusalAt(Monday.At.AddDays(30).AddSeconds(1)));
        merge.Undo(Monday);
        Assert.Equal(UndoRefusal.Undone, merge.RefusalAt(Monday.At));
    }

    private static (string Name, string Web, string Currency, string Notes) Seen(CustomerSnapshot of) => (of.Name, of.Traits.Web, of.Traits.Currency, of.Traits.Notes);

    private static CustomerSnapshot Of(string name, CustomerTraits traits, CustomerClass kind = CustomerClass.Individual)
    {
        var customer = New(name, kind);
        customer.Describe(traits);
        return CustomerSnapshot.Of(customer);
    }

    private static Customer New(string name, CustomerClass kind = CustomerClass.Individual) => new(name, name, kind, 1, null, RelationshipType.Basic, Monday);
}
