using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Journal.Replies;

/// <summary>The reply to a request that carried an idempotency key.</summary>
/// <param name="Door">Who asked at which door; keys of different doors are different keys.</param>
/// <param name="IdempotencyKey">As the request gave it.</param>
/// <param name="BodyHash">SHA-256 of the request's body.</param>
/// <param name="Content">The reply, status and headers included as the door writes them.</param>
/// <param name="Retention">Under which key it is kept: that of the entries it speaks of.</param>
/// <param name="KeepUntil">Until when it is remembered.</param>
public sealed record Reply(string Door, string IdempotencyKey, ReadOnlyMemory<byte> BodyHash, ReadOnlyMemory<byte> Content, Retention Retention, Instant KeepUntil);
