using System.Globalization;
using System.Text;

namespace Cordon.Ui.Charts;

/// <summary>Curves as paths of SVG.</summary>
internal static class Trace
{
    /// <summary>A number of SVG, to a tenth of a unit.</summary>
    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A step line: each value holds from one edge to the next.</summary>
    /// <param name="edges">One more than values.</param>
    public static string Steps(IReadOnlyList<double> edges, IReadOnlyList<double> values, Scale x, Scale y)
    {
        var path = new StringBuilder();
        var height = "";
        for (var i = 0; i < values.Count; i++)
        {
            var next = N(y.At(values[i]));
            if (i == 0)
                path.Append(CultureInfo.InvariantCulture, $"M{N(x.At(edges[0]))} {next}");
            else if (next != height)
                path.Append(CultureInfo.InvariantCulture, $"H{N(x.At(edges[i]))}V{next}");
            height = next;
        }

        return values.Count == 0 ? "" : path.Append('H').Append(N(x.At(edges[values.Count]))).ToString();
    }

    /// <summary>What lies between a step line and a level.</summary>
    public static string Filled(IReadOnlyList<double> edges, IReadOnlyList<double> values, Scale x, Scale y, double level) =>
        values.Count == 0 ? "" : $"{Steps(edges, values, x, y)}V{N(y.At(level))}H{N(x.At(edges[0]))}Z";

    /// <summary>A line from point to point, broken where it lies below the scale: drawn along its end, it would look as if something were there.</summary>
    public static string Line(IReadOnlyList<double> across, IReadOnlyList<double> values, Scale x, Scale y)
    {
        var path = new StringBuilder();
        var drawing = false;
        for (var i = 0; i < values.Count; i++)
        {
            var seen = values[i] >= y.From || (i > 0 && values[i - 1] >= y.From) || (i + 1 < values.Count && values[i + 1] >= y.From);
            if (seen)
                path.Append(drawing ? 'L' : 'M').Append(N(x.At(across[i]))).Append(' ').Append(N(y.At(values[i])));
            drawing = seen;
        }

        return path.ToString();
    }
}
