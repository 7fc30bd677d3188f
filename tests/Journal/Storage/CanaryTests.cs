using System.Collections.Concurrent;
using Cordon.Journal.Outbox;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Tests.JournalChild;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cordon.Tests.Journal.Storage;

public sealed class CanaryTests
{
    private const string Canary = "canary-51e0";

    /// <summary>A secret is put wherever one may stand, and everything that can fail is made to fail around it.</summary>
    [Theory, EachDatabase]
    public async Task A_secret_never_reaches_the_operators_log_nor_a_message_of_the_journal(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var log = new Listener();
        var module = new SampleModule { Subscribes = true, Channel = new Broken() };
        var messages = new List<string>();
        await using (var writer = await SampleJournal.OpenAsync(place.Options(), module, log))
        {
            var words = SampleModule.Words with { Reason = Canary, Evidence = [EvidenceReference.Document(Canary)] };
            await writer.InProcessAsync(words, async process =>
            {
                process.Append([SampleJournal.Note("party-1", 1, Canary)]);
                await process.SendAsync(new OutboxMessage("partner", "m-1", System.Text.Encoding.UTF8.GetBytes(Canary), new Retention("sample")));
            });
            // The same primary key twice: databases like to quote the row in their message.
            messages.Add(await FailingAsync(() => writer.InProcessAsync(words, async process =>
            {
                process.Append([SampleJournal.Note("party-1", 2, Canary)]);
                process.Tables.Of<SampleContext>().Tallies.Add(new TallyRow { Subject = "party-1" });
                await process.Tables.InsertAsync<SampleContext, NoteRow>([.. await process.Tables.Of<SampleContext>().Notes.AsNoTracking().ToListAsync()]);
            })));
            messages.Add(await FailingAsync(() => writer.InProcessAsync(words, process =>
            {
                process.Append([SampleJournal.Note("party-1", 2, Canary + "\ud800")]);
                return Task.CompletedTask;
            })));
            await writer.WaitForSubscribersAsync();
            await log.Heard;
        }

        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.DoesNotContain(Canary, line, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain(Canary, message, StringComparison.Ordinal));
    }

    private static async Task<string> FailingAsync(Func<Task> action) => (await Assert.ThrowsAnyAsync<Exception>(action)).ToString();

    private sealed class Broken : IOutboxChannel
    {
        public string Name => "partner";

        public Task DeliverAsync(Delivery delivery, CancellationToken cancellation) =>
            throw new IOException("could not send: " + System.Text.Encoding.UTF8.GetString(delivery.Body.Span));
    }

    private sealed class Listener : ILogger
    {
        private readonly TaskCompletionSource _message = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<string> Lines { get; } = [];

        public Task Heard => _message.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
            _message.TrySetResult();
        }
    }
}
