using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Listing;
using Cordon.Modules.Reference.Contracts;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Hits;

public sealed class TextsTests() : TextHabits(typeof(HitsModule).Assembly, "Modules/Hits", "hits", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>()
            where T : struct, Enum => Enum.GetNames<T>().Select(n => n.ToLowerInvariant());
        string[] choices = ["false-match", "true-match", "needs-information"];
        return
        [
            .. Names<HitStatus>().Select(s => $"hits.status.{s}"), .. Names<ReopenedBecause>().SelectMany(w => new[] { $"hits.why.{w}", $"hits.reason.reopened.{w}" }),
            .. Names<CeasedBecause>().SelectMany(w => new[] { $"hits.ceased.{w}", $"hits.reason.ceased.{w}" }),
            .. Names<Verdict>().Select(v => $"hits.verdict.{v}"), .. Names<Measure>().SelectMany(m => new[] { $"hits.measure.{m}", $"hits.reason.effect.{m}" }),
            .. HitRules.Reasons.Values.SelectMany(r => r).Select(r => $"hits.because.{r}"), .. choices.SelectMany(c => new[] { $"hits.decide.{c}", $"hits.check.then.{c}" }),
            .. ListedWords.Order.Concat(["programmes", "id"]).Select(f => $"hits.field.{f.Replace(' ', '-')}"),
        ];
    }
}
