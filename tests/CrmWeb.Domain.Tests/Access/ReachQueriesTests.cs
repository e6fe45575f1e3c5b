using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Equity;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Access;

public sealed class ReachQueriesTests
{
    private sealed record Row(int Team, int? Owner);

    private static readonly StaffScope Ann = new(1, [StaffRole.Sales], [1, 2]);

    [Fact]
    public void However_it_is_asked_the_teams_and_the_own_are_seen_and_nobody_else()
        => Prop.ForAll<(byte Team, byte Owner)[]>(drawn => Agree([.. drawn.Select(d => new Row(d.Team % 4, d.Owner % 3 == 0 ? null : d.Owner % 3))])).QuickCheckThrowOnFailure();

    private static void Agree(List<Row> rows)
    {
        var expected = rows.Where(r => r.Team is 1 or 2 || r.Owner == 1).ToList();

        Assert.Equal(expected, Seen(rows, Ann));
        Assert.Equal(expected, Seen(rows, (Ann with { IsWide = true }).InOrder));
        Assert.Equal(rows.Where(r => r.Team is 1 or 2), Seen(rows, Ann with { OwnsElsewhere = false }));
    }

    [Fact]
    public void Few_customers_are_gathered_and_not_walked_by()
    {
        Assert.Equal(Ann, Ann.InOrder);
        Assert.NotEqual(Ann with { IsWide = true }, (Ann with { IsWide = true }).InOrder);
    }

    [Fact]
    public void What_was_ones_own_at_another_time_is_seen_in_whatever_team_it_stood()
    {
        EquityCell[] cells = [new(7, 3, 1, CustomerClass.Individual, null, 2, 10m), new(7, 3, 2, CustomerClass.Individual, null, 1, 5m)];

        var seen = cells.AsQueryable().VisibleTo(Ann with { OwnsElsewhere = false });

        Assert.Equal([cells[0]], seen);
    }

    private static IEnumerable<Row> Seen(List<Row> rows, StaffScope staff) => rows.AsQueryable().Within(staff.Reads, staff, r => r.Team, r => r.Owner);
}
