using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cordon.Ui.Spectra;

/// <summary>The numbers of a spectrum for the script that lets a person look closer.</summary>
internal static class SpectrumData
{
    /// <summary>More bins than this are summed: on no screen is more to be told apart than by zooming so far.</summary>
    public const int MostBins = 4096;

    public static string Json(SpectrumView view)
    {
        var thinned = new ThinnedSpectrum(view, MostBins);
        return new JsonObject
        {
            ["edges"] = Numbers(thinned.Edges, e => Math.Round(e, 2)),
            ["counts"] = Numbers(thinned.Counts, c => Math.Round(c, 1)),
            ["background"] = Rounded(thinned.Background),
            ["sum"] = Rounded(thinned.Sum),
            ["parts"] = new JsonArray([.. thinned.Parts.Select(p => (JsonNode)new JsonObject { ["name"] = p.Name, ["values"] = Rounded(p.Values) })]),
            ["residuals"] = thinned.Residuals is { } residuals ? Numbers(residuals, r => Math.Round(r, 2)) : null,
        }.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonArray? Rounded(IReadOnlyList<double>? values) => values is null ? null : Numbers(values, v => double.Parse(v.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static JsonArray Numbers(IReadOnlyList<double> values, Func<double, double> round) => new([.. values.Select(v => (JsonNode)round(v))]);
}
