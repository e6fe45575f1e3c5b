using CrmWeb.Domain.Customers;

namespace CrmWeb.Data.Merges;

/// <summary>Gives a survivor the numbers and addresses that it lacks (联系方式合并), and takes them away again.</summary>
internal static class PointCopy
{
    /// <summary>An address is the same where it reads the same.</summary>
    private static string KeyOf(CustomerAddress a) => string.Join('\n', a.Line, a.City, a.Region, a.PostalCode, a.Country).ToUpperInvariant();

    extension(Customer survivor)
    {
        /// <summary>The keys of what was taken over.</summary>
        public (IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, IReadOnlyList<string> Addresses) TakeOverPoints(Customer merged) => (
            Add(survivor.Phones, merged.Phones, p => p.Key, p => new CustomerPhone(p.Kind, p.Number)),
            Add(survivor.Emails, merged.Emails, e => e.Key, e => new CustomerEmail(e.Kind, e.Address)),
            Add(survivor.Addresses, merged.Addresses, KeyOf, a => new CustomerAddress(a.Kind, a.Line, a.City, a.Region, a.PostalCode, a.Country)));

        /// <summary>What somebody removed or changed since is not missed.</summary>
        public void GivePointsBack(IReadOnlyList<string> phones, IReadOnlyList<string> emails, IReadOnlyList<string> addresses)
        {
            survivor.Phones.RemoveAll(p => phones.Contains(p.Key));
            survivor.Emails.RemoveAll(e => emails.Contains(e.Key));
            survivor.Addresses.RemoveAll(a => addresses.Contains(KeyOf(a)));
        }
    }

    private static List<string> Add<T>(List<T> own, List<T> others, Func<T, string> key, Func<T, T> copy)
    {
        var known = own.Select(key).ToHashSet(StringComparer.Ordinal);
        var lacking = others.Where(o => known.Add(key(o))).ToList();
        own.AddRange(lacking.Select(copy));
        return lacking.ConvertAll(o => key(o));
    }
}
