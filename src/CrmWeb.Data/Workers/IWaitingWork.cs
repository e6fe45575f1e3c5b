namespace CrmWeb.Data.Workers;

/// <summary>Work that people ask for and that waits in the database (待办后台任务).</summary>
public interface IWaitingWork
{
    /// <summary>Works off what waits, one after the other; what fails says so in its row, and lets the caller know.</summary>
    Task WorkAsync(CancellationToken stopping);
}
