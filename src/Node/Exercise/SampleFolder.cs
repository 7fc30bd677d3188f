using Cordon.Composition;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;

namespace Cordon.Node.Exercise;

/// <summary>Where the sample State lies. It is filled beside its place and moved there when it is whole, so that what was cut short is never taken for it.</summary>
internal sealed class SampleFolder(JournalOptions place)
{
    private const string Unfinished = ".filling";

    /// <summary>Whether one is there.</summary>
    public bool IsThere => Directory.Exists(place.RealmFolder);

    /// <summary>The data folder in which one is filled.</summary>
    public string Filling { get; } = place.RealmFolder + Unfinished;

    /// <summary>Holds the place for this process; whoever comes second is told.</summary>
    /// <exception cref="FaultException"><c>sample.running</c></exception>
    public FileStream Hold()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place.RealmFolder)!);
        try
        {
            return new FileStream(place.RealmFolder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new FaultException(new Fault("sample.running", place.RealmFolder), held);
        }
    }

    /// <summary>Puts away what another start left unfinished.</summary>
    public void Clear()
    {
        if (Directory.Exists(Filling))
            Directory.Delete(Filling, recursive: true);
    }

    /// <summary>Puts the filled one in its place.</summary>
    public void Keep(Realm realm)
    {
        Directory.Move((place with { Folder = Filling, Realm = realm }).RealmFolder, place.RealmFolder);
        Clear();
    }

    /// <summary>Deletes the one that is there; only what opens as a journal of this realm is ever deleted, and nobody may be at work in it.</summary>
    /// <exception cref="FaultException"><c>sample.folder</c></exception>
    public async Task DeleteAsync(TimeProvider clock, IRandomness randomness, CancellationToken cancellation)
    {
        try
        {
            await using var open = await new Journals(JournalCatalog.Of(JournalModules.All), clock, randomness).OpenExistingAsync(place, cancellation);
        }
        catch (FaultException refused)
        {
            throw new FaultException(Fault.Of("sample.folder", place.RealmFolder, ("problem", refused.Fault.ToString())), refused);
        }

        Directory.Delete(place.RealmFolder, recursive: true);
    }
}
