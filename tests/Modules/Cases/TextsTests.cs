using Cordon.Kernel.Markings;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Tests.ModuleHabits;
using Cordon.Ui.Forms;

namespace Cordon.Tests.Modules.Cases;

public sealed class TextsTests() : TextHabits(typeof(CasesModule).Assembly, "Modules/Cases", "cases", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>(string prefix)
            where T : struct, Enum => Enum.GetValues<T>().Select(v => $"cases.{prefix}.{FormWords.Key(v)}");
        string[] takenOff = ["person", "record", "named"];
        // The pages of records say these.
        string[] elsewhere = ["cases.of-record", "cases.of-record.none", "cases.of-record.closed"];
        return
        [
            .. Names<CaseKind>("kind"), .. Names<CaseStatus>("status"), .. Names<CaseOutcome>("outcome"), .. Names<CaseRole>("role"), .. Names<CaseRole>("role-of-choice"), .. Names<Tlp>("tlp"),
            .. Names<SubjectKind>("subject-kind"), .. Names<SubjectRole>("subject-role"), .. takenOff.SelectMany(t => new[] { $"cases.take-off.{t}", $"cases.take-off.{t}.says" }),
            .. Enum.GetValues<CaseOutcome>().Where(o => o.SaysNothingWasWrong()).Select(o => $"cases.reason.{FormWords.Key(o)}"),
            .. CaseTimeline.Types.Select(t => $"cases.event.{t["Case".Length..].ToLowerInvariant()}"), .. elsewhere,
        ];
    }
}
