using Cordon.Ui.Texts;

namespace Cordon.Modules.Targeting.Pages.Words;

/// <summary>Facts in the reader's words.</summary>
internal static class FactTexts
{
    /// <summary>The name of a fact for people, or its path where it has none.</summary>
    public static string Fact(this PageTexts texts, string path) => FactWords.ListOf(path) is { } list ? texts.With("targeting.fact.list", ("list", list))
        : FactWords.Known.Contains(path) ? texts[$"targeting.fact.{FactWords.KeyOf(path)}"]
        : path;

    /// <summary>A question to the trader, or the name of its fact where the pack asks what has no words here.</summary>
    public static string Question(this PageTexts texts, string name) => FactWords.Known.Contains($"answers.{name}") ? texts[$"targeting.ask.{name.ToLowerInvariant()}"] : name;
}
