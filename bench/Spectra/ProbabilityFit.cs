using System.Globalization;
using System.Text;
using Cordon.Engines.Foresight.Learning;
using Cordon.Engines.Foresight.Models;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Response;
using Cordon.Growing;

namespace Cordon.Bench.Spectra;

/// <summary>
/// Grows data/spectra/probability.tsv: what a finding looks like when it is right and when it is wrong, on simulated instruments, each source with the whole library, every second one with its own nuclide left out,
/// every third one beside another. The instruments that are tested are not learnt from and say how good the probabilities are. No real spectrum takes part.
/// </summary>
internal static class ProbabilityFit
{
    private static readonly TreeGrowth Growth = new(200, 0.05, 12, 30, 0.5, 5);
    private static readonly double[] Nets = [1000, 3000, 30_000];
    private static readonly int[] Seeds = [21, 22];
    private static readonly string[] Tested = ["IdentiFINDER-NG", "RadSeeker-CL-LaBr", "Detective-EX"];

    private static IEnumerable<string> Learnt => SimulatedSets.Instruments.Except(Tested);

    /// <summary>Which other source stands beside one in a mixture: so many further in the list.</summary>
    private const int Beside = 37;

    /// <param name="args">every=N: of the sources only every Nth, where time is short.</param>
    public static int Run(string[] args)
    {
        var every = args.Where(a => a.StartsWith("every=", StringComparison.Ordinal)).Select(a => int.Parse(a[6..], CultureInfo.InvariantCulture)).FirstOrDefault(1);
        Learn(Learnt.SelectMany(i => Findings(i, every)), Tested.SelectMany(i => Findings(i, every)));
        return 0;
    }

    private static void Learn(IEnumerable<(float[] Measures, bool Right)> from, IEnumerable<(float[] Measures, bool Right)> tested)
    {
        var learn = from.ToList();
        Console.WriteLine($"{learn.Count} findings to learn from, {learn.Count(f => f.Right)} right");
        var grown = new LightGbmGrower().Grow([.. learn.Select(f => f.Measures)], [.. learn.Select(f => f.Right)], Growth);
        NuclideTables.Write("probability.tsv", Table(grown, learn.Count));
        var test = tested.Select(f => (Said: Probability(grown, f.Measures), Before: ProbabilityModel.Of([.. f.Measures.Select(m => (double)m)]), f.Right)).ToList();
        Console.WriteLine($"on instruments not learnt from ({string.Join(", ", Tested)}), {test.Count} findings: log loss {Loss(test.Select(t => (t.Said, t.Right))):F4}, of what was in force {Loss(test.Select(t => (t.Before, t.Right))):F4}");
        foreach (var group in test.GroupBy(f => Math.Min(9, (int)(f.Said * 10))).OrderBy(g => g.Key))
            Console.WriteLine($"  said {group.Average(f => f.Said):F2}  right {group.Average(f => f.Right ? 1 : 0):F2}  of {group.Count()}");
    }

    private static StringBuilder Table(TreeModel grown, int findings)
    {
        var text = new StringBuilder("# The probability that a nuclide found is there, as trees whose log-odds are added. Version 2. Made by: ./cordon bench spectra-probability\n");
        text.Append(CultureInfo.InvariantCulture, $"# Learnt from {Seeds.Length} draws each of the simulated instruments {string.Join(", ", Learnt)} ({findings} findings), with and without each source's own nuclide in the library.\n");
        text.Append("# A measure that is not more than most goes low, else high: to another question of the tree (#) or to its log-odds.\ntree\tquestion\tmeasure\tmost\tlow\thigh\n");
        for (var t = 0; t < grown.Trees.Count; t++)
        {
            var shape = grown.Trees[t].Shape;
            // What stands before all trees is told by the first.
            string Branch(int child) => child >= 0 ? $"#{child}" : (shape.Leaves[~child] + (t == 0 ? grown.Offset : 0)).ToString("F4", CultureInfo.InvariantCulture);
            for (var q = 0; q < shape.Feature.Count; q++)
                text.Append(CultureInfo.InvariantCulture, $"{t}\t{q}\t{FindingMeasures.Names[shape.Feature[q]]}\t{shape.Threshold[q]:G9}\t{Branch(shape.Left[q])}\t{Branch(shape.Right[q])}\n");
        }

        return text;
    }

    private static double Probability(TreeModel model, float[] measures) => 1 / (1 + Math.Exp(-model.Score(measures)));

    private static double Loss(IEnumerable<(double Said, bool Right)> findings) => findings.Average(f => -Math.Log(Math.Max(1e-9, f.Right ? f.Said : 1 - f.Said)));

    private static IEnumerable<(float[] Measures, bool Right)> Findings(string instrument, int every) => Seeds.SelectMany(seed => Findings(instrument, every, new Random(seed)));

    private static List<(float[] Measures, bool Right)> Findings(string instrument, int every, Random random)
    {
        // Each source once, weak, usual or strong by turns.
        var drawn = Nets.SelectMany((net, k) => SimulatedSets.Draw(instrument, net, random).Where((_, i) => i % Nets.Length == k)).Where((_, i) => i % every == 0).ToList();
        var asked = drawn.Select(d => (Of: d, By: new SpectrumIdentifier())).Concat(drawn.Where(d => d.Expected.Length > 0).Where((_, i) => i % 2 == 0).Select(d => (Of: d, By: new SpectrumIdentifier(LeftOut(d)))))
            .Concat(drawn.Select((d, i) => (Of: Mixed(d, drawn[(i + Beside) % drawn.Count]), By: new SpectrumIdentifier())).Where((_, i) => i % 3 == 0));
        List<(float[], bool)> all = [.. asked.AsParallel().AsOrdered().SelectMany(a => Of(a.Of, a.By))];
        Console.WriteLine($"{instrument}: {all.Count}");
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
