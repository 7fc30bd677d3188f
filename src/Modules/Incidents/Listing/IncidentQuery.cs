using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Incidents.Listing;

/// <summary>Which incidents are asked for, as it stands in the address.</summary>
/// <param name="Group">How grave they are held to be; all when null.</param>
/// <param name="Stage">How far they have come; all when null.</param>
/// <param name="Overdue">Only those that the point of contact should have by now.</param>
/// <param name="After">When the last one seen changed, and its id; from the beginning when null.</param>
internal sealed record IncidentQuery(IncidentGroup? Group, IncidentStage? Stage, bool Overdue, (long ChangedAt, string Id)? After)
{
    public const string OverdueWord = "overdue";

    /// <exception cref="FaultException"><c>incidents.query</c></exception>
    public static IncidentQuery Read(string? group, string? stage, string? clock, string? after) =>
        new(Choice<IncidentGroup>(group, "group"), Choice<IncidentStage>(stage, "stage"), string.IsNullOrEmpty(clock) ? false : clock == OverdueWord ? true : throw Unknown("clock", OverdueWord), Cursor(after));

    private static T? Choice<T>(string? word, string where)
        where T : struct, Enum =>
        string.IsNullOrEmpty(word) ? null : FormWords.Choice<T>(word) ?? throw Unknown(where, string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());

    private static (long, string)? Cursor(string? after) => string.IsNullOrEmpty(after)
        ? null
        : after.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Name.IsWellFormed(id) ? (number, id) : throw Unknown("after", "1234.7f3c");

    private static FaultException Unknown(string where, string known) => new(Fault.Of("incidents.query", where, ("known", known)));
}
