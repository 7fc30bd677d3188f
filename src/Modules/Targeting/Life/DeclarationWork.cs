using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Life;

/// <summary>What a declaration asks of the desk.</summary>
internal static class DeclarationWork
{
    public const string Kind = "declarations.decide";

    private const double WeightOfScore = 60;
    private const int WeightOfHold = 40;
    private const int WeightOfLess = 20;
    private const int MostNamed = 3;

    public static string IdOf(string declaration) => $"declaration-{declaration}";

    /// <summary>The work of a declaration that nobody has decided about.</summary>
    public static WorkPut Of(DeclarationAssessed assessed)
    {
        var judgement = assessed.Judgement;
        return Put(assessed, $"targeting.work.{Key(judgement.Proposed)}",
        [
            DeskText.Of("targeting.reason.score", ("score", judgement.Score.ToString("0.00")), ("most", judgement.ScoreAtMost.ToString("0.00"))),
            .. judgement.Fired.Count > 0 ? [DeskText.Of("targeting.reason.fired", ("count", $"{judgement.Fired.Count}"), ("names", string.Join(", ", judgement.Fired.Take(MostNamed).Select(f => f.Id))))] : Array.Empty<DeskText>(),
        ]);
    }

    /// <summary>What is left to do after a decision: to wait for what was asked for, or nothing.</summary>
    public static object After(DeclarationAssessed assessed, ControlDecision decision) =>
        decision is ControlDecision.AskForInformation or ControlDecision.AskForScreening or ControlDecision.Examine or ControlDecision.Refer
            ? Put(assessed, "targeting.work.answer", [DeskText.Of($"targeting.reason.waits.{Key(decision)}")])
            : new WorkSettled(IdOf(assessed.Id), "decided");

    public static string Key(ControlDecision decision) => decision.ToString().ToLowerInvariant();

    private static WorkPut Put(DeclarationAssessed assessed, string title, IReadOnlyList<DeskText> reasons) => new(
        IdOf(assessed.Id), Kind, TargetingAddresses.Of(assessed.Id),
        DeskText.Of(title, ("reference", assessed.Declaration.Reference), ("destination", (assessed.Declaration.DestinationCountry ?? "–").ToUpperInvariant())),
        Math.Clamp((int)Math.Round((assessed.Judgement.Score * WeightOfScore) + (assessed.Judgement.Proposed >= ControlDecision.Hold ? WeightOfHold : WeightOfLess)), 0, WorkPut.Highest),
        reasons, TargetingPermissions.Decide, assessed.Due);
}
