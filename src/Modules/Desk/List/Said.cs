using Cordon.Modules.Desk.Contracts;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Desk.List;

/// <summary>What other modules have the desk say.</summary>
internal static class Said
{
    /// <summary>The text in the reader's language.</summary>
    public static string Say(this PageTexts texts, DeskText said) => texts.With(said.Text, [.. said.Arguments.Select(a => (a.Key, (object?)a.Value))]);
}
