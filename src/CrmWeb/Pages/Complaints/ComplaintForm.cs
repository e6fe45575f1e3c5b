using CrmWeb.Pages.CustomFields;

namespace CrmWeb.Pages.Complaints;

/// <summary>The fields of a complaint with what they offer (投诉表单): shared by the pages that record and change one.</summary>
public sealed record ComplaintForm(ComplaintInput Input, ComplaintChoices Choices, FieldAnswers Custom) : IAsksFields;
