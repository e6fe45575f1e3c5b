using System.Globalization;
using System.Text;

namespace CrmWeb.Charts;

/// <summary>Writes the outline of a drawing (路径) as SVG reads it, to a tenth of a unit.</summary>
public sealed class SvgPath
{
    private readonly StringBuilder _text = new();

    public SvgPath Move(double x, double y) => Add('M', x, y);

    public SvgPath Line(double x, double y) => Add('L', x, y);

    /// <summary>An S-curve to a point at the right or left, level at both ends.</summary>
    public SvgPath Bend(double fromX, double fromY, double toX, double toY)
    {
        var middle = (fromX + toX) / 2;
        return Add('C', middle, fromY, middle, toY, toX, toY);
    }

    public SvgPath Close()
    {
        _text.Append('Z');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A number as SVG reads it, whatever the reader's language.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private SvgPath Add(char command, params ReadOnlySpan<double> numbers)
    {
        _text.Append(command);
        for (var i = 0; i < numbers.Length; i++)
            _text.Append(i == 0 ? "" : " ").Append(Number(numbers[i]));
        return this;
    }
}
