using Cordon.Modules.Detection.Wording;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Detection.Pages.Parts;

/// <summary>Says a sentence of goods, papers or medicine in the reader's language.</summary>
internal static class ContextWords
{
    public static string Say(ContextSentence sentence, PageTexts texts) => texts.With(sentence.Key, [.. sentence.ArgumentsIn(texts.Language).Select(a => (a.Name, a.Value ?? ""))]);
}
