using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>Takes in what a partner asks of this node. Each question is known once, and its buckets are asked for once.</summary>
internal sealed class HoldingIntake(OpenProcess process)
{
    private readonly Dictionary<string, Asked?> _known = [];

    /// <summary>Ids of partners' questions are told apart by partner.</summary>
    public static string IdOf(string partner, string theirs) => $"{partner}.{theirs}";

    public async Task<bool> QuestionAsync(ContentReceived content, QuestionBody body, Handling handling, CancellationToken cancellation)
    {
        var id = IdOf(content.Partner, body.Question);
        if (await KnownAsync(id, cancellation) is not null)
            return false;
        Append(id, new MatchQuestionCame(id, content.Partner, body.Question, body.Purpose, body.Set, body.Form, body.LegalBasis, body.Elements, content.Message), handling);
        return true;
    }

    public async Task<bool> BucketsAsync(ContentReceived content, BucketsBody body, Handling handling, CancellationToken cancellation)
    {
        var id = IdOf(content.Partner, body.Question);
        if (await KnownAsync(id, cancellation) is not { State: AskedState.Answered } asked || body.Prefixes.Count > asked.Count)
            return false;
        if (await process.Tables.Of<MatchingContext>().OwnSets.FindAsync([asked.Partner, (int)asked.Purpose, asked.Set], cancellation) is not { } set || body.Prefixes[^1] >= 1L << MatchingProjection.Read<SetCommitment>(set.Json).Bits)
            return false;
        Append(id, new MatchBucketsAsked(id, content.Partner, body.Prefixes, content.Message), handling);
        return true;
    }

    /// <summary>Whoever comes back under the same name is let in anew or not at all.</summary>
    public async Task EndedAsync(string partner, Handling handling, CancellationToken cancellation)
    {
        foreach (var opening in await process.Tables.Of<MatchingContext>().Openings.AsNoTracking().Where(o => o.Partner == partner).OrderBy(o => o.Purpose).ToListAsync(cancellation))
        {
            var purpose = (MatchPurpose)opening.Purpose;
            Put(partner, purpose, new MatchingClosed(partner, purpose, "", ""), handling);
        }

        foreach (var waiting in await process.Tables.Of<MatchingContext>().Proposals.AsNoTracking().Where(p => p.Partner == partner).OrderBy(p => p.Purpose).ToListAsync(cancellation))
        {
            foreach (var fact in LettingDesk.Returned(MatchingProjection.Read<LettingProposal>(waiting.Json), "", ""))
                Put(partner, (MatchPurpose)waiting.Purpose, fact, handling);
        }
    }

    private async Task<Asked?> KnownAsync(string id, CancellationToken cancellation)
    {
        if (!_known.TryGetValue(id, out var asked))
            _known[id] = asked = await MatchingRecords.AskedAsync(process, id, cancellation);
        return asked;
    }

    private void Put(string partner, MatchPurpose purpose, object fact, Handling handling) =>
        process.Append(MatchingRecords.StreamOfSets(partner, purpose), fact, handling with { Purpose = MatchingPurpose.Words }, MatchingRecords.Account);

    private void Append(string id, object fact, Handling handling)
    {
        process.Append(MatchingRecords.StreamOfAsked(id), fact, handling, MatchingRecords.Account);
        _known[id] = AskedLife.After(_known[id], fact, process.Process.At);
    }
}
