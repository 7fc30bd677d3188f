namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>What sort of thing is asked about.</summary>
public enum IdentifierSort
{
    /// <summary>A serial number of a source, an instrument, a part or a vehicle.</summary>
    Serial,

    /// <summary>A person by name.</summary>
    Person,

    /// <summary>A firm, an authority or another organisation.</summary>
    Company,
}

/// <summary>What is asked about, or held, in words as they were written. Personal data; it never leaves this node.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Words">The serial number or the name; up to 200 characters.</param>
/// <param name="Born">Year of birth of a person, four digits; null when it is not known.</param>
/// <param name="Number">Number of a company in a register, with the register where that is needed; null when it is not known.</param>
public sealed record Identifier(IdentifierSort Kind, string Words, int? Born = null, string? Number = null);
