namespace CrmWeb.Pages.DevelopmentPlans;

/// <summary>A page with the form of a plan (发展计划表单页面), new or edit.</summary>
public interface IPlanForm
{
    PlanInput Input { get; }

    PlanChoices Choices { get; }
}
