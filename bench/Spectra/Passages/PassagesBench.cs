using System.Globalization;
using Cordon.Engines.Foresight.Measures;
using Cordon.Engines.Spectra.Passages;

namespace Cordon.Bench.Spectra.Passages;

/// <summary>How often a passage alarms without a source, and with one, at the threshold that ships. The seeds are none that a test or a threshold has seen.</summary>
internal static class PassagesBench
{
    /// <summary>Enough to show one in a thousand: with no alarm among so many the upper end of the interval is one in five thousand.</summary>
    private const int Usual = 20_000;

    private const int FirstSeed = 12_012_026;

    /// <param name="args">passages=N: so many of each; seed=N: the first seed.</param>
    public static int Run(string[] args)
    {
        var (count, seed) = (Number(args, "passages", Usual), Number(args, "seed", FirstSeed));
        var table = new FigureTable("passages");
        table.Group($"{count} made passages of each sort from seed {seed}: none has a source");
        Quiet(table, "portal, alarms a passage", BenchPassage.Portal, count, ref seed);
        Quiet(table, "portal, the lorry keeps a fifth of the background away", BenchPassage.Portal with { Through = 0.8 }, count, ref seed);
        Quiet(table, "a drive of a minute over even ground", BenchPassage.Drive, count, ref seed);
        Quiet(table, "a drive of a minute over ground that changes by a tenth", BenchPassage.Drive with { Gamma = t => 25 * Math.Sin(t / 15) }, count, ref seed);
        table.Group("portal, a source that passes 2 m away; its height beside the background's at the middle");
        foreach (var (part, target) in new[] { (0.10, ""), (0.15, ""), (0.20, ""), (0.25, ""), (0.34, ">=0.99"), (0.50, ">=0.99") })
            Seen(table, $"gamma, {part:0.00} of the background", BenchPassage.Portal with { Gamma = BenchPassage.Point(19, 250 * part) }, false, count, target, ref seed);
        foreach (var (rate, target) in new[] { (5.0, ""), (10.0, ""), (20.0, ">=0.99") })
            Seen(table, string.Create(CultureInfo.InvariantCulture, $"neutrons, {rate:0} a second beside 2"), BenchPassage.Portal with { Neutrons = BenchPassage.Point(19, rate) }, true, count, target, ref seed);
        table.Print();
        return 0;
    }

    private static void Quiet(FigureTable table, string name, BenchPassage passage, int count, ref int seed)
    {
        var alarms = Count(passage, count, ref seed, p => p.Alarms.Length > 0);
        table.Row(name, (double)alarms / count, "<=0.001", "");
        table.Row("  upper end of that, 95 % interval (Wilson)", new Proportion(alarms, count).High, "<=0.001", "");
        table.Note($"    {alarms} of {count}");
    }

    private static void Seen(FigureTable table, string name, BenchPassage passage, bool neutron, int count, string target, ref int seed)
    {
        var seen = Count(passage, count, ref seed, p => (neutron ? p.Neutrons : p.Gamma).Answer == PassageAnswer.Alarm);
        table.Row(name + ", found", (double)seen / count, target, "");
    }

    private static int Count(BenchPassage passage, int count, ref int seed, Func<Passage, bool> what)
    {
        var (first, found) = (seed, 0);
        Parallel.For(0, count, i =>
        {
            if (what(PassageReader.Of(passage.File(new Random(first + i)))!))
                Interlocked.Increment(ref found);
        });
        seed += count;
        return found;
    }

    private static int Number(string[] args, string name, int usual) =>
        args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } asked ? int.Parse(asked[(name.Length + 1)..], CultureInfo.InvariantCulture) : usual;
}
