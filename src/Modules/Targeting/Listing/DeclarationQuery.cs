using System.Globalization;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Targeting.Listing;

/// <summary>Which declarations are asked for, as it stands in the address.</summary>
/// <param name="Status">How they stand; all when null.</param>
/// <param name="Decision">The decision made, else the one proposed; all when null.</param>
/// <param name="Kind">Which way the goods go; all when null.</param>
/// <param name="After">Rank and id of the last one seen; from the beginning when null.</param>
internal sealed record DeclarationQuery(DeclarationStatus? Status, ControlDecision? Decision, MovementKind? Kind, (long Rank, string Id)? After)
{
    /// <exception cref="FaultException"><c>targeting.query</c></exception>
    public static DeclarationQuery Read(string? status, string? decision, string? kind, string? after) =>
        new(Choice<DeclarationStatus>(status, "status"), Choice<ControlDecision>(decision, "decision"), Choice<MovementKind>(kind, "kind"), Cursor(after));

    private static T? Choice<T>(string? word, string where)
        where T : struct, Enum => string.IsNullOrEmpty(word) ? null : FormWords.Choice<T>(word) ?? throw Unknown(where, string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());

    private static (long, string)? Cursor(string? after)
    {
        if (string.IsNullOrEmpty(after))
            return null;
        return after.Split('.') is [var rank, var id] && long.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Name.IsWellFormed(id) ? (number, id) : throw Unknown("after", "1234.7f3c");
    }

    private static FaultException Unknown(string where, string known) => new(Fault.Of("targeting.query", where, ("known", known)));
}
