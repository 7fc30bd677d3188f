using System.Diagnostics;
using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Bench.Exchange;

/// <summary>Private matching as nodes do it, on SQLite: a set made and committed, and whole questions against it from the act of a person to the answer, over the transport of the exchange with both journals written.</summary>
internal static class MatchingTime
{
    private static readonly string[] Kinds = ["serial"];

    public static async Task RunAsync(FigureTable figures, int held, int questions)
    {
        var folder = Directory.CreateTempSubdirectory("cordon-bench-").FullName;
        try
        {
            var sent = new SentBytes();
            string[] urls = [Soak.Free(), Soak.Free()];
            await using var arvonia = await StateNode.OpenAsync(folder, "arvonia", urls[0], services => Add(services, 0, sent));
            await using var belmora = await StateNode.OpenAsync(folder, "belmora", urls[1], services => Add(services, held, sent));
            await arvonia.IssueCardAsync(urls[0]);
            await belmora.IssueCardAsync(urls[1]);
            await arvonia.JoinAsync(belmora);
            await belmora.JoinAsync(arvonia);
            await arvonia.StartAsync();
            await belmora.StartAsync();

            var desk = belmora.Of<LettingDesk>();
            await desk.ProposeAsync(StateNode.Ada, new QuestionForm { Partner = "arvonia", Purpose = "trafficking", Kinds = [.. Kinds], Basis = "memorandum" }, default);
            var begun = Stopwatch.GetTimestamp();
            await desk.ConfirmAsync(StateNode.Bert, "arvonia", "trafficking", (await desk.WaitingAsync("arvonia", "trafficking", default))!.Id, default);
            await UntilAsync(belmora, tables => tables.OwnSets.AnyAsync());
            var made = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            await UntilAsync(arvonia, tables => tables.TheirSets.AnyAsync());
            figures.Group($"private matching in the module, SQLite: a set of {held:n0} identifiers");
            figures.Row("seconds from the act to the set in the journal", made, "", "");
            figures.Row("identifiers a second", held / made, "", "");

            // Half of what is asked is held: hit and miss take the same way.
            sent.Bytes = 0;
            var times = new List<double>();
            for (var q = 0; q < questions; q++)
            {
                begun = Stopwatch.GetTimestamp();
                var id = await arvonia.Of<AskDesk>().AskAsync(Asker(arvonia), new QuestionForm { Kind = "serial", Words = Serial(q % 2 == 0 ? q : held + q), Purpose = "trafficking", Basis = "article 7", Text = "measured", Partners = ["belmora"] }, null, default);
                var expected = q % 2 == 0 ? PartState.Hit : PartState.NoHit;
                await UntilAsync(arvonia, tables => tables.Questions.AnyAsync(r => r.Id == id && (r.State == (int)PartState.Hit || r.State == (int)PartState.NoHit || r.State == (int)PartState.Distrusted || r.State == (int)PartState.CannotAssess)));
                times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
                await using var tables = arvonia.Of<MatchingRecords>().Tables();
                var state = (PartState)(await tables.Questions.SingleAsync(r => r.Id == id)).State;
                if (state != expected)
                    throw new InvalidOperationException($"a question is answered {state} instead of {expected}");
            }

            times.Sort();
            figures.Group($"{questions:n0} whole questions against it, one after the other, both journals written: seconds to the answer");
            figures.Row("p50", times[times.Count / 2], "", "");
            figures.Row("p95", times[(int)(times.Count * 0.95)], "", "");
            figures.Row("kilobytes in messages a question, 8 numbers with their buckets", sent.Bytes / 1024.0 / questions, "64", "");
            figures.Note("rounds of the nodes and of the courier are a second apart, and a question takes two turns; the holder's own time for a question is above");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Serial(int i) => $"SN-{i:D8}";

    private static Viewer Asker(StateNode node) => node.Reader().Viewer with { Purposes = new HashSet<string> { MatchingPurpose.Words } };

    private static void Add(IServiceCollection services, int held, SentBytes sent)
    {
        var post = services.Last(s => s.ServiceType == typeof(IPartnerPost)).ImplementationFactory!;
        services.AddSingleton<IPartnerPost>(provider => new CountedPost((IPartnerPost)post(provider), sent)).AddSingleton<IMatchable>(new Numbers(held)).AddSingleton(new MatchingKey(new byte[32]))
            .AddPrivateMatching(new MatchingPolicy { ADay = 1_000_000, AMinute = 1_000_000 });
    }

    private static async Task UntilAsync(StateNode node, Func<MatchingContext, Task<bool>> holds)
    {
        await using var tables = node.Of<MatchingRecords>().Tables();
        while (!await holds(tables))
            await Task.Delay(TimeSpan.FromMilliseconds(10));
    }

    private sealed class SentBytes
    {
        public long Bytes { get; set; }
    }

    private sealed class CountedPost(IPartnerPost post, SentBytes sent) : IPartnerPost
    {
        public Task QueueAsync(Cordon.Journal.Writing.OpenProcess open, OutgoingMessage message, CancellationToken cancellation)
        {
            sent.Bytes += message.Body.Length;
            return post.QueueAsync(open, message, cancellation);
        }
    }

    /// <summary>A register of so many serial numbers.</summary>
    private sealed class Numbers(int held) : IMatchable
    {
        public string Kind => "number";

        public string Permission => "";

        public string AddressOf(string id) => $"/numbers/{id}";

        public Task<IReadOnlyList<Matchable>> AllAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Matchable>>([.. Enumerable.Range(0, held).Select(i => new Matchable(new Identifier(IdentifierSort.Serial, Serial(i)), MatchPurpose.Trafficking, $"number:{i}"))]);

        public Task<IReadOnlyList<Identifier>?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Identifier>?>(null);

        public Task<bool> IsOpenAsync(string id, CancellationToken cancellation) => Task.FromResult(false);
    }
}
