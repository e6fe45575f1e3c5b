using System.Data.Common;
using CrmWeb.Data.Bulk;
using CrmWeb.Data.Conventions;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Search;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Attachments;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Calendars;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Domain.Duplicates;
using CrmWeb.Domain.Entitlements;
using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Households;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Occasions;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Preparations;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.SavedViews;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Domain.Value.Equity;
using CrmWeb.Domain.Value.Figures;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Domain.Value.Statistics;
using CrmWeb.Domain.Value.WhatIf;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Data;

/// <summary>The one database context that pages and jobs ask for; each engine has a sealed one below it.</summary>
public abstract class CrmDbContext(DbContextOptions options)
    : IdentityDbContext<StaffMember, IdentityRole<int>, int>(options)
{
    public DbSet<AlertInquiry> AlertInquiries => Set<AlertInquiry>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<BackTestRun> BackTestRuns => Set<BackTestRun>();
    public DbSet<BulkChange> BulkChanges => Set<BulkChange>();
    public DbSet<BulkItem> BulkItems => Set<BulkItem>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignCost> CampaignCosts => Set<CampaignCost>();
    public DbSet<CareTask> CareTasks => Set<CareTask>();
    public DbSet<CashFlowPlan> CashFlowPlans => Set<CashFlowPlan>();
    public DbSet<DefaultView> DefaultViews => Set<DefaultView>();
    public DbSet<GroupChurnWindow> GroupChurnWindows => Set<GroupChurnWindow>();
    public DbSet<Cause> Causes => Set<Cause>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<ComplaintCategory> ComplaintCategories => Set<ComplaintCategory>();
    public DbSet<NumberSeries> ComplaintNumbers => Set<NumberSeries>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Contract> Contracts => Set<Contract>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<CustomerAlert> CustomerAlerts => Set<CustomerAlert>();
    public DbSet<CustomerPreference> CustomerPreferences => Set<CustomerPreference>();
    public DbSet<CustomerTag> CustomerTags => Set<CustomerTag>();
    public DbSet<CustomField> CustomFields => Set<CustomField>();
    public DbSet<CustomerFieldValue> CustomerFieldValues => Set<CustomerFieldValue>();
    public DbSet<ContactFieldValue> ContactFieldValues => Set<ContactFieldValue>();
    public DbSet<ComplaintFieldValue> ComplaintFieldValues => Set<ComplaintFieldValue>();
    public DbSet<OpportunityFieldValue> OpportunityFieldValues => Set<OpportunityFieldValue>();
    public DbSet<DataExport> DataExports => Set<DataExport>();
    public DbSet<Occasion> Occasions => Set<Occasion>();
    public DbSet<HouseholdMember> HouseholdMembers => Set<HouseholdMember>();
    public DbSet<AdviceCard> AdviceCards => Set<AdviceCard>();
    public DbSet<CustomerMerge> CustomerMerges => Set<CustomerMerge>();
    public DbSet<DevelopmentPlan> DevelopmentPlans => Set<DevelopmentPlan>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<DistinctPair> DistinctPairs => Set<DistinctPair>();
    public DbSet<DuplicatePair> DuplicatePairs => Set<DuplicatePair>();
    public DbSet<DuplicateSearch> DuplicateSearches => Set<DuplicateSearch>();
    public DbSet<MovedRow> MovedRows => Set<MovedRow>();
    public DbSet<CustomerMark> CustomerMarks => Set<CustomerMark>();
    public DbSet<Entitlement> Entitlements => Set<Entitlement>();
    public DbSet<EquityCell> EquityCells => Set<EquityCell>();
    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<ImportedChange> ImportedChanges => Set<ImportedChange>();
    public DbSet<Interaction> Interactions => Set<Interaction>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<LogTemplate> LogTemplates => Set<LogTemplate>();
    public DbSet<LostReason> LostReasons => Set<LostReason>();
    public DbSet<Need> Needs => Set<Need>();
    public DbSet<Opportunity> Opportunities => Set<Opportunity>();
    public DbSet<PersonKey> PersonKeys => Set<PersonKey>();
    public DbSet<Preparation> Preparations => Set<Preparation>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Purchase> Purchases => Set<Purchase>();
    public DbSet<Qualification> Qualifications => Set<Qualification>();
    public DbSet<FileImport> FileImports => Set<FileImport>();
    public DbSet<PurchaseStatistics> PurchaseStatistics => Set<PurchaseStatistics>();
    public DbSet<ReasonGrant> ReasonGrants => Set<ReasonGrant>();
    public DbSet<ReasonLook> ReasonLooks => Set<ReasonLook>();
    public DbSet<Retiming> Retimings => Set<Retiming>();
    public DbSet<RelationshipLink> RelationshipLinks => Set<RelationshipLink>();
    public DbSet<RelationshipReading> RelationshipReadings => Set<RelationshipReading>();
    public DbSet<RelationshipSegment> RelationshipSegments => Set<RelationshipSegment>();
    public DbSet<RelationshipTypeChange> RelationshipTypeChanges => Set<RelationshipTypeChange>();
    public DbSet<SavedMapping> SavedMappings => Set<SavedMapping>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();
    public DbSet<Stakeholder> Stakeholders => Set<Stakeholder>();
    public DbSet<StakeholderTouch> StakeholderTouches => Set<StakeholderTouch>();
    public DbSet<StageChange> StageChanges => Set<StageChange>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<TierChange> TierChanges => Set<TierChange>();
    public DbSet<TierReview> TierReviews => Set<TierReview>();
    public DbSet<FigureBlock> FigureBlocks => Set<FigureBlock>();
    public DbSet<CustomerStanding> CustomerStandings => Set<CustomerStanding>();
    public DbSet<ValueRun> ValueRuns => Set<ValueRun>();
    public DbSet<ValueScenario> ValueScenarios => Set<ValueScenario>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Inserts many rows at the engine's best speed, inside the current transaction; generated keys are not read back.</summary>
    /// <param name="given">Columns whose values do not come from the entity, such as the key of an owner that was inserted in bulk too.</param>
    public abstract Task BulkInsertAsync<TEntity>(
        IEnumerable<TEntity> rows, IReadOnlyDictionary<string, Func<TEntity, object?>>? given, CancellationToken cancel = default)
        where TEntity : class;

    public Task BulkInsertAsync<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancel = default)
        where TEntity : class
        => BulkInsertAsync(rows, null, cancel);

    /// <summary>The row under a reader, read as fast as the engine can.</summary>
    internal virtual StoredRow RowOf(DbDataReader reader) => new(reader);

    /// <summary>Writes some columns of many rows by their key at the engine's best speed, inside the current transaction; a row that is gone is passed over.</summary>
    internal abstract Task BulkUpdateAsync<TEntity>(IEnumerable<TEntity> rows, IReadOnlyCollection<string> properties, CancellationToken cancel = default)
        where TEntity : class;

    /// <summary>Changes most rows of a table in a column that is indexed, where the engine does so faster with the indexes made anew afterwards; inside the current transaction.</summary>
    internal virtual Task WithoutIndexesOnAsync(string table, string column, Func<Task> change, CancellationToken cancel = default) => change();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    /// <summary>Saves, renews the versions of what was edited, indexes what is called otherwise now, and keeps their statistics, all or nothing.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once: every question about what has changed would otherwise go through all that is tracked again.
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            RefreshVersions();
            return await SaveAndFollowAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UseCrmColumns();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);
        builder.Model.GuardVersions();
    }

    private async Task<int> SaveAndFollowAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        var (searched, records, ledger) = (SearchedChanges.In(ChangeTracker), SearchedRecords.In(ChangeTracker), LedgerChanges.In(ChangeTracker));
        if (!searched.Any && !records.Any && !ledger.Any)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        await this.IndexCustomersAsync(searched.CustomerIds, cancel);
        await records.IndexAsync(this, cancel);
        await ledger.FollowAsync(this, cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
        return rows;
    }

    private void RefreshVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            var token = entry.Metadata.FindProperty(CrmConventions.VersionName);
            if (token is { IsConcurrencyToken: true } && token.ClrType == typeof(Guid) && WasEdited(entry))
                entry.Property(token).CurrentValue = Guid.NewGuid();
        }
    }

    // What the program notes by itself, such as the last contact, must not turn away a person who is just editing.
    private static bool WasEdited(EntityEntry entry)
        => entry.State is EntityState.Added || entry.Properties.Any(p => p.IsModified && !p.Metadata.IsNotedByProgram());
}
