namespace Cordon.Modules.Reference.Contracts;

/// <summary>What a programme of a watchlist is, and what it means in the State that runs this node.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Programme">The programme as the list writes it; <c>*</c> for all of the list.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Authority">Who set it up.</param>
/// <param name="Measure">What the publisher attaches to it.</param>
/// <param name="Effect">What the adopting State gives it here; null as long as nobody has said, and then answers say "effect not set".</param>
/// <param name="Provision">The provision of the adopting State's law that says so.</param>
public sealed record LegalEffect(string Dataset, string Programme, string Title, string Authority, Measure Measure, Measure? Effect = null, string Provision = "");

/// <summary>What a listing brings with it.</summary>
public enum Measure
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Funds and economic resources are frozen, and nothing may be made available.</summary>
    Freeze,

    /// <summary>Some kinds of transaction are prohibited, to be read in the programme.</summary>
    Restriction,

    /// <summary>Exports to the party need a licence.</summary>
    LicenceRequirement,

    /// <summary>The party may take no part in exports.</summary>
    ExportDenial,

    /// <summary>The publisher warns that the party is of concern as an end user.</summary>
    EndUserNotice,

    /// <summary>The State attaches no effect to it.</summary>
    None,
}
