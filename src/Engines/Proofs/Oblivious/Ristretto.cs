using System.Runtime.InteropServices;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>The group ristretto255 (RFC 9496) as libsodium computes it, in constant time. Elements and scalars are 32 bytes, scalars with their lowest byte first.</summary>
internal static partial class Ristretto
{
    public const int ElementLength = 32;
    public const int ScalarLength = 32;
    public const int UniformLength = 64;

    private const string Library = "libsodium";

    static Ristretto()
    {
        if (Initialise() < 0)
            throw new InvalidOperationException("libsodium could not be started");
    }

    /// <summary>Whether bytes are the canonical encoding of an element, and not the identity.</summary>
    public static bool IsElement(ReadOnlySpan<byte> bytes) => bytes.Length == ElementLength && IsValidPoint(bytes) == 1 && bytes.ContainsAnyExcept((byte)0);

    /// <summary>Whether bytes are a scalar from 1 to the order of the group less 1, in its canonical encoding.</summary>
    public static bool IsScalar(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ScalarLength || !bytes.ContainsAnyExcept((byte)0))
            return false;
        Span<byte> wide = stackalloc byte[UniformLength];
        wide.Clear();
        bytes.CopyTo(wide);
        return Reduce(wide).AsSpan().SequenceEqual(bytes);
    }

    /// <summary>The element that 64 uniform bytes stand for (RFC 9496, section 4.3.4).</summary>
    public static byte[] FromUniform(ReadOnlySpan<byte> uniform)
    {
        var element = new byte[ElementLength];
        Demand(FromHash(element, uniform));
        return element;
    }

    /// <summary>A number of 64 bytes, the lowest first, by the order of the group.</summary>
    public static byte[] Reduce(ReadOnlySpan<byte> wide)
    {
        var scalar = new byte[ScalarLength];
        ScalarReduce(scalar, wide);
        return scalar;
    }

    /// <summary>The element times a scalar; false where that is the identity, or the element is none.</summary>
    public static bool TryMultiply(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> element, Span<byte> product) => ScalarMult(product, scalar, element) == 0;

    /// <exception cref="InvalidOperationException">the product is the identity, which happens by chance once in 2²⁵²</exception>
    public static byte[] Multiply(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> element)
    {
        var product = new byte[ElementLength];
        Demand(ScalarMult(product, scalar, element));
        return product;
    }

    /// <summary>The generator of the group times a scalar.</summary>
    public static byte[] MultiplyBase(ReadOnlySpan<byte> scalar)
    {
        var product = new byte[ElementLength];
        Demand(ScalarMultBase(product, scalar));
        return product;
    }

    public static byte[] Add(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var sum = new byte[ElementLength];
        Demand(ElementAdd(sum, a, b));
        return sum;
    }

    public static byte[] ScalarSum(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var sum = new byte[ScalarLength];
        ScalarAdd(sum, a, b);
        return sum;
    }

    public static byte[] ScalarDifference(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var difference = new byte[ScalarLength];
        ScalarSub(difference, a, b);
        return difference;
    }

    public static byte[] ScalarProduct(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var product = new byte[ScalarLength];
        ScalarMul(product, a, b);
        return product;
    }

    public static byte[] ScalarInverse(ReadOnlySpan<byte> scalar)
    {
        var inverse = new byte[ScalarLength];
        Demand(ScalarInvert(inverse, scalar));
        return inverse;
    }

    private static void Demand(int result)
    {
        if (result != 0)
            throw new InvalidOperationException("no element of ristretto255, or the identity");
    }

    [LibraryImport(Library, EntryPoint = "sodium_init")]
    private static partial int Initialise();

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_is_valid_point")]
    private static partial int IsValidPoint(ReadOnlySpan<byte> element);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_from_hash")]
    private static partial int FromHash(Span<byte> element, ReadOnlySpan<byte> uniform);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_add")]
    private static partial int ElementAdd(Span<byte> sum, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b);

    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_ristretto255")]
    private static partial int ScalarMult(Span<byte> product, ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> element);

    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_ristretto255_base")]
    private static partial int ScalarMultBase(Span<byte> product, ReadOnlySpan<byte> scalar);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_reduce")]
    private static partial void ScalarReduce(Span<byte> scalar, ReadOnlySpan<byte> wide);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_invert")]
    private static partial int ScalarInvert(Span<byte> inverse, ReadOnlySpan<byte> scalar);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_add")]
    private static partial void ScalarAdd(Span<byte> sum, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_sub")]
    private static partial void ScalarSub(Span<byte> difference, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b);

    [LibraryImport(Library, EntryPoint = "crypto_core_ristretto255_scalar_mul")]
    private static partial void ScalarMul(Span<byte> product, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b);
}
