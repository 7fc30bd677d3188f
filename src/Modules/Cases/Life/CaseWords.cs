using Cordon.Kernel.Faults;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Cases.Life;

/// <summary>What persons write about a case, as it is taken in.</summary>
internal static class CaseWords
{
    public const int LongestLine = 200;
    public const int LongestText = 4000;
    public const int MostIdentifiers = 20;

    /// <summary>Own words; they may be empty.</summary>
    /// <exception cref="FaultException"><c>cases.text</c></exception>
    public static string Said(string? text, string where = "text", int most = LongestText) =>
        FormWords.Said(text, most) ?? throw new FaultException(Fault.Of("cases.text", where, ("most", most)));

    /// <summary>Own words that say something.</summary>
    /// <exception cref="FaultException"><c>cases.text</c>, <c>cases.text.needed</c></exception>
    public static string Needed(string? text, string where = "text", int most = LongestText) =>
        Said(text, where, most) is { Length: > 0 } said ? said : throw new FaultException(new Fault("cases.text.needed", where));

    /// <summary>One line that says something: a title, a name.</summary>
    /// <exception cref="FaultException"><c>cases.text</c>, <c>cases.text.needed</c></exception>
    public static string Line(string? text, string where) =>
        FormWords.Line(Needed(text, where, LongestLine), LongestLine) ?? throw new FaultException(Fault.Of("cases.text", where, ("most", LongestLine)));

    /// <summary>Identifiers, one a line; empty lines and repetitions say nothing.</summary>
    /// <exception cref="FaultException"><c>cases.text</c>, <c>cases.identifiers.many</c></exception>
    public static IReadOnlyList<string> Identifiers(string? text, string where)
    {
        var lines = Said(text, where).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(l => Line(l, where)).ToList();
        return lines.Count <= MostIdentifiers ? lines : throw new FaultException(Fault.Of("cases.identifiers.many", where, ("most", MostIdentifiers)));
    }


    /// <exception cref="FaultException"><c>cases.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("cases.choice", where));
}
