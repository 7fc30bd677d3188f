using System.Text;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching.Names;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary>Counts in how many records each word stands, for persons and for everything else.</summary>
internal static class NameFrequencies
{
    private const int Least = 2;

    public static int Run(string[] args)
    {
        var counts = new Dictionary<string, (int Persons, int Others)>();
        var records = 0;
        foreach (var folder in new[] { "ofac", "un", "us-csl", "jp-meti" })
        {
            foreach (var entity in ListFolder.Load([BenchData.PathOf("lists", folder)]).Entities)
            {
                // The Consolidated Screening List repeats the OFAC lists.
                if (folder == "us-csl" && entity.Programmes[0] is "SDN" or "PLC" or "CMIC" or "MBS" or "CAP" or "SSI")
                    continue;
                Count(counts, entity.Party.Names.Select(n => n.Text), entity.Party.Kind == PartyKind.Person);
                records++;
            }
        }

        foreach (var (_, _, name) in SyntheticPeople.Names())
        {
            Count(counts, [name], person: true);
            records++;
        }

        var target = Path.Combine(BenchData.Root, "data", "matching", "name-frequencies.tsv");
        using var writer = new StreamWriter(target, false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("# In how many records a word stands: word in ASCII letters, records of persons, records of organisations, vessels and aircraft.");
        writer.WriteLine("# Version 1. Made by: ./cordon bench name-frequencies");
        writer.WriteLine($"# Counted over {records} records: OFAC SDN and consolidated, UN consolidated, US Consolidated Screening List, Japanese end-user list (government works) and synthetic people (opensanctions/yente, MIT licence); words seen once are left out.");
        var rows = counts.Where(c => c.Value.Persons + c.Value.Others >= Least).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        foreach (var (word, (persons, others)) in rows)
            writer.WriteLine($"{word}\t{persons}\t{others}");
        Console.WriteLine($"{rows.Count} words from {records} records -> {target}");
        return 0;
    }

    private static void Count(Dictionary<string, (int Persons, int Others)> counts, IEnumerable<string> names, bool person)
    {
        var seen = new HashSet<string>();
        foreach (var name in names)
        {
            var prepared = NamePreparer.Prepare(name, person ? PartyKind.Person : PartyKind.Organization);
            foreach (var token in prepared.Tokens)
            {
                if (token.Length > 1)
                    seen.Add(Encoding.ASCII.GetString(prepared.LettersOf(token)));
            }
        }

        foreach (var word in seen)
        {
            var (persons, others) = counts.GetValueOrDefault(word);
            counts[word] = person ? (persons + 1, others) : (persons, others + 1);
        }
    }
}
