using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.ControlLists;

/// <summary>How an edition is named. Each rule is a sentence; what breaks it is refused with its fault.</summary>
internal static partial class EditionRules
{
    private const int LongestLaw = 300;

    /// <exception cref="FaultException"><c>controls.list</c></exception>
    public static string AListIsNamedInOneWord(string? given) =>
        given?.Trim() is { } name && ListName().IsMatch(name) ? name : throw new FaultException(new Fault("controls.list", "list"));

    /// <exception cref="FaultException"><c>controls.edition</c></exception>
    public static string AnEditionHasAName(string? given) =>
        given?.Trim() is { } name && EditionName().IsMatch(name) ? name : throw new FaultException(new Fault("controls.edition", "edition"));

    /// <exception cref="FaultException"><c>controls.edition.from</c></exception>
    public static DateOnly ItHoldsFromADay(string? given) =>
        DateOnly.TryParseExact(given?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FaultException(new Fault("controls.edition.from", "from"));

    /// <exception cref="FaultException"><c>controls.edition.law</c></exception>
    public static string ItSaysWhichLawItIs(string? given) =>
        given?.Trim() is { Length: > 0 and <= LongestLaw } law && !law.Any(char.IsControl) ? law : throw new FaultException(Fault.Of("controls.edition.law", "law", ("most", LongestLaw)));

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex ListName();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]
    private static partial Regex EditionName();
}
