using Cordon.Modules.Targeting.Ranking.Storage;

namespace Cordon.Modules.Targeting.Ranking.Draw;

/// <summary>The draw of a day as a page shows it.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Percent">How many in a hundred.</param>
/// <param name="Commitment">What the node bound itself by.</param>
/// <param name="Seed">Null as long as the day is not over, empty where it is lost.</param>
/// <param name="Eligible">How many had a ticket.</param>
/// <param name="Drawn">How many were drawn.</param>
public sealed record DayDraw(DateOnly Day, decimal Percent, string Commitment, string? Seed, int Eligible, int Drawn)
{
    internal static DayDraw Of(DrawRow row) => new(DateOnly.FromDayNumber(row.Day), (decimal)row.Share / DrawProjection.Parts, row.Commitment, row.Seed, row.Eligible, row.Drawn);
}
