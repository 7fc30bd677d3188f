using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Overlays;

/// <summary>Lays an overlay over its base.</summary>
public static class Overlaying
{
    /// <summary>The pack as it then is, and where it is weaker. It has to be checked like any other.</summary>
    /// <exception cref="FaultException"><c>rules.overlay.base</c> when it was made for another pack, <c>rules.overlay.fact</c>, <c>rules.overlay.unknown</c>.</exception>
    public static OverlaidPack Lay(ReadPack common, PackOverlay overlay)
    {
        if (overlay.Base.Id != common.Pack.Id || !string.Equals(overlay.Base.Digest, common.Digest, StringComparison.OrdinalIgnoreCase))
            throw new FaultException(Fault.Of("rules.overlay.base", "/base", ("expected", $"{overlay.Base.Id} {overlay.Base.Digest}"), ("found", $"{common.Pack.Id} {common.Digest}")));
        if (overlay.Facts.Keys.FirstOrDefault(common.Pack.Facts.ContainsKey) is { } again)
            throw new FaultException(Fault.Of("rules.overlay.fact", $"/facts/{again}", ("fact", again)));
        var known = common.Pack.Rules.Concat(common.Pack.Tables.SelectMany(t => t.Rows.Select(r => r.Rule))).Select(r => r.Id).ToHashSet();
        for (var i = 0; i < overlay.Removed.Count; i++)
        {
            if (!known.Contains(overlay.Removed[i]))
                throw new FaultException(Fault.Of("rules.overlay.unknown", $"/removed/{i}", ("rule", overlay.Removed[i])));
        }

        var merged = PackReader.Of(Merged(common.Pack, overlay));
        return new(merged, [.. WeakeningChecks.Of(common.Pack, merged.Pack, overlay)]);
    }

    private static RulePack Merged(RulePack common, PackOverlay overlay)
    {
        var gone = overlay.Removed.Concat(overlay.Rules.Select(r => r.Id)).ToHashSet();
        return common with
        {
            Id = $"{common.Id}+{overlay.Id}",
            Version = overlay.Version,
            Issuer = overlay.Issuer,
            Jurisdiction = overlay.Jurisdiction,
            LegalBasis = [.. common.LegalBasis, .. overlay.LegalBasis],
            Facts = common.Facts.Concat(overlay.Facts).ToDictionary(f => f.Key, f => f.Value),
            Lists = common.Lists.Where(l => !overlay.Lists.ContainsKey(l.Key)).Concat(overlay.Lists).ToDictionary(l => l.Key, l => l.Value),
            Functions = [.. common.Functions.Union(overlay.Functions)],
            Rules = [.. common.Rules.Where(r => !gone.Contains(r.Id)), .. overlay.Rules],
            Tables = [.. common.Tables.Select(t => t with { Rows = [.. t.Rows.Where(r => !gone.Contains(r.Rule.Id))] }).Where(t => t.Rows.Count > 0)],
            Combine = overlay.Combine ?? common.Combine,
            Signature = overlay.Signature,
        };
    }
}
