using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>A kind of message that this module itself reacts to, in the transaction in which it is taken in.</summary>
internal interface IOwnMessageKind : IMessageKind
{
    /// <summary>What is recorded beside the content. Pure; what it refuses is declined.</summary>
    IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now);
}

/// <summary>The names of this module's own kinds.</summary>
internal static class MessageKinds
{
    public const string Release = "release";
    public const string ReleasePart = "release-part";
    public const string FilesAgain = "files-again";
    public const string Recall = "recall";
    public const string RecallReceipt = "recall-receipt";
    public const string Card = "card";
    public const string Comparison = "comparison";
    public const string ComparisonResult = "comparison-result";
    public const string ConsentRequest = "consent-request";
    public const string ConsentAnswer = "consent-answer";
    public const string LogHead = "log-head";
    public const string LogAnswer = "log-answer";
    public const string Void = "void";
}
