using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contracts;

/// <summary>The contracts of a customer (客户合同概览), for the customer's page; nothing where there are none and none may be entered.</summary>
public sealed class CustomerContractsViewComponent(CrmDbContext db) : ViewComponent
{
    private const int MostRows = 5;

    public async Task<IViewComponentResult> InvokeAsync(int id)
    {
        var mayWrite = UserClaimsPrincipal.IsAny(StaffRole.Manager, StaffRole.Administrator);
        var rows = await db.Contracts.VisibleTo(UserClaimsPrincipal.Staff()).Standing().Where(c => c.CustomerId == id)
            .LatestFirst().Take(MostRows).Select(ContractRow.Of).ToListAsync(HttpContext.RequestAborted);
        return rows.Count > 0 || mayWrite ? View(new CustomerContracts(id, rows, mayWrite)) : Content("");
    }
}

/// <summary>What the customer's page shows of contracts (客户合同概览).</summary>
public sealed record CustomerContracts(int CustomerId, IReadOnlyList<ContractRow> Rows, bool MayWrite);
