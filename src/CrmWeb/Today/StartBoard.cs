namespace CrmWeb.Today;

/// <summary>The first steps of a new company (开始使用): customers, colleagues, a run.</summary>
public sealed record StartBoard(bool HasCustomers, bool HasColleagues, bool HasRun)
{
    public bool IsDone => HasCustomers && HasColleagues && HasRun;

    public IEnumerable<(string Word, string Path, string Icon, bool IsDone)> Steps =>
    [
        ("Today.Start.Import", "/import", "upload", HasCustomers),
        ("Today.Start.Run", "/value/runs", "pyramid", HasRun),
        ("Today.Start.Users", "/users", "users", HasColleagues),
    ];
}
