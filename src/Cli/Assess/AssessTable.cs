using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Assess;

namespace Cordon.Cli.Assess;

/// <summary>For a person to read: the decision with its reasons first, then what cannot be told.</summary>
internal sealed class AssessTable(string language) : AssessOutput(language)
{
    public override void Write(string file, DeclarationRow row, Assessment? assessment)
    {
        if (row.Declaration is not { } declaration || assessment is null)
        {
            Console.WriteLine($"{file} {row.Number}: cannot assess: {FaultTexts.Say(row.Fault!)} ({row.Fault!.Where})");
            return;
        }

        var result = assessment.Result;
        Console.WriteLine($"{declaration.Reference}  {Camel(result.Decision)}  score {result.Score:0.00}, at most {result.ScoreAtMost:0.00}  ({file})");
        foreach (var rule in Fired(assessment))
            Console.WriteLine($"  ! {In(Rule(rule).Title)}: {In(rule.Explanation)}  [{rule.Id}, {rule.Weight:0.00}; {Rule(rule).Source.Title}, {Rule(rule).Source.Reference}]");
        foreach (var line in assessment.Controls.Where(c => c.Proposals.Count > 0))
            Console.WriteLine($"  · line {line.Line} may be {string.Join("; ", line.Proposals.Take(3).Select(p => $"{p.Item.Code} {p.Item.Title} ({string.Join(", ", p.Reasons.Select(r => r.Text))})"))}");
        foreach (var missing in Undecided(assessment).SelectMany(r => r.Missing.Select(m => (m, r.Id))).GroupBy(p => p.m).OrderBy(g => g.Key, StringComparer.Ordinal))
            Console.WriteLine($"  ? {missing.Key} is not known: {string.Join(", ", missing.Select(p => p.Id))} cannot tell");
        foreach (var warning in row.Warnings)
            Console.WriteLine($"  ~ {warning}");
    }
}
