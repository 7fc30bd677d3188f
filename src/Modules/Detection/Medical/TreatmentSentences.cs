using System.Globalization;
using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Medical;

/// <summary>An answer about a treatment in a sentence, with its numbers.</summary>
internal static class TreatmentSentences
{
    public static ContextSentence Of(TreatmentAnswer answer) => new(Key(answer.Verdict),
    [
        ("nuclide", answer.Nuclide),
        .. answer.Medicine is { } medicine ? [("use", medicine.Use), ("days", Short(medicine.SeenFor.TotalDays))] : NoMore,
        .. answer.Decay is { } decay ? [("halflives", Short(decay.HalfLives)), ("share", Short(decay.ShareLeft * 100)), ("until", decay.SeenUntil.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))] : NoMore,
    ]);

    private static (string Name, object? Value)[] NoMore => [];

    private static string Short(double value) => value switch
    {
        0 => "0",
        < 0.0001 => "< 0.0001",
        _ => value.ToString(value >= 10 ? "0" : value >= 0.1 ? "0.0" : "0.####", CultureInfo.InvariantCulture),
    };

    private static string Key(TreatmentVerdict verdict) => verdict switch
    {
        TreatmentVerdict.Plausible => "detection.medical.plausible",
        TreatmentVerdict.TooLongAgo => "detection.medical.too-long",
        TreatmentVerdict.InTheFuture => "detection.medical.future",
        TreatmentVerdict.NotAsked => "detection.medical.not-asked",
        _ => "detection.medical.none",
    };
}
