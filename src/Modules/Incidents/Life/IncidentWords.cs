using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Incidents.Life;

/// <summary>What persons write about an incident, as it is taken in.</summary>
internal static class IncidentWords
{
    public const int LongestLine = 200;
    public const int LongestText = 4000;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>Own words; they may be empty.</summary>
    /// <exception cref="FaultException"><c>incidents.text</c></exception>
    public static string Said(string? text, string where = "text", int most = LongestText) =>
        FormWords.Said(text, most) ?? throw new FaultException(Fault.Of("incidents.text", where, ("most", most)));

    /// <summary>Own words that say something.</summary>
    /// <exception cref="FaultException"><c>incidents.text</c>, <c>incidents.text.needed</c></exception>
    public static string Needed(string? text, string where = "text", int most = LongestText) =>
        Said(text, where, most) is { Length: > 0 } said ? said : throw new FaultException(new Fault("incidents.text.needed", where));

    /// <summary>One line; it may be empty.</summary>
    /// <exception cref="FaultException"><c>incidents.text</c></exception>
    public static string MaybeLine(string? text, string where) => FormWords.Line(text, LongestLine) ?? throw new FaultException(Fault.Of("incidents.text", where, ("most", LongestLine)));

    /// <summary>One line that says something.</summary>
    /// <exception cref="FaultException"><c>incidents.text</c>, <c>incidents.text.needed</c></exception>
    public static string Line(string? text, string where) => MaybeLine(Needed(text, where, LongestLine), where);

    /// <exception cref="FaultException"><c>incidents.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("incidents.choice", where));

    /// <exception cref="FaultException"><c>incidents.day</c></exception>
    public static DateOnly Day(string? day, string where) => FormWords.Day(day) ?? throw new FaultException(new Fault("incidents.day", where));

    /// <summary>A moment as forms send it, UTC.</summary>
    /// <exception cref="FaultException"><c>incidents.moment</c></exception>
    public static Instant Moment(string? text, string where) => DateTime.TryParseExact(text?.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        ? Instant.Of(new DateTimeOffset(at, TimeSpan.Zero)) : throw new FaultException(new Fault("incidents.moment", where));
}
