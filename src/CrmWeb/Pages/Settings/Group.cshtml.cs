using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Company;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Settings;
using CrmWeb.Jobs;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Pages.Settings;

/// <summary>One setting as it is typed (设置输入), with the value that stood there when the form was opened.</summary>
public sealed class SettingField
{
    public string Key { get; set; } = "";
    public string? Value { get; set; }
    public string? Was { get; set; }
}

/// <summary>/settings/{group}: changes the settings of one group, each change with its author and date.</summary>
public sealed class GroupModel(CrmDbContext db, CompanyInUse company, RecomputeBell bell, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<SettingField> Fields { get; set; } = [];
    public string Group { get; private set; } = "";
    public IReadOnlyList<SettingLine> Lines { get; private set; } = [];
    public IReadOnlyList<SettingSection> Sections => SettingSection.Of(Group, Lines);

    /// <summary>A change of this group shows in figures only once they are computed again.</summary>
    public bool WaitsForRun => SettingCatalog.DecidesValue(Group);

    /// <summary>A change of this group moves what is promised on open cases.</summary>
    public bool PromisesMove => Lines.Any(l => SettingCatalog.DecidesPromises(l.Definition.Key));
    public IReadOnlyList<SettingEntry> History { get; private set; } = [];
    public bool MayChange { get; private set; }

    public async Task<IActionResult> OnGetAsync(string group, CancellationToken cancel)
    {
        if (!await LoadAsync(group, cancel))
            return NotFound();

        Fields = [.. Lines.Select(l => new SettingField { Key = l.Definition.Key, Value = SettingText.Typed(l.Definition, Proposed(l) ?? l.Value), Was = l.Value })];
        return Page();
    }

    /// <summary>A value that the address brings from a what-if; it counts only when it is saved.</summary>
    public string? Proposed(SettingLine line)
        => Request.Query[line.Definition.Key].ToString() is { Length: > 0 } value && line.Definition.Allows(value) && !SettingText.Same(line.Definition, value, line.Value)
            ? value : null;

    /// <summary>Folded away, unless something in it is to be looked at.</summary>
    public bool IsOpen(SettingSection section)
        => section.Lines.Any(i => Proposed(Lines[i]) is not null || ModelState.GetFieldValidationState($"Fields[{i}].Value") == ModelValidationState.Invalid);

    public async Task<IActionResult> OnPostAsync(string group, CancellationToken cancel)
    {
        // From the look at what holds to the change, nobody else may write.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await LoadAsync(group, cancel) || !MayChange)
            return NotFound();
        if (!Fields.Select(f => f.Key).SequenceEqual(Lines.Select(l => l.Definition.Key)))
            return BadRequest();

        var changes = Changes();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (key, value) in changes)
            await db.EnterSettingAsync(key, value, now, User.StaffId(), cancel);
        return await SavedAsync(transaction, cancel);
    }

    /// <summary>Puts one setting back to its default; what is typed in the other fields is not looked at.</summary>
    public async Task<IActionResult> OnPostResetAsync(string group, string key, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await LoadAsync(group, cancel) || !MayChange)
            return NotFound();
        if (Lines.FirstOrDefault(l => l.Definition.Key == key) is not { } line)
            return BadRequest();

        Fields = [.. Lines.Select(l => new SettingField { Key = l.Definition.Key, Value = SettingText.Typed(l.Definition, l.Value), Was = l.Value })];
        TellConflict([(key, line.Definition.Default)]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await db.ResetSettingAsync(key, clock.GetUtcNow().UtcDateTime, User.StaffId(), cancel);
        return await SavedAsync(transaction, cancel);
    }

    private async Task<IActionResult> SavedAsync(IDbContextTransaction transaction, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        company.Forget();
        if (PromisesMove)
            await bell.RingRetimingAsync(cancel);
        TempData["Toast"] = words[WaitsForRun ? "Settings.SavedForRun" : "Common.Saved"].Value;
        return LocalRedirect($"/settings/{Group.ToLowerInvariant()}");
    }

    private async Task<bool> LoadAsync(string group, CancellationToken cancel)
    {
        Lines = [.. (await db.SettingLinesAsync(cancel)).Where(l => l.Definition.Group.Equals(group, StringComparison.OrdinalIgnoreCase))];
        if (Lines.Count == 0 || !SettingsAccess.Reads(User, Lines[0].Definition.Group))
            return false;

        Group = Lines[0].Definition.Group;
        MayChange = SettingsAccess.Changes(User, Group);
        History = await db.SettingHistoryAsync(Group, cancel);
        return true;
    }

    private List<(string Key, string Value)> Changes()
    {
        var changes = new List<(string Key, string Value)>();
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Change(Lines[i], Fields[i], $"Fields[{i}].Value") is { } value)
                changes.Add((Fields[i].Key, value));
        }

        if (ModelState.IsValid)
            TellConflict(changes);
        return changes;
    }

    private void TellConflict(List<(string Key, string Value)> changes)
    {
        if (SettingCatalog.Conflict(Group, key => NumberOf(key, changes)) is { } conflict)
            ModelState.AddModelError($"Fields[{Fields.FindIndex(f => f.Key == conflict.Key)}].Value", words[conflict.Word]);
    }

    // What a field changes: nothing, a new value, or a message beside it.
    private string? Change(SettingLine line, SettingField field, string name)
    {
        if (!SettingText.TryRead(line.Definition, field.Value, out var value))
            ModelState.AddModelError(name, SettingText.Wanted(line.Definition, words));
        else if (SettingText.Same(line.Definition, value, line.Value))
            return null;
        else if (field.Was is not null && field.Was != line.Value)
            ModelState.AddModelError(name, words["Settings.ChangedMeanwhile", SettingText.Shown(line.Definition, line.Value, words, formats), line.By ?? ""]);
        else
            return value;
        return null;
    }

    private decimal NumberOf(string key, List<(string Key, string Value)> changes)
    {
        var text = changes.Find(c => c.Key == key).Value ?? Lines.FirstOrDefault(l => l.Definition.Key == key)?.Value;
        return text is null ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
