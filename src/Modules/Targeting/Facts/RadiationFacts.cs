using System.Text.Json.Nodes;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>What was measured at the goods. Where no alarm is known here, that is known, and nothing else: that none came is no measurement, and a rule that asks for one cannot tell.</summary>
internal static class RadiationFacts
{
    public static JsonObject Of(RadiationMeasured? measured)
    {
        if (measured is null)
            return new JsonObject { ["known"] = false };
        var facts = new JsonObject
        {
            ["known"] = true, ["alarm"] = measured.Alarm, ["nuclear"] = measured.Nuclear, ["neutrons"] = measured.Neutrons, ["nuclides"] = new JsonArray([.. measured.Nuclides.Select(n => (JsonNode)n)]),
        };
        if (measured.Explained is { } explained)
            facts["explained"] = explained;
        return facts;
    }
}
