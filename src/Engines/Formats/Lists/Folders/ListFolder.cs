using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Ftm;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>
/// Finds the lists in files and folders (searched four levels deep): recognises each file by its content, puts files of one list together, takes the
/// newest version of each list, and says of every other file why it was not used.
/// </summary>
public static class ListFolder
{
    private static readonly EnumerationOptions Enumeration = new() { RecurseSubdirectories = true, MaxRecursionDepth = 4 };

    /// <summary>Finds and loads everything.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="context">Bounds and observers.</param>
    /// <returns>All entities in the order of the lists, their ids unique (<see cref="UniqueIds"/>), with each list's report and the files that were not used.</returns>
    /// <exception cref="FaultException">A path is missing (<c>file.missing</c>) or a recognised list is refused: then nothing is loaded.</exception>
    public static LoadedLists Load(IReadOnlyList<string> paths, ReadContext? context = null)
    {
        var found = Find(paths);
        var entities = new List<ListedEntity>();
        var lists = new List<LoadedList>();
        foreach (var source in found.Sources)
        {
            var reading = new ListReading(source, context);
            entities.AddRange(reading.Entities());
            lists.Add(new(source, reading.Report));
        }

        return new(UniqueIds.Of(entities), lists, found.Unused);
    }

    /// <summary>Finds the lists without reading them.</summary>
    /// <exception cref="FaultException">A path is missing (<c>file.missing</c>).</exception>
    public static FoundLists Find(IReadOnlyList<string> paths)
    {
        var unused = new List<UnusedFile>();
        var recognised = new List<RecognisedFile>();
        var named = new HashSet<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                named.Add(path);
            else if (!Directory.Exists(path))
                throw new FaultException(new Fault("file.missing", path));
        }

        foreach (var path in paths.SelectMany(FilesOf).Distinct())
        {
            var (file, reason) = Recognise(path);
            if (file is not null)
                recognised.Add(file with { Path = path });
            else
                unused.Add(new(path, named.Contains(path), reason!));
        }

        var choice = new NewestOfEach(recognised, named);
        unused.AddRange(choice.PassedOver);
        return new(choice.Sources, unused);
    }

    private static (RecognisedFile? File, Fault? Reason) Recognise(string path)
    {
        var file = InputFile.OnDisk(path);
        // FollowTheMoney keeps its versions in folders of that name.
        if (FtmVersion.In(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "") is { } version)
            file = file with { Name = $"{version}/{file.Name}" };
        try
        {
            return FileRecognition.Recognise(file) is { } known ? (known, null) : (null, new("list.file.unknown", path));
        }
        catch (FaultException refused)
        {
            return (null, refused.Fault);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, Fault.Of("file.unreadable", path, ("problem", unreadable.Message)));
        }
    }

    private static IEnumerable<string> FilesOf(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", Enumeration).Order(StringComparer.Ordinal);
}
