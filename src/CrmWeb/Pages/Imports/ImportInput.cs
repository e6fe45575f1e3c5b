using CrmWeb.Data.Imports;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Relationships;
using CrmWeb.Language;
using FluentValidation;

namespace CrmWeb.Pages.Imports;

/// <summary>What a person chooses about an import (导入选项): how the file is written, and what becomes of its rows.</summary>
public sealed class ImportInput
{
    public Guid Version { get; set; }
    public FileEncoding Encoding { get; set; }
    public FileDelimiter Delimiter { get; set; }
    public bool HasHeader { get; set; }
    public DateOrder? Dates { get; set; }
    public DecimalMark? Decimals { get; set; }
    public Dictionary<ImportField, int?> Columns { get; set; } = [];
    /// <summary>The columns of the company's own fields, by the number of the field.</summary>
    public Dictionary<int, int?> Own { get; set; } = [];
    public string? Sheet { get; set; }
    public string? Currency { get; set; }
    public MatchKey Key { get; set; }
    public ExistingRows Existing { get; set; }
    public bool AlikeToo { get; set; }
    public bool Create { get; set; }
    public int? TeamId { get; set; }
    public int? OwnerId { get; set; }
    public CustomerClass Class { get; set; }
    public RelationshipType Type { get; set; }

    /// <summary>The chosen layout of a file whose kind and sheet stay what they are.</summary>
    public FileLayout LayoutOver(FileLayout known, IReadOnlyList<CustomField> own) => new(Encoding, Delimiter, HasHeader, Dates, Decimals, known.Format, Sheet ?? known.Sheet)
    {
        Columns = own.Aggregate(Columns.Aggregate(ColumnMap.Empty, (map, column) => map.With(column.Key, column.Value)), (map, field) => map.With(field.Column, Own.GetValueOrDefault(field.Id))),
    };

    public Matching Matching => new(Key, Existing, AlikeToo);

    public static ImportInput Of(FileImport import, IReadOnlyList<CustomField> own) => new()
    {
        Version = import.Version,
        Encoding = import.Layout.Encoding,
        Delimiter = import.Layout.Delimiter,
        HasHeader = import.Layout.HasHeader,
        Dates = import.Layout.Dates,
        Decimals = import.Layout.Decimals,
        Columns = ImportFields.Of(import.Kind).ToDictionary(f => f, import.Layout.Columns.Of),
        Own = own.ToDictionary(f => f.Id, f => import.Layout.Columns.Of(f.Column)),
        Key = import.Matching.Key,
        Existing = import.Matching.Existing,
        AlikeToo = import.Matching.AlikeToo,
        Sheet = import.Layout.Sheet,
        Currency = import.Currency,
        Create = import.NewCustomers.Create,
        TeamId = import.NewCustomers.TeamId,
        OwnerId = import.NewCustomers.OwnerId,
        Class = import.NewCustomers.Class,
        Type = import.NewCustomers.Type,
    };

    /// <summary>Whether the cells themselves would come out otherwise, so that columns and marks are looked for anew.</summary>
    public bool ReadsAnew(FileLayout before)
        => (Encoding, Delimiter, HasHeader, Sheet ?? before.Sheet) != (before.Encoding, before.Delimiter, before.HasHeader, before.Sheet);
}

/// <summary>Checks the choices; whether the file fits them is the check's to say.</summary>
public sealed class ImportValidator : AbstractValidator<ImportInput>
{
    public ImportValidator(Words words, ImportKind kind, IReadOnlyCollection<string> currencies)
    {
        RuleFor(i => i.Key).Must(Matching.KeysOf(kind).Contains).WithMessage(_ => words["Imports.UnknownChoice"].Value);
        RuleFor(i => i.Existing).IsInEnum();
        RuleFor(i => i.Sheet).MaximumLength(FileLayout.SheetLength);
        RuleFor(i => i.Encoding).IsInEnum();
        RuleFor(i => i.Delimiter).IsInEnum();
        RuleFor(i => i.Dates).IsInEnum();
        RuleFor(i => i.Decimals).IsInEnum();
        RuleFor(i => i.Class).IsInEnum();
        RuleFor(i => i.Type).IsInEnum();
        RuleFor(i => i.Currency).Must(c => currencies.Contains(c ?? "")).WithMessage(_ => words["Imports.UnknownChoice"].Value);
        RuleForEach(i => i.Columns).Must(c => Enum.IsDefined(c.Key) && c.Value is null or (>= 0 and < FileRows.MostColumns))
            .WithMessage(_ => words["Imports.UnknownChoice"].Value);
        RuleForEach(i => i.Own).Must(c => c.Value is null or (>= 0 and < FileRows.MostColumns)).WithMessage(_ => words["Imports.UnknownChoice"].Value);
    }
}
