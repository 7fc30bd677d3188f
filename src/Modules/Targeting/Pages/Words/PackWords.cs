namespace Cordon.Modules.Targeting.Pages.Words;

/// <summary>What a pack says comes with it in its own languages.</summary>
internal static class PackWords
{
    public static string In(IReadOnlyDictionary<string, string> texts, string language) => texts.GetValueOrDefault(language) ?? texts.Values.FirstOrDefault() ?? "";
}
