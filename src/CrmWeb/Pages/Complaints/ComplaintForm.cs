using CrmWeb.Domain.Complaints;
using CrmWeb.Pages.CustomFields;

namespace CrmWeb.Pages.Complaints;

/// <summary>The fields of a case with what they offer (个案表单): shared by the pages that record and change one.</summary>
/// <param name="Kinds">What it may be; a complaint stays one.</param>
public sealed record ComplaintForm(ComplaintInput Input, ComplaintChoices Choices, FieldAnswers Custom, IReadOnlyList<CaseKind> Kinds) : IAsksFields;
