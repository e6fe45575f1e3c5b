using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.Duplicates;
using CrmWeb.Data.Relationships;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.BackTests;
using CrmWeb.Data.Value.WhatIf;
using CrmWeb.Pages.Pyramid;
using CrmWeb.Pages.Pyramid.Review;
using CrmWeb.Pages.Value.Equity;
using CrmWeb.Value;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>When things run (定时任务): a scheduler whose timetable outlives restarts, in a file of its own.</summary>
/// <remarks>Its own file, for a foreign writer would stall the company's database on SQLite.</remarks>
public static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder, DataFolder folder)
    {
        builder.Services.AddSingleton<ValueRecompute>();
        builder.Services.AddSingleton<WaitingRuns>();
        builder.Services.AddSingleton<RecomputeNow>();
        builder.Services.AddScoped<ValueSentences>();
        builder.Services.AddScoped<OccasionSentences>();
        builder.Services.AddScoped<RunMemory>();
        builder.Services.AddScoped<PyramidMemory>();
        builder.Services.AddScoped<HeadCounts>();
        builder.Services.AddScoped<ContractSentences>();
        builder.Services.AddScoped<Spans>();
        builder.Services.AddScoped<PredictionSentences>();
        builder.Services.AddScoped<StageSentences>();
        builder.Services.AddSingleton<RecomputeBell>();
        builder.Services.AddSingleton<BackTestRunner>();
        builder.Services.AddSingleton<WaitingBackTests>();
        builder.Services.AddScoped<BackTestSentences>();
        builder.Services.AddSingleton<WhatIfCalculation>();
        builder.Services.AddSingleton<WhatIfDesk>();
        builder.Services.AddMemoryCache();
        builder.Services.AddScoped<EquityReadings>();
        builder.Services.AddSingleton<CareGeneration>();
        builder.Services.AddSingleton<CaseRetiming>();
        builder.Services.AddSingleton<DuplicateFinder>();
        builder.Services.AddSingleton<WaitingSearches>();
        builder.Services.AddSingleton<RelationshipReader>();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite($"Data Source={Path.Combine(folder.Root, "schedule.db")}");
                store.ProvisionSchema();
            });
            quartz.AddJob<NightlyRecompute>(job => job.WithIdentity(NightlyRecompute.Key).StoreDurably().DisallowConcurrentExecution());
            quartz.AddJob<BackTesting>(job => job.WithIdentity(BackTesting.Key).StoreDurably().DisallowConcurrentExecution());
            quartz.AddJob<AttachmentSweeping>(job => job.WithIdentity(AttachmentSweeping.Key).StoreDurably().DisallowConcurrentExecution());
            quartz.AddJob<DuplicateSearching>(job => job.WithIdentity(DuplicateSearching.Key).StoreDurably().DisallowConcurrentExecution());
            quartz.AddJob<CaseRetimings>(job => job.WithIdentity(CaseRetimings.Key).StoreDurably().DisallowConcurrentExecution());
            quartz.AddJob<DailyCare>(job => job.WithIdentity(DailyCare.Key).StoreDurably().DisallowConcurrentExecution());
        });
        builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        builder.Services.AddHostedService<Timetable>();
        builder.Services.AddHostedService<BalanceAhead>();
    }
}
