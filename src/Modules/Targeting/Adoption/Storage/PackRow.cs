namespace Cordon.Modules.Targeting.Adoption.Storage;

/// <summary>A pack or overlay as its entries leave it, with what it is looked for by.</summary>
internal sealed class PackRow
{
    public required string Digest { get; init; }

    /// <summary>Its own name, the same for all versions.</summary>
    public required string Pack { get; init; }

    /// <summary>When it was offered last, Unix microseconds.</summary>
    public required long At { get; set; }

    public required int Status { get; set; }

    /// <summary>Its place where it judges: 0 is the pack; null when it does not.</summary>
    public int? Layer { get; set; }

    /// <summary>Whether it has ever judged.</summary>
    public bool WasInForce { get; set; }

    public required string Json { get; set; }
}
