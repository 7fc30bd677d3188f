using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Markings;

/// <summary>
/// How a piece of information must be handled: who may see it, what for, and until when. It travels with the information
/// and is part of what is committed to.
/// </summary>
public sealed record Handling
{
    /// <summary>The State's own classification.</summary>
    public Classification Classification { get; init; } = Classification.None;

    /// <summary>Caveats and compartments; a reader needs every one of them. Sorted, each once.</summary>
    public IReadOnlyList<string> Caveats { get; init => field = Sorted(value); } = [];

    /// <summary>How far it may travel as long as it is unclassified.</summary>
    public required Tlp Tlp { get; init; }

    /// <summary>The authority it comes from and whose consent onward release needs: the name of its node.</summary>
    public required string Originator { get; init; }

    /// <summary>To whom the originator released it: <c>authority/&lt;node&gt;</c> or <c>person/&lt;id&gt;</c>. Sorted, each once.</summary>
    public IReadOnlyList<string> ReleasableTo { get; init => field = Sorted(value); } = [];

    /// <summary>The furthest use that is permitted.</summary>
    public required PermittedUse PermittedUse { get; init; }

    /// <summary>The purpose it was collected for, in the words of the register of processing purposes.</summary>
    public required string Purpose { get; init; }

    /// <summary>The provision that allows keeping it.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>The last day (UTC) on which it may be read; afterwards it waits for erasure. Null where the law sets no end.</summary>
    public DateOnly? RetainUntil { get; init; }

    /// <summary>Refuses a handling that cannot be enforced, with the name of the field that is wrong.</summary>
    public Handling Checked()
    {
        if (Classification.Level is < 0 or > 9 || (Classification.Level > 0 && Classification.Marking.Length == 0))
            throw Wrong("classification");
        if (!Enum.IsDefined(Tlp))
            throw Wrong("tlp");
        if (PermittedUse is PermittedUse.None || !Enum.IsDefined(PermittedUse))
            throw Wrong("permittedUse");
        if (!Processes.Name.IsWellFormed(Originator))
            throw Wrong("originator");
        if (Caveats.Any(c => c.Length is 0 or > 120))
            throw Wrong("caveats");
        if (ReleasableTo.Any(r => !IsRecipient(r)))
            throw Wrong("releasableTo");
        if (Purpose.Length is 0 or > 200)
            throw Wrong("purpose");
        return LegalBasis.Length is 0 or > 400 ? throw Wrong("legalBasis") : this;
    }

    private static bool IsRecipient(string recipient) =>
        (recipient.StartsWith("authority/", StringComparison.Ordinal) && Processes.Name.IsWellFormed(recipient["authority/".Length..]))
        || (recipient.StartsWith("person/", StringComparison.Ordinal) && Processes.Name.IsWellFormed(recipient["person/".Length..]));

    private static FaultException Wrong(string field) => new(new Fault($"handling.{field}", $"handling/{field}"));

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool Equals(Handling? other) =>
        other is not null && Classification == other.Classification && Caveats.SequenceEqual(other.Caveats) && Tlp == other.Tlp
        && Originator == other.Originator && ReleasableTo.SequenceEqual(other.ReleasableTo) && PermittedUse == other.PermittedUse
        && Purpose == other.Purpose && LegalBasis == other.LegalBasis && RetainUntil == other.RetainUntil;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Classification, Tlp, Originator, PermittedUse, Purpose, RetainUntil, Caveats.Count, ReleasableTo.Count);
}

/// <summary>What information may be used for; each use includes those before it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PermittedUse>))]
public enum PermittedUse
{
    /// <summary>Not set: no handling has it.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>As a lead only; not to be quoted in a decision.</summary>
    [JsonStringEnumMemberName("intelligence")] Intelligence,

    /// <summary>As a ground of administrative decisions.</summary>
    [JsonStringEnumMemberName("administrative")] Administrative,

    /// <summary>As evidence before a court.</summary>
    [JsonStringEnumMemberName("evidence")] Evidence,
}
