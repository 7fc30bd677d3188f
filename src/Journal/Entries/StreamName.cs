using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Journal.Entries;

/// <summary>What a fact is about: a kind of thing and its opaque id, <c>licence/2026-0012</c>.</summary>
public readonly record struct StreamName
{
    private readonly string _text;

    /// <summary>Refuses anything that does not follow <see cref="Name"/> in both parts with <c>stream.malformed</c>.</summary>
    public StreamName(string kind, string id) => _text = $"{Name.Checked(kind, "stream.malformed")}/{Name.Checked(id, "stream.malformed")}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static StreamName Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? new(text[..slash], text[(slash + 1)..]) : throw new FaultException(Fault.Of("stream.malformed", "", ("text", text)));
    }

    /// <inheritdoc/>
    public override string ToString() => _text ?? throw new InvalidOperationException("a stream has a name");
}
