namespace CrmWeb.Pages.Customers.Panels;

/// <summary>A part of a customer's page (客户页分区) that is fetched once the page stands; it is a page of its own without scripts.</summary>
public enum CustomerPanel
{
    /// <summary>The log box, with advice about the people.</summary>
    Log,

    /// <summary>Its people, who may be the same, and what is still to be asked.</summary>
    Contacts,

    /// <summary>Who stands around it, and what it cost to win.</summary>
    Circle,
    Value,

    /// <summary>Purchases, contracts, entitlements, and what a prospect was checked for.</summary>
    Ledger,

    /// <summary>What is open: opportunities, complaints, care, plans.</summary>
    Work,

    /// <summary>What they like and need, and their days.</summary>
    Customise,
}
