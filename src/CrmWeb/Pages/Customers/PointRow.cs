using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>Which way to reach somebody (联系方式类别), in the order in which they are shown.</summary>
public enum PointSort
{
    Phone,
    Email,
    Address,
}

/// <summary>A way to reach a customer (联系方式行).</summary>
/// <param name="Text">The number, the address of e-mail, or the line of an address with all that belongs to it.</param>
/// <param name="City">Empty but for addresses.</param>
public sealed record PointRow(PointSort Sort, PointKind Kind, string Text, string City)
{
    public string WordKey => $"Points.Kind{Sort}";

    /// <summary>All ways in one question; only for a customer that the reader is known to see.</summary>
    public static async Task<IReadOnlyList<PointRow>> OfAsync(CrmDbContext db, int customerId, CancellationToken cancel)
    {
        var phones = db.Set<CustomerPhone>().Where(p => p.CustomerId == customerId)
            .Select(p => new { Sort = PointSort.Phone, p.Id, p.Kind, Text = p.Number, PostalCode = "", City = "", Region = "", Country = "" });
        var emails = db.Set<CustomerEmail>().Where(e => e.CustomerId == customerId)
            .Select(e => new { Sort = PointSort.Email, e.Id, e.Kind, Text = e.Address, PostalCode = "", City = "", Region = "", Country = "" });
        var addresses = db.Set<CustomerAddress>().Where(a => a.CustomerId == customerId)
            .Select(a => new { Sort = PointSort.Address, a.Id, a.Kind, Text = a.Line, a.PostalCode, a.City, a.Region, a.Country });
        var rows = await phones.Concat(emails).Concat(addresses).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Sort).ThenBy(r => r.Id).Select(r => new PointRow(
            r.Sort, r.Kind, string.Join(", ", new[] { r.Text, r.PostalCode, r.City, r.Region, r.Country }.Where(p => p.Length > 0)), r.City))];
    }
}
