using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Access;

/// <summary>Somebody who can sign in to the application under test.</summary>
public sealed record Person(int Id, string Email, int TeamId);

/// <summary>Staff of the application under test, who sign in through its own form.</summary>
public static class Staff
{
    public const string Password = "a heron stands in the reeds";

    extension(CrmApp app)
    {
        /// <summary>A browser in which a person of this role has signed in; the same role and team is the same person.</summary>
        public async Task<HttpClient> ClientAs(StaffRole role, int? teamId = null)
            => await app.ClientOf(await app.PersonAsync(role, teamId));

        public async Task<HttpClient> ClientOf(Person person)
        {
            var client = app.Browser();
            var answer = await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Password });
            Assert.Equal("/", answer.Headers.Location?.OriginalString);
            return client;
        }

        /// <summary>Keeps cookies and shows redirects instead of following them.</summary>
        public HttpClient Browser() => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        public async Task<Person> PersonAsync(StaffRole role, int? teamId = null)
        {
            var team = teamId ?? await app.RootTeamAsync();
            return await app.PersonAsync($"{role}.{team}@staff.test".ToLowerInvariant(), team, role);
        }

        public async Task<Person> PersonAsync(string email, int teamId, params StaffRole[] roles)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
            var member = await users.FindByEmailAsync(email);
            if (member is null)
            {
                member = new StaffMember(email, email.Split('@')[0], teamId);
                Assert.True((await users.CreateAsync(member, Password)).Succeeded);
                Assert.True((await users.AddToRolesAsync(member, roles.Select(r => $"{r}"))).Succeeded);
            }

            return new(member.Id, email, teamId);
        }

        /// <summary>The team at the top of the tree, made when there is none.</summary>
        public Task<int> RootTeamAsync() => app.InDatabaseAsync(async db =>
        {
            var root = await db.Teams.FirstOrDefaultAsync(t => t.ParentId == null) ?? db.Teams.Add(new Team("Company")).Entity;
            await db.SaveChangesAsync();
            return root.Id;
        });

        public Task<int> TeamAsync(string name) => app.InDatabaseAsync(async db =>
        {
            var root = await app.RootTeamAsync();
            var team = db.Teams.Add(new Team(name, await db.Teams.SingleAsync(t => t.Id == root))).Entity;
            await db.SaveChangesAsync();
            return team.Id;
        });
    }
}
