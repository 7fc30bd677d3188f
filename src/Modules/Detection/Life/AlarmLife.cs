using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Life;

/// <summary>How each fact changes an alarm. Pure.</summary>
internal static class AlarmLife
{
    /// <summary>The alarm after the fact; null when the fact speaks of an alarm that is not known, since it was erased.</summary>
    public static Alarm? After(Alarm? known, object fact, Instant at, Handling handling)
    {
        if (known is null)
            return fact is AlarmRaised raised ? new Alarm { Raised = raised, Status = AlarmStatus.Open, Handling = handling, RaisedAt = at, ChangedAt = at, Acts = 1 } : null;
        // What is forgotten by itself leaves no trace in what is counted.
        return fact is TreatmentSaid said ? known with { Treatment = said } : Changed(known, fact, at) with { ChangedAt = at, Acts = known.Acts + 1 };
    }

    private static Alarm Changed(Alarm now, object fact, Instant at) => fact switch
    {
        SafetyMeasured f => now with { Safety = [.. now.Safety, f], StepsBack = now.StepsBack || f.Answer == SafetyAnswer.StepBack },
        SpectrumTaken f => now with { Spectra = [.. now.Spectra, new TakenSpectrum(f, at)], StepsBack = now.StepsBack || f.Dose is { StepsBack: true } },
        AlarmMatched f => now with { Match = f },
        PapersSeen f => now with { Papers = f },
        AlarmPhotographed f => now with { Photographs = [.. now.Photographs, f] },
        ReachBackAsked f => now with { ReachBacks = [.. now.ReachBacks, new ReachBack(f, at)] },
        ReachBackAcknowledged f => WithLast(now, r => r with { Acknowledged = f, AcknowledgedAt = at }),
        ReachBackAnswered f => WithLast(now, r => r with { Answered = f, AnsweredAt = at }) with { StepsBack = now.StepsBack && !f.MayGoOn },
        AlarmOutcomeProposed f => now with { Status = AlarmStatus.Proposed, Decision = new AlarmDecision(f.Outcome, f.Text, f.Because, at, f.Person) },
        AlarmOutcomeConfirmed f => now with { Status = AlarmStatus.Closed, Decision = now.Decision! with { Second = f.Person } },
        AlarmClosed f => now with { Status = AlarmStatus.Closed, Decision = new AlarmDecision(f.Outcome, f.Text, [], at, f.Person) },
        AlarmOutcomeReturned or AlarmReopened => now with { Status = AlarmStatus.Open, Before = now.Decision, Decision = null },
        _ => now,
    };

    private static Alarm WithLast(Alarm now, Func<ReachBack, ReachBack> change) => now with { ReachBacks = [.. now.ReachBacks.SkipLast(1), change(now.ReachBacks[^1])] };
}
