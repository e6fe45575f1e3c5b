using CrmWeb.Access.Accounts;
using CrmWeb.Access.FirstRun;
using CrmWeb.Access.Passwords;
using CrmWeb.Access.SignIn;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Access;

/// <summary>Who may do what (访问控制): accounts, the cookie, and folders closed by default.</summary>
public static class AccessSetup
{
    public static void AddAccess(this WebApplicationBuilder builder, DataFolder folder)
    {
        var services = builder.Services;
        var cookies = CookieSafety.For(builder.Configuration);
        builder.AddSessionKeys(folder);
        services.AddAccounts();
        services.AddStaffCookie(cookies);
        services.Configure<AntiforgeryOptions>(o => cookies.Apply(o.Cookie, "crm-forms"));
        services.Configure<CookieTempDataProviderOptions>(o => cookies.Apply(o.Cookie, "crm-notes"));
        services.AddScoped<StaffSessions>();
        services.AddFirstRun();
        services.AddSingleton<IAuthorizationHandler, FolderGuard>();
        services.AddAuthorizationBuilder();
        services.Configure<AuthorizationOptions>(FolderRules.Close);
        services.Configure<RazorPagesOptions>(FolderRules.Close);
    }

    /// <summary>Between routing, which finds the page, and the page itself.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseFirstRun();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffMember>(Rules)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<CrmDbContext>()
            .AddSignInManager()
            .AddPasswordValidator<GuessablePasswords>()
            .AddErrorDescriber<StaffErrors>();
        services.AddScoped<IPasswordHasher<StaffMember>, StaffPasswordHasher>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddScoped<PasswordCheck>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<AdminCreation>();
        services.AddScoped<Invitations>();
        services.AddScoped<StaffChanges>();
        services.AddSingleton<SignInLimits>();
    }

    private static void AddFirstRun(this IServiceCollection services)
    {
        services.AddSingleton<SetupCode>();
        services.AddSingleton<FirstRunState>();
        services.AddSingleton<SiteAddress>();
        services.AddScoped<Founding>();
        services.AddScoped<DemoBeginning>();
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = ""; // an address may hold any letter of any script
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        // Length is what makes a password hard to guess; composition rules only make it hard to remember.
        options.Password = new PasswordOptions
        {
            RequiredLength = 15,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }
}
