using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>The parts of a pack that are not rules: version, validity, basis, lists, functions, combination.</summary>
internal static class HeadChecks
{
    public static IEnumerable<Fault> Of(RulePack pack)
    {
        if (Version(pack) is { } version)
            yield return version;
        foreach (var (text, where) in new[] { (pack.Id, "/id"), (pack.Issuer, "/issuer"), (pack.Jurisdiction, "/jurisdiction") })
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return new Fault("rules.pack.empty", where);
        }

        if (pack.LegalBasis.Count == 0 || pack.LegalBasis.Any(string.IsNullOrWhiteSpace))
            yield return new Fault("rules.pack.basis", "/legalBasis");
        if (pack.Languages.Count == 0)
            yield return new Fault("rules.pack.languages", "/languages");
        if (pack.EffectiveTo < pack.EffectiveFrom)
            yield return Fault.Of("rules.pack.validity", "/effectiveTo", ("from", $"{pack.EffectiveFrom:yyyy-MM-dd}"), ("to", $"{pack.EffectiveTo:yyyy-MM-dd}"));
        foreach (var (name, list) in pack.Lists.Where(l => l.Value.Digest.Length != 64 || !l.Value.Digest.All(char.IsAsciiHexDigit)))
            yield return Fault.Of("rules.pack.digest", $"/lists/{name}", ("digest", list.Digest));
        for (var i = 0; i < pack.Functions.Count; i++)
        {
            if (PackFunctions.Of(pack.Functions[i], new VectorAnswers(pack)) is null)
                yield return Fault.Of("rules.pack.function", $"/functions/{i}", ("function", pack.Functions[i]), ("functions", PackFunctions.All));
        }

        if (pack.Combine.Undecided == ControlDecision.Release)
            yield return new Fault("rules.pack.undecided", "/combine/undecided");
        foreach (var (group, cap) in pack.Combine.GroupCaps.Append(new("", pack.Combine.Cap ?? 0)).Where(c => c.Value < 0))
            yield return Fault.Of("rules.pack.cap", group.Length == 0 ? "/combine/cap" : $"/combine/groupCaps/{group}", ("cap", cap));
    }

    private static Fault? Version(RulePack pack)
    {
        try
        {
            PackVersion.Parse(pack.Version, "/version");
            return null;
        }
        catch (FaultException refused)
        {
            return refused.Fault;
        }
    }
}
