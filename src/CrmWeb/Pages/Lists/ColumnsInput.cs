using CrmWeb.Domain.Lists;

namespace CrmWeb.Pages.Lists;

/// <summary>Columns as they stand in the form (列选择表单): all of them in order, and those ticked.</summary>
public sealed class ColumnsInput
{
    public const string Apply = "apply";

    public List<string> All { get; set; } = [];
    public List<string> Show { get; set; } = [];

    /// <summary>The button pressed; none when the page is opened.</summary>
    public string? Do { get; set; }

    public static ColumnsInput Of(IEnumerable<ListColumn> shown)
    {
        List<string> names = [.. shown.Select(c => $"{c}")];
        return new() { All = names, Show = [.. names] };
    }

    /// <summary>Moves the column whose button was pressed by one place.</summary>
    public void Move()
    {
        var step = Do?.Split('-') is [var way, _] ? way switch { "up" => -1, "down" => 1, _ => 0 } : 0;
        var from = step == 0 ? -1 : All.IndexOf(Do!.Split('-')[1]);
        if (from < 0 || from + step < 0 || from + step >= All.Count)
            return;

        (All[from], All[from + step]) = (All[from + step], All[from]);
    }
}
