using CrmWeb.Data.Imports;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Exports;

/// <summary>Writes chosen customers, or what belongs to them, as a file (数据导出).</summary>
public static class DataExports
{
    extension(CrmDbContext db)
    {
        /// <summary>How many rows it would be, counted up to a bound.</summary>
        public Task<int> ExportRowsAsync(ImportKind kind, IQueryable<Customer> chosen, int upTo, CancellationToken cancel) => kind switch
        {
            ImportKind.Contacts => ContactExport.Chosen(db, chosen).OrderBy(c => c.Id).Take(upTo).CountAsync(cancel),
            ImportKind.Interactions => InteractionExport.Chosen(db, chosen).OrderBy(i => i.Id).Take(upTo).CountAsync(cancel),
            ImportKind.Purchases => PurchaseExport.Chosen(db, chosen).OrderBy(p => p.Id).Take(upTo).CountAsync(cancel),
            _ => chosen.OrderBy(c => c.Id).Take(upTo).CountAsync(cancel),
        };

        /// <summary>Answers how many rows were written.</summary>
        public async Task<int> ExportAsync(ImportKind kind, FileFormat format, IQueryable<Customer> chosen, ExportWords words, Stream output, CancellationToken cancel)
            => await db.TableOf(kind, chosen, words, await db.OwnFieldsAsync(kind, cancel), cancel).WriteAsync(format, words, output, cancel);

        /// <summary>What can be imported again.</summary>
        /// <param name="own">The company's own fields of such records.</param>
        public ExportTable TableOf(ImportKind kind, IQueryable<Customer> chosen, ExportWords words, IReadOnlyList<CustomField> own, CancellationToken cancel) => kind switch
        {
            ImportKind.Contacts => ContactExport.Of(db, chosen, words, own, cancel),
            ImportKind.Interactions => InteractionExport.Of(db, chosen, words, cancel),
            ImportKind.Purchases => PurchaseExport.Of(db, chosen, cancel),
            _ => CustomerExport.Of(db, chosen, words, own, cancel),
        };
    }

    extension(ExportTable table)
    {
        public Task<int> WriteAsync(FileFormat format, ExportWords words, Stream output, CancellationToken cancel)
            => format is FileFormat.Xlsx ? XlsxFile.WriteAsync(table, words, output, cancel) : CsvFile.WriteAsync(table, words, output, cancel);
    }
}
