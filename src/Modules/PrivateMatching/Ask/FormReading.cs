using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>What persons write into the forms of this module, as it is taken in; what is wrong says at which field.</summary>
internal static class FormReading
{
    public const int LongestText = 4000;
    public const int LongestBasis = 400;

    /// <summary>Days for which a question is asked again at most.</summary>
    public const int LongestKept = 366;

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

    /// <summary>All that is asked about in one act, each once: what was taken of the record, what was written, and other spellings of that.</summary>
    /// <exception cref="FaultException">as <see cref="Identifier"/>; <c>matching.too-many</c></exception>
    public static IReadOnlyList<Identifier> Identifiers(QuestionForm form, IReadOnlyList<Identifier> names)
    {
        var taken = names.Index().Where(n => form.Taken?.Contains($"{n.Index}") == true).Select(n => n.Item).ToList();
        var isWritten = taken.Count == 0 || !string.IsNullOrWhiteSpace(form.Words) || !string.IsNullOrWhiteSpace(form.Also);
        IReadOnlyList<Identifier> all = [.. taken.Concat(isWritten ? Written(form) : []).Distinct()];
        foreach (var one in taken)
            At("taken", () => CanonicalForms.Of(one));
        return QuestionSize.For(AskedForms.Of(all).Count) is not null ? all : throw new FaultException(Fault.Of("matching.too-many", isWritten ? "also" : "taken", ("most", QuestionSize.Large - 1)));
    }

    private static IEnumerable<Identifier> Written(QuestionForm form)
    {
        var first = Identifier(form);
        var more = (form.Also ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => first with { Words = Line(line, "also", CanonicalForms.LongestWords, needed: true), Number = null }).ToList();
        foreach (var one in more)
            At("also", () => CanonicalForms.Of(one));
        return [first, .. more];
    }

    /// <summary>Until when a question is asked again: the end of a day; null when it is asked once.</summary>
    /// <exception cref="FaultException"><c>matching.until</c></exception>
    public static Instant? Until(string? day, Instant now)
    {
        if (string.IsNullOrWhiteSpace(day))
            return null;
        return DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && last > now.UtcDay && last <= now.UtcDay.AddDays(LongestKept)
            ? Instant.OfUtcDay(last.AddDays(1)) : throw new FaultException(Fault.Of("matching.until", "until", ("most", LongestKept)));
    }

    /// <summary>What is wrong is wrong at another field.</summary>
    private static void At(string where, Action read)
    {
        try
        {
            read();
        }
        catch (FaultException wrong)
        {
            throw new FaultException(wrong.Fault with { Where = where });
        }
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
