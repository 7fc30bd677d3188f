using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Checkpoints;

/// <summary>What a log says of itself: who it is, how long, and the root over all entries. The text of a signed note (c2sp.org/tlog-checkpoint).</summary>
/// <param name="Origin">Identity of the log; not empty.</param>
/// <param name="Head">Size and root.</param>
public sealed record Checkpoint(string Origin, TreeHead Head)
{
    private const int OwnLines = 3;

    /// <summary>Lines after the third, opaque; Cordon's logs write none.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The text to sign: each line ends in a newline.</summary>
    public string ToText() =>
        $"{Origin}\n{Head.Size}\n{Head.Root.ToBase64()}\n{string.Concat(Extensions.Select(e => e + "\n"))}";

    /// <summary>Reads the text of a note. It says nothing yet about who signed it.</summary>
    /// <exception cref="FaultException"><c>log.checkpoint.malformed</c> with the line</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines[^1].Length > 0 || lines.Length - 1 < OwnLines)
            throw Malformed(lines.Length, "a checkpoint has at least three lines: origin, size and root");
        var empty = Array.FindIndex(lines, 0, lines.Length - 1, line => line.Length == 0);
        if (empty >= 0)
            throw Malformed(empty + 1, "a line is empty");
        if (lines[0].Any(char.IsControl))
            throw Malformed(1, "the origin contains a control character");
        if (!StrictText.TryNumber(lines[1], out var size))
            throw Malformed(2, "the size is a decimal number without leading zeroes");
        if (!StrictText.TryDigest(lines[2], out var root))
            throw Malformed(3, "the root is the base64 of 32 bytes");
        return new Checkpoint(lines[0], new TreeHead(size, root)) { Extensions = lines[OwnLines..^1] };
    }

    private static FaultException Malformed(int line, string problem) =>
        new(Fault.Of("log.checkpoint.malformed", $"line {line}", ("problem", problem)));
}
