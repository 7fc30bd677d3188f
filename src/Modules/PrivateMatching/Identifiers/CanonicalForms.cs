using System.Globalization;
using System.Text;
using Cordon.Engines.Matching;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching.Identifiers;

/// <summary>
/// Writes identifiers in forms that are the same at every node, since nothing else can be compared under blinds. Numbers: see
/// <see cref="CanonicalSerial"/>. Names: see <see cref="CanonicalName"/>; the forms that forgive much are made only with a year of birth. Pure.
/// </summary>
internal static class CanonicalForms
{
    /// <summary>Number of this way of writing. It goes up whenever any form of any identifier changes, also when <see cref="CanonicalName.Version"/> does: another number cannot be assessed.</summary>
    public const int Version = CanonicalName.Version;

    /// <summary>Forms of one identifier at most; a question has room for them and for one canary.</summary>
    public const int Most = 7;

    public const int LongestWords = 200;

    /// <summary>Letters and digits of a serial number at least: shorter ones are found by trying.</summary>
    public const int ShortestSerial = 4;

    /// <summary>The forms of an identifier, each once; the one that forgives least first.</summary>
    /// <exception cref="FaultException"><c>matching.words</c>, <c>matching.serial</c>, <c>matching.name</c>, <c>matching.born</c>, <c>matching.number</c>, each with the field</exception>
    public static IReadOnlyList<CanonicalForm> Of(Identifier identifier)
    {
        var words = FormWords.Line(identifier.Words, LongestWords) is { } line && IsText(line) ? line : throw new FaultException(Fault.Of("matching.words", "words", ("most", LongestWords)));
        if (identifier.Born is { } year && (identifier.Kind != IdentifierSort.Person || year is < 1850 or > 2200))
            throw new FaultException(new Fault("matching.born", "born"));
        if (identifier.Number is not null && identifier.Kind != IdentifierSort.Company)
            throw new FaultException(new Fault("matching.number", "number"));
        IEnumerable<(FormSort Sort, string Text)> forms = identifier.Kind switch
        {
            IdentifierSort.Serial => [(FormSort.Serial, Serial(words))],
            IdentifierSort.Person => Person(words, identifier.Born),
            _ => Company(words, identifier.Number),
        };
        return [.. forms.Distinct().Select(f => new CanonicalForm(identifier.Kind, f.Sort, f.Text))];
    }

    /// <summary>The same, or nothing for what cannot be written in any form: what is held may be of any quality.</summary>
    public static IReadOnlyList<CanonicalForm> OrNone(Identifier identifier)
    {
        try
        {
            return Of(identifier);
        }
        catch (FaultException)
        {
            return [];
        }
    }

    /// <summary>Half of a pair of surrogates is no text, and has no normal form.</summary>
    private static bool IsText(string words) => !words.EnumerateRunes().Any(r => r == Rune.ReplacementChar);

    private static string Serial(string words) =>
        CanonicalSerial.Of(words) is { Length: >= ShortestSerial } serial ? serial : throw new FaultException(Fault.Of("matching.serial", "words", ("least", ShortestSerial)));

    private static IEnumerable<(FormSort, string)> Person(string words, int? born)
    {
        var name = Name(words, PartyKind.Person);
        return born is { } year
            ? [(FormSort.Letters, name.Letters), (FormSort.Sounds, name.Sounds), (FormSort.Skeleton, Dated(name.Skeleton, year)), (FormSort.Ends, Dated(name.Ends, year))]
            : [(FormSort.Letters, name.Letters), (FormSort.Sounds, name.Sounds)];
    }

    private static IEnumerable<(FormSort, string)> Company(string words, string? number)
    {
        var name = Name(words, PartyKind.Organization);
        IEnumerable<(FormSort, string)> forms = [(FormSort.Letters, name.Letters), (FormSort.Sounds, name.Sounds)];
        if (number is null)
            return forms;
        return IsText(number) && CanonicalSerial.Of(number) is { Length: >= ShortestSerial } registered ? [(FormSort.Number, registered), .. forms] : throw new FaultException(Fault.Of("matching.number", "number"));
    }

    private static CanonicalName Name(string words, PartyKind kind) => CanonicalName.Of(words, kind) is { Letters.Length: > 1 } name ? name : throw new FaultException(new Fault("matching.name", "words"));

    private static string Dated(string text, int year) => string.Create(CultureInfo.InvariantCulture, $"{text}|{year:D4}");
}
