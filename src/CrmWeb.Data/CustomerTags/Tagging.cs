using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.CustomerTags;

/// <summary>Gives customers tags and takes them away (打标签).</summary>
public static class Tagging
{
    extension(CrmDbContext db)
    {
        /// <summary>The tag of this name, however it is written; a new one where there was none.</summary>
        public async Task<Tag> TagNamedAsync(string name, CancellationToken cancel = default)
        {
            var key = Tag.KeyOf(name);
            if (await db.Tags.SingleOrDefaultAsync(t => t.Key == key, cancel) is { } known)
                return known;

            var tag = db.Tags.Add(new Tag(name)).Entity;
            try
            {
                await db.SaveChangesAsync(cancel);
                return tag;
            }
            catch (DbUpdateException)
            {
                // Somebody else gave it its name at the same moment.
                db.Entry(tag).State = EntityState.Detached;
                return await db.Tags.SingleAsync(t => t.Key == key, cancel);
            }
        }

        /// <summary>False where the customer bears it already.</summary>
        public async Task<bool> GiveTagAsync(int customerId, string name, Entered entered, CancellationToken cancel = default)
        {
            var tag = await db.TagNamedAsync(name, cancel);
            if (await db.CustomerTags.AnyAsync(t => t.CustomerId == customerId && t.TagId == tag.Id, cancel))
                return false;

            db.CustomerTags.Add(new CustomerTag(customerId, tag, entered));
            await db.SaveChangesAsync(cancel);
            return true;
        }

        public Task<int> TakeTagAsync(int customerId, int tagId, CancellationToken cancel = default)
            => db.CustomerTags.Where(t => t.CustomerId == customerId && t.TagId == tagId).ExecuteDeleteAsync(cancel);
    }
}
