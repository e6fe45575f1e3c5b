using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Access;

/// <summary>Whom a person may put in charge of something (可选负责人): active staff of the teams within reach.</summary>
public static class StaffChoices
{
    extension(CrmDbContext db)
    {
        /// <param name="current">Who is in charge now and stays on offer, even when out of reach or gone.</param>
        public async Task<IReadOnlyList<SelectListItem>> StaffChoicesAsync(StaffScope staff, int? current, CancellationToken cancel)
            => (await db.StaffLines(staff, current).ToListAsync(cancel)).ByName().ToItems();

        /// <summary>The question alone, to be asked together with that for other lists.</summary>
        public IQueryable<ChoiceLine> StaffLines(StaffScope staff, int? current)
        {
            var active = db.MayOwnWork();
            var near = staff.Serves == Reach.Company
                ? active
                : active.Where(u => u.Id == staff.StaffId || (u.TeamId != null && staff.TeamIds.Contains(u.TeamId.Value)));
            return near.Union(db.Users.Where(u => u.Id == current)).Select(u => new ChoiceLine { List = ChoiceList.Staff, Id = u.Id, Code = "", Name = u.DisplayName, Day = null });
        }

        /// <summary>Members of staff of these numbers, to be asked together with other names.</summary>
        public IQueryable<ChoiceLine> StaffOf(IEnumerable<int?> ids)
        {
            var wanted = ids.OfType<int>().Distinct().ToList();
            return db.Users.Where(u => wanted.Contains(u.Id)).Select(u => new ChoiceLine { List = ChoiceList.Staff, Id = u.Id, Code = "", Name = u.DisplayName, Day = null });
        }

        /// <summary>The names of staff by their number.</summary>
        public async Task<IReadOnlyDictionary<int, string>> StaffNamesAsync(IEnumerable<int?> ids, CancellationToken cancel)
        {
            var wanted = ids.OfType<int>().Distinct().ToList();
            return wanted.Count == 0
                ? new Dictionary<int, string>()
                : await db.Users.Where(u => wanted.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        }
    }
}
