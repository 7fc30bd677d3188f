using Cordon.Kernel.Web.Files;

namespace Cordon.Modules.Exchange.Contracts.Bundles;

/// <summary>How files are named in messages, the same for releases and for all that goes with messages of other modules.</summary>
public static class BundleWords
{
    /// <summary>Bytes of a file that no setting goes beyond.</summary>
    public const long LargestFile = 64 << 20;

    /// <summary>Files with one message that no setting goes beyond.</summary>
    public const int MostFiles = 50;

    /// <summary>Bytes of the largest request that brings files with a form.</summary>
    public const long LargestRequest = LargestFile + (1 << 20);

    /// <summary>Whether files are named as they are in messages: what a partner calls one is believed no more than this.</summary>
    public static bool AreWellFormed(IReadOnlyList<ReleaseFile> files) =>
        files.Count is > 0 and <= MostFiles && files.Select(f => f.Sha256).Distinct().Count() == files.Count
        && files.All(f => FileNames.IsPlain(f.Name) && FileTypes.All.Contains(f.Type) && f.Size is > 0 and <= LargestFile && f.Sha256.Length == 64 && f.Sha256.All(char.IsAsciiHexDigitLower));
}
