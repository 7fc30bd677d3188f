using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Ui.Doors;

/// <summary>The header by which a program says that a request is the same as one it sent before, so that it is not done twice.</summary>
public static class IdempotencyKey
{
    /// <summary>Its name.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Stands in a reply that was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>How long a reply is remembered.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromHours(24);

    private const int Longest = 255;

    /// <summary>The key of a request; null when it has none.</summary>
    /// <exception cref="FaultException"><c>http.idempotency</c></exception>
    public static string? Of(HttpRequest request) => request.Headers[Header] switch
    {
        [] => null,
        [{ Length: > 0 and <= Longest } key] when key.All(c => c is >= '!' and <= '~') => key,
        _ => throw new FaultException(Fault.Of("http.idempotency", Header, ("most", Longest))),
    };
}
