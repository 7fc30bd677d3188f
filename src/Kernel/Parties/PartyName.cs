namespace Cordon.Kernel.Parties;

/// <summary>One name of a party.</summary>
/// <param name="Text">The name as written, in any script; "LAST, First" order is kept as found.</param>
/// <param name="Kind">How the source qualifies it.</param>
public sealed record PartyName(string Text, NameKind Kind = NameKind.Primary);

/// <summary>How a source qualifies a name.</summary>
public enum NameKind
{
    /// <summary>The name under which the party is recorded.</summary>
    Primary,

    /// <summary>Another name in use ("a.k.a.", good quality).</summary>
    Alias,

    /// <summary>A name no longer in use ("f.k.a.").</summary>
    Former,

    /// <summary>A name the source itself calls weak or of low quality: a nickname or a very common name.</summary>
    Weak,
}
