using System.Globalization;
using System.Text;
using Cordon.Bench.Training;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Bench.Spectra;

/// <summary>
/// Fits data/spectra/probability.tsv: what a finding looks like when it is right and when it is wrong, on simulated instruments, each source with the whole library, every second one with its own nuclide left out,
/// every third one beside another. Every third instrument is learnt from; two of the others say how good the probabilities are. No real spectrum takes part.
/// </summary>
internal static class ProbabilityFit
{
    private const double Ridge = 2;
    private static readonly double[] Nets = [1000, 3000, 30_000];

    /// <summary>Which other source stands beside one in a mixture: so many further in the list.</summary>
    private const int Beside = 37;

    /// <param name="args">every=N: of the sources only every Nth, where time is short.</param>
    public static int Run(string[] args)
    {
        var random = new Random(11);
        var every = args.Where(a => a.StartsWith("every=", StringComparison.Ordinal)).Select(a => int.Parse(a[6..], CultureInfo.InvariantCulture)).FirstOrDefault(1);
        var learn = Findings(Learnt, every, random);
        Console.WriteLine($"{learn.Count} findings to learn from, {learn.Count(f => f.Right)} right");
        var beta = LogisticFit.Fit([.. learn.Select(f => f.Measures)], [.. learn.Select(f => f.Right)], [.. learn.Select(_ => 1.0)], Ridge);
        var text = new StringBuilder("# Coefficients of the probability that a nuclide found is there: logistic, natural log-odds. Version 1. Made by: ./cordon bench spectra-probability\n");
        text.Append(CultureInfo.InvariantCulture, $"# Learnt from draws of the simulated instruments {string.Join(", ", Learnt)} ({learn.Count} findings), with and without each source's own nuclide in the library.\nmeasure\tcoefficient\n");
        for (var i = 0; i < beta.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{FindingMeasures.Names[i]}\t{beta[i]:F4}\n");
        NuclideTables.Write("probability.tsv", text);
        Console.Write(text);
        var test = Findings(Tested, every, random);
        Console.WriteLine($"on instruments not learnt from ({string.Join(", ", Tested)}), {test.Count} findings:");
        foreach (var group in test.GroupBy(f => Math.Min(9, (int)(Probability(beta, f.Measures) * 10))).OrderBy(g => g.Key))
            Console.WriteLine($"  said {group.Average(f => Probability(beta, f.Measures)):F2}  right {group.Average(f => f.Right ? 1 : 0):F2}  of {group.Count()}");
        return 0;
    }

    private static string[] Learnt => [.. SimulatedSets.Instruments.Where((_, i) => i % 3 == 1)];

    private static string[] Tested => ["IdentiFINDER-NG", "RadSeeker-CL-LaBr"];

    private static double Probability(double[] beta, float[] measures) => 1 / (1 + Math.Exp(-measures.Zip(beta, (m, b) => m * b).Sum()));

    private static List<(float[] Measures, bool Right)> Findings(string[] instruments, int every, Random random)
    {
        var all = new List<(float[], bool)>();
        foreach (var instrument in instruments)
        {
            // Each source once, weak, usual or strong by turns.
            var drawn = Nets.SelectMany((net, k) => SimulatedSets.Draw(instrument, net, random).Where((_, i) => i % Nets.Length == k)).Where((_, i) => i % every == 0).ToList();
            var asked = drawn.Select(d => (Of: d, By: new SpectrumIdentifier())).Concat(drawn.Where(d => d.Expected.Length > 0).Where((_, i) => i % 2 == 0).Select(d => (Of: d, By: new SpectrumIdentifier(LeftOut(d)))))
                .Concat(drawn.Select((d, i) => (Of: Mixed(d, drawn[(i + Beside) % drawn.Count]), By: new SpectrumIdentifier())).Where((_, i) => i % 3 == 0));
            all.AddRange(asked.AsParallel().AsOrdered().SelectMany(a => Of(a.Of, a.By)));

            Console.WriteLine($"{instrument}: {all.Count}");
        }

        return all;
    }

    /// <summary>Two sources one after another: what both counted, over both times.</summary>
    private static LabelledSpectrum Mixed(LabelledSpectrum a, LabelledSpectrum b) => a with
    {
        Source = $"{a.Source} and {b.Source}", Expected = [.. a.Expected, .. b.Expected], Allowed = [.. a.Allowed, .. b.Allowed],
        Spectrum = a.Spectrum with { Counts = [.. a.Spectrum.Counts.Zip(b.Spectrum.Counts, (x, y) => x + y)], LiveSeconds = a.Spectrum.LiveSeconds + b.Spectrum.LiveSeconds, RealSeconds = a.Spectrum.RealSeconds + b.Spectrum.RealSeconds },
    };

    /// <summary>The library without what would be right.</summary>
    public static Nuclide[] LeftOut(LabelledSpectrum drawn) => [.. NuclideLibrary.All.Where(n => !drawn.IsRight(n.Name) && !NuclideLibrary.All.Any(o => o.Group is not null && o.Group == n.Group && drawn.IsRight(o.Name)))];

    private static List<(float[] Measures, bool Right)> Of(LabelledSpectrum drawn, SpectrumIdentifier identifier)
    {
        var all = new List<(float[], bool)>();
        var (result, fit) = identifier.Search(drawn.Spectrum, drawn.Background, Crystal.Of(drawn.Kind)!);
        var response = fit.Response(result.Best.Nuisance);
        for (var c = 0; c < result.Best.Components.Count; c++)
        {
            var lines = PeakMethod.Lines(result.Best, response, c);
            var name = result.Best.Components[c].Nuclide;
            var right = drawn.IsRight(name.Name) || NuclideLibrary.All.Any(n => FindingMeasures.SameGroup(n, name) && drawn.IsRight(n.Name));
            all.Add(([.. FindingMeasures.Of(result, response, c, lines).Select(m => (float)m)], right));
        }

        return all;
    }
}
