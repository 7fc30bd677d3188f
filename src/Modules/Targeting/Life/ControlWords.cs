using System.Text.Json;
using Cordon.Engines.Rules.Packs.Document;

namespace Cordon.Modules.Targeting.Life;

/// <summary>Control decisions as they stand in addresses, forms and replies: <c>askForInformation</c>.</summary>
internal static class ControlWords
{
    public static string Said(ControlDecision decision) => JsonNamingPolicy.CamelCase.ConvertName(decision.ToString());

    /// <summary>The decision of a word; null for anything else.</summary>
    public static ControlDecision? Of(string? word) => Enum.GetValues<ControlDecision>().Cast<ControlDecision?>().FirstOrDefault(d => Said(d!.Value) == word);
}
