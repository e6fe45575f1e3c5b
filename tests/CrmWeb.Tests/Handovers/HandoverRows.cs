using CrmWeb.Domain.Care;
using CrmWeb.Domain.Handovers;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Handovers;

/// <summary>Handovers in the application under test.</summary>
internal static class HandoverRows
{
    extension(CrmApp app)
    {
        /// <summary>Customers of one owner.</summary>
        public async Task<List<int>> OwnedAsync(string name, int count, Person owner) => await app.InDatabaseAsync(async db =>
        {
            var customers = Enumerable.Range(0, count).Select(i => CustomerRows.New($"{name} {i}", owner.TeamId, owner.Id)).ToList();
            db.Customers.AddRange(customers);
            await db.SaveChangesAsync();
            return customers.ConvertAll(c => c.Id);
        });

        public Task<List<Handover>> HandoversAsync(params int[] customers)
            => app.InDatabaseAsync(db => db.Handovers.AsNoTracking().Where(h => customers.Contains(h.CustomerId)).OrderBy(h => h.Id).ToListAsync());

        /// <summary>The introductions that stand on the lists.</summary>
        public Task<List<CareTask>> IntroductionsAsync(params int[] customers)
            => app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().Where(t => customers.Contains(t.CustomerId) && t.Reason == CareReason.Handover && t.DoneAt == null).OrderBy(t => t.Id).ToListAsync());
    }

    extension(HttpClient client)
    {
        /// <summary>Gives a customer to somebody by the form of its owner.</summary>
        public async Task GiveAsync(int customer, Person? to, string? note = null)
        {
            var values = new Dictionary<string, string> { ["Input.OwnerId"] = to is null ? "" : $"{to.Id}" };
            if (note is not null)
                values["Input.Note"] = note;
            using var answer = await client.PostFormAsync($"/customers/{customer}/owner", values, "form.cell-form");
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        }
    }
}
