using System.Security.Cryptography;
using System.Text;
using Cordon.Journal.Replies;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Tests.Journal.Projections;
using Cordon.Tests.JournalChild;

namespace Cordon.Tests.Journal.Replies;

public sealed class ReplyTests
{
    [Theory, EachDatabase]
    public async Task A_repeated_request_gets_the_same_reply_and_another_under_its_key_is_refused(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var (body, other) = (SHA256.HashData("body"u8), SHA256.HashData("other"u8));
        Assert.Null(await writer.Reader.FindReplyAsync("key-1 POST /x", "k", body));
        var recorded = await writer.InProcessAsync(SampleModule.Words, async process =>
        {
            var note = process.Append(SampleJournal.Note("party-1", 1).Stream, new Noted("party-1", 1, ""), SampleModule.Open, new Retention("sample", "party-1"));
            await process.RememberAsync(Of(body, note.Opening.ToJson()));
        });
        var reply = await writer.Reader.FindReplyAsync("key-1 POST /x", "k", body);
        Assert.Contains("party-1", Encoding.UTF8.GetString(reply!), StringComparison.Ordinal);
        Assert.Null(await writer.Reader.FindReplyAsync("key-2 POST /x", "k", body));
        Assert.Equal("journal.reply.mismatch", (await Assert.ThrowsAsync<FaultException>(() => writer.Reader.FindReplyAsync("key-1 POST /x", "k", other))).Fault.Code);

        // The second of two at once does nothing: neither its entry nor its reply is kept.
        Assert.Equal("journal.reply.present", (await Assert.ThrowsAsync<FaultException>(() => writer.InProcessAsync(SampleModule.Words, async process =>
        {
            process.Append([SampleJournal.Note("party-1", 2)]);
            await process.RememberAsync(Of(body, "second"u8.ToArray()));
        }))).Fault.Code);
        await writer.WaitForCheckpointAsync(recorded.Entries[0].Id);
        Assert.Single(await writer.Reader.ReadAsync(new() { Types = ["Noted"] }, SampleModule.Viewer));

        await writer.EraseAsync(new Retention("sample", "party-1"), "order", RebuildProperties.Erasing, SampleModule.Open);
        Assert.Equal("journal.entry.erased", (await Assert.ThrowsAsync<FaultException>(() => writer.Reader.FindReplyAsync("key-1 POST /x", "k", body))).Fault.Code);
    }

    [Fact]
    public async Task After_its_time_a_reply_is_forgotten_and_its_key_may_be_used_again()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var (body, other) = (SHA256.HashData("body"u8), SHA256.HashData("other"u8));
        await RememberAsync(Of(body, [1]) with { KeepUntil = Instant.Parse("2020-01-01T00:00:00Z") });
        Assert.Null(await writer.Reader.FindReplyAsync("key-1 POST /x", "k", other));
        await RememberAsync(Of(other, [2]));
        Assert.Equal([2], await writer.Reader.FindReplyAsync("key-1 POST /x", "k", other));

        Task RememberAsync(Reply reply) => writer.InProcessAsync(SampleModule.Words, async process =>
        {
            process.Append([SampleJournal.Note("party-1", 1)]);
            await process.RememberAsync(reply);
        });
    }

    private static Reply Of(byte[] body, byte[] content) => new("key-1 POST /x", "k", body, content, new Retention("sample", "party-1"), Instant.Parse("2999-01-01T00:00:00Z"));
}
