using Cordon.Modules.Hits.Contracts;

namespace Cordon.Modules.Hits.Decide;

/// <summary>The form of a decision as it was sent.</summary>
public sealed class DecideForm
{
    /// <summary>How the hit stood when the person looked.</summary>
    public int Seen { get; set; }

    public string? Step { get; set; }

    /// <summary>Null when no box is ticked.</summary>
    public List<string>? Reasons { get; set; }

    public string? Text { get; set; }

    /// <summary>The verdict as it stands in addresses; null for anything else.</summary>
    internal static Verdict? VerdictOf(string? choice) => choice switch
    {
        "false-match" => Verdict.FalseMatch,
        "true-match" => Verdict.TrueMatch,
        "needs-information" => Verdict.NeedsInformation,
        _ => null,
    };
}
