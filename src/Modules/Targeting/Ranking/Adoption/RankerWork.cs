using System.Globalization;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;

namespace Cordon.Modules.Targeting.Ranking.Adoption;

/// <summary>What an offered ranker asks of the desk: a second person.</summary>
internal static class RankerWork
{
    public const string Kind = "ranker.adopt";

    private const int Priority = 30;
    private static readonly TimeSpan Clock = TimeSpan.FromDays(7);

    public static string IdOf(string digest) => $"ranker-{digest}";

    public static WorkPut Of(RankerOffered offered, Instant now) => new(
        IdOf(offered.Digest), Kind, RankerAddresses.Of(offered.Digest), DeskText.Of("targeting.ranker.work", ("digest", offered.Digest[..8])), Priority,
        [DeskText.Of("targeting.ranker.work.reason", ("precision", offered.Figures.AveragePrecision.ToString("0.00", CultureInfo.InvariantCulture)), ("rules", offered.Figures.AveragePrecisionOfRules.ToString("0.00", CultureInfo.InvariantCulture)))],
        RankerPermissions.Adopt, now + Clock);
}
