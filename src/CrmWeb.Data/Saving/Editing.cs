using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Saving;

/// <summary>How a page saves what a person typed (表单保存): once per form, and never over another's change unseen.</summary>
public static class Editing
{
    extension(CrmDbContext db)
    {
        /// <summary>Saves what a new form made; false when the same form was saved before, be it by a request that ran beside this one.</summary>
        public async Task<bool> SaveOnceAsync<T>(Expression<Func<T, bool>> sameForm, CancellationToken cancel = default)
            where T : class
        {
            if (await db.Set<T>().AsNoTracking().AnyAsync(sameForm, cancel))
                return false;

            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateException) when (db.WasSaved(sameForm))
            {
                return false;
            }
        }

        /// <summary>Saves an edit only over the version that the person saw; false when someone else saved meanwhile.</summary>
        public async Task<bool> SaveOverAsync<T>(T entity, Guid seenVersion, CancellationToken cancel = default)
            where T : class
        {
            var version = db.Entry(entity).Property<Guid>(Conventions.CrmConventions.VersionName);
            version.OriginalValue = seenVersion;
            version.IsModified = true; // also where only rows that belong to the entity changed
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        }

        private bool WasSaved<T>(Expression<Func<T, bool>> sameForm)
            where T : class
            => db.Set<T>().AsNoTracking().Any(sameForm);
    }
}
