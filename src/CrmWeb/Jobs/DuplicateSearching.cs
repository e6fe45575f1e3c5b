using CrmWeb.Data.Duplicates;
using CrmWeb.Domain.Value;
using Quartz;

namespace CrmWeb.Jobs;

/// <summary>The job of duplicates (查重任务): enters tonight's search when it is due, and carries out all that wait, one after the other.</summary>
[DisallowConcurrentExecution]
public sealed partial class DuplicateSearching(WaitingSearches waiting, DuplicateFinder finder, ILogger<DuplicateSearching> log) : IJob
{
    public static readonly JobKey Key = new("duplicates");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await waiting.QueueNightAsync(cancellationToken);
        await WaitingRows.EachAsync(waiting.NextAsync, SearchAsync, (id, failure) => Failed(log, id, failure), cancellationToken);
    }

    private async Task SearchAsync(int id, CancellationToken stopping)
    {
        var search = await finder.RunAsync(id, stopping);
        Ended(log, id, search.Status, search.Pairs);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Search for duplicates {Id} ended: {Status}, {Pairs} pairs")]
    private static partial void Ended(ILogger log, int id, RunStatus status, int pairs);

    [LoggerMessage(Level = LogLevel.Error, Message = "Search for duplicates {Id} failed")]
    private static partial void Failed(ILogger log, int id, Exception failure);
}
