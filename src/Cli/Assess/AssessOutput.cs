using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Modules.Targeting.Assess;

namespace Cordon.Cli.Assess;

/// <summary>Assessments as they are printed.</summary>
internal abstract class AssessOutput(string language)
{
    private Dictionary<string, PackRule> _rules = [];

    public static AssessOutput For(string format, string language) => format == "jsonl" ? new AssessLines(language) : new AssessTable(language);

    protected PartyResolution Resolution { get; private set; } = null!;

    protected ReadPack Pack { get; private set; } = null!;

    public void Begin(ReadPack pack, PartyResolution resolution)
    {
        (Pack, Resolution) = (pack, resolution);
        _rules = pack.Pack.Rules.Concat(pack.Pack.Tables.SelectMany(t => t.Rows).Select(r => r.Rule)).ToDictionary(r => r.Id);
    }

    public abstract void Write(string file, DeclarationRow row, Assessment? assessment);

    /// <summary>The rules that fired, the weightiest first.</summary>
    protected static IEnumerable<RuleResult> Fired(Assessment assessment) => assessment.Result.Rules.Where(r => r.Verdict == RuleVerdict.Fired).OrderByDescending(r => r.Weight);

    protected static IEnumerable<RuleResult> Undecided(Assessment assessment) => assessment.Result.Rules.Where(r => r.Verdict == RuleVerdict.CannotTell);

    protected PackRule Rule(RuleResult result) => _rules[result.Id];

    protected string In(IReadOnlyDictionary<string, string> texts) => texts.GetValueOrDefault(language) ?? texts.Values.FirstOrDefault() ?? "";

    protected static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    protected static JsonArray Array(IEnumerable<JsonNode?> nodes) => new([.. nodes]);
}
