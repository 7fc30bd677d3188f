using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Targeting.Pages.Words;

/// <summary>Something that was done about a declaration, as the page tells it.</summary>
/// <param name="At">When.</param>
/// <param name="What">What was done.</param>
/// <param name="Who">Who did it: the id of a person, or the name of somebody outside.</param>
/// <param name="Said">What they said; may be empty.</param>
/// <param name="More">What goes with it, line by line.</param>
internal sealed record ToldAct(Instant At, string What, string Who, string Said, IReadOnlyList<string> More);

/// <summary>What was done about a declaration, the latest first.</summary>
internal static class ActWords
{
    public static IEnumerable<ToldAct> Of(DeclarationState state, PageTexts texts, Func<string, string> named) =>
        Decisions(state, texts, named).Concat(Release(state, texts, named)).Concat(Orders(state, texts)).Concat(Examinations(state, texts, named)).OrderByDescending(a => a.At);

    private static IEnumerable<ToldAct> Decisions(DeclarationState state, PageTexts texts, Func<string, string> named) => state.Decisions.Select(d => new ToldAct(
        d.At, texts[$"targeting.decision.{DeclarationWork.Key(d.Decision)}"], d.Second is { } second ? texts.With("targeting.act.second", ("first", named(d.Person)), ("second", named(second))) : named(d.Person), d.Reason,
        [.. new[] { d.Instruction, d.Trader == TraderMayKnow.Nothing ? null : texts.With("targeting.act.trader", ("may", texts[$"targeting.trader.{d.Trader.ToString().ToLowerInvariant()}"]), ("ground", d.Ground ?? "")) }.OfType<string>()]));

    private static IEnumerable<ToldAct> Release(DeclarationState state, PageTexts texts, Func<string, string> named) =>
        state.Release is { } release ? [new ToldAct(release.At, texts["targeting.release.proposed"], named(release.Person), release.Reason, [])] : [];

    private static IEnumerable<ToldAct> Orders(DeclarationState state, PageTexts texts) => state.Orders.SelectMany(o => new[]
    {
        o.SentAt is { } sent ? new ToldAct(sent, texts["targeting.act.sent"], string.Join(", ", o.Ways.Select(w => texts[$"targeting.order.way.{w}"])), "", []) : null,
        o.Answer is { } answer ? new ToldAct(o.AnsweredAt!.Value, texts[$"targeting.answer.{answer.Answer.ToString().ToLowerInvariant()}"], answer.By, answer.Text, [.. new[] { answer.Reference }.Where(r => r.Length > 0)]) : null,
    }).OfType<ToldAct>();

    private static IEnumerable<ToldAct> Examinations(DeclarationState state, PageTexts texts, Func<string, string> named) => state.Examinations.Select(e => new ToldAct(
        e.At, texts.With("targeting.act.examined", ("finding", texts[$"targeting.finding.{e.Finding.ToString().ToLowerInvariant()}"])), named(e.Person), e.Text, [texts.With("targeting.act.hours", ("hours", e.Hours))]));
}
