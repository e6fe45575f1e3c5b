using CrmWeb.Web;

namespace CrmWeb.Pages.Campaigns;

/// <summary>A page with the form of a campaign (活动表单页面), new or edit.</summary>
public interface ICampaignForm
{
    CampaignInput Input { get; }

    Choices Owners { get; }
}
