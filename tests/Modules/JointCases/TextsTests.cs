using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Wire;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Tests.ModuleHabits;
using Cordon.Ui.Forms;

namespace Cordon.Tests.Modules.JointCases;

public sealed class TextsTests() : TextHabits(typeof(JointCasesModule).Assembly, "Modules/JointCases", "joint-cases", Made())
{
    private static readonly string[] Here = ["ended", "stranger"];

    [Fact]
    public void Every_reason_for_having_no_effect_is_said_in_both_languages()
    {
        foreach (var language in new[] { "en", "fr" })
        {
            var said = FaultTexts.In(language).Select(t => t.Key).ToHashSet();
            Assert.Empty(NoEffect.Codes.Select(c => $"joint-cases.rule.{c}").Except(said));
        }
    }

    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>(string prefix)
            where T : struct, Enum => Enum.GetValues<T>().Select(v => $"joint-cases.{prefix}.{FormWords.Key(v)}");
        var here = Names<MemberStanding>("here").Concat(Here.Select(h => $"joint-cases.here.{h}")).ToList();
        return
        [
            .. here, .. here.Select(h => $"{h}.says"), .. Names<MemberStanding>("member"), .. Names<JointTaskStanding>("task"), .. Names<JointVote>("vote"), .. Names<JointOutcome>("outcome"), .. Names<RecallDeed>("holder"),
            .. JointMessage.Colours.Select(c => $"joint-cases.tlp.{FormWords.Key(c)}"), .. Enum.GetValues<PermittedUse>().Where(u => u != PermittedUse.None).Select(u => $"joint-cases.use.{FormWords.Key(u)}"),
            .. JointWork.Kinds.Select(k => $"joint-cases.kind-of-work.{k[JointWork.Prefix.Length..]}"), .. typeof(JointAct).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(JointAct)) && t != typeof(GivesView)).Select(t => $"joint-cases.act.{t.Name.ToLowerInvariant()}"),
            .. new[] { "take", "finish", "decline", "withdraw" }.Select(a => $"joint-cases.task.act.{a}"), .. new[] { "receipted", "on-its-way", "called-back" }.Select(h => $"joint-cases.holder.{h}"),
            .. new[] { "answer", "lead.take", "view" }.SelectMany(q => new[] { $"joint-cases.{q}.yes", $"joint-cases.{q}.no" }), "joint-cases.alarm.doubled", "joint-cases.alarm.other-words",
        ];
    }
}
