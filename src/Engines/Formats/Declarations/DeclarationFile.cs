using Cordon.Engines.Formats.Declarations.Own;
using Cordon.Engines.Formats.Declarations.Wco;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Declarations;

/// <summary>
/// Reads declarations from a file of any known form, told by its first sign: WCO Data Model XML, JSON lines, or a table (CSV). Streams: one declaration is held at a time.
/// </summary>
public static class DeclarationFile
{
    /// <summary>One entry for each declaration, in order; what is refused is given with its fault in its place.</summary>
    /// <param name="file">UTF-8, or what its XML declaration says; a byte order mark and gzip are understood.</param>
    /// <param name="limits">Bounds on bytes; null for the defaults.</param>
    /// <exception cref="FaultException">The file cannot be read at all: <c>declarations.header</c> and other faults of its header, <c>declarations.empty</c>, <c>input.…</c></exception>
    public static IEnumerable<DeclarationRow> Read(InputFile file, InputLimits? limits = null)
    {
        limits ??= InputLimits.Default;
        return FirstSign(file, limits) switch
        {
            '<' => WcoReader.Read(file, limits),
            '{' => DeclarationLines.Read(file, limits),
            _ => Table(file, limits),
        };
    }

    private static IEnumerable<DeclarationRow> Table(InputFile file, InputLimits limits)
    {
        using var table = new DeclarationTable(file, limits);
        foreach (var row in table.Read())
            yield return row;
    }

    private static char FirstSign(InputFile file, InputLimits limits)
    {
        // XML may be in an encoding of its own; its first sign is the same in all that have ASCII, and a byte order mark or NULs of UTF-16 stand before or behind it.
        using var stream = InputBytes.OpenAsIs(file, limits);
        var head = new byte[64];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        foreach (var sign in head.AsSpan(0, read))
        {
            if (sign is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return (char)sign;
        }

        throw new FaultException(new Fault("declarations.empty", file.Name));
    }
}
