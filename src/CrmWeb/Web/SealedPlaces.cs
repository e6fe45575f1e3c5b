using System.Security.Cryptography;
using CrmWeb.Domain.Customers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;

namespace CrmWeb.Web;

/// <summary>Places of lists as they stand in addresses (列表位置密封): a name's key is sealed, so that addresses, histories and logs tell it to nobody.</summary>
/// <remarks>
/// Sealed and not looked up again by number: the next page begins where this one ended, also when the row was renamed or removed meanwhile.
/// A seal is remembered for a while, so that one place has one address: a history of pages, and whoever follows all links, comes to an end.
/// </remarks>
public sealed class SealedPlaces(IDataProtectionProvider protection, IMemoryCache cache)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(20);
    private readonly IDataProtector seal = protection.CreateProtector("CrmWeb.ListPlaces");

    public string Write(CustomerPlace place, CustomerSort sort) => !IsTelling(sort) ? place.ToString() : cache.GetOrCreate((typeof(SealedPlaces), place), entry =>
    {
        entry.SlidingExpiration = Remembered;
        return seal.Protect(place.ToString());
    })!;

    /// <summary>False for what is no place, or was not written here: a guessed key would tell by its neighbours where a masked name stands.</summary>
    public bool TryRead(string? text, CustomerSort sort, out CustomerPlace place)
        => CustomerPlace.TryParse(IsTelling(sort) ? Open(text) : text, sort, out place);

    private static bool IsTelling(CustomerSort sort) => sort is CustomerSort.Name;

    private string? Open(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
