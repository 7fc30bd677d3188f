using System.Security.Cryptography;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Web.Files;

/// <summary>A file that somebody gave, as it is kept and may leave. Of a picture only the picture is: where and when and by what it was taken would give its source away.</summary>
/// <param name="Name">What it is called: one plain name of up to <see cref="FileNames.Longest"/> characters.</param>
/// <param name="Type">Media type, told by its content: one of <see cref="FileTypes.All"/>.</param>
/// <param name="Sha256">SHA-256 of <paramref name="Content"/>, 64 hexadecimal digits in small letters.</param>
/// <param name="Content">Its bytes, one or more.</param>
/// <param name="Stripped">Bytes that were left out; 0 when none.</param>
public sealed record TakenFile(string Name, string Type, string Sha256, byte[] Content, long Stripped)
{
    /// <summary>Bytes of its content.</summary>
    public long Size => Content.Length;

    /// <summary>Looks at a file before anything of it is kept.</summary>
    /// <param name="name">The name it was given with; folders are left out.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="largest">Bytes of the largest file that is taken.</param>
    /// <exception cref="FaultException"><c>exchange.file.name</c>, <c>.empty</c>, <c>.large</c>, <c>.program</c>, <c>.picture</c> (a picture with room for a position that is neither JPEG nor PNG), <c>.broken</c> (a picture not written as one), <c>.pixels</c> (more than <see cref="Pictures.MostMillions"/>); all at <c>files</c></exception>
    public static TakenFile Of(string? name, byte[] content, long largest)
    {
        var plain = FileNames.Given(name);
        if (content.Length == 0)
            throw new FaultException(Fault.Of("exchange.file.empty", "files", ("name", plain)));
        if (content.Length > largest)
            throw TooLarge(largest);
        if (FileTypes.IsProgram(content))
            throw new FaultException(Fault.Of("exchange.file.program", "files", ("name", plain)));
        if (FileTypes.IsOtherPicture(content))
            throw new FaultException(Fault.Of("exchange.file.picture", "files", ("name", plain)));
        var type = FileTypes.Of(content);
        var bare = FileTypes.IsPicture(type) ? Pictures.Bare(content) ?? throw new FaultException(Fault.Of("exchange.file.broken", "files", ("name", plain))) : content;
        if (FileTypes.IsPicture(type))
            Pictures.DemandFewPixels(bare, plain, "files");
        return AsItIs(plain, type, bare, content.Length - bare.Length);
    }

    /// <summary>A file that was looked at before, with nothing left out any more.</summary>
    public static TakenFile AsItIs(string name, string type, byte[] content, long stripped = 0) => new(name, type, Convert.ToHexStringLower(SHA256.HashData(content)), content, stripped);

    /// <summary>That a file is larger than is taken, for whoever finds it before reading it.</summary>
    /// <param name="largest">Bytes.</param>
    public static FaultException TooLarge(long largest) => new(Fault.Of("exchange.file.large", "files", ("most", largest >> 10)));
}
