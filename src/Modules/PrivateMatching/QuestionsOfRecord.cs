using System.Security.Claims;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.PrivateMatching;

/// <summary>What partners were asked about a record, as far as a reader may see it.</summary>
internal sealed class QuestionsOfRecord(MatchingReader questions) : IQuestionsOfRecord
{
    public async Task<RecordQuestions?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!reader.May(MatchingPermissions.See) || reader.TaskOf() is null)
            return null;
        var all = await questions.OfRecordAsync($"{kind}:{record}", reader, cancellation);
        return new RecordQuestions(
            [.. all.Select(q => new RecordQuestion(MatchingAddresses.Of(q.Id), q.Title, [.. q.Parts.Where(p => p.State == PartState.Hit).Select(p => p.Partner)], [.. q.Parts.Select(p => p.Partner)]))],
            reader.May(MatchingPermissions.Ask) ? MatchingAddresses.NewFrom(kind, record) : null);
    }
}
