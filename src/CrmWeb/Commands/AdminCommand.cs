using System.CommandLine;
using CrmWeb.Access;
using CrmWeb.Domain.Access;

namespace CrmWeb.Commands;

/// <summary><c>admin create</c>: makes a member of staff where no browser is at hand.</summary>
internal static class AdminCommand
{
    private static readonly Option<string> Email = new("--email") { Required = true, Description = "The e-mail address to sign in with.", HelpName = "ADDRESS" };
    private static readonly Option<FileInfo> PasswordFile = new("--password-file") { Required = true, Description = "A file whose first line is the password.", HelpName = "FILE" };
    private static readonly Option<StaffRole> Role = new("--role") { DefaultValueFactory = _ => StaffRole.Administrator, Description = "The role to give." };

    public static Command Create()
    {
        var create = new Command("create", "Create a member of staff, by default an administrator.") { Email, PasswordFile, Role };
        create.Does(CreateAsync);
        return new Command("admin", "Manage who may sign in.") { create };
    }

    private static async Task<CommandResult> CreateAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var (email, role) = (parsed.GetRequiredValue(Email), parsed.GetValue(Role));
        var password = await PasswordAsync(parsed.GetRequiredValue(PasswordFile), cancel);
        var problem = await services.GetRequiredService<AdminCreation>().CreateAsync(email, password, role, cancel);
        if (problem is not null)
            throw new CommandFailedException(problem);

        return new CommandResult(new { email, role = role.ToString() }, $"Created {email} as {role}.");
    }

    private static async Task<string> PasswordAsync(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists)
            throw new CommandFailedException($"There is no password file {file.Name}.");

        using var reader = file.OpenText();
        return await reader.ReadLineAsync(cancel) ?? throw new CommandFailedException("The password file is empty.");
    }
}
