using Cordon.Kernel.Faults;

namespace Cordon.Journal.Storage;

/// <summary>Held by the one process that may change what is in a data folder; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="FaultException"><c>journal.locked</c></exception>
    public static FolderLock Take(JournalFolder folder)
    {
        try
        {
            return new FolderLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new FaultException(Fault.Of("journal.locked", "", ("folder", folder.Root)), held);
        }
    }

    public void Dispose() => _file.Dispose();
}
