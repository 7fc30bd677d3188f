using Cordon.Engines.Formats.Inputs;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>A file whose format is known.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Role">What it holds of its list.</param>
/// <param name="Dataset">The list it belongs to; null when only its neighbours can tell.</param>
/// <param name="PublishedAt">Its own date, when it states one.</param>
public sealed record RecognisedFile(InputFile File, ListFormat Format, ListRole Role, string? Dataset, DateTimeOffset? PublishedAt)
{
    /// <summary>Where it was found; empty when it does not lie on a disk.</summary>
    public string Path { get; init; } = "";

    /// <summary>By what the newer of two files of one list is told: its own date, else when it was written.</summary>
    public DateTimeOffset Age => PublishedAt ?? File.ModifiedAt ?? DateTimeOffset.MinValue;
}
