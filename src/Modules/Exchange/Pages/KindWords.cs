using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Transport;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Exchange.Pages;

/// <summary>What kinds of messages are called; those of other modules as these say.</summary>
internal static class KindWords
{
    private static readonly string[] Own = [MessageKinds.Release, MessageKinds.Recall, MessageKinds.RecallReceipt, MessageKinds.Card, MessageKinds.Void, MessageKinds.ConsentRequest, MessageKinds.ConsentAnswer, MessageKinds.Comparison, MessageKinds.ComparisonResult];

    public static string Of(PageTexts texts, IEnumerable<IMessageKind> kinds, string kind) =>
        Own.Contains(kind) ? texts[$"exchange.message-kind.{kind}"] : kinds.FirstOrDefault(k => k.Kind == kind)?.Title is { } title ? texts[title] : kind;
}
