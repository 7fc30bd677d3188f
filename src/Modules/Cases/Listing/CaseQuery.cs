using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Cases.Listing;

/// <summary>Which cases are asked for, as it stands in the address.</summary>
/// <param name="All">Also those that the reader takes no part in, where they may see them.</param>
/// <param name="Status">How they stand; all when null.</param>
/// <param name="Kind">What they look into; all when null.</param>
/// <param name="After">When the last one seen changed, and its id; from the beginning when null.</param>
internal sealed record CaseQuery(bool All, CaseStatus? Status, CaseKind? Kind, (long ChangedAt, string Id)? After)
{
    /// <exception cref="FaultException"><c>cases.query</c></exception>
    public static CaseQuery Read(string? who, string? status, string? kind, string? after) => new(
        string.IsNullOrEmpty(who) || who == "mine" ? false : who == "all" ? true : throw Unknown("who", "mine, all"),
        Choice<CaseStatus>(status, "status"), Choice<CaseKind>(kind, "kind"), Cursor(after));

    private static T? Choice<T>(string? word, string where)
        where T : struct, Enum =>
        string.IsNullOrEmpty(word) ? null : FormWords.Choice<T>(word) ?? throw Unknown(where, string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());

    private static (long, string)? Cursor(string? after) => string.IsNullOrEmpty(after)
        ? null
        : after.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Name.IsWellFormed(id) ? (number, id) : throw Unknown("after", "1234.7f3c");

    private static FaultException Unknown(string where, string known) => new(Fault.Of("cases.query", where, ("known", known)));
}
