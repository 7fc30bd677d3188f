using Cordon.Kernel.Web.Files;

namespace Cordon.Ui.Files;

/// <summary>A file as pages show it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">Media type: one of <see cref="FileTypes.All"/>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of its content, hexadecimal.</param>
/// <param name="Address">Where it is taken; null when it cannot be.</param>
public sealed record FileLine(string Name, string Type, long Size, string Sha256, string? Address)
{
    /// <summary>How it stands, in the reader's language, beside its name; null when there is nothing to say.</summary>
    public string? Stands { get; init; }

    /// <summary>Bytes that were left out of it; 0 when none.</summary>
    public long Stripped { get; init; }
}
