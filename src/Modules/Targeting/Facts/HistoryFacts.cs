using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Declarations;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.History;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>What earlier declarations said, in the words of the common pack. What is not known is left out, so that rules say what they lack.</summary>
internal static class HistoryFacts
{
    /// <param name="declaration">The declaration.</param>
    /// <param name="history">What earlier ones said; null when nothing is remembered.</param>
    /// <param name="alikeBelow">Consignments below a threshold, where that is known.</param>
    /// <param name="answers">What the trader answered.</param>
    public static JsonObject Of(Declaration declaration, DeclarationHistory? history, int? alikeBelow, TraderAnswers answers)
    {
        var facts = new JsonObject();
        Add("alikeBelowThreshold", alikeBelow);
        Add("payerCountry", answers.PayerCountry);
        if (history is null)
            return facts;
        Add("sealSeenElsewhere", history.SealSeenElsewhere);
        Add("consigneeChanged", history.ConsigneeChanged);
        Add("withdrawnAndLodgedAgain", history.WithdrawnAndLodgedAgain);
        Add("goodsChanged", history.GoodsChanged);
        Add("refusedAlike", history.RefusedAlike);
        Add("destinationsInWeek", history.DestinationsInWeek);
        Add("namesForOneEndUser", history.NamesForOneEndUser);
        Add("chapterNew", history.ChapterNew);
        if (Marks.KeyOf(declaration, PartyRole.Exporter) is { } exporter && history.KnownFor.TryGetValue(exporter, out var days))
            Add("exporterKnownFor", days);
        return facts;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
                facts[name] = value;
        }
    }
}
