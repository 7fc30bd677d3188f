using System.Text;
using System.Threading.Channels;
using Cordon.Journal.Outbox;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Tests.JournalChild;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Journal.Outbox;

public sealed class OutboxTests
{
    [Theory, EachDatabase]
    public async Task What_is_sent_arrives_after_the_commit_and_again_when_delivery_fails(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var partner = new Partner(failures: 1);
        await using var writer = await SampleJournal.OpenAsync(place.Options(), new SampleModule { Channel = partner });
        await writer.InProcessAsync(SampleModule.Words, async process =>
        {
            process.Append([SampleJournal.Note("party-1", 1)]);
            await process.SendAsync(new OutboxMessage("partner", "m-1", "hello"u8.ToArray(), new Retention("sample", "party-1")));
        });
        var first = await partner.Heard.Reader.ReadAsync();
        var second = await partner.Heard.Reader.ReadAsync();
        Assert.Equal(("m-1", "hello", 1), (first.IdempotencyKey, Encoding.UTF8.GetString(first.Body.Span), first.Attempt));
        Assert.Equal(("m-1", "hello", 2), (second.IdempotencyKey, Encoding.UTF8.GetString(second.Body.Span), second.Attempt));
        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task A_process_that_fails_sends_nothing_and_a_delivered_message_is_not_sent_again_by_the_next_node()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        var partner = new Partner(failures: 0);
        await using (var writer = await SampleJournal.OpenAsync(place.Options(), new SampleModule { Channel = partner }))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => writer.InProcessAsync(SampleModule.Words, async process =>
            {
                await process.SendAsync(new OutboxMessage("partner", "m-0", "never"u8.ToArray(), new Retention("sample")));
                throw new InvalidOperationException("refused by the body");
            }));
            await SendAsync(writer, "m-1");
            Assert.Equal("m-1", (await partner.Heard.Reader.ReadAsync()).IdempotencyKey);
        }

        await using (var again = await SampleJournal.OpenAsync(place.Options(), new SampleModule { Channel = partner }))
        {
            await SendAsync(again, "m-2");
            Assert.Equal("m-2", (await partner.Heard.Reader.ReadAsync()).IdempotencyKey);
        }

        Assert.False(partner.Heard.Reader.TryRead(out _));
        await using var context = (JournalContext)TableSet.Journal.Create(new JournalFolder(place.Options()).OpenDatabase());
        Assert.All(await context.Outbox.ToListAsync(), m => Assert.NotNull(m.DeliveredAt));
    }

    [Fact]
    public async Task A_channel_nobody_declared_is_refused()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        Assert.Equal("journal.outbox.channel", (await Assert.ThrowsAsync<FaultException>(() => SendAsync(writer, "m"))).Fault.Code);
    }

    private static Task<Cordon.Journal.Writing.Recorded> SendAsync(Cordon.Journal.JournalWriter writer, string key) => writer.InProcessAsync(SampleModule.Words, async process =>
    {
        process.Append([SampleJournal.Note("party-1", 1)]);
        await process.SendAsync(new OutboxMessage("partner", key, "x"u8.ToArray(), new Retention("sample")));
    });

    private sealed class Partner(int failures) : IOutboxChannel
    {
        private int _failures = failures;

        public Channel<Delivery> Heard { get; } = Channel.CreateUnbounded<Delivery>();

        public string Name => "partner";

        public async Task DeliverAsync(Delivery delivery, CancellationToken cancellation)
        {
            await Heard.Writer.WriteAsync(delivery, cancellation);
            if (_failures-- > 0)
                throw new IOException("the line is down");
        }
    }
}
