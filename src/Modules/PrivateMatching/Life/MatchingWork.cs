using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>What matching asks of the desk. Pure.</summary>
internal static class MatchingWork
{
    public const string HitKind = "matching.hit";
    public const string DistrustKind = "matching.distrust";
    public const string ConcernKind = "matching.concern";
    public const string LettingKind = "matching.letting";
    private static readonly TimeSpan SecondPersonWaits = TimeSpan.FromHours(24);

    /// <summary>A partner holds something: whoever asked goes on from there.</summary>
    public static WorkPut Hit(Question question, string partner) => new(
        IdOf(question.Id), HitKind, MatchingAddresses.Of(question.Id), DeskText.Of("matching.work.hit", ("partner", partner)), 75, [DeskText.Of("matching.reason.hit")], MatchingPermissions.Ask, Person: question.Person);

    /// <summary>What a partner sent cannot be trusted.</summary>
    public static WorkPut Distrust(string question, string partner, string code) => new(
        $"{IdOf(question)}-{partner}", DistrustKind, MatchingAddresses.Of(question), DeskText.Of("matching.work.distrust", ("partner", partner)), 90, [DeskText.Of("matching.reason.distrust", ("code", code))], MatchingPermissions.Ask);

    public static WorkPut Concern(Concern concern) => new(
        $"matching-{concern.Id}", ConcernKind, MatchingAddresses.Concern(concern.Id), DeskText.Of($"matching.work.{FormWords.Key(concern.Sort)}", ("partner", concern.Partner)), concern.Sort == ConcernSort.Dispute ? 90 : 80,
        [DeskText.Of($"matching.reason.{FormWords.Key(concern.Sort)}")], MatchingPermissions.Open);

    /// <summary>A second person has to say whether a partner may ask.</summary>
    public static WorkPut Letting(string partner, MatchPurpose purpose, Instant now) => new(
        IdOfLetting(partner, purpose), LettingKind, MatchingAddresses.Confirm(partner, purpose), DeskText.Of("matching.work.letting", ("partner", partner)), 60, [DeskText.Of("matching.reason.letting")], MatchingPermissions.Confirm, now + SecondPersonWaits);

    public static WorkSettled LettingDone(string partner, MatchPurpose purpose, string outcome) => new(IdOfLetting(partner, purpose), outcome);

    /// <summary>Somebody has looked at a question that had anything on the desk.</summary>
    public static IEnumerable<WorkSettled> Noted(Question question)
    {
        if (question.HasHit)
            yield return new WorkSettled(IdOf(question.Id), "noted");
        foreach (var part in question.Parts.Where(p => p.State == PartState.Distrusted))
            yield return new WorkSettled($"{IdOf(question.Id)}-{part.Partner}", "noted");
    }

    public static WorkSettled Noted(string concern) => new($"matching-{concern}", "noted");

    private static string IdOfLetting(string partner, MatchPurpose purpose) => $"matching-letting-{partner}-{FormWords.Key(purpose)}";

    private static string IdOf(string question) => $"matching-{question}";
}
