namespace CrmWeb.Domain.Value.Figures;

/// <summary>The figures of some hundred customers of one run, as they are kept (客户价值数据块).</summary>
/// <remarks>A row for each customer of each night would be most of the database and of a night's writing; these never change once they are written.</remarks>
public sealed class FigureBlock
{
    private FigureBlock() { } // EF Core

    public FigureBlock(int runId, PackedFigures figures)
        => (RunId, FirstCustomerId, Places, Figures) = (runId, figures.FirstCustomerId, figures.Places, figures.Values);

    public int RunId { get; private set; }
    public ValueRun Run { get; private set; } = null!;

    /// <summary>Customers from this id up to that of the next block are in here.</summary>
    public int FirstCustomerId { get; private set; }

    /// <summary>Rank and tier of each, and all else: see <see cref="PackedFigures"/>.</summary>
    public byte[] Places { get; private set; } = [];
    public byte[] Figures { get; private set; } = [];

    /// <summary>In the order of ids.</summary>
    public CustomerValue[] Unpack() => new PackedFigures(FirstCustomerId, Places, Figures).Unpack();
}
