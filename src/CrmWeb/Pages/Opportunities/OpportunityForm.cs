using CrmWeb.Pages.CustomFields;

namespace CrmWeb.Pages.Opportunities;

/// <summary>The fields of an opportunity with what they offer (商机表单): shared by the pages that enter and change one.</summary>
public sealed record OpportunityForm(OpportunityInput Input, OpportunityChoices Choices, FieldAnswers Custom) : IAsksFields;
