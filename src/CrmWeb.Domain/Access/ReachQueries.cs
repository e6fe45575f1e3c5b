using System.Linq.Expressions;

namespace CrmWeb.Domain.Access;

/// <summary>Keeps rows to those within a person's reach (范围过滤): the one rule that every <c>VisibleTo</c> stands on.</summary>
public static class ReachQueries
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        /// <summary>All rows, those of the person's teams and customers, those of its own customers, or none.</summary>
        /// <remarks>An engine that meets a column within a sum has no index to begin with, and so begins with the order that is asked for.</remarks>
        /// <param name="team">The team that a row belongs to.</param>
        /// <param name="owner">Who is in charge of it.</param>
        public IQueryable<TRow> Within(Reach reach, StaffScope staff, Expression<Func<TRow, int>> team, Expression<Func<TRow, int?>> owner)
        {
            var (staffId, teamIds) = (staff.StaffId, staff.TeamIds);
            return reach switch
            {
                Reach.Company => rows,
                Reach.Team when staff.WalksInOrder => rows.Where(Rule((teamId, ownerId) => teamIds.Contains(teamId + 0) || ownerId + 0 == staffId, team, owner)),
                Reach.Team when !staff.OwnsElsewhere => rows.Where(Rule((teamId, _) => teamIds.Contains(teamId), team, owner)),
                Reach.Team => rows.Where(Rule((teamId, ownerId) => teamIds.Contains(teamId) || ownerId == staffId, team, owner)),
                Reach.Own => rows.Where(Rule((_, ownerId) => ownerId == staffId, team, owner)),
                _ => rows.Where(_ => false),
            };
        }
    }

    // The rule with the row's own columns in place of its parameters, so that a query provider reads it as if it were typed.
    private static Expression<Func<TRow, bool>> Rule<TRow>(
        Expression<Func<int, int?, bool>> rule, Expression<Func<TRow, int>> team, Expression<Func<TRow, int?>> owner)
    {
        var row = team.Parameters[0];
        var ownerOfRow = new Replacing(owner.Parameters[0], row).Visit(owner.Body);
        var ofTeam = new Replacing(rule.Parameters[0], team.Body).Visit(rule.Body);
        return Expression.Lambda<Func<TRow, bool>>(new Replacing(rule.Parameters[1], ownerOfRow).Visit(ofTeam), row);
    }

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
