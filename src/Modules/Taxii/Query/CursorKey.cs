using Cordon.Journal;
using Cordon.Kernel.Ids;

namespace Cordon.Modules.Taxii.Query;

/// <summary>The key of <see cref="PageCursor"/>: <c>keys/taxii.key</c>, so that a poll goes on over a restart of the node.</summary>
internal static class CursorKey
{
    private const string FileName = "taxii.key";
    private const int KeyBytes = 32;

    public static byte[] LoadOrMake(JournalOptions journal, IRandomness randomness)
    {
        var path = Path.Combine(journal.RealmFolder, "keys", FileName);
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyBytes } stored)
            return stored;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var key = new byte[KeyBytes];
        randomness.Fill(key);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(key);
        return key;
    }
}
