namespace CrmWeb.Today;

/// <summary>The run whose figures the pages show, and the import that came last (最近一次重算与导入).</summary>
public sealed record NightBoard(int? RunId, DateOnly? AsOf, DateTime? FinishedAt, DateOnly? FailedAsOf, LastImport? Import);

/// <summary>The import applied last (最近一次导入).</summary>
public sealed record LastImport(int Id, string FileName, int Purchases, DateTime? FinishedAt);
