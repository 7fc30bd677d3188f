using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Puts the files of one list together and takes the newest where two hold the same part of it.</summary>
internal sealed class NewestOfEach
{
    private readonly List<UnusedFile> passedOver = [];

    public NewestOfEach(IReadOnlyList<RecognisedFile> files)
    {
        var assigned = OfacFamilies.Assign(files);
        var sources = new List<ListSource>();
        foreach (var list in assigned.GroupBy(f => (f.Dataset, f.Format)).OrderBy(g => g.Key.Dataset, StringComparer.Ordinal))
        {
            var parts = list.GroupBy(f => f.Role).OrderBy(g => g.Key).Select(role => new ListPart(Newest([.. role]).File, role.Key)).ToList();
            if (parts[0].Role == ListRole.Entities)
                sources.Add(new(list.Key.Dataset!, list.Key.Format, parts));
            else
                passedOver.AddRange(parts.Select(p => new UnusedFile(p.File.Name, false, new("list.companion.alone", p.File.Name))));
        }

        Sources = sources;
    }

    public IReadOnlyList<ListSource> Sources { get; }

    public IReadOnlyList<UnusedFile> PassedOver => passedOver;

    private RecognisedFile Newest(IReadOnlyList<RecognisedFile> versions)
    {
        var newest = versions.OrderBy(v => v.Age).ThenBy(v => v.File.Name, StringComparer.Ordinal).Last();
        foreach (var older in versions.Where(v => v != newest))
            passedOver.Add(new(older.File.Name, false, Fault.Of("list.file.older", older.File.Name, ("newer", newest.File.Name))));
        return newest;
    }
}
