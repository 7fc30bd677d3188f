using System.Globalization;
using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>Numbers of a query string. What is no number is refused rather than taken for the usual one.</summary>
internal static class QueryNumber
{
    /// <exception cref="FaultException"><c>screening.query.number</c></exception>
    public static int Whole(IQueryCollection query, string name, int usual, int least, int most) =>
        query[name].ToString() is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
        : throw Refuse(name, text, least, most);

    /// <exception cref="FaultException"><c>screening.query.number</c></exception>
    public static double? Share(IQueryCollection query, string name) =>
        query[name].ToString() is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value
        : throw Refuse(name, text, 0, 1);

    private static FaultException Refuse(string name, string text, int least, int most) =>
        new(Fault.Of("screening.query.number", name, ("text", text), ("least", least), ("most", most)));
}
