using System.Runtime.InteropServices;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Duplicates;

/// <summary>Finds pairs by blocks (分块比对): only customers with a key in common are compared, so that 100,000 are no five billion pairs.</summary>
/// <remarks>A key is kept as 64 bits beside its customer: some fifty megabytes for a million customers.</remarks>
public sealed class PairBlocks
{
    /// <summary>A key that more customers share (a switchboard, a frequent name) tells nothing.</summary>
    public const int MostAlike = 20;

    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;
    private const ulong ReasonBits = 31;

    private readonly List<Block> _blocks = [];
    private readonly HashSet<int> _persons = [];

    /// <summary>How many keys were shared by too many.</summary>
    public int TooCommon { get; private set; }

    public void AddName(int customerId, string name, CustomerClass customerClass)
    {
        if (customerClass is CustomerClass.Individual)
            _persons.Add(customerId);
        Add(PairReasons.Name, customerId, NameKey.Of(name));
        Add(PairReasons.SimilarName, customerId, NameKey.LooseOf(name));
    }

    public void AddPhone(int customerId, string number) => Add(PairReasons.Phone, customerId, PhoneText.KeyOf(number));

    public void AddEmail(int customerId, string address) => Add(PairReasons.Email, customerId, CustomerEmail.KeyOf(address));

    public void AddAddress(int customerId, string line, string city) => Add(PairReasons.Address, customerId, AddressKey.Of(line, city));

    /// <summary>The pairs worth a look, the likeliest first; the smaller number stands first in a pair.</summary>
    public IReadOnlyList<FoundPair> Pairs()
    {
        _blocks.Sort((one, other) => one.Key != other.Key ? one.Key.CompareTo(other.Key) : one.CustomerId.CompareTo(other.CustomerId));
        var found = new Dictionary<(int, int), PairReasons>();
        var blocks = CollectionsMarshal.AsSpan(_blocks);
        for (int from = 0, to; from < blocks.Length; from = to)
        {
            for (to = from + 1; to < blocks.Length && blocks[to].Key == blocks[from].Key;)
                to++;
            Note(found, blocks[from..to]);
        }

        return [.. found.Select(f => new FoundPair(f.Key.Item1, f.Key.Item2, f.Value, PairScore.Of(f.Value, _persons.Contains(f.Key.Item1) && _persons.Contains(f.Key.Item2))))
            .Where(p => p.Score >= PairScore.Least).OrderByDescending(p => p.Score).ThenBy(p => p.OneId).ThenBy(p => p.OtherId)];
    }

    private void Note(Dictionary<(int, int), PairReasons> found, ReadOnlySpan<Block> alike)
    {
        if (alike.Length > MostAlike)
        {
            TooCommon++;
            return;
        }

        var reason = (PairReasons)(alike[0].Key & ReasonBits);
        for (var one = 0; one < alike.Length; one++)
        {
            for (var other = one + 1; other < alike.Length; other++)
            {
                if (alike[one].CustomerId != alike[other].CustomerId)
                    CollectionsMarshal.GetValueRefOrAddDefault(found, (alike[one].CustomerId, alike[other].CustomerId), out _) |= reason;
            }
        }
    }

    private void Add(PairReasons reason, int customerId, string key)
    {
        if (key.Length > 0)
            _blocks.Add(new((Hash(key) & ~ReasonBits) | (ulong)reason, customerId));
    }

    private static ulong Hash(string key)
    {
        var hash = Offset;
        foreach (var letter in key)
            hash = (hash ^ letter) * Prime;
        return hash ^ (hash >> 29);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Block(ulong Key, int CustomerId);
}

/// <summary>Two customers that may be one (疑似重复对).</summary>
public sealed record FoundPair(int OneId, int OtherId, PairReasons Reasons, int Score);
