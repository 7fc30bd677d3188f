using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Orders;
using Cordon.Modules.Targeting.Pages.Words;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Modules.Targeting;

public sealed class TextsTests() : TextHabits(typeof(TargetingModule).Assembly, "Modules/Targeting", "targeting", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>()
            where T : struct, Enum => Enum.GetNames<T>().Select(n => n.ToLowerInvariant());
        static IEnumerable<string> For(Func<ControlDecision, bool> which, string key) => Enum.GetValues<ControlDecision>().Where(which).Select(d => key + DeclarationWork.Key(d));
        return
        [
            .. Names<ControlDecision>().SelectMany(d => new[] { $"targeting.decision.{d}", $"targeting.then.{d}" }), .. For(DeclarationState.AsksForPerson, "targeting.work."),
            .. For(d => d is ControlDecision.AskForInformation or ControlDecision.AskForScreening or ControlDecision.Examine or ControlDecision.Refer, "targeting.reason.waits."),
            .. Names<DeclarationChange>().SelectMany(c => new[] { $"targeting.changed.{c}", $"targeting.changed.{c}.says", $"targeting.reason.changed.{c}" }),
            .. Names<DeclarationStatus>().Select(s => $"targeting.status.{s}"), .. Names<MovementKind>().Select(k => $"targeting.movement.{k}"), .. Names<DeclarationForm>().Select(f => $"targeting.form.{f}"),
            .. Names<DeclarationFunction>().Select(f => $"targeting.function.{f}"), .. Names<PartyRole>().Select(r => $"targeting.role.{r}"), .. Names<ControlReasonKind>().Select(k => $"targeting.ground.{k}"),
            .. Names<RegisterKind>().SelectMany(k => new[] { $"targeting.register.{k}", $"targeting.register.{k}.says" }), .. Names<TraderMayKnow>().Select(t => $"targeting.trader.{t}"), .. Names<ExaminationFinding>().Select(f => $"targeting.finding.{f}"),
            .. Names<OrderAnswer>().SelectMany(a => new[] { $"targeting.answer.{a}", $"targeting.order.answered.{a}" }), "targeting.reason.answer.toolate", "targeting.reason.answer.refused",
            .. new[] { OrderWays.Webhook, OrderWays.Folder, OrderWays.Telephone }.Select(w => $"targeting.order.way.{w}"),
            .. Names<PackStatus>().Select(s => $"targeting.packs.status.{s}"), .. Names<RuleVerdict>().Select(v => $"targeting.packs.verdict.{v}"),
            .. ControlCatalog.Shipped.Items.Select(i => $"targeting.controls.category.{i.Code[0]}").Distinct(),
            .. FactWords.Known.Where(f => f.StartsWith("answers.", StringComparison.Ordinal)).Select(f => $"targeting.ask.{f["answers.".Length..].ToLowerInvariant()}"),
            .. Names<PackStatus>().Select(s => $"targeting.ranker.status.{s}"), .. RankedFields.Plan.Features.Select(f => $"targeting.ranked.on.{f.Subject}"),
            .. FactWords.Known.Select(f => $"targeting.fact.{FactWords.KeyOf(f)}"),
        ];
    }
}
