using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>What persons write into the forms of this module, as it is taken in; what is wrong says at which field.</summary>
internal static class FormReading
{
    public const int LongestText = 4000;
    public const int LongestBasis = 400;

    /// <summary>What is asked about, planted or registered. It can be written in at least one form.</summary>
    /// <exception cref="FaultException"><c>matching.choice</c>, and what <see cref="CanonicalForms.Of"/> refuses</exception>
    public static Identifier Identifier(QuestionForm form)
    {
        var kind = Chosen<IdentifierSort>(form.Kind, "kind");
        var born = string.IsNullOrWhiteSpace(form.Born) ? (int?)null : int.TryParse(form.Born.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : throw new FaultException(new Fault("matching.born", "born"));
        var number = Line(form.Number, "number", CanonicalForms.LongestWords, needed: false);
        var identifier = new Identifier(kind, Line(form.Words, "words", CanonicalForms.LongestWords, needed: true), born, number.Length == 0 ? null : number);
        CanonicalForms.Of(identifier);
        return identifier;
    }

    /// <exception cref="FaultException"><c>matching.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("matching.choice", where));

    /// <exception cref="FaultException"><c>matching.words</c>, <c>matching.needed</c></exception>
    public static string Line(string? text, string where, int most, bool needed) => Needed(FormWords.Line(text, most), where, most, needed);

    /// <exception cref="FaultException"><c>matching.words</c>, <c>matching.needed</c></exception>
    public static string Text(string? text, string where, bool needed) => Needed(FormWords.Said(text, LongestText), where, LongestText, needed);

    private static string Needed(string? said, string where, int most, bool needed)
    {
        var text = said ?? throw new FaultException(Fault.Of("matching.words", where, ("most", most)));
        return needed && text.Length == 0 ? throw new FaultException(new Fault("matching.needed", where)) : text;
    }
}
