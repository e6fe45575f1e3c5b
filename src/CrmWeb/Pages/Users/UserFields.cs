using CrmWeb.Domain.Access;

namespace CrmWeb.Pages.Users;

/// <summary>The fields (表单共用字段) that inviting and editing share.</summary>
public sealed record UserFields(UserInput Input, IReadOnlyList<Team> Teams);
