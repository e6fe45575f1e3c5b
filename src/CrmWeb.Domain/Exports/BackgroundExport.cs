using CrmWeb.Domain.Lists;

namespace CrmWeb.Domain.Exports;

/// <summary>What an export in the background needs to know once the page is closed (后台导出内容).</summary>
/// <param name="AsOf">The day that the filter counts from, however late the work begins.</param>
/// <param name="UpTo">The highest customer number then given; customers made later are none of those shown.</param>
/// <param name="Expected">How many rows it will have, up to where counting stops.</param>
/// <param name="Language">The language of the file's words, as a culture name.</param>
public sealed record BackgroundExport(CustomerChoice Choice, DateOnly AsOf, int UpTo, int Expected, string Language);
