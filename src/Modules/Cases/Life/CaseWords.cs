using Cordon.Kernel.Faults;

namespace Cordon.Modules.Cases.Life;

/// <summary>What persons write about a case, as it is taken in.</summary>
internal static class CaseWords
{
    public const int LongestLine = 200;
    public const int LongestText = 4000;
    public const int MostIdentifiers = 20;

    /// <summary>Own words; they may be empty.</summary>
    /// <exception cref="FaultException"><c>cases.text</c></exception>
    public static string Said(string? text, string where = "text", int most = LongestText)
    {
        var said = (text ?? "").ReplaceLineEndings("\n").Trim();
        return said.Length <= most && !said.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? said : throw new FaultException(Fault.Of("cases.text", where, ("most", most)));
    }

    /// <summary>Own words that say something.</summary>
    /// <exception cref="FaultException"><c>cases.text</c>, <c>cases.text.needed</c></exception>
    public static string Needed(string? text, string where = "text", int most = LongestText) =>
        Said(text, where, most) is { Length: > 0 } said ? said : throw new FaultException(new Fault("cases.text.needed", where));

    /// <summary>One line that says something: a title, a name.</summary>
    /// <exception cref="FaultException"><c>cases.text</c>, <c>cases.text.needed</c></exception>
    public static string Line(string? text, string where) =>
        Needed(text, where, LongestLine) is var line && !line.Contains('\n', StringComparison.Ordinal) ? line : throw new FaultException(Fault.Of("cases.text", where, ("most", LongestLine)));

    /// <summary>Identifiers, one a line; empty lines and repetitions say nothing.</summary>
    /// <exception cref="FaultException"><c>cases.text</c>, <c>cases.identifiers.many</c></exception>
    public static IReadOnlyList<string> Identifiers(string? text, string where)
    {
        var lines = Said(text, where).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(l => Line(l, where)).ToList();
        return lines.Count <= MostIdentifiers ? lines : throw new FaultException(Fault.Of("cases.identifiers.many", where, ("most", MostIdentifiers)));
    }

    /// <summary>The member of an enumeration as it stands in addresses and forms: its name in any case, and never a number.</summary>
    public static T? Choice<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => v!.Value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FaultException"><c>cases.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => Choice<T>(word) ?? throw new FaultException(new Fault("cases.choice", where));

    /// <summary>As it stands in keys of texts, addresses and forms.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
