namespace CrmWeb.Domain.SavedViews;

/// <summary>A list of customers kept under a name (已存视图), with its filter and order: one's own, or a team's.</summary>
public sealed class SavedView
{
    public const int NameLength = 60;
    public const int QueryLength = 2000;

    private SavedView() { } // EF Core

    public SavedView(string name, int? teamId, string query, int staffId, Guid formId)
    {
        (StaffId, FormId, Query) = (staffId, formId, query);
        Name(name, teamId);
    }

    public int Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The list as its address says it, from the question mark on.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Who made it.</summary>
    public int StaffId { get; private set; }

    /// <summary>The team that it is for; none for its maker alone.</summary>
    public int? TeamId { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public void Name(string title, int? teamId) => (Title, TeamId) = (title, teamId);

    /// <summary>Takes another filter and order under the same name.</summary>
    public void Take(string query) => Query = query;
}

/// <summary>The view that somebody's list of customers opens with (默认视图).</summary>
public sealed class DefaultView
{
    private DefaultView() { } // EF Core

    public DefaultView(int staffId, int viewId) => (StaffId, ViewId) = (staffId, viewId);

    public int StaffId { get; private set; }
    public int ViewId { get; private set; }

    public void Choose(int viewId) => ViewId = viewId;
}
