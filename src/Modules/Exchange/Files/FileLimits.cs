using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Files;

/// <summary>How much may go with a release, either way.</summary>
internal static class FileLimits
{
    /// <summary>Bytes of one request that brings files.</summary>
    public const long LargestRequest = ExchangePolicy.LargestFile + (1 << 20);

    /// <summary>Whether what stands in a release is written as files are: what a partner calls one is believed no more than this.</summary>
    public static bool AreWellFormed(IReadOnlyList<ReleaseFile> files) =>
        files.Count is > 0 and <= ExchangePolicy.MostFiles && files.Select(f => f.Sha256).Distinct().Count() == files.Count
        && files.All(f => FileNames.IsPlain(f.Name) && FileTypes.All.Contains(f.Type) && f.Size is > 0 and <= ExchangePolicy.LargestFile && f.Sha256.Length == 64 && f.Sha256.All(char.IsAsciiHexDigitLower));

    public static bool Allow(ExchangePolicy policy, IReadOnlyList<ReleaseFile> files) => files.Count <= policy.FilesOfRelease && files.All(f => f.Size <= policy.FileSize);

    public static FaultException TooLarge(ExchangePolicy policy) => new(Fault.Of("exchange.file.large", "files", ("most", policy.FileSize >> 10)));
}
