using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Puts the files of one list together and takes the newest where two hold the same part of it.</summary>
internal sealed class NewestOfEach
{
    private readonly List<UnusedFile> passedOver = [];
    private readonly HashSet<string> named;

    public NewestOfEach(IReadOnlyList<RecognisedFile> files, HashSet<string> named)
    {
        this.named = named;
        var sources = new List<ListSource>();
        foreach (var list in Assigned(files).GroupBy(f => (f.Dataset, f.Format)).OrderBy(g => g.Key.Dataset, StringComparer.Ordinal))
        {
            var roles = list.GroupBy(f => f.Role).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.ToList());
            if (roles.ContainsKey(ListRole.Entities))
                sources.Add(new(list.Key.Dataset!, list.Key.Format, list.Key.Format == ListFormat.FtmJson ? Stream(roles) : [.. roles.Select(r => new ListPart(Newest(r.Value).File, r.Key))]));
            else
                passedOver.AddRange(list.Where(f => f.Role != ListRole.Index).Select(f => PassOver(f, new("list.companion.alone", f.Path))));
        }

        Sources = sources;
    }

    public IReadOnlyList<ListSource> Sources { get; }

    public IReadOnlyList<UnusedFile> PassedOver => passedOver;

    private static IReadOnlyList<RecognisedFile> Assigned(IReadOnlyList<RecognisedFile> files)
    {
        // Indexes and deltas without a dataset of their own belong to the only stream there is.
        var streams = files.Where(f => f is { Format: ListFormat.FtmJson, Role: ListRole.Entities }).Select(f => f.Dataset).Distinct().ToList();
        var single = streams.Count == 1 ? streams[0] : null;
        return OfacFamilies.Assign([.. files.Select(f => f.Format == ListFormat.FtmJson ? f with { Dataset = single ?? f.Dataset ?? "ftm" } : f)]);
    }

    private List<ListPart> Stream(Dictionary<ListRole, List<RecognisedFile>> roles)
    {
        var entities = Newest(roles[ListRole.Entities]).File;
        var deltas = roles.GetValueOrDefault(ListRole.Delta, []).ConvertAll(f => f.File);
        var indexes = roles.GetValueOrDefault(ListRole.Index, []).ConvertAll(f => f.File);
        return [new(entities, ListRole.Entities), .. FtmFamily.Deltas(entities, deltas, indexes)];
    }

    private RecognisedFile Newest(List<RecognisedFile> versions)
    {
        var newest = versions.OrderBy(v => v.Age).ThenBy(v => v.File.Name, StringComparer.Ordinal).Last();
        foreach (var older in versions.Where(v => v != newest))
            passedOver.Add(PassOver(older, Fault.Of("list.file.older", older.Path, ("newer", newest.Path))));
        return newest;
    }

    private UnusedFile PassOver(RecognisedFile file, Fault reason) => new(file.Path, named.Contains(file.Path), reason);
}
