using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Syntax;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Tables;

/// <summary>A rule with its place in the document and its condition, whether it was written as a rule or as a row.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">JSON pointer.</param>
/// <param name="When">The condition; of a row whose table takes the first that fits, the rows before it are excluded in it.</param>
/// <param name="Own">The condition without that exclusion.</param>
internal sealed record PlacedRule(PackRule Rule, string Where, string When, string Own);

/// <summary>All rules of a pack, rows of tables among them.</summary>
internal static class TableRules
{
    public static IEnumerable<PlacedRule> Of(RulePack pack)
    {
        for (var i = 0; i < pack.Rules.Count; i++)
            yield return new(pack.Rules[i], $"/rules/{i}", pack.Rules[i].When ?? "", pack.Rules[i].When ?? "");
        for (var t = 0; t < pack.Tables.Count; t++)
        {
            foreach (var row in Rows(pack.Tables[t], $"/tables/{t}"))
                yield return row;
        }
    }

    private static IEnumerable<PlacedRule> Rows(DecisionTable table, string where)
    {
        Readable(table, where);
        var (earlier, length) = (new List<string>(), 0);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var place = $"{where}/rows/{r}";
            var own = Condition(table, table.Rows[r], place);
            var when = table.HitPolicy == HitPolicy.First && earlier.Count > 0 ? $"!({string.Join(" || ", earlier.Select(e => $"({e})"))}) && ({own})" : own;
            earlier.Add(own);
            length += own.Length;
            if (length > CelLimits.Default.Length)
                throw new FaultException(Fault.Of("rules.syntax.length", place, ("most", CelLimits.Default.Length), ("length", length)));
            yield return new(table.Rows[r].Rule, place, when, own);
        }
    }

    private static void Readable(DecisionTable table, string where)
    {
        for (var c = 0; c < table.Columns.Count; c++)
        {
            try
            {
                ExprParser.Parse(table.Columns[c]);
            }
            catch (FaultException inside)
            {
                throw new FaultException(inside.Fault with { Where = $"{where}/columns/{c}: {inside.Fault.Where}" }, inside);
            }
        }
    }

    private static string Condition(DecisionTable table, TableRow row, string where)
    {
        if (row.Cells.Count != table.Columns.Count || row.Rule.When is not null)
            throw new FaultException(Fault.Of("rules.pack.row", where, ("cells", row.Cells.Count), ("columns", table.Columns.Count)));
        var cells = row.Cells.Select((cell, c) => TableCell.Condition(table.Columns[c], cell, $"{where}/cells/{c}")).OfType<string>().ToList();
        return cells.Count == 0 ? "true" : string.Join(" && ", cells);
    }
}
