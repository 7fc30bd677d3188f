using System.Security.Cryptography;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Web;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Files;

/// <summary>A file as it will leave. Of a picture only the picture does: where and when and by what it was taken would give its source away.</summary>
/// <param name="File">How it is announced.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Stripped">Bytes that were left out.</param>
internal sealed record TakenFile(ReleaseFile File, byte[] Content, long Stripped)
{
    /// <exception cref="FaultException"><c>exchange.file…</c></exception>
    public static TakenFile Of(string? name, byte[] content, ExchangePolicy policy)
    {
        var plain = FileNames.Given(name);
        if (content.Length == 0)
            throw new FaultException(Fault.Of("exchange.file.empty", "files", ("name", plain)));
        if (content.Length > policy.FileSize)
            throw FileLimits.TooLarge(policy);
        if (FileTypes.IsProgram(content))
            throw new FaultException(Fault.Of("exchange.file.program", "files", ("name", plain)));
        if (FileTypes.IsOtherPicture(content))
            throw new FaultException(Fault.Of("exchange.file.picture", "files", ("name", plain)));
        var type = FileTypes.Of(content);
        var bare = FileTypes.IsPicture(type) ? Pictures.Bare(content) ?? throw new FaultException(Fault.Of("exchange.file.broken", "files", ("name", plain))) : content;
        return new TakenFile(new ReleaseFile(plain, type, bare.Length, Convert.ToHexStringLower(SHA256.HashData(bare))), bare, content.Length - bare.Length);
    }
}
