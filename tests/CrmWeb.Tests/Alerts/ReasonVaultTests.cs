using System.Security.Cryptography;
using CrmWeb.Data;
using CrmWeb.Data.Alerts;
using CrmWeb.Domain.Alerts;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CrmWeb.Tests.Alerts;

public sealed class ReasonVaultTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Reason = "Type 1 diabetes since childhood";

    [Fact]
    public async Task A_reason_is_read_again_and_lies_nowhere_in_the_data_folder_as_it_was_told()
    {
        var alert = await AlertAsync("Vault person", Reason);

        Assert.Equal(Reason, await WithVaultAsync(vault => vault.OpenAsync(alert, default)));
        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories))
            Assert.False(Holds(file, "diabetes"), $"{file} tells the reason");
        Assert.True(Directory.EnumerateFiles(app.DataFolder, "crm.db*").Any(file => Holds(file, "No sweet fruit for Vault person")), "the search through the bytes finds nothing at all");
    }

    [Fact]
    public async Task Each_person_has_a_key_and_a_forgotten_one_is_read_by_nobody()
    {
        var (one, other) = (await AlertAsync("Forgotten person", Reason), await AlertAsync("Other person", Reason));

        await WithVaultAsync(async vault =>
        {
            await vault.ForgetAsync(one.PersonCode, default);
            return true;
        });

        Assert.Null(await WithVaultAsync(vault => vault.OpenAsync(one, default)));
        Assert.Equal(Reason, await WithVaultAsync(vault => vault.OpenAsync(other, default)));
        Assert.False(await app.InDatabaseAsync(db => db.PersonKeys.AnyAsync(k => k.Code == one.PersonCode)));
    }

    [Fact]
    public async Task A_reason_moved_to_another_person_or_changed_is_refused()
    {
        var (one, other) = (await AlertAsync("Mover", Reason), await AlertAsync("Moved to", Reason));
        var changed = one.SealedReason!.ToArray();
        changed[^1] ^= 1;

        other.Seal(one.SealedReason!);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => WithVaultAsync(vault => vault.OpenAsync(other, default)));
        one.Seal(changed);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => WithVaultAsync(vault => vault.OpenAsync(one, default)));
    }

    [Fact]
    public async Task Another_master_key_opens_nothing()
    {
        var alert = await AlertAsync("Master person", Reason);
        var told = new ConfigurationBuilder().AddInMemoryCollection([new(MasterKey.Setting, Convert.ToBase64String(new byte[32]))]).Build();

        await Assert.ThrowsAnyAsync<CryptographicException>(() => app.InDatabaseAsync(
            db => new ReasonVault(db, new MasterKey(told, new DataFolder(app.DataFolder)), TimeProvider.System).OpenAsync(alert, default)));
    }

    [Fact]
    public async Task The_master_key_is_made_once_for_its_owner_alone_and_a_wrong_one_is_named()
    {
        using var folder = new TestFolder();
        var (data, nothing) = (new DataFolder(folder.Root), new ConfigurationBuilder().Build());

        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new MasterKey(nothing, data).Bytes)));

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        var file = Assert.Single(Directory.GetFiles(data.Keys));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var shortOne = new ConfigurationBuilder().AddInMemoryCollection([new(MasterKey.Setting, "c2hvcnQ=")]).Build();
        Assert.Contains(MasterKey.Setting, Assert.Throws<InvalidOperationException>(() => new MasterKey(shortOne, data).Bytes).Message, StringComparison.Ordinal);
    }

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    }

    private Task<T> WithVaultAsync<T>(Func<ReasonVault, Task<T>> work) => app.InDatabaseAsync(
        db => work(new ReasonVault(db, new MasterKey(new ConfigurationBuilder().Build(), new DataFolder(app.DataFolder)), TimeProvider.System)));

    private async Task<CustomerAlert> AlertAsync(string name, string reason)
    {
        var id = await app.CustomerAsync(name);
        return await app.InDatabaseAsync(async db =>
        {
            var vault = new ReasonVault(db, new MasterKey(new ConfigurationBuilder().Build(), new DataFolder(app.DataFolder)), TimeProvider.System);
            var alert = new CustomerAlert(await db.Customers.SingleAsync(c => c.Id == id), null, AlertKind.Illness, $"No sweet fruit for {name}", CustomerRows.Entered);
            alert.Seal(await vault.SealAsync(alert.PersonCode, reason, default));
            db.CustomerAlerts.Add(alert);
            await db.SaveChangesAsync();
            return alert;
        });
    }
}
