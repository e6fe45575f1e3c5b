namespace CrmWeb.Pages.Contracts;

/// <summary>A page with the form of a contract (合同表单页).</summary>
public interface IContractForm
{
    ContractInput Input { get; }
    IReadOnlyList<string> Currencies { get; }
}
