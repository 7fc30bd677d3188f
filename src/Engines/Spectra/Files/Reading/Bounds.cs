namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>How much a file may claim before it is refused: well above what instruments write, and low enough that no file can exhaust a node.</summary>
internal static class Bounds
{
    /// <summary>Bytes of a file.</summary>
    public const int Bytes = 256 << 20;

    /// <summary>Channels of a spectrum. The largest instruments have 65,536.</summary>
    public const int Channels = 65_536;

    /// <summary>Channels of all spectra together: half a gigabyte of counts.</summary>
    public const int AllChannels = 64 << 20;

    /// <summary>Bytes that come out of compressed addresses, together.</summary>
    public const int Unpacked = 32 << 20;

    /// <summary>Elements within elements.</summary>
    public const int Depth = 64;

    /// <summary>Elements of an XML document.</summary>
    public const int Elements = 4_000_000;

    /// <summary>Seconds of a measurement: thirty years.</summary>
    public const double Seconds = 1e9;

    /// <summary>Counts of one channel: beyond it doubles no longer hold whole numbers.</summary>
    public const double Counts = 9_007_199_254_740_992;

    /// <summary>Warnings of one kind that are kept one by one; of the others the number is kept.</summary>
    public const int WarningsOfAKind = 20;
}
