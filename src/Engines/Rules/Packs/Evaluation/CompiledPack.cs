using System.Text.Json;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>A pack ready to be evaluated over facts, any number of times and from any thread.</summary>
public sealed class CompiledPack
{
    private readonly ReadPack _read;
    private readonly FactSchema _schema;
    private readonly List<CompiledRule> _rules;
    private readonly Dictionary<string, string> _lists;

    private CompiledPack(ReadPack read, FactSchema schema, List<CompiledRule> rules, Dictionary<string, string> lists)
    {
        _read = read;
        _schema = schema;
        _rules = rules;
        _lists = lists;
    }

    /// <summary>Compiles a pack.</summary>
    /// <param name="read">The pack, which <see cref="Checking.PackChecker"/> has not refused.</param>
    /// <param name="functions">Answers to what rules ask beyond their facts.</param>
    /// <exception cref="FaultException"><c>rules.pack.list</c> when a list is not at hand as the pack names it; <c>rules.syntax…</c> and <c>rules.check…</c> for a pack that nobody checked.</exception>
    public static CompiledPack Of(ReadPack read, IPackFunctions functions)
    {
        if (Checking.FactChecks.Of(read.Pack).ToList() is { Count: > 0 } untyped)
            throw new FaultException(untyped);
        foreach (var (name, list) in read.Pack.Lists)
        {
            var digest = functions.ListDigest(name);
            if (!string.Equals(digest, list.Digest, StringComparison.OrdinalIgnoreCase))
                throw new FaultException(Fault.Of("rules.pack.list", $"/lists/{name}", ("list", name), ("digest", list.Digest), ("found", digest ?? "none")));
        }

        var schema = FactSchema.From(read.Pack.Facts);
        var environment = PackEnvironment.Of(read.Pack, schema, functions);
        var rules = TableRules.Of(read.Pack).Select(r => CompiledRule.Of(r, environment)).ToList();
        return new(read, schema, rules, read.Pack.Lists.ToDictionary(l => l.Key, l => l.Value.Digest.ToLowerInvariant()));
    }

    /// <summary>Binds facts to the pack's declarations.</summary>
    /// <exception cref="FaultException"><c>rules.facts…</c>, with the JSON pointer.</exception>
    public PackFacts Bind(JsonElement facts) => PackFacts.Bind(facts, _schema);

    /// <summary>What the pack says about facts.</summary>
    public PackResult Evaluate(PackFacts facts)
    {
        var results = _rules.ConvertAll(r => r.Evaluate(facts));
        var fired = Those(results, v => v == RuleVerdict.Fired);
        var combine = _read.Pack.Combine;
        var score = Scoring.Score(combine, fired);
        var undecided = results.Exists(r => r.Verdict == RuleVerdict.CannotTell);
        return new(
            _read.Pack.Id,
            _read.Pack.Version,
            _read.Digest,
            facts.Digest,
            _lists,
            results,
            score,
            Scoring.Score(combine, Those(results, v => v != RuleVerdict.NotFired)),
            Scoring.Decision(combine, fired, score, undecided));
    }

    private List<PackRule> Those(List<RuleResult> results, Func<RuleVerdict, bool> which) =>
        [.. _rules.Zip(results).Where(p => which(p.Second.Verdict)).Select(p => p.First.Rule)];
}
