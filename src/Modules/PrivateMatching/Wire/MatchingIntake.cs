using Cordon.Journal.Entries;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>Takes in what partners send. What needs a key of this node is left to the rounds; what is not waited for is recorded as such.</summary>
internal sealed class MatchingIntake : ISubscriber
{
    public string Name => "matching.intake";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ContentReceived), typeof(PartnerEnded) };

    public ProcessWords Words { get; } = MatchingRecords.Words(MatchingJournal.TakeIn, MatchingRecords.System);

    public async Task ReactAsync(IReadOnlyList<Entry> entries, OpenProcess process, CancellationToken cancellation)
    {
        var (asking, holding) = (new AskingIntake(process), new HoldingIntake(process));
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is PartnerEnded ended)
            {
                await holding.EndedAsync(ended.Partner, entry.Handling, cancellation);
                continue;
            }

            if (entry.Data is not ContentReceived content || !content.Kind.StartsWith("matching-", StringComparison.Ordinal))
                continue;
            var awaited = content.Kind switch
            {
                SetBody.Kind => await asking.SetAsync(content, MatchingBody.Read<SetBody>(content.Body()), entry.Handling, cancellation),
                AnswerBody.Kind => await asking.AnswerAsync(content, MatchingBody.Read<AnswerBody>(content.Body()), cancellation),
                BucketBody.Kind => await asking.BucketAsync(content, MatchingBody.Read<BucketBody>(content.Body()), cancellation),
                QuestionBody.Kind => await holding.QuestionAsync(content, MatchingBody.Read<QuestionBody>(content.Body()), entry.Handling, cancellation),
                BucketsBody.Kind => await holding.BucketsAsync(content, MatchingBody.Read<BucketsBody>(content.Body()), entry.Handling, cancellation),
                _ => true,
            };
            if (!awaited)
                process.Append(new StreamName("matching-stray", content.Partner), new MatchStrayed(content.Partner, content.Kind, content.About, content.Message), entry.Handling, MatchingRecords.Account);
        }
    }
}
