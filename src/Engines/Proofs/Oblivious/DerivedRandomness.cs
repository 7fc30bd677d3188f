using System.Buffers.Binary;
using System.Security.Cryptography;
using Cordon.Kernel.Ids;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>
/// Random bytes that follow from a secret and a word: whoever asked something can make the same blinds again when the answer comes, and stores none of them. HMAC-SHA-512 of the word and a counter.
/// Never used for two different questions under one word.
/// </summary>
/// <param name="secret">At least 32 secret bytes.</param>
/// <param name="word">What the bytes are for; another word, other bytes.</param>
public sealed class DerivedRandomness(ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> word) : IRandomness
{
    private readonly byte[] _block = new byte[SHA512.HashSizeInBytes];
    private int _used = SHA512.HashSizeInBytes;
    private long _counter;

    /// <inheritdoc/>
    public void Fill(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (_used == _block.Length)
                Next();
            bytes[i] = _block[_used++];
        }
    }

    private void Next()
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, _counter++);
        HMACSHA512.HashData(secret.Span, [.. "cordon.oblivious.derived/v1"u8, .. counter, .. word.Span], _block);
        _used = 0;
    }
}
