namespace Cordon.Modules.Incidents.Contracts;

/// <summary>A file of a notice, as it is kept: of a picture only the picture is.</summary>
/// <param name="Name">What it is called: one plain name of up to 120 characters.</param>
/// <param name="Type">Media type, told by its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of its content, hexadecimal.</param>
public sealed record NoticeFile(string Name, string Type, long Size, string Sha256);
