using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Tests.ModuleHabits;
using Cordon.Ui.Forms;

namespace Cordon.Tests.Modules.PrivateMatching;

public sealed class TextsTests() : TextHabits(typeof(PrivateMatchingModule).Assembly, "Modules/PrivateMatching", "matching", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>(string prefix)
            where T : struct, Enum => Enum.GetValues<T>().Select(v => $"matching.{prefix}.{FormWords.Key(v)}");
        // Asked by the pages of cases and hits.
        string[] elsewhere = ["matching.of-record", "matching.of-record.none", "matching.of-record.do", "matching.of-record.hits", "matching.of-record.no-hits"];
        return
        [
            .. Names<IdentifierSort>("kind"), .. Names<MatchPurpose>("purpose"), .. Names<PartState>("part"), .. Names<PartState>("part").Select(p => $"{p}.says"), .. Names<FormSort>("form"), .. Names<AskedState>("asked-state"),
            .. Names<EnumerationSign>("sign"), .. Names<ConcernSort>("work"), .. Names<ConcernSort>("reason"), .. Names<ConcernSort>("concern").Select(c => $"{c}.says"), .. MatchingCodes.All.Select(MatchingCodes.TextOf), MatchingCodes.TextOf("else"),
            .. Names<AskingEnd>("asking-end"), .. elsewhere,
        ];
    }
}
