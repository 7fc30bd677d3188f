using Cordon.Modules.Exchange.Transport;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Exchange.Pages;

/// <summary>What kinds of messages are called; those of other modules by their own word.</summary>
internal static class KindWords
{
    private static readonly string[] Own = [MessageKinds.Release, MessageKinds.Recall, MessageKinds.RecallReceipt, MessageKinds.Card, MessageKinds.Void, MessageKinds.ConsentRequest, MessageKinds.ConsentAnswer, MessageKinds.Comparison, MessageKinds.ComparisonResult];

    public static string Of(PageTexts texts, string kind) => Own.Contains(kind) ? texts[$"exchange.message-kind.{kind}"] : kind;
}
