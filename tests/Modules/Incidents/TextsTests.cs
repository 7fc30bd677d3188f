using Cordon.Modules.Incidents;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Fields;
using Cordon.Modules.Incidents.Life;
using Cordon.Tests.ModuleHabits;
using Cordon.Ui.Forms;

namespace Cordon.Tests.Modules.Incidents;

public sealed class TextsTests() : TextHabits(typeof(IncidentsModule).Assembly, "Modules/Incidents", "incidents", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>(string prefix)
            where T : struct, Enum => Enum.GetValues<T>().Select(v => $"incidents.{prefix}.{FormWords.Key(v)}");
        // The pages of records say these.
        string[] elsewhere = ["incidents.of-record", "incidents.of-record.none", $"incidents.{NoticeDifference.File}"];
        return
        [
            .. Names<IncidentGroup>("group"), .. Names<IncidentGroup>("group.says"), .. Names<IncidentGroup>("reason"), .. Names<IncidentGroup>("reason.lower").Where(k => !k.EndsWith(".one", StringComparison.Ordinal)),
            .. Names<IncidentStage>("stage"), .. Names<IncidentMaterial>("material"), .. Names<IncidentMaterial>("material").Select(k => $"{k}.says"), .. Names<NoticePart>("part"),
            .. NoticeForms.All.Select(f => $"incidents.field.{f.Key}"),
            .. NoticeForms.All.Where(f => f.Sort == FieldSort.Choice).SelectMany(f => (f.MayBeUnknown ? f.Words.Append(IncidentNotice.NotKnown) : f.Words).Select(w => $"incidents.word.{f.Key}.{w}")),
            "incidents.submitted.yes", "incidents.submitted.no", .. elsewhere,
        ];
    }
}
