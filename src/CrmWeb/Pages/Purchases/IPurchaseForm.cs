namespace CrmWeb.Pages.Purchases;

/// <summary>A page with the form of a purchase (购买表单页).</summary>
public interface IPurchaseForm
{
    PurchaseInput Input { get; }
    PurchaseForm Form { get; }
}
