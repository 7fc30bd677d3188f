using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Detection.Measure;

/// <summary>Looks for the declaration of the goods, and whether they explain what was found.</summary>
internal sealed class GoodsMatch(IDeclaredGoods declared)
{
    /// <summary>What was declared under a reference; null when nothing was, or there is no reference.</summary>
    public async Task<DeclaredGoods?> FindAsync(string reference, CancellationToken cancellation) => reference.Length == 0 ? null : await declared.FindAsync(reference, cancellation);

    /// <summary>The match as it is recorded. Pure.</summary>
    public static AlarmMatched Of(string alarm, DeclaredGoods? goods, IEnumerable<SpectrumFinding> findings)
    {
        List<string> nuclides = [.. findings.SelectMany(f => f.Nuclides).Select(n => n.Name).Distinct()];
        if (goods is null)
            return new AlarmMatched(alarm, null, "", [], GoodsVerdict.NotKnown, [], nuclides);
        return new AlarmMatched(alarm, goods.Declaration, goods.Reference, [.. goods.Lines.Select(l => new DeclaredItem(l.Code, l.Description))], GoodsVerdict.NotKnown, [], nuclides);
    }

    /// <summary>Whether it says something else than what is known already.</summary>
    public static bool IsNews(Alarm? alarm, AlarmMatched match) => alarm?.Match is not { } known
        ? match.Declaration is not null
        : known.Declaration != match.Declaration || known.Verdict != match.Verdict || !known.Explained.SequenceEqual(match.Explained) || !known.Unexplained.SequenceEqual(match.Unexplained);
}
