using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Questions;

namespace Cordon.Modules.Detection.Measure;

/// <summary>What counts alone say to the outcome of a spectrum in which nothing was named. They only ever take "no more than background" away. Pure.</summary>
internal static class CountRules
{
    /// <summary>More was counted than the background explains, and nothing was named.</summary>
    public const string ExcessUnexplained = nameof(ExcessUnexplained);

    /// <summary>Nothing was named, but the counts cannot be compared with the background's.</summary>
    public const string CountsNotCompared = nameof(CountsNotCompared);

    /// <summary>Reasons in words of their own, beside those of the identifier.</summary>
    public static IReadOnlyList<string> Reasons { get; } = [ExcessUnexplained, CountsNotCompared];

    /// <summary>The outcome and its reasons as they are recorded.</summary>
    /// <param name="outcome">The identifier's.</param>
    /// <param name="reasons">Its reasons.</param>
    /// <param name="excess">The excess over background; null where it is not known.</param>
    public static (string Outcome, IReadOnlyList<string> Reasons) AClearExcessIsNeverBackground(Outcome outcome, IEnumerable<OutcomeReason> reasons, CountExcess? excess) => (outcome, excess) switch
    {
        (Outcome.InnocentBackground, null) => (nameof(Outcome.CannotAssess), [CountsNotCompared]),
        (Outcome.InnocentBackground, { IsClear: true }) => (nameof(Outcome.NeedsPerson), [ExcessUnexplained]),
        _ => (outcome.ToString(), [.. reasons.Select(r => r.ToString())]),
    };
}
