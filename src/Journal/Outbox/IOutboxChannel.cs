namespace Cordon.Journal.Outbox;

/// <summary>A way out of the node: mail, a partner's door, a webhook.</summary>
public interface IOutboxChannel
{
    /// <summary>Its name, for ever: waiting messages carry it.</summary>
    string Name { get; }

    /// <summary>Delivers a message. It may come again after a crash: the receiver must be told the idempotency key. A throw means: not delivered, try later.</summary>
    Task DeliverAsync(Delivery delivery, CancellationToken cancellation);
}

/// <summary>A message on its way out.</summary>
/// <param name="Id">Of the message.</param>
/// <param name="IdempotencyKey">By which the receiver knows a repetition.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record Delivery(Guid Id, string IdempotencyKey, ReadOnlyMemory<byte> Body, int Attempt);
