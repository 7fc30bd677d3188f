using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Radiation;

/// <summary>What the alarms of a declaration come to together. Pure. An alarm that turned out to be a false one measured nothing; of the others the worst counts.</summary>
internal static class RadiationWords
{
    public static RadiationMeasured Of(IReadOnlyList<MeasuredAlarm> alarms)
    {
        var real = alarms.Where(a => a.Outcome != AlarmOutcome.False).ToList();
        var explained = real.Select(Explained).ToList();
        return new RadiationMeasured(
            [.. alarms.Select(a => a.Alarm).Order(StringComparer.Ordinal)], [.. real.SelectMany(a => a.Nuclides).Distinct().Order(StringComparer.Ordinal)],
            real.Count > 0, real.Any(a => a.Nuclear), real.Any(a => a.Neutrons), explained.Contains(false) ? false : explained.Contains(null) ? null : true);
    }

    /// <summary>What persons found counts before what goods are known to hold; goods that explain a part leave the rest.</summary>
    private static bool? Explained(MeasuredAlarm alarm) => alarm.Outcome switch
    {
        AlarmOutcome.InnocentNorm or AlarmOutcome.InnocentMedical or AlarmOutcome.LicensedIndustrial => true,
        AlarmOutcome.NonInnocent or AlarmOutcome.Undetermined => false,
        _ => alarm.Goods switch
        {
            GoodsVerdict.Explained => true,
            GoodsVerdict.NotKnown => null,
            _ => false,
        },
    };
}
