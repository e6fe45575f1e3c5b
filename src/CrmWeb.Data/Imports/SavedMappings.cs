using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Uses the mappings that a person saved (使用保存的列对应).</summary>
public static class SavedMappings
{
    extension(CrmDbContext db)
    {
        /// <summary>Takes the person's mapping saved last whose titles the file has all, if there is one.</summary>
        public async Task UseSavedMappingAsync(FileImport import, ImportFiles files, CancellationToken cancel)
        {
            await using var stream = files.Open(import);
            var header = LayoutGuess.Header(stream, import.Layout);
            var saved = await db.SavedMappings.AsNoTracking().For(import.Kind).Where(m => m.StaffId == import.UploadedBy)
                .OrderByDescending(m => m.SavedAt).ToListAsync(cancel);
            if (header.Count > 0 && saved.Find(m => m.Fits(header)) is { } mapping)
                import.Detect(mapping.On(import.Layout, header), import.Currency, import.NewCustomers);
        }
    }
}
