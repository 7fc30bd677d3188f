using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Desk.List;

/// <summary>The last item of a page, by its sort key and id: the next page begins behind it, whatever came and went in between.</summary>
public sealed record DeskCursor(long Key, string Work)
{
    /// <exception cref="FaultException"><c>desk.query</c></exception>
    public static DeskCursor? Read(string text)
    {
        if (text.Length == 0)
            return null;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var key) && Name.IsWellFormed(text[(dot + 1)..])
            ? new DeskCursor(key, text[(dot + 1)..])
            : throw new FaultException(Fault.Of("desk.query", "after", ("known", "1234.hit-1")));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}.{Work}");
}
