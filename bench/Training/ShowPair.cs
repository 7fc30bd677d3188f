using System.Text;
using Cordon.Engines.Matching.Comparison;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Scoring;

namespace Cordon.Bench.Training;

/// <summary>Shows what the engine makes of two names: words with role and weight, links, terms.</summary>
internal static class ShowPair
{
    public static int Run(string[] args)
    {
        var kind = PairSets.KindOf(args.Length > 2 ? args[2] : "Person");
        var person = kind == Kernel.Parties.PartyKind.Person;
        foreach (var left in NameVariants.Of(args[0], kind))
        {
            var a = NamePreparer.Prepare(left, kind);
            Show(a);
            foreach (var right in NameVariants.Of(args[1], kind))
            {
                var b = NamePreparer.Prepare(right, kind);
                Show(b);
                var links = new Link[Alignment.MostLinks];
                var count = Alignment.Find(a, b, person, links);
                foreach (var link in links.Take(count))
                    Console.WriteLine($"   {Run(a, link.QueryStart, link.QueryCount)} = {Run(b, link.CandidateStart, link.CandidateCount)}  {link.Likeness} {link.Similarity:F2} weight {link.Weight:F2}");
                var row = new float[NameVector.Terms.Length];
                NameVector.Write(NameFeatures.Of(a, b, person), row);
                Console.WriteLine("   " + string.Join(", ", NameVector.Terms.Zip(row).Where(t => t.Second != 0).Select(t => $"{t.First} {t.Second:F2}")));
            }
        }

        return 0;
    }

    private static string Run(PreparedName name, int start, int count) =>
        string.Join(" ", Enumerable.Range(start, count).Select(i => Encoding.ASCII.GetString(name.LettersOf(name.Tokens[i]))));

    private static void Show(PreparedName name) =>
        Console.WriteLine($"{name.Source}: " + string.Join(" ", name.Tokens.Select(t => $"{Encoding.ASCII.GetString(name.LettersOf(t))}[{t.Role} {t.Weight:F2} {t.System}]")) + $" form {name.Form?.Name}");
}
