using System.Text.Json;
using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Assess;

/// <summary>An assessment in the words of the journal.</summary>
internal sealed class AssessedWords(Judging by)
{
    private readonly Dictionary<string, PackRule> _rules = by.Pack.Read.Pack.Rules.Concat(by.Pack.Read.Pack.Tables.SelectMany(t => t.Rows).Select(r => r.Rule)).ToDictionary(r => r.Id);

    public DeclarationAssessed Of(string id, string source, DeclarationRow row, Declaration declaration, Assessment assessment, DeclarationHistory? history, Instant due, TraderAnswers? answers = null, RadiationMeasured? radiation = null) => new(
        id, source, row.Number, declaration, Judgement(assessment.Result), [.. assessment.Parties.Select(Party)], [.. assessment.Controls.Where(c => c.Proposals.Count > 0).Select(Goods)], due,
        [.. row.Warnings.Select(RefusedBecause.Of)], history, answers, by.Ranker?.Of(id, declaration), radiation);

    /// <summary>What was judged before, by what judges now. What earlier declarations said is taken as it was: what was new when the goods were declared is not old because more became known.</summary>
    public static DeclarationAssessed Again(Judging by, DeclarationAssessed before, TraderAnswers? answers = null, RadiationMeasured? radiation = null)
    {
        var (said, measured) = (answers ?? before.Answers, radiation ?? before.Radiation);
        var assessment = by.Assessor.Assess(before.Declaration, before.History, said, measured);
        return new AssessedWords(by).Of(before.Id, before.Source, new DeclarationRow(before.Row, before.Declaration, null), before.Declaration, assessment, before.History, before.Due, said, measured) with { Doubts = before.Doubts };
    }

    private Judgement Judgement(PackResult result) => new(
        new PackIdentity(result.Pack, result.Version, result.PackDigest), result.FactsDigest, result.Lists, by.Lists.Algorithm, by.Lists.Versions, ControlCatalog.Shipped.Digest,
        [.. result.Rules.Where(r => r.Verdict == RuleVerdict.Fired).OrderByDescending(r => r.Weight).Select(Fired)],
        [.. result.Rules.Where(r => r.Verdict == RuleVerdict.CannotTell).Select(r => new UndecidedIndicator(r.Id, _rules[r.Id].Title, r.Missing, r.Fault is { } fault ? RefusedBecause.Of(fault) : null))],
        Math.Round(result.Score, 4), Math.Round(result.ScoreAtMost, 4), result.Decision, by.Registers.Digests.Count > 0 ? by.Registers.Digests : null, by.Pack.LayersIfSeveral);

    private FiredIndicator Fired(RuleResult result)
    {
        var rule = _rules[result.Id];
        return new FiredIndicator(result.Id, rule.Title, result.Explanation, result.Weight, $"{rule.Source.Title}, {rule.Source.Reference}", result.Effect, rule.Mitigation);
    }

    private AssessedParty Party(ResolvedParty party) => new(party.Declared, party.Declared.Name is null && party.Known is not null, [.. party.Matches.Select(m => new PartyHit(
        m.Party.Id!, by.Resolution.Listed(m).Dataset, m.Party.Caption, Math.Round(m.Comparison.Score, 4), m.Comparison.MatchedName?.Text ?? m.Party.Caption))], party.Name);

    private static AssessedGoods Goods(LineControls line) => new(line.Line, [.. line.Proposals.Select(p => new ProposedControl(
        p.Item.Code, p.Item.Title, p.Score, [.. p.Reasons.Select(r => new ControlGround(JsonNamingPolicy.CamelCase.ConvertName(r.Kind.ToString()), r.Text))], p.Item.Nsg, p.Item.Eccn, p.Open.Count > 0 ? [.. p.Open.Select(o => o.ToString())] : null))]);
}
