using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class FileImportTests
{
    private static readonly DateTime Monday = new(2024, 5, 6, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_import_goes_from_upload_to_undone()
    {
        var import = Uploaded();

        import.Queue(4);
        import.Start("here", Monday);
        import.Apply(new ImportOutcome(Added: 7, BadRows: 0, CustomersCreated: 3), Monday);
        import.BeginUndo(new Entered(Monday, 4));
        import.Undo(customersRemoved: 2, customersArchived: 1);

        Assert.Equal((ImportStatus.Undone, 7, 2, 1), (import.Status, import.Added, import.CustomersRemoved, import.CustomersArchived));
    }

    [Fact]
    public void An_import_whose_process_died_starts_again()
    {
        var import = Uploaded();
        import.Queue(4);
        import.Start("here", Monday);

        import.Start("here", Monday.AddHours(1));

        Assert.Equal((ImportStatus.Applying, Monday.AddHours(1)), (import.Status, import.StartedAt));
    }

    [Fact]
    public void What_was_applied_cannot_be_applied_or_changed_again()
    {
        var import = Uploaded();
        import.Queue(4);
        import.Start("here", Monday);
        import.Apply(new ImportOutcome(1, 0), Monday);

        Assert.Throws<RuleBrokenException>(() => import.Queue(4));
        Assert.Throws<RuleBrokenException>(() => import.Choose(import.Layout, "EUR", import.Matching, import.NewCustomers, false, false));
        Assert.Throws<RuleBrokenException>(() => import.Cancel(Monday));
    }

    [Fact]
    public void An_undo_that_failed_leaves_the_import_applied()
    {
        var import = Uploaded();
        import.Queue(4);
        import.Start("here", Monday);
        import.Apply(new ImportOutcome(1, 0), Monday);
        import.BeginUndo(new Entered(Monday, 4));

        import.Fail("disk full", Monday);

        Assert.Equal((ImportStatus.Applied, "disk full"), (import.Status, import.Error));
    }

    [Theory]
    [InlineData(StaffRole.Administrator, true, true, true)]
    [InlineData(StaffRole.Manager, true, true, false)]
    [InlineData(StaffRole.Sales, true, false, false)]
    [InlineData(StaffRole.ServiceDesk, false, false, false)]
    [InlineData(StaffRole.Auditor, false, false, false)]
    public void Sales_import_their_own_customers_managers_the_teams_and_administrators_all(StaffRole role, bool own, bool teams, bool others)
    {
        var staff = new StaffScope(4, [role], [2]);
        var rights = new ImportRights(staff.Imports, staff.StaffId, staff.TeamIds, 1000);

        Assert.Equal((own, teams, others), (rights.Covers(9, 4), rights.Covers(2, 5), rights.Covers(9, 5)));
    }

    [Fact]
    public void An_auditor_imports_nothing_whatever_else_they_are()
        => Assert.Equal(Reach.None, new StaffScope(4, [StaffRole.Administrator, StaffRole.Auditor], []).Imports);

    private static FileImport Uploaded() => new(ImportKind.Purchases, Guid.NewGuid(), "may.csv", 10, new string('a', 64), new Entered(Monday, 4));
}
