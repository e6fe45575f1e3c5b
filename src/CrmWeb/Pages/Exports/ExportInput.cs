using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Imports;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Exports;

/// <summary>What a person wants as a file (导出选项).</summary>
public sealed class ExportInput
{
    public Guid FormId { get; set; }
    public ImportKind Kind { get; set; } = ImportKind.Customers;
    public FileFormat Format { get; set; }
    public string? Reason { get; set; }

    /// <summary>The columns of the list, instead of all that can be imported again.</summary>
    public bool AsShown { get; set; }
}

/// <summary>Checks the choices; a reason is asked of those who may take out more than their own.</summary>
public sealed class ExportValidator : AbstractValidator<ExportInput>
{
    public ExportValidator(Words words, ExportRights rights)
    {
        RuleFor(i => i.Kind).IsInEnum();
        RuleFor(i => i.Format).IsInEnum();
        RuleFor(i => i.AsShown).Equal(false).When(i => i.Kind is not ImportKind.Customers).WithMessage(_ => words["Exports.ShownCustomers"].Value);
        RuleFor(i => i.Reason).NotEmpty().When(_ => rights.NeedsReason);
        RuleFor(i => i.Reason).Line(DataExport.ReasonLength, words);
    }
}
