using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Desk.List;

/// <summary>What somebody wants to see of the desk, as it stands in the address. Nothing in it is believed until it was read here.</summary>
public sealed record DeskQuery
{
    public static IReadOnlyList<string> Persons { get; } = ["mine", "for-me", "nobody", "others"];

    public static IReadOnlyList<string> Clocks { get; } = ["overdue", "day"];

    public static IReadOnlyList<string> Ages { get; } = ["day", "days", "week", "older"];

    public static IReadOnlyList<string> Sorts { get; } = ["priority", "clock", "oldest", "newest"];

    /// <summary>One kind of work; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Whose work; null for everybody's.</summary>
    public string? Who { get; init; }

    /// <summary>How the clock stands; null for any.</summary>
    public string? Clock { get; init; }

    /// <summary>How long it waits; null for any time.</summary>
    public string? Age { get; init; }

    public string Sort { get; init; } = Sorts[0];

    /// <summary>Behind which item the page begins; null for the first page.</summary>
    public DeskCursor? After { get; init; }

    /// <exception cref="FaultException"><c>desk.query</c> with the name of the parameter</exception>
    public static DeskQuery Read(IQueryCollection query) => Read(name => query[name].ToString());

    /// <summary>Reads what <see cref="ToString"/> wrote, or what somebody says it did.</summary>
    public static DeskQuery Parse(string text)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(text);
        return Read(name => query.TryGetValue(name, out var value) ? value.ToString() : "");
    }

    /// <summary>The query part of an address, question mark included where there is anything to ask.</summary>
    public override string ToString()
    {
        (string Name, string? Value)[] all = [("kind", Kind), ("who", Who), ("clock", Clock), ("age", Age), ("sort", Sort == Sorts[0] ? null : Sort), ("after", After?.ToString())];
        var said = string.Join('&', all.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return said.Length == 0 ? "" : "?" + said;
    }

    private static DeskQuery Read(Func<string, string> value)
    {
        string? OneOf(string name, IReadOnlyList<string> known) => value(name) switch
        {
            "" => null,
            var said when known.Contains(said) => said,
            _ => throw new FaultException(Fault.Of("desk.query", name, ("known", string.Join(", ", known)))),
        };
        var kind = value("kind");
        if (kind.Length > 0 && !Name.IsWellFormed(kind))
            throw new FaultException(Fault.Of("desk.query", "kind", ("known", "hits.decide")));
        return new DeskQuery
        {
            Kind = kind.Length > 0 ? kind : null, Who = OneOf("who", Persons), Clock = OneOf("clock", Clocks), Age = OneOf("age", Ages),
            Sort = OneOf("sort", Sorts) ?? Sorts[0], After = DeskCursor.Read(value("after")),
        };
    }
}
