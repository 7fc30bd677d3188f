using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Detection.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Detection.Listing;

/// <summary>Which alarms are asked for, as it stands in the address.</summary>
/// <param name="Status">How they stand; all when null.</param>
/// <param name="After">When the last one seen changed, and its id; from the beginning when null.</param>
internal sealed record AlarmQuery(AlarmStatus? Status, (long ChangedAt, string Id)? After)
{
    /// <exception cref="FaultException"><c>detection.query</c></exception>
    public static AlarmQuery Read(string? status, string? after) => new(
        string.IsNullOrEmpty(status) ? null : FormWords.Choice<AlarmStatus>(status) ?? throw Unknown("status", string.Join(", ", Enum.GetNames<AlarmStatus>()).ToLowerInvariant()),
        string.IsNullOrEmpty(after) ? null : Cursor(after));

    private static (long, string) Cursor(string after) =>
        after.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Name.IsWellFormed(id) ? (number, id) : throw Unknown("after", "1234.7f3c");

    private static FaultException Unknown(string where, string known) => new(Fault.Of("detection.query", where, ("known", known)));
}
