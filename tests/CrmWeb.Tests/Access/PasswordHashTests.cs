using System.Buffers.Binary;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Access;

public sealed class PasswordHashTests
{
    private const int HmacSha512 = 2, Iterations = 210_000;

    [Fact]
    public async Task In_service_a_password_is_hashed_as_often_as_owasp_asks()
    {
        await using var app = new CrmApp { HashesInEarnest = true };
        await app.InitializeAsync();
        var person = await app.PersonAsync(StaffRole.Sales);

        var hash = Convert.FromBase64String(await app.InDatabaseAsync(db => db.Users.Where(u => u.Id == person.Id).Select(u => u.PasswordHash!).SingleAsync()));

        // Identity's third format: a byte of format, the function, the number of iterations, ….
        Assert.Equal((HmacSha512, Iterations), (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))));
        using var signedIn = await app.ClientOf(person);
    }
}
