using CrmWeb.Data;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>Which product the words in a form mean (产品匹配): its code, its name, both, or a part that only one product has.</summary>
/// <param name="Others">Where the words fit several products: some of those.</param>
public sealed record ProductMatch(bool IsClear, Product? Product, IReadOnlyList<string> Others)
{
    public const int Length = Product.CodeLength + 1 + Product.NameLength;
    private const int Most = 8;

    public static string Called(Product product) => $"{product.Code} {product.Name}";

    /// <param name="current">The product of the complaint so far, which stays on offer when archived.</param>
    public static async Task<ProductMatch> FindAsync(CrmDbContext db, string? text, int? current, CancellationToken cancel)
    {
        var wanted = text.Clean().ToLowerInvariant();
        if (wanted.Length is 0 or > Length)
            return new(wanted.Length == 0, null, []);

        var found = await Fitting(db.Products.Where(p => p.ArchivedAt == null || p.Id == current), wanted)
            .OrderBy(p => p.Code.ToLower() == wanted || p.Name.ToLower() == wanted || (p.Code + " " + p.Name).ToLower() == wanted ? 0 : 1)
            .ThenBy(p => p.Name).ThenBy(p => p.Id).Take(Most).ToListAsync(cancel);
        var meant = found.Where(p => new[] { p.Code, p.Name, Called(p) }.Contains(text.Clean(), StringComparer.OrdinalIgnoreCase)).ToList();
        var one = meant.Count == 1 ? meant[0] : found.Count == 1 ? found[0] : null;
        return new(one is not null, one, [.. found.Select(Called)]);
    }

    /// <summary>What is offered while somebody types.</summary>
    public static async Task<IReadOnlyList<string>> OffersAsync(CrmDbContext db, string? text, CancellationToken cancel)
        => await Fitting(db.Products.Where(p => p.ArchivedAt == null), text.Clean().ToLowerInvariant())
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Take(Most).Select(p => p.Code + " " + p.Name).ToListAsync(cancel);

    public string Message(Words words)
        => Others.Count == 0 ? words["Complaints.NoSuchProduct"].Value : words["Complaints.SeveralProducts", string.Join(" · ", Others)].Value;

    private static IQueryable<Product> Fitting(IQueryable<Product> products, string wanted)
        => wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most)
            .Aggregate(products, (fitting, word) => fitting.Where(p => (p.Code + " " + p.Name).ToLower().Contains(word)));
}
