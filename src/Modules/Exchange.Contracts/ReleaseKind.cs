namespace Cordon.Modules.Exchange.Contracts;

/// <summary>What sort of thing a release tells.</summary>
public enum ReleaseKind
{
    /// <summary>Something a partner should know.</summary>
    Information,

    /// <summary>Something that may call for an act soon.</summary>
    Alert,

    /// <summary>The state of a case.</summary>
    Case,

    /// <summary>A party that resembles a listed one.</summary>
    Hit,

    /// <summary>A declared movement.</summary>
    Declaration,
}

/// <summary>What kind of authority stands behind a release: it decides what a court or an office abroad may make of it.</summary>
public enum AuthorityKind
{
    /// <summary>Customs.</summary>
    Customs,

    /// <summary>Police.</summary>
    Police,

    /// <summary>The regulator of nuclear safety and security, or of exports.</summary>
    Regulator,

    /// <summary>A court or a prosecutor.</summary>
    Judicial,

    /// <summary>An intelligence service.</summary>
    Intelligence,
}
