using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Stix;

/// <summary>A STIX object as it is kept: its canonical text, and the few members by which it is found.</summary>
public sealed record StixObject
{
    /// <summary>Identifier: <c>indicator--…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Type, which is also the beginning of the identifier.</summary>
    public required string Type { get; init; }

    /// <summary>20 or 21: STIX 2.0 or 2.1. An object that does not say is of 2.0 when it was created at some time, else an observable of 2.1.</summary>
    public required int Specification { get; init; }

    /// <summary>When its first version was made; null for observables.</summary>
    public Instant? Created { get; init; }

    /// <summary>When this version was made; null where an object has no versions.</summary>
    public Instant? Modified { get; init; }

    /// <summary>Its version as it is written in the object: modified, else created; null for observables.</summary>
    public string? Version { get; init; }

    /// <summary>Whether its maker has taken it back.</summary>
    public bool Revoked { get; init; }

    /// <summary>Stands among <see cref="Markings"/> for something that should be a marking and cannot be read.</summary>
    public const string Unread = "";

    /// <summary>Identifiers of the marking definitions of the whole object and of parts of it, each once.</summary>
    public IReadOnlyList<string> Markings { get; init; } = [];

    /// <summary>The whole object in canonical JSON (RFC 8785).</summary>
    public required string Json { get; init; }

    /// <summary>The moment of its version; null for observables.</summary>
    public Instant? VersionMoment => Modified ?? Created;
}
