using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Packs;

namespace Cordon.Modules.Targeting.Adoption.Offering;

/// <summary>Everything that is wrong with a document that somebody hands in, each with its place, so that all of it can be mended at once.</summary>
/// <param name="issuers">Whose signature is believed.</param>
internal sealed class OfferCheck(PackIssuers issuers)
{
    private readonly List<Fault> _faults = [];

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>What its check says without refusing it, and everything that becomes weaker.</summary>
    public IReadOnlyList<Fault> Findings { get; private set; } = [];

    /// <summary>The files of the lists it names, by name.</summary>
    public Dictionary<string, byte[]> Lists { get; } = [];

    public void Trust(ReadOffer offer) => Try(() => offer.DemandTrust(issuers));

    /// <summary>No version comes after a later one; and one version has one content.</summary>
    public void Version(ReadOffer offer, IEnumerable<PackIdentity> before) => Try(() =>
    {
        foreach (var other in before.Where(b => b.Id == offer.Id))
            AdoptionRules.NoVersionGoesBack(new PackIdentity(offer.Id, offer.Version, offer.Digest), other);
    });

    public void Day(RulePack pack, DateOnly today)
    {
        if (pack.EffectiveTo is { } last && last < today)
            _faults.Add(Fault.Of("targeting.packs.over", "/effectiveTo", ("day", $"{last:yyyy-MM-dd}")));
    }

    /// <summary>Lays it upon what it lies upon, and checks what comes of it.</summary>
    public ReadPack? Laid(ReadOffer offer, ReadPack? beneath)
    {
        var pack = (ReadPack?)null;
        Try(() =>
        {
            var laid = offer.Laid(beneath);
            pack = laid.Pack;
            var findings = PackChecker.Check(pack.Pack);
            _faults.AddRange(findings.Where(f => f.Refuses).Select(f => offer.Kind == PackKind.Overlay ? Placed(f.Fault, pack.Pack.Rules.Count - offer.Overlay!.Overlay.Rules.Count) : f.Fault));
            Findings = [.. findings.Where(f => !f.Refuses).Select(f => f.Fault), .. laid.Weakenings];
        });
        return pack;
    }

    /// <summary>Every list that is named has to be at hand as it is named.</summary>
    public void Contents(RulePack pack, IReadOnlyList<PackLists> at)
    {
        foreach (var (name, list) in pack.Lists)
        {
            if (at.Select(l => l.FileOf(list.Digest)).FirstOrDefault(f => f is not null) is { } file)
                Lists[name] = file;
            else
                _faults.Add(Fault.Of("targeting.packs.list", $"/lists/{name}", ("list", name), ("digest", list.Digest)));
        }
    }

    /// <summary>Adding and raising is free; what becomes weaker needs a reason, and is named row by row.</summary>
    public void Reason(string reason)
    {
        if (Findings.Count > 0 && reason.Length == 0)
            _faults.AddRange([Fault.Of("targeting.packs.weakens", "reason", ("count", Findings.Count)), .. Findings]);
    }

    private void Try(Action check)
    {
        try
        {
            check();
        }
        catch (FaultException refused)
        {
            _faults.AddRange(refused.Faults);
        }
    }

    /// <summary>The rules of an overlay stand behind those that stay of its base; the place named is the one in the overlay.</summary>
    private static Fault Placed(Fault fault, int kept)
    {
        const string rules = "/rules/";
        var digits = fault.Where.StartsWith(rules, StringComparison.Ordinal) ? fault.Where[rules.Length..].TakeWhile(char.IsAsciiDigit).Count() : 0;
        return digits > 0 && int.Parse(fault.Where.AsSpan(rules.Length, digits), System.Globalization.CultureInfo.InvariantCulture) is var at && at >= kept
            ? fault with { Where = $"{rules}{at - kept}{fault.Where[(rules.Length + digits)..]}" }
            : fault;
    }
}
