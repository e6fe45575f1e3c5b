using System.Collections.Immutable;
using System.Globalization;

namespace CrmWeb.Domain.Imports;

/// <summary>Which column holds which field (列对应), counted from 0; none where the file lacks it.</summary>
public sealed class ColumnMap : IEquatable<ColumnMap>
{
    private readonly ImmutableSortedDictionary<ImportField, int> _columns;

    private ColumnMap(ImmutableSortedDictionary<ImportField, int> columns) => _columns = columns;

    public static ColumnMap Empty { get; } = new(ImmutableSortedDictionary<ImportField, int>.Empty);

    public IEnumerable<ImportField> Fields => _columns.Keys;

    public static ColumnMap At(params IEnumerable<(ImportField Field, int Column)> columns)
        => columns.Aggregate(Empty, (map, c) => map.With(c.Field, c.Column));

    public int? Of(ImportField field) => _columns.TryGetValue(field, out var column) ? column : null;

    public ColumnMap With(ImportField field, int? column)
        => new(column is { } place ? _columns.SetItem(field, place) : _columns.Remove(field));

    public ColumnMap Without(params IEnumerable<ImportField> fields) => new(_columns.RemoveRange(fields));

    public IEnumerable<ImportField> Missing(IEnumerable<ImportField> required) => required.Where(f => Of(f) is null);

    /// <summary>The map as it is kept: <c>Customer=0;Date=2</c>.</summary>
    public override string ToString()
        => string.Join(';', _columns.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}={c.Value}")));

    public static ColumnMap Parse(string text)
        => At(text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('='))
            .Select(part => (Enum.Parse<ImportField>(part[0]), int.Parse(part[1], CultureInfo.InvariantCulture))));

    public bool Equals(ColumnMap? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as ColumnMap);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
