using CrmWeb.Data.BulkChanges;
using CrmWeb.Workers;

namespace CrmWeb.BulkChanges;

/// <summary>What changes of many need (批量操作服务): the work, and the loop that does it.</summary>
public static class BulkSetup
{
    public static void AddBulkChanges(this WebApplicationBuilder builder) => builder.Services.AddWaitingWork<BulkWork>();
}
