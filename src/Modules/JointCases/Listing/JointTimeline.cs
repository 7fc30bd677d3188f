using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;

namespace Cordon.Modules.JointCases.Listing;

/// <summary>A line of the timeline of a joint case, as a reader may see it.</summary>
/// <param name="Fact">What was done; null where the reader may not see it.</param>
/// <param name="Author">By which node.</param>
/// <param name="Number">The number of the fact there.</param>
/// <param name="Digest">SHA-256 of the fact.</param>
/// <param name="At">When, by its author's clock.</param>
/// <param name="Here">When it was recorded here.</param>
public sealed record JointLine(JointFact? Fact, string Author, long Number, string Digest, Instant At, Instant Here)
{
    /// <summary>Why it has no effect; null when it has one, or waits.</summary>
    public NoEffect? Why { get; init; }

    /// <summary>Whether it waits for others.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether it is held back until somebody lets it in.</summary>
    public bool Held { get; init; }

    /// <summary>Whether its author's clock was behind.</summary>
    public bool ClockBehind { get; init; }

    /// <summary>Who here wrote it; empty for facts of others.</summary>
    public string Person { get; init; } = "";
}

/// <summary>The one timeline of a joint case: everything that anybody said, in the order that is the same everywhere; then what waits, and what is held back.</summary>
internal static class JointTimeline
{
    public static IReadOnlyList<JointLine> Of(JointDossier one, JointReader who)
    {
        var rows = one.Rows.ToDictionary(r => r.Digest);
        return
        [
            .. one.Merged.Timeline.Select(f => Line(f.Held, rows, who) with { Why = f.Why, ClockBehind = f.Ordered.ClockBehind }),
            .. one.Merged.Waiting.Select(f => Line(f, rows, who) with { Waits = true }),
            .. one.Rows.Where(r => r.Held).OrderBy(r => r.Author, StringComparer.Ordinal).ThenBy(r => r.Number).Select(r => Line(JointFacts.Held(r), rows, who) with { Held = true }),
        ];
    }

    private static JointLine Line(HeldFact held, Dictionary<string, FactRow> rows, JointReader who)
    {
        var row = rows[held.Digest];
        return new JointLine(who.MaySee(row) ? held.Fact : null, held.Fact.Author, held.Fact.Number, held.Digest, held.Fact.At, new Instant(row.At)) { Person = row.Person };
    }
}
