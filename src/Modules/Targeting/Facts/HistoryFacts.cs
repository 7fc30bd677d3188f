using System.Text.Json.Nodes;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>What earlier declarations said, in the words of the common pack. What is not known is left out, so that rules say what they lack.</summary>
internal static class HistoryFacts
{
    public static JsonObject Of(DeclarationHistory? history)
    {
        var facts = new JsonObject();
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
        return facts;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
                facts[name] = value;
        }
    }
}
