using System.Text;
using System.Text.Json;
using Cordon.Engines.Proofs.Witness;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>A node shows a partner the head of its log: an add-checkpoint request of c2sp.org/tlog-witness, word for word.</summary>
internal sealed record LogHeadContent(string Format, string Request)
{
    public const string Version = "cordon.log-head/v1";

    public static byte[] Write(AddCheckpointRequest request) => CanonicalJson.OfRecord(new LogHeadContent(Version, Encoding.UTF8.GetString(request.ToBytes())));

    /// <exception cref="Cordon.Kernel.Faults.FaultException"><c>exchange.message…</c>, <c>log…</c></exception>
    public static AddCheckpointRequest Read(JsonElement body) => AddCheckpointRequest.Parse(Encoding.UTF8.GetBytes(MessageFormat.Read<LogHeadContent>(body, Version).Request));
}

/// <summary>What the partner answers, as a witness does.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="Status">As c2sp.org/tlog-witness has it.</param>
/// <param name="Body">Cosignature lines, the size the witness stands at, or a sentence.</param>
/// <param name="Key">Verifier key of the witness.</param>
internal sealed record LogAnswerContent(string Format, string Origin, int Status, string Body, string Key)
{
    public const string Version = "cordon.log-answer/v1";
    private const int Longest = 4000;

    /// <exception cref="Cordon.Kernel.Faults.FaultException"><c>exchange.message…</c></exception>
    public static LogAnswerContent Read(JsonElement body)
    {
        var answer = MessageFormat.Read<LogAnswerContent>(body, Version);
        return answer.Body.Length <= Longest && answer.Origin.Length <= Longest && answer.Key.Length <= Longest && answer.Status is >= 200 and < 600 ? answer : throw MessageFormat.Malformed("status or body");
    }
}

/// <summary>A partner shows the head of its log. What is not written as the protocol has it is declined; all else is judged and answered.</summary>
internal sealed class LogHeadMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.LogHead;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        LogHeadContent.Read(content.Body);
        return usual;
    }

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [];
}

/// <summary>A partner answers what it was shown.</summary>
internal sealed class LogAnswerMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.LogAnswer;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        LogAnswerContent.Read(content.Body);
        return usual;
    }

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [];
}
