using Cordon.Bench.Training;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Screening;

/// <summary>Synthetic people who bear no listed name, asked of the real lists: each match is a false alert.</summary>
internal static class FalseAlerts
{
    /// <summary>One synthetic person and what came out first for it.</summary>
    internal sealed record Answer(string Name, string Script, PartyComparison? Best)
    {
        public bool IsAlert => Best is { Score: >= 0.7 };
    }

    /// <summary><c>./cordon bench false-alerts [--unstated]</c>: the alerts one by one, the highest first; unstated, the question does not say that it names a person.</summary>
    public static int Run(string[] args)
    {
        List<Party> parties = [.. ListFolder.Load([BenchData.PathOf("lists", "ofac"), BenchData.PathOf("lists", "un")]).Entities.Select(e => e.Party)];
        var answers = Ask(PartyIndex.Build(parties), MinedNegatives.FoldedNames(parties), args.Contains("--unstated") ? PartyKind.Any : PartyKind.Person).ToList();
        foreach (var answer in answers.Where(a => a.IsAlert).OrderBy(a => a.Script, StringComparer.Ordinal).ThenByDescending(a => a.Best!.Score))
            Console.WriteLine($"{answer.Script,-12} {answer.Best!.Score:F3}  {answer.Name} | {answer.Best.MatchedName?.Text} | {answer.Best.Findings[0].Detail}");
        Console.WriteLine(Summary(answers));
        return 0;
    }

    /// <param name="index">The lists.</param>
    /// <param name="listed">Their names, folded: who bears one is no false alert.</param>
    /// <param name="kind">What the question says it names.</param>
    public static IEnumerable<Answer> Ask(PartyIndex index, HashSet<string> listed, PartyKind kind)
    {
        foreach (var name in SyntheticPeople.Names().Select(p => p.Name).Where(n => !listed.Contains(MinedNegatives.Folded(n))))
        {
            var first = index.Search(new Party { Kind = kind, Names = [new(name)] }, limit: 1);
            yield return new Answer(name, ScriptOf(name), first.Count == 0 ? null : first[0].Comparison);
        }
    }

    /// <summary>Alerts among people by script.</summary>
    public static string Summary(IEnumerable<Answer> answers) =>
        "by script: " + string.Join(", ", answers.GroupBy(a => a.Script).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count(a => a.IsAlert)}/{g.Count()}"));

    private static string ScriptOf(string name) => name.FirstOrDefault(char.IsLetter) switch
    {
        < '\u0370' => "Latin",
        < '\u0530' => "Cyrillic and Greek",
        < '\u0600' => "Hebrew and Armenian",
        < '\u0780' => "Arabic",
        < '\u1100' => "Indic and Thai",
        >= '\uAC00' and <= '\uD7A3' => "Hangul",
        _ => "Han and Kana",
    };
}
