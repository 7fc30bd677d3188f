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

    /// <summary>The folder in which one is filled.</summary>
    public string Filling { get; } = place + Unfinished;

    /// <summary>Makes one ready: the one that is there, or one that is filled now.</summary>
    /// <param name="fromNew">Whether one that is there goes first.</param>
    /// <param name="fill">Fills one in <see cref="Filling"/>, and returns the folder that is to stand in the place.</param>
    /// <param name="build">Builds on what is there: whether it was there before, and the place, which is held for this process until it is disposed of or this fails.</param>
    /// <param name="clock">The real one.</param>
    /// <param name="randomness">For the journals that are looked at before they are deleted.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>sample.running</c>, <c>sample.folder</c></exception>
    public async Task<T> ReadyAsync<T>(bool fromNew, Func<Task<string>> fill, Func<bool, IDisposable, Task<T>> build, TimeProvider clock, IRandomness randomness, CancellationToken cancellation)
    {
        var held = Hold();
        try
        {
            if (fromNew && Directory.Exists(place))
                await DeleteAsync(clock, randomness, cancellation);
            var reused = Directory.Exists(place);
            if (!reused)
            {
                Clear();
                Directory.Move(await fill(), place);
                Clear();
            }

            return await build(reused, held);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <summary>Holds the place for this process; whoever comes second is told.</summary>
    private FileStream Hold()
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

    /// <summary>Puts away what is unfinished.</summary>
    private void Clear()
    {
        if (Directory.Exists(Filling))
            Directory.Delete(Filling, recursive: true);
    }

    /// <summary>Deletes the one that is there; only what opens as journals of its realm is ever deleted, and nobody may be at work in it.</summary>
    private async Task DeleteAsync(TimeProvider clock, IRandomness randomness, CancellationToken cancellation)
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
