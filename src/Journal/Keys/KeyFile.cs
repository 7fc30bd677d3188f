using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Microsoft.Win32.SafeHandles;

namespace Cordon.Journal.Keys;

/// <summary>
/// Data keys in one file of 64-byte slots: the first names the format, each other holds a state byte and a key. Destroying
/// overwrites the slot in place and flushes it; what a device may keep of overwritten blocks is a matter for the handbook.
/// </summary>
public sealed class KeyFile : IKeyStore
{
    private const int SlotLength = 64;
    private const int KeyOffset = 32;
    private const byte LiveMark = 1;
    private const byte DestroyedMark = 2;
    private static readonly byte[] Format = Encoding.ASCII.GetBytes("cordon data keys v1".PadRight(SlotLength));

    private readonly Lock _gate = new();
    private readonly SafeFileHandle _file;
    private readonly IRandomness _randomness;
    private readonly Action<SafeFileHandle> _flush;
    private long _next;
    private bool _unflushed;

    /// <summary>Opens the store, or makes an empty one when writing.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="randomness">Where keys come from.</param>
    /// <param name="writable">False to read only.</param>
    /// <param name="flush">Flushes a file to the device; null for the real thing.</param>
    /// <exception cref="FaultException"><c>journal.keys.malformed</c></exception>
    public KeyFile(string path, IRandomness randomness, bool writable, Action<SafeFileHandle>? flush = null)
    {
        (_randomness, _flush) = (randomness, flush ?? RandomAccess.FlushToDisk);
        if (writable && !File.Exists(path))
            Make(path);
        _file = File.OpenHandle(path, FileMode.Open, writable ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[SlotLength];
        if (RandomAccess.Read(_file, header, 0) != SlotLength || !header.AsSpan().SequenceEqual(Format))
        {
            _file.Dispose();
            throw new FaultException(new Fault("journal.keys.malformed", path));
        }

        // A slot cut short by a loss of power was never named by a committed row.
        _next = (RandomAccess.GetLength(_file) / SlotLength) - 1;
    }

    /// <inheritdoc/>
    public long Create()
    {
        Span<byte> slot = stackalloc byte[SlotLength];
        slot.Clear();
        slot[0] = LiveMark;
        _randomness.Fill(slot[KeyOffset..]);
        lock (_gate)
        {
            RandomAccess.Write(_file, slot, OffsetOf(_next));
            CryptographicOperations.ZeroMemory(slot);
            _unflushed = true;
            return _next++;
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        lock (_gate)
        {
            if (_unflushed)
                _flush(_file);
            _unflushed = false;
        }
    }

    /// <inheritdoc/>
    public KeyState Read(long slot, Span<byte> key)
    {
        Span<byte> content = stackalloc byte[SlotLength];
        if (slot < 0 || RandomAccess.Read(_file, content, OffsetOf(slot)) != SlotLength)
            return KeyState.Missing;
        switch (content[0])
        {
            case LiveMark:
                content[KeyOffset..].CopyTo(key);
                CryptographicOperations.ZeroMemory(content);
                return KeyState.Live;
            case DestroyedMark:
                return KeyState.Destroyed;
            default:
                return KeyState.Missing;
        }
    }

    /// <inheritdoc/>
    public void Destroy(IEnumerable<long> slots)
    {
        Span<byte> tombstone = stackalloc byte[SlotLength];
        tombstone.Clear();
        tombstone[0] = DestroyedMark;
        Span<byte> ignored = stackalloc byte[Sodium.KeyLength];
        lock (_gate)
        {
            foreach (var slot in slots)
            {
                if (Read(slot, ignored) != KeyState.Live)
                    continue;
                RandomAccess.Write(_file, tombstone, OffsetOf(slot));
                _unflushed = true;
            }

            CryptographicOperations.ZeroMemory(ignored);
            Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void Make(string path)
    {
        // Whole or not at all, so that a crash never leaves a store without its first slot. The write is synchronous behind its task.
        new FileTileStore(Path.GetDirectoryName(path)!).WriteAsync([new TileFile(Path.GetFileName(path), Format)]).AsTask().GetAwaiter().GetResult();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static long OffsetOf(long slot) => (slot + 1) * SlotLength;
}
