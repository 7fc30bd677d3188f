using Cordon.Kernel.Markings;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>What leaves: a view made for leaving, never the record itself.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Title">What it is called; up to 200 characters.</param>
/// <param name="Tearline">What may be known without its sources; up to 4,000 characters.</param>
/// <param name="Fields">Chosen facts; up to 40.</param>
/// <param name="Authority">What kind of authority stands behind it.</param>
/// <param name="Gateway">The legal gateway through which it goes; up to 400 characters.</param>
/// <param name="Handling">How it must be handled wherever it is.</param>
/// <param name="Files">What goes with it, each content once; null when nothing does.</param>
public sealed record ReleaseView(ReleaseKind Kind, string Title, string Tearline, IReadOnlyList<ReleaseField> Fields, AuthorityKind Authority, string Gateway, Handling Handling, IReadOnlyList<ReleaseFile>? Files = null);

/// <summary>A fact that leaves.</summary>
/// <param name="Name">What it is called; up to 120 characters.</param>
/// <param name="Value">As it is; up to 1,000 characters.</param>
public sealed record ReleaseField(string Name, string Value);

/// <summary>A file that leaves with a release, as the release names it.</summary>
/// <param name="Name">What it is called: one plain name of up to 120 characters.</param>
/// <param name="Type">Media type, told by its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of its content, hexadecimal.</param>
public sealed record ReleaseFile(string Name, string Type, long Size, string Sha256);

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
