using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Sharing;
using Cordon.Ui.Doors;

namespace Cordon.Tests.Modules.JointCases;

/// <summary>Stands where the exchange would: keeps what is sent until somebody carries it, and notes what is called back and taken out.</summary>
internal sealed class KeptPost : IPartnerPost, IPartnerRecall
{
    private static readonly Handling Own = new NodeIdentity("arvonia").HandlingFor("exchange with partners");
    private readonly List<OutgoingMessage> _sent = [];

    /// <summary>What was called back: partner and release.</summary>
    public List<(string Partner, string Release)> CalledBack { get; } = [];

    public IReadOnlyList<OutgoingMessage> Waiting => _sent;

    public Task QueueAsync(OpenProcess open, OutgoingMessage message, CancellationToken cancellation)
    {
        _sent.Add(message);
        open.Append(new StreamName("partner", message.Partner), new MessageQueued(message.Message!, message.Partner, _sent.Count, message.Kind, message.About, 1, "k", "box"), Own, new Retention("exchange", message.Partner));
        return Task.CompletedTask;
    }

    public Task RecallAsync(OpenProcess open, string partner, IReadOnlyCollection<string> releases, string text, string person, CancellationToken cancellation)
    {
        CalledBack.AddRange(releases.Select(r => (partner, r)));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> TakeOutAsync(OpenProcess open, IReadOnlyCollection<string> messages, CancellationToken cancellation)
    {
        List<string> taken = [.. _sent.Select(m => m.Message!).Where(messages.Contains)];
        _sent.RemoveAll(m => taken.Contains(m.Message!));
        foreach (var message in taken)
            open.Append(new StreamName("partner", "any"), new MessageVoided(message, "any", 1, "k", "box"), Own, new Retention("exchange", "any"));
        return Task.FromResult<IReadOnlyList<string>>(taken);
    }

    /// <summary>What waits for a partner since this was asked last.</summary>
    public List<OutgoingMessage> Take(string partner)
    {
        var taken = _sent.Where(m => m.Partner == partner).ToList();
        _sent.RemoveAll(m => m.Partner == partner);
        return taken;
    }

    /// <summary>Where the exchange would put what is sent, and what is taken in.</summary>
    internal sealed class Entries : IJournalModule
    {
        public const string TakeIn = "test.take-in";
        public const string Answer = "test.answer";

        public string Name => "Post";

        public void Describe(CatalogBuilder catalog)
        {
            catalog.Entry<MessageQueued>(nameof(MessageQueued));
            catalog.Entry<MessageVoided>(nameof(MessageVoided));
            catalog.Entry<MessageAnswered>(nameof(MessageAnswered));
            catalog.Entry<RecallOrdered>(nameof(RecallOrdered));
            catalog.Entry<ContentReceived>(nameof(ContentReceived));
            catalog.Process(TakeIn, "Takes a message in.", emits => emits.Always<ContentReceived>());
            catalog.Process(Answer, "Notes a receipt.", emits => emits.Always<MessageAnswered>());
        }
    }
}
