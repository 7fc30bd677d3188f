using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Files;

/// <summary>How files are cut into parts that each fit a message: the same on both sides, from what the release says of its files. The parts of a release are one row, counted from 0.</summary>
internal static class FileParts
{
    /// <summary>Bytes of every part but the last of a file.</summary>
    public const int Size = 160 << 10;

    public static int Of(ReleaseFile file) => (int)((file.Size + Size - 1) / Size);

    public static int Of(IReadOnlyList<ReleaseFile>? files) => (files ?? []).Sum(Of);

    /// <summary>The file of a part and its number within it, from 1; null beyond the last.</summary>
    public static (ReleaseFile File, int Number)? At(IReadOnlyList<ReleaseFile>? files, int index)
    {
        foreach (var file in files ?? [])
        {
            var parts = Of(file);
            if (index < parts)
                return (file, index + 1);
            index -= parts;
        }

        return null;
    }

    /// <summary>Files in the order in which their parts go: those that go once more stand again at the end.</summary>
    public static IReadOnlyList<ReleaseFile> WithAgain(IReadOnlyList<ReleaseFile> files, IEnumerable<string> again) => [.. files, .. again.Select(a => files.First(f => f.Sha256 == a))];

    /// <summary>Bytes of a part.</summary>
    public static int Length(ReleaseFile file, int number) => (int)Math.Min(Size, file.Size - ((long)(number - 1) * Size));

    /// <summary>The files whose last part is among the first so many.</summary>
    public static IEnumerable<ReleaseFile> Within(IReadOnlyList<ReleaseFile>? files, int count)
    {
        foreach (var file in files ?? [])
        {
            if ((count -= Of(file)) < 0)
                yield break;
            yield return file;
        }
    }
}
