using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Hits.Life;

/// <summary>The rules of deciding on a hit, each refused with a sentence.</summary>
internal static class HitRules
{
    public const int LongestText = 4000;

    /// <summary>The codes of the list of reasons, by verdict.</summary>
    public static IReadOnlyDictionary<Verdict, IReadOnlyList<string>> Reasons { get; } = new Dictionary<Verdict, IReadOnlyList<string>>
    {
        [Verdict.FalseMatch] = ["birth-differs", "number-differs", "country-differs", "address-differs", "kind-differs", "known-party", "other"],
        [Verdict.TrueMatch] = ["number-same", "birth-and-name-same", "address-same", "party-admits", "partner-confirms", "other"],
        [Verdict.NeedsInformation] = ["birth-missing", "number-missing", "document-missing", "partner-asked", "other"],
    };

    /// <summary>Whoever decides has seen the hit as it is.</summary>
    public static void NothingHappenedSince(Hit hit, int seen, string lastActor)
    {
        if (hit.Acts != seen)
            throw new FaultException(Fault.Of("hits.changed", "", ("status", hit.Status), ("name", lastActor)));
    }

    public static void OnlyWhatWaitsForADecisionIsDecided(Hit hit)
    {
        if (hit.Status is not (HitStatus.Open or HitStatus.Waiting))
            throw new FaultException(new Fault("hits.not-open"));
    }

    public static void NobodyDecidesBeforeTheListingIsKnown(Hit hit)
    {
        if (!hit.IsDescribed)
            throw new FaultException(new Fault("hits.listing.pending"));
    }

    public static void OnlyAProposalIsConfirmedOrReturned(Hit hit)
    {
        if (hit.Status is not HitStatus.Proposed)
            throw new FaultException(new Fault("hits.not-proposed"));
    }

    public static void WhoProposedDoesNotConfirm(Hit hit, string person)
    {
        if (hit.Decision?.Person == person)
            throw new FaultException(new Fault("hits.same-person"));
    }

    public static void OnlyWhatWasDecidedIsTakenBack(Hit hit)
    {
        if (hit.Decision is null)
            throw new FaultException(new Fault("hits.nothing-to-undo"));
    }

    /// <summary>A false match is remembered for a time that lies ahead.</summary>
    public static Instant ItsTimeLiesAhead(Instant now, TimeSpan lasts) => lasts > TimeSpan.Zero ? now + lasts : throw new FaultException(new Fault("hits.lasts"));

    /// <summary>At least one reason of the list, and own words where the list has none that fits.</summary>
    public static (IReadOnlyList<string> Reasons, string Text) ItIsReasoned(Verdict verdict, IReadOnlyCollection<string>? reasons, string? text)
    {
        var known = Reasons[verdict];
        var chosen = known.Where(r => reasons?.Contains(r) ?? false).ToList();
        if (chosen.Count == 0 || chosen.Count != (reasons ?? []).Distinct().Count())
            throw new FaultException(new Fault("hits.reasons", "reasons"));
        var said = Said(text);
        return chosen.Contains("other") && said.Length == 0 ? throw new FaultException(new Fault("hits.text.needed", "text")) : (chosen, said);
    }

    /// <summary>Own words that say something.</summary>
    public static string ItSaysWhy(string? text) => Said(text) is { Length: > 0 } said ? said : throw new FaultException(new Fault("hits.text.needed", "text"));

    public static string Said(string? text) => FormWords.Said(text, LongestText) ?? throw new FaultException(Fault.Of("hits.text", "text", ("most", LongestText)));
}
