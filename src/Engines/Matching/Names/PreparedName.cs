using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Names;

/// <summary>A name made ready for comparison, once; comparing two of them touches no text.</summary>
internal sealed class PreparedName
{
    /// <summary>The name as written.</summary>
    public required string Source { get; init; }

    /// <summary>Its words in order, titles left out where other words remain.</summary>
    public required Token[] Tokens { get; init; }

    /// <summary>ASCII letters of all words, one after the other.</summary>
    public required byte[] Letters { get; init; }

    /// <summary>Sounds of all words, one after the other.</summary>
    public required byte[] Sounds { get; init; }

    /// <summary>The legal form found in it, if any.</summary>
    public OrganisationForm? Form { get; init; }

    /// <summary>The first word of the family name where the writing tells (LAST, First); -1 where it does not.</summary>
    public int FamilyStart { get; init; } = -1;

    /// <summary>Sum of the weights of its words.</summary>
    public float Weight { get; init; }

    /// <summary>True when nobody said what bears it and it is read as the name of an organisation, vessel or aircraft.</summary>
    public bool IsUnstated { get; init; }

    /// <summary>
    /// Of an unstated one, natural logarithm of the probability that it is not the name of a person, see <see cref="Names.OtherThanPerson"/>; 0 of others.
    /// </summary>
    public float OtherThanPerson { get; init; }

    /// <summary>True when it is longer than what is compared.</summary>
    public bool Truncated { get; init; }

    public ReadOnlySpan<byte> LettersOf(in Token token) => Letters.AsSpan(token.Start, token.Length);

    public ReadOnlySpan<byte> SoundsOf(in Token token) => Sounds.AsSpan(token.SoundStart, token.SoundLength);
}
