using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Medical;
using TreatmentVerdict = Cordon.Modules.Detection.Contracts.TreatmentVerdict;

namespace Cordon.Modules.Detection.Measure;

/// <summary>What a person said about a treatment against what was measured.</summary>
internal static class TreatmentWords
{
    /// <summary>The answer for each nuclide found: the one that was named for that one, none for the others. One that is not known is asked of every nuclide found.</summary>
    public static IReadOnlyList<TreatmentAnswer> Answers(Alarm alarm, string? nuclide, DateOnly? treated)
    {
        Instant? at = treated is { } day ? Instant.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)) : null;
        return [.. alarm.Findings.SelectMany(f => f.Nuclides).Select(n => n.Name).Distinct().Select(n => Treatments.Explain(n, nuclide is null || nuclide == n ? at : null, alarm.Raised.MeasuredAt))];
    }

    /// <summary>What is recorded: the worst answer of all nuclides counts, for one that is not explained is enough.</summary>
    public static TreatmentSaid Said(Alarm alarm, string? nuclide, DateOnly? treated, string person)
    {
        var answers = Answers(alarm, nuclide, treated);
        var worst = answers.Select(a => VerdictOf(a.Verdict)).DefaultIfEmpty(TreatmentVerdict.CannotTell).Max();
        var decay = answers.FirstOrDefault(a => a.Nuclide == nuclide)?.Decay ?? answers.Select(a => a.Decay).FirstOrDefault(d => d is not null);
        return new TreatmentSaid(alarm.Id, nuclide ?? "", worst, person, treated, decay is null ? null : Math.Round(decay.HalfLives, 2));
    }

    private static TreatmentVerdict VerdictOf(Detection.Medical.TreatmentVerdict verdict) => verdict switch
    {
        Detection.Medical.TreatmentVerdict.Plausible => TreatmentVerdict.Plausible,
        Detection.Medical.TreatmentVerdict.TooLongAgo => TreatmentVerdict.TooLongAgo,
        Detection.Medical.TreatmentVerdict.InTheFuture => TreatmentVerdict.InTheFuture,
        Detection.Medical.TreatmentVerdict.NotAMedicalNuclide => TreatmentVerdict.NotMedical,
        _ => TreatmentVerdict.CannotTell,
    };
}
