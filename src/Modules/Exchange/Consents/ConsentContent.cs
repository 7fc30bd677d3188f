using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Exchange.Consents;

/// <summary>A request as the originator gets it.</summary>
internal sealed record ConsentRequestContent
{
    public const string Version = "cordon.consent-request/v1";
    public const int MostRecipients = 50;

    public required string Format { get; init; }

    public required string Request { get; init; }

    public required string Release { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public required string Text { get; init; }

    /// <exception cref="FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c>, <c>exchange.text…</c></exception>
    public static ConsentRequestContent Read(JsonElement body)
    {
        var content = MessageFormat.Read<ConsentRequestContent>(body, Version);
        ExchangeWords.Needed(content.Text);
        return Name.IsWellFormed(content.Request) && Name.IsWellFormed(content.Release) && content.Recipients is { Count: > 0 and <= MostRecipients } to && to.All(Name.IsWellFormed) && to.Distinct().Count() == to.Count
            ? content
            : throw MessageFormat.Malformed("request, release or recipients");
    }
}

/// <summary>What the originator answers; signed like every letter, so that it can be shown.</summary>
internal sealed record ConsentAnswerContent
{
    public const string Version = "cordon.consent-answer/v1";

    public required string Format { get; init; }

    public required string Request { get; init; }

    public required string Release { get; init; }

    /// <summary>To whom it may go; empty when to nobody.</summary>
    public required IReadOnlyList<string> Granted { get; init; }

    public required string Text { get; init; }

    /// <exception cref="FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c>, <c>exchange.text…</c></exception>
    public static ConsentAnswerContent Read(JsonElement body)
    {
        var content = MessageFormat.Read<ConsentAnswerContent>(body, Version);
        ExchangeWords.Needed(content.Text);
        return Name.IsWellFormed(content.Request) && Name.IsWellFormed(content.Release) && content.Granted.Count <= ConsentRequestContent.MostRecipients && content.Granted.All(Name.IsWellFormed)
            ? content
            : throw MessageFormat.Malformed("request, release or granted");
    }
}
