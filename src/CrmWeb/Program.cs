using CrmWeb.Commands;

return await CrmCommandLine.RunAsync(args, Console.Out, Console.Error);

/// <summary>The program (程序): words on the command line choose what it does; without any it serves the pages.</summary>
public partial class Program;
