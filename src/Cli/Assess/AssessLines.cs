using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Assess;

namespace Cordon.Cli.Assess;

/// <summary>One JSON object a declaration, for other programs.</summary>
internal sealed class AssessLines(string language) : AssessOutput(language)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write(string file, DeclarationRow row, Assessment? assessment)
    {
        var line = new JsonObject { ["file"] = file, ["declaration"] = row.Number };
        if (row.Declaration is not { } declaration || assessment is null)
            line["error"] = Said(row.Fault!);
        else
            Fill(line, declaration, row, assessment);
        Console.WriteLine(line.ToJsonString(Plain));
    }

    private void Fill(JsonObject line, Declaration declaration, DeclarationRow row, Assessment assessment)
    {
        var result = assessment.Result;
        line["reference"] = declaration.Reference;
        line["mrn"] = declaration.Mrn;
        line["kind"] = Camel(declaration.Kind);
        line["function"] = Camel(declaration.Function);
        line["controlDecision"] = Camel(result.Decision);
        line["score"] = Math.Round(result.Score, 4);
        line["scoreAtMost"] = Math.Round(result.ScoreAtMost, 4);
        line["fired"] = Array(Fired(assessment).Select(r => new JsonObject
        {
            ["id"] = r.Id, ["title"] = In(Rule(r).Title), ["explanation"] = In(r.Explanation), ["weight"] = r.Weight, ["effect"] = r.Effect is { } effect ? Camel(effect) : null,
            ["source"] = $"{Rule(r).Source.Title}, {Rule(r).Source.Reference}", ["mitigation"] = Rule(r).Mitigation is { } against ? In(against) : null,
        }));
        line["undecidable"] = Array(Undecided(assessment).Select(r => new JsonObject { ["id"] = r.Id, ["title"] = In(Rule(r).Title), ["missing"] = Array(r.Missing.Select(m => JsonValue.Create(m))), ["problem"] = r.Fault is { } fault ? FaultTexts.Say(fault) : null }));
        line["parties"] = Array(assessment.Parties.Select(Party));
        line["goods"] = Array(assessment.Controls.Where(c => c.Proposals.Count > 0).Select(Goods));
        line["warnings"] = Array(row.Warnings.Select(w => JsonValue.Create(w.ToString())));
        line["pack"] = new JsonObject { ["id"] = result.Pack, ["version"] = result.Version, ["digest"] = result.PackDigest };
        line["facts"] = result.FactsDigest;
    }

    private JsonObject Party(ResolvedParty party) => new()
    {
        ["role"] = Camel(party.Declared.Role), ["number"] = party.Declared.Number, ["name"] = party.Name, ["cannotAssess"] = party.Name is null,
        ["hits"] = Array(party.Matches.Select(m => new JsonObject { ["id"] = m.Party.Id, ["caption"] = m.Party.Caption, ["dataset"] = Resolution.Listed(m).Dataset, ["score"] = Math.Round(m.Comparison.Score, 4), ["matchedName"] = m.Comparison.MatchedName?.Text })),
    };

    private static JsonObject Goods(LineControls line) => new()
    {
        ["line"] = line.Line,
        ["proposed"] = Array(line.Proposals.Select(p => new JsonObject
        {
            ["code"] = p.Item.Code, ["title"] = p.Item.Title, ["nsg"] = p.Item.Nsg, ["eccn"] = p.Item.Eccn, ["score"] = p.Score,
            ["reasons"] = Array(p.Reasons.Select(r => new JsonObject { ["kind"] = Camel(r.Kind), ["text"] = r.Text })),
            ["open"] = Array(p.Open.Select(o => (JsonNode)o.ToString())),
        })),
    };

    private static JsonObject Said(Fault fault) => new() { ["code"] = fault.Code, ["where"] = fault.Where, ["detail"] = FaultTexts.Say(fault) };
}
