using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Passages;
using Cordon.Modules.Detection;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Measure;
using Cordon.Modules.Detection.Pages.Experts;
using Cordon.Tests.ModuleHabits;
using Cordon.Ui.Forms;

namespace Cordon.Tests.Modules.Detection;

public sealed class TextsTests() : TextHabits(typeof(DetectionModule).Assembly, "Modules/Detection", "detection", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>(string prefix)
            where T : struct, Enum => Enum.GetValues<T>().Select(v => $"detection.{prefix}.{FormWords.Key(v)}");
        return
        [
            .. Names<AlarmSubject>("subject"), .. Names<AlarmStatus>("status"), .. Names<AlarmOutcome>("outcome"), .. Names<AlarmSource>("source"), .. Names<Measured>("measured"), .. Names<SafetyAnswer>("safety-answer"),
            .. Names<SafetyReason>("safety-reason"), .. Names<TwoPersonsReason>("because"), .. Names<NextStep>("step"), .. Names<NextStep>("step").Select(s => $"{s}.says"), .. Names<Outcome>("finding"),
            .. Names<OutcomeReason>("spectrum-reason"), .. CountRules.Reasons.Select(r => $"detection.spectrum-reason.{r.ToLowerInvariant()}"), .. Names<PassageAnswer>("passage.gamma-answer"), .. Names<PassageAnswer>("passage.neutron-answer"), .. Names<ProfileShape>("passage.profile"), .. Names<PassageDoubt>("passage.doubt"),
            .. FigureWords.Mistakes.Select(m => $"detection.figures.{m}"), .. FigureWords.NotSaid, .. new[] { "made", "mixed", "real", "simulated" }.Select(k => $"detection.figures.kind.{k}"),
            .. new[] { "aluminium", "iron", "its-own-load", "lead", "plastic-or-tissue" }.Select(m => $"detection.matter.{m}"),
            .. Names<SourceCategory>("category").Where(c => !c.EndsWith(".none", StringComparison.Ordinal)),
        ];
    }
}
