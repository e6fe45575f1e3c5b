using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Web;

/// <summary>Which list a line belongs to (选项列表), where several are read at once.</summary>
public enum ChoiceList
{
    Staff = 1,
    Team,
    Contact,
    Product,
    Campaign,
    Category,
    Cause,
    LostReason,
    LogTemplate,
    CareTask,
    Setting,
}

/// <summary>One line of a list to choose from (选项行), in the same columns for all lists, so that one question reads several.</summary>
public sealed record ChoiceLine
{
    public required ChoiceList List { get; init; }
    public required int Id { get; init; }

    /// <summary>What stands for it in a form where that is no number; else more about it.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>The day that it is put in order by, where it has one.</summary>
    public required DateOnly? Day { get; init; }
}

/// <summary>Lists made of the lines that were read (选项整理).</summary>
public static class ChoiceLines
{
    extension(IEnumerable<ChoiceLine> lines)
    {
        public ILookup<ChoiceList, ChoiceLine> ByList() => lines.ToLookup(l => l.List);

        /// <summary>As a reader of the page's language looks them up.</summary>
        public IEnumerable<ChoiceLine> ByName() => lines.OrderBy(l => l.Name, StringComparer.CurrentCulture).ThenBy(l => l.Id);

        public IReadOnlyList<SelectListItem> ToItems() => [.. lines.Select(l => new SelectListItem(l.Name, l.Id.ToString(CultureInfo.InvariantCulture)))];

        public IReadOnlyList<SelectListItem> ToCodedItems() => [.. lines.OrderBy(l => l.Id).Select(l => new SelectListItem(l.Name, l.Code))];
    }
}
