using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Hotline;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Duty;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Situation;
using Cordon.Tests.ModuleHabits;
using Cordon.Ui.Forms;

namespace Cordon.Tests.Modules.Hotline;

public sealed class TextsTests() : TextHabits(typeof(HotlineModule).Assembly, "Modules/Hotline", "hotline", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>(string prefix)
            where T : struct, Enum => Enum.GetValues<T>().Select(v => $"hotline.{prefix}.{FormWords.Key(v)}");
        return
        [
            .. Names<HotlineKind>("kind"), .. Names<HotlineKind>("kind").Select(k => $"{k}.says"), .. Names<HotlineKind>("reason"), .. Names<HotlineUrgency>("reason"), .. Names<HotlineUrgency>("urgency"),
            .. Names<HotlineUrgency>("urgency.says"), .. Names<HotlineOutcome>("outcome"), .. Names<CallStatus>("status"), .. Names<CallStatus>("standing.in"), .. Names<CallStatus>("standing.out"),
            .. CallWords.Colours.Select(c => $"hotline.tlp.{FormWords.Key(c)}"), .. Enum.GetValues<PermittedUse>().Where(u => u != PermittedUse.None).Select(u => $"hotline.use.{FormWords.Key(u)}"),
            .. CallForms.Keys.Select(k => $"hotline.field.{k}"), .. Enumerable.Range(1, Roster.Lines).Select(l => $"hotline.line.{l}"), "hotline.reached.yes", .. CallOutcomes.Of(HotlineKind.Consultation).Select(o => $"hotline.consequence.{FormWords.Key(o)}"), "hotline.consequence.open", "hotline.reached.no",
            .. Names<BundleStanding>("file.in").Where(k => k != "hotline.file.in.there"), .. Names<BundleStanding>("file.out"), .. SituationFigures.All.Select(k => $"hotline.figure.{k}"), .. new[] { SituationPeriod.Day, SituationPeriod.Week, SituationPeriod.Own }.Select(p => $"hotline.period.{p}"),
        ];
    }
}
