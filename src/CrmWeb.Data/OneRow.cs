using CrmWeb.Domain.Access;

namespace CrmWeb.Data;

/// <summary>Several questions in one round trip (合并查询).</summary>
public static class OneRow
{
    extension(CrmDbContext db)
    {
        /// <summary>A row to hang counts of other tables on; none before the company has a team, and then there is nothing to count.</summary>
        public IQueryable<Team> Once() => db.Teams.OrderBy(t => t.Id).Take(1);
    }
}
