using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.History;

/// <summary>Finds what was declared by a number on a paper or a box.</summary>
internal sealed class DeclaredGoodsFinder(TargetingRecords records) : IDeclaredGoods
{
    private const int ShortestNumber = 4;

    public async Task<DeclaredGoods?> FindAsync(string number, CancellationToken cancellation)
    {
        var (written, folded) = (number.Trim(), Marks.Folded(number));
        if (folded.Length < ShortestNumber)
            return null;
        await using var tables = records.Tables();
        var container = Marks.Key(Marks.Container, folded);
        var row = await tables.Declarations.AsNoTracking().Where(d => d.Reference == written || d.Mrn == written).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellation)
            ?? await tables.Marks.AsNoTracking().Where(m => m.Key == container).OrderByDescending(m => m.At).Join(tables.Declarations, m => m.Declaration, d => d.Id, (m, d) => d).FirstOrDefaultAsync(cancellation);
        if (row is null)
            return null;
        var state = TargetingProjection.Read(row);
        return new DeclaredGoods(state.Assessed.Id, state.Assessed.Declaration.Reference, [.. state.Assessed.Declaration.Items.Select(i => new DeclaredLine(i.CommodityCode, i.Description, i.DangerousGoods))]);
    }
}
