using System.Security.Cryptography;
using System.Text;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Alerts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Alerts;

/// <summary>Keeps the reasons of alerts under the key of each person (原因保险箱); a person whose key is deleted is forgotten for good.</summary>
public sealed class ReasonVault(CrmDbContext db, MasterKey master, TimeProvider clock)
{
    /// <summary>Encrypts a reason, before the alert is added: a person's first one makes and saves the key.</summary>
    public async Task<byte[]> SealAsync(string personCode, string reason, CancellationToken cancel)
    {
        var key = await KeyAsync(personCode, cancel) ?? await MakeAsync(personCode, cancel);
        return Sealing.Seal(Unwrapped(key), Encoding.UTF8.GetBytes(reason), personCode);
    }

    /// <summary>The reason in plain words; none where none was told or the person's key is gone.</summary>
    public async Task<string?> OpenAsync(CustomerAlert alert, CancellationToken cancel)
        => alert.SealedReason is { } sealedReason && await KeyAsync(alert.PersonCode, cancel) is { } key
            ? Encoding.UTF8.GetString(Sealing.Open(Unwrapped(key), sealedReason, alert.PersonCode))
            : null;

    /// <summary>Deletes the person's key: whatever lies under it, in whatever copy, is not read any more.</summary>
    /// <remarks>It is written over first, since an engine leaves the bytes of a deleted row where they were.</remarks>
    public async Task ForgetAsync(string personCode, CancellationToken cancel)
    {
        var nothing = new byte[Sealing.KeyBytes + Sealing.Overhead];
        var key = db.PersonKeys.Where(k => k.Code == personCode);
        await key.ExecuteUpdateAsync(k => k.SetProperty(p => p.Wrapped, nothing), cancel);
        await key.ExecuteDeleteAsync(cancel);
    }

    private Task<PersonKey?> KeyAsync(string code, CancellationToken cancel) => db.PersonKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Code == code, cancel);

    private async Task<PersonKey> MakeAsync(string code, CancellationToken cancel)
    {
        var wrapped = Sealing.Seal(master.Bytes, RandomNumberGenerator.GetBytes(Sealing.KeyBytes), code);
        var made = db.PersonKeys.Add(new PersonKey(code, wrapped, clock.GetUtcNow().UtcDateTime));
        if (await db.SaveOnceAsync<PersonKey>(k => k.Code == code, cancel))
            return made.Entity;

        made.State = EntityState.Detached; // somebody else's came first
        return (await KeyAsync(code, cancel))!;
    }

    private byte[] Unwrapped(PersonKey key) => Sealing.Open(master.Bytes, key.Wrapped, key.Code);
}
