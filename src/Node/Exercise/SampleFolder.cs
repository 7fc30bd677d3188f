using Cordon.Composition;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Node.Exercise;

/// <summary>Where a sample lies. It is filled beside its place and moved there when it is whole, so that what was cut short is never taken for it.</summary>
/// <param name="place">Its folder.</param>
/// <param name="journals">The journals in it.</param>
internal sealed class SampleFolder(string place, params IReadOnlyList<JournalOptions> journals)
{
    private const string Unfinished = ".filling";

    /// <summary>Whether one is there.</summary>
    public bool IsThere => Directory.Exists(place);

    /// <summary>The folder in which one is filled.</summary>
    public string Filling { get; } = place + Unfinished;

    /// <summary>Holds the place for this process; whoever comes second is told.</summary>
    /// <exception cref="FaultException"><c>sample.running</c></exception>
    public FileStream Hold()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            return new FileStream(place + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new FaultException(new Fault("sample.running", place), held);
        }
    }

    /// <summary>Puts away what another start left unfinished.</summary>
    public void Clear()
    {
        if (Directory.Exists(Filling))
            Directory.Delete(Filling, recursive: true);
    }

    /// <summary>Puts the filled one in its place.</summary>
    /// <param name="filled">The folder that was filled.</param>
    public void Keep(string filled)
    {
        Directory.Move(filled, place);
        Clear();
    }

    /// <summary>Deletes the one that is there; only what opens as journals of its realm is ever deleted, and nobody may be at work in it.</summary>
    /// <exception cref="FaultException"><c>sample.folder</c></exception>
    public async Task DeleteAsync(TimeProvider clock, IRandomness randomness, CancellationToken cancellation)
    {
        try
        {
            foreach (var journal in journals)
                await (await new Journals(JournalCatalog.Of(JournalModules.All), clock, randomness).OpenExistingAsync(journal, cancellation)).DisposeAsync();
        }
        catch (FaultException refused)
        {
            throw new FaultException(Fault.Of("sample.folder", place, ("problem", refused.Fault.ToString())), refused);
        }

        Directory.Delete(place, recursive: true);
    }
}
