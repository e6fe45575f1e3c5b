using System.Data.Common;
using CrmWeb.Domain.Care;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Care;

/// <summary>Inserts planned tasks with one prepared command; a plan whose task is there already adds nothing.</summary>
internal sealed class CareTaskInsert(CrmDbContext db)
{
    private const string Command = """
        INSERT INTO "CareTasks" ("CustomerId", "ContactId", "OwnerId", "Reason", "PeriodKey", "OccasionOn", "DueOn", "WorkOn",
            "Phase", "Method", "Title", "Script", "SnoozeReason", "Outcome", "CreatedAt", "Version")
        SELECT @CustomerId, @ContactId, @OwnerId, @Reason, @PeriodKey, @OccasionOn, @DueOn, @WorkOn, @Phase, @Method, @Title, '', '', '', @CreatedAt, @Version
        WHERE NOT EXISTS (SELECT 1 FROM "CareTasks" WHERE "CustomerId" = @CustomerId AND "Reason" = @Reason AND "PeriodKey" = @PeriodKey)
        """;

    /// <summary>Adds them within the caller's transaction and answers how many were new.</summary>
    public async Task<int> AddAsync(IEnumerable<CarePlan> plans, DateTime at, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = Command;

        var made = 0;
        foreach (var plan in plans)
        {
            Fill(command, plan, at);
            made += await command.ExecuteNonQueryAsync(cancel);
        }

        return made;
    }

    private void Fill(DbCommand command, CarePlan plan, DateTime at)
    {
        Set(command, nameof(CareTask.CustomerId), plan.CustomerId);
        Set(command, nameof(CareTask.ContactId), plan.ContactId);
        Set(command, nameof(CareTask.OwnerId), plan.OwnerId);
        Set(command, nameof(CareTask.Reason), plan.Reason);
        Set(command, nameof(CareTask.PeriodKey), plan.PeriodKey);
        Set(command, nameof(CareTask.OccasionOn), plan.OccasionOn);
        Set(command, nameof(CareTask.DueOn), plan.DueOn);
        Set(command, nameof(CareTask.WorkOn), plan.DueOn);
        Set(command, nameof(CareTask.Phase), CarePhase.AfterSale);
        Set(command, nameof(CareTask.Method), MethodOf(plan.Reason));
        Set(command, nameof(CareTask.Title), plan.Title);
        Set(command, nameof(CareTask.CreatedAt), at);
        Set(command, nameof(CareTask.Version), Guid.NewGuid());
    }

    private static CareMethod MethodOf(CareReason reason) => reason switch
    {
        CareReason.Birthday or CareReason.Occasion => CareMethod.Greeting,
        CareReason.JointReview => CareMethod.Visit,
        _ => CareMethod.ProactiveCall,
    };

    // The column's own mapping writes the value as its engine keeps it.
    private void Set(DbCommand command, string name, object? value)
    {
        var mapping = db.Model.FindEntityType(typeof(CareTask))!.FindProperty(name)!.GetRelationalTypeMapping();
        var parameter = mapping.CreateParameter(command, "@" + name, value, nullable: true);
        if (command.Parameters.Contains(parameter.ParameterName))
            command.Parameters[parameter.ParameterName].Value = parameter.Value;
        else
            command.Parameters.Add(parameter);
    }
}
