using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Taxii.Query;

/// <summary>
/// The place where the next page begins: when the last object shown was added, and after when the client asked for. Signed together with what was asked and by whom, so
/// that it serves for no other question, collection or client.
/// </summary>
internal sealed class PageCursor(byte[] key)
{
    private const int MomentBytes = 8;
    private const int SignatureBytes = 16;
    private const int Length = (2 * MomentBytes) + SignatureBytes;

    /// <param name="question">What was asked, without the page.</param>
    /// <param name="last">When the last object shown was added.</param>
    /// <param name="after">After when was asked for; null for from the beginning.</param>
    public string Write(string question, long last, long? after)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, last);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(MomentBytes), after ?? long.MinValue);
        Signature(question, bytes).CopyTo(bytes.AsSpan(2 * MomentBytes));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="FaultException"><c>taxii.next</c>: it was not made by this node for this question of this client</exception>
    public (long Last, long? After) Read(string question, string text)
    {
        var bytes = new byte[Length];
        if (text.Length > 2 * Length || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length || !CryptographicOperations.FixedTimeEquals(Signature(question, bytes), bytes.AsSpan(2 * MomentBytes)))
            throw new FaultException(new Fault("taxii.next", "next"));
        var after = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(MomentBytes));
        return (BinaryPrimitives.ReadInt64BigEndian(bytes), after == long.MinValue ? null : after);
    }

    private byte[] Signature(string question, byte[] bytes) => HMACSHA256.HashData(key, (byte[])[.. bytes.AsSpan(0, 2 * MomentBytes), .. Encoding.UTF8.GetBytes(question)])[..SignatureBytes];
}
