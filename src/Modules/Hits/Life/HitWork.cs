using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Modules.Hits.Life;

/// <summary>What a hit asks of the desk: it follows from how the hit stands.</summary>
internal static class HitWork
{
    public const string DecideKind = "hits.decide";
    public const string ConfirmKind = "hits.confirm";

    private const double WeightOfScore = 60;
    private const int WeightOfReopening = 10;
    private const int LessWhileWaiting = 20;
    private const int LessWhenCeased = 30;

    /// <summary>By the gravest of what the listing brings with it. What nobody has said is not taken for harmless.</summary>
    private static readonly Dictionary<string, int> WeightOfEffect = new()
    {
        ["freeze"] = 30, ["exportDenial"] = 30, ["restriction"] = 20, ["licenceRequirement"] = 20, ["unknown"] = 15, ["endUserNotice"] = 10, ["none"] = 0,
    };

    public static string IdOf(string hit) => $"hit-{hit}";

    /// <summary>The work, put on the desk or changed there; or that there is none.</summary>
    /// <param name="hit">How it stands.</param>
    /// <param name="clock">How long it may wait for its next step.</param>
    public static object Of(Hit hit, TimeSpan clock)
    {
        if (hit.IsClosed)
            return new WorkSettled(IdOf(hit.Id), hit.Status == HitStatus.FalseMatch ? "false-match" : "true-match");
        var (kind, title) = hit.Status switch
        {
            HitStatus.Proposed => (ConfirmKind, "hits.work.confirm"),
            HitStatus.Waiting => (DecideKind, "hits.work.waiting"),
            _ => (DecideKind, "hits.work.decide"),
        };
        var (gravest, weight) = Gravest(hit);
        var priority = (hit.Judgement.Candidate.Score * WeightOfScore) + weight + (hit.Why is null ? 0 : WeightOfReopening) - (hit.Status == HitStatus.Waiting ? LessWhileWaiting : 0)
            - (hit.Ceased is null ? 0 : LessWhenCeased);
        return new WorkPut(
            IdOf(hit.Id), kind, HitAddresses.Of(hit.Id), DeskText.Of(title, ("party", PartyFacts.NameOf(hit.Party)), ("listed", hit.Judgement.Candidate.Caption)),
            Math.Clamp((int)Math.Round(priority), 0, WorkPut.Highest), [.. Reasons(hit, gravest)], kind == ConfirmKind ? HitPermissions.Confirm : HitPermissions.Decide, hit.Since + clock);
    }

    private static IEnumerable<DeskText> Reasons(Hit hit, ListingProgramme? gravest)
    {
        if (hit.Why is { } why)
            yield return DeskText.Of($"hits.reason.reopened.{why.ToString().ToLowerInvariant()}");
        if (hit.Ceased is { } ceased)
            yield return DeskText.Of($"hits.reason.ceased.{ceased.Why.ToString().ToLowerInvariant()}");
        yield return DeskText.Of("hits.reason.score", ("score", hit.Judgement.Candidate.Score.ToString("0.00")));
        if (gravest is not null)
            yield return DeskText.Of($"hits.reason.effect.{(gravest.Effect ?? gravest.Measure).ToLowerInvariant()}", ("programme", gravest.Programme));
        if (hit.Listing is not null && hit.Listing.Programmes.All(p => p.Effect is null))
            yield return DeskText.Of("hits.reason.effect-not-set");
        if (hit.Sightings > 1)
            yield return DeskText.Of("hits.reason.again", ("count", $"{hit.Sightings}"));
    }

    private static (ListingProgramme? Programme, int Weight) Gravest(Hit hit)
    {
        var gravest = hit.Listing?.Programmes.MaxBy(Weight);
        return (gravest, gravest is null ? WeightOfEffect["unknown"] : Weight(gravest));
    }

    private static int Weight(ListingProgramme programme) => WeightOfEffect.GetValueOrDefault(programme.Effect ?? programme.Measure, WeightOfEffect["unknown"]);
}
