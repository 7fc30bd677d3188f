using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Journal.Outbox;

/// <summary>A message to be sent once the process has committed.</summary>
/// <param name="Channel">The way out.</param>
/// <param name="IdempotencyKey">Unique in the channel; the same message gets the same key.</param>
/// <param name="Body">What is sent; kept sealed until it is delivered.</param>
/// <param name="Retention">Under which key it is kept.</param>
public sealed record OutboxMessage(string Channel, string IdempotencyKey, ReadOnlyMemory<byte> Body, Retention Retention)
{
    internal static string Label(Guid id) => $"outbox/{id:D}";

    internal async Task<OutboxRow> ToRowAsync(WritersTools tools, Transaction transaction, Instant at, CancellationToken cancellation)
    {
        var id = tools.Ids.Next();
        await tools.Keys.ResolveAsync([Retention.Checked()], transaction, cancellation);
        var box = tools.Keys.Seal(Body.Span, Label(id), Retention, out var slot);
        return new OutboxRow { Id = id, Channel = Channel, IdempotencyKey = IdempotencyKey, At = at.UnixMicroseconds, Key = slot, Sealed = box, NotBefore = at.UnixMicroseconds };
    }
}
