using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;
using Cordon.Tests.ModuleHabits;
using Cordon.Ui.Forms;

namespace Cordon.Tests.Modules.Exchange;

public sealed class TextsTests() : TextHabits(typeof(ExchangeModule).Assembly, "Modules/Exchange", "exchange", Made())
{
    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>(string prefix)
            where T : struct, Enum => Enum.GetValues<T>().Select(v => $"exchange.{prefix}.{FormWords.Key(v)}");
        string[] acts = ["suspend", "resume", "end"];
        string[] kinds = [MessageKinds.Release, MessageKinds.ReleasePart, MessageKinds.FilesAgain, MessageKinds.LogHead, MessageKinds.LogAnswer, MessageKinds.Recall, MessageKinds.RecallReceipt, MessageKinds.Card, MessageKinds.Void, MessageKinds.ConsentRequest, MessageKinds.ConsentAnswer, MessageKinds.Comparison, MessageKinds.ComparisonResult];
        // The pages of records say these.
        string[] elsewhere = ["exchange.of-record", "exchange.of-record.none", "exchange.of-record.do"];
        return
        [
            .. elsewhere, .. Names<PartnerStatus>("partner-status"), .. Names<PartnerStatus>("partner-status").Select(k => $"{k}.next"), .. Names<ReleaseKind>("kind"), .. Names<AuthorityKind>("authority"), .. Names<Tlp>("tlp"),
            .. Names<PermittedUse>("use").Where(k => k != "exchange.use.none"), .. Names<OutgoingState>("outgoing"), .. Names<MessageOutcome>("outcome"), .. Names<RecallDeed>("deed"), .. Names<RecallSort>("sort"),
            .. Names<LogAfterAlarm>("log-alarm.after"), .. Names<ReleaseStatus>("release-status"), .. Names<ReceivedStatus>("received-status"), .. kinds.Select(k => $"exchange.message-kind.{k}"), .. acts.SelectMany(a => new[] { $"exchange.{a}", $"exchange.{a}.says", $"exchange.{a}.do" }),
        ];
    }
}
