using System.Xml.Linq;
using CrmWeb.Data;
using CrmWeb.Data.Merges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Language;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Merges;

/// <summary>Nothing that hangs on a customer is unknown to the merge.</summary>
public sealed class MergeRulesTests
{
    // Numbers of customers that are no keys: figures of past runs stay as they were computed, pairs are found anew every night, and what moved is the merge's own log.
    private static readonly string[] PlainNumbers = ["DistinctPair.OneCustomerId", "DistinctPair.OtherCustomerId", "DuplicatePair.OneCustomerId", "DuplicatePair.OtherCustomerId", "FigureBlock.FirstCustomerId", "MovedRow.FromCustomerId", "MovedRow.ToCustomerId"];

    [Fact]
    public void Every_entity_that_refers_to_a_customer_has_a_rule()
    {
        using var db = TestDatabase.SqliteAt("never-opened.db")();
        var keys = db.Model.KeysToCustomers().Concat(db.Model.KeysToStakeholders()).ToList();

        Assert.Empty(keys.Select(k => k.DeclaringEntityType.ClrType).Except(MergeRules.Known.Keys).Select(t => $"{t.Name}: say in MergeRules what a merge does with it"));
        Assert.Empty(MergeRules.Known.Keys.Except(keys.Select(k => k.DeclaringEntityType.ClrType)).Select(t => $"{t.Name} no longer refers to a customer"));
        Assert.Empty(keys.Where(k => k.Properties.Count > 1).Select(k => k.Kind));
    }

    [Fact]
    public void No_number_of_a_customer_is_kept_without_a_key()
    {
        using var db = TestDatabase.SqliteAt("never-opened.db")();
        var numbers = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => (p.Name.EndsWith("CustomerId", StringComparison.Ordinal) || p.Name.EndsWith("StakeholderId", StringComparison.Ordinal)) && !p.IsForeignKey())
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}");

        Assert.Equal(PlainNumbers.Order(), numbers.Order());
    }

    [Fact]
    public void Of_every_column_that_names_a_contact_the_customer_is_known()
    {
        using var db = TestDatabase.SqliteAt("never-opened.db")();

        Assert.Empty(db.Model.KeysToContacts().Where(k => k.Owner() is null).Select(k => k.ToString()));
    }

    [Fact]
    public void What_moves_has_its_word()
    {
        var words = XDocument.Load(Path.Combine(SourceFiles.WebFolder(), "Resources", "Merges.resx")).Descendants("data").Select(d => d.Attribute("name")!.Value).ToHashSet();

        var moving = MergeRules.Known.Where(r => r.Value is MergeRule.Moves or MergeRule.EnteredAnew).Select(r => $"Merge.Kind.{r.Key.Name}");

        Assert.Empty(moving.Except(words));
    }
}
