using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CrmWeb.Pages.Customers;

/// <summary>Reads the list that a view keeps (视图筛选的读取), as a request with its address would be read.</summary>
public static class KeptFilter
{
    public static CustomerFilter Of(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return new()
        {
            Q = Text(parts, "q"), F = Text(parts, "f"), Owner = Text(parts, "owner"), Columns = Text(parts, "columns"), Archived = Text(parts, "archived") == "true",
            Tier = Choice<PyramidTier>(parts, "tier"), Computed = Choice<PyramidTier>(parts, "computed"), Stage = Choice<LifecycleStage>(parts, "stage"),
            Type = Choice<RelationshipType>(parts, "type"), Class = Choice<CustomerClass>(parts, "class"), Sort = Choice<CustomerSort>(parts, "sort"),
        };
    }

    private static string? Text(Dictionary<string, StringValues> parts, string name) => parts.TryGetValue(name, out var values) ? values[0] : null;

    private static T? Choice<T>(Dictionary<string, StringValues> parts, string name)
        where T : struct, Enum
        => Enum.TryParse<T>(Text(parts, name), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
