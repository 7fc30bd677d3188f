using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Bundles;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Consents;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Contracts.Sharing;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Mailbox;
using Cordon.Modules.Exchange.Packets;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Streams;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Exchange.Watching;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.Exchange;

/// <summary>Partners, what is released to them, how it gets there and how it comes back. Other modules send kinds of messages of their own by <see cref="IMessageKind"/>; see docs/handbook/exchange.md.</summary>
public static class ExchangeModule
{
    /// <summary>What is recorded about the exchange, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new ExchangeJournal();

    /// <summary>The address by which partners know a started node; null when it has no card.</summary>
    public static async Task<Uri?> OwnAddressAsync(IServiceProvider services, CancellationToken cancellation) =>
        await services.GetRequiredService<ExchangeRecords>().OwnCardAsync(cancellation) is { } own ? new Uri(own.Card.Card.Address) : null;

    /// <param name="services">The node's; there are <see cref="IExchangeSecrets"/>, <see cref="PartnerEntrance"/> and <see cref="PartnerCertificate"/> among them.</param>
    /// <param name="policy">What the authority has set.</param>
    public static IServiceCollection AddExchange(this IServiceCollection services, ExchangePolicy policy)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        return services
            .AddSingleton(policy)
            .AddSingleton<ExchangeRecords>()
            .AddSingleton(provider => new ExchangeKeys(provider.GetRequiredService<NodeIdentity>().Authority, provider.GetRequiredService<IExchangeSecrets>()))
            .AddTransport()
            .AddSingleton<CardDesk>()
            .AddSingleton<PartnerDesk>()
            .AddSingleton<GroupDesk>()
            .AddSingleton<IPartnerBook, PartnerBook>()
            .AddSingleton<ReleaseDesk>()
            .AddSingleton<ReceivedDesk>()
            .AddSingleton<Holdings>()
            .AddSingleton<ReleaseFilesDesk>()
            .AddSingleton<DraftFiles>()
            .AddSingleton<ComingBundles>()
            .AddSingleton<IBundleDesk, BundleDesk>()
            .AddSingleton<IBundlePost, BundlePost>()
            .AddSingleton<IBundleBook, BundleBook>()
            .AddSingleton<FileContents>()
            .AddSingleton<FileDelivery>()
            .AddSingleton<FileAssembly>()
            .AddSingleton<ForgottenFiles>()
            .AddSingleton<RestrictedFiles>()
            .AddSingleton<StreamDesk>()
            .AddSingleton<StreamFinder>()
            .AddSingleton<LogWatch>()
            .AddSingleton<LogAlarmDesk>()
            .AddSingleton<LogShowing>()
            .AddSingleton<CardEndings>()
            .AddSingleton<ReleaseLists>()
            .AddSingleton<ReleasableRecords>()
            .AddSingleton<IReleasesOfRecord, ReleasesOfRecord>()
            .AddSingleton<ILinkable, LinkableReleases>()
            .AddSingleton<ConsentDesk>()
            .AddSingleton<IReleasable, ReleasableReceived>()
            .AddSingleton<RecallDesk>()
            .AddSingleton<RecallOrders>()
            .AddSingleton<IPartnerRecall, PartnerRecall>()
            .AddSingleton<IKnownReleases, KnownReleases>()
            .AddSingleton<RecallKeeper>()
            .AddSingleton<ComparisonKeeper>()
            .AddSingleton(new WorkKind(ExchangeWork.PartnerKind, "exchange.kind-of-work.partner", ExchangePermissions.ConfirmPartner))
            .AddSingleton(new WorkKind(ExchangeWork.ApproveKind, "exchange.kind-of-work.approve", ExchangePermissions.Approve))
            .AddSingleton(new WorkKind(ExchangeWork.ReceivedKind, "exchange.kind-of-work.received", ExchangePermissions.Read))
            .AddSingleton(new WorkKind(ExchangeWork.ConsentKind, "exchange.kind-of-work.consent", ExchangePermissions.Approve))
            .AddSingleton(new WorkKind(ExchangeWork.ConsentAnsweredKind, "exchange.kind-of-work.consent-answered", ExchangePermissions.Release))
            .AddSingleton(new WorkKind(ExchangeWork.DeclinedKind, "exchange.kind-of-work.declined", ExchangePermissions.Release))
            .AddSingleton(new WorkKind(ExchangeWork.DivergenceKind, "exchange.kind-of-work.divergence", ExchangePermissions.Recall))
            .AddSingleton(new WorkKind(ExchangeWork.StreamKind, "exchange.kind-of-work.stream", ExchangePermissions.Partners))
            .AddSingleton(new WorkKind(ExchangeWork.LogKind, "exchange.kind-of-work.log", ExchangePermissions.Partners))
            .AddSingleton(new WorkKind(ExchangeWork.CardKind, "exchange.kind-of-work.card", ExchangePermissions.Partners))
            .AddSingleton(new WorkKind(ExchangeWork.FileKind, "exchange.kind-of-work.file", ExchangePermissions.Read))
            .AddSingleton(new WorkKind(ExchangeWork.OverdueKind, "exchange.kind-of-work.overdue", ExchangePermissions.Recall))
            .AddSingleton(new TextFiles(typeof(ExchangeModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(ExchangeModule).Assembly))
            .AddSingleton(new NavigationEntry("exchange.nav", ExchangeAddresses.Partners, 8, ExchangePermissions.See, NavigationGroup.Work))
            .AddFaultStatuses();
    }

    public static void MapExchange(this IEndpointRouteBuilder routes) => ExchangeDoors.Map(routes);

    private static IServiceCollection AddTransport(this IServiceCollection services) => services
        .AddSingleton<IMessageKind, ReleaseMessage>()
        .AddSingleton<IMessageKind, FilePartMessage>()
        .AddSingleton<IMessageKind, FilesAgainMessage>()
        .AddSingleton<IMessageKind, RecallMessage>()
        .AddSingleton<IMessageKind, RecallReceiptMessage>()
        .AddSingleton<IMessageKind, CardMessage>()
        .AddSingleton<IMessageKind, ComparisonMessage>()
        .AddSingleton<IMessageKind, ComparisonResultMessage>()
        .AddSingleton<IMessageKind, ConsentRequestMessage>()
        .AddSingleton<IMessageKind, ConsentAnswerMessage>()
        .AddSingleton<IMessageKind, LogHeadMessage>()
        .AddSingleton<IMessageKind, LogAnswerMessage>()
        .AddSingleton<PartnerPost>()
        .AddSingleton<IPartnerPost>(provider => provider.GetRequiredService<PartnerPost>())
        .AddSingleton<FloodLimit>()
        .AddSingleton<TurnedAwayBook>()
        .AddSingleton<Opening>()
        .AddSingleton<Reception>()
        .AddSingleton<PartnerReach>()
        .AddSingleton<PartnerClient>()
        .AddSingleton<ReceiptBook>()
        .AddSingleton<PartnerCourier>()
        .AddSingleton<IPacketMail, PacketMail>()
        .AddSingleton<PacketDesk>()
        .AddSingleton<PacketMailbox>()
        .AddSingleton<MailboxRounds>()
        .AddSingleton<IReadiness>(provider => provider.GetRequiredService<MailboxRounds>())
        .AddHostedService(provider => provider.GetRequiredService<MailboxRounds>())
        .AddSingleton<ExchangeRounds>()
        .AddSingleton<IReadiness>(provider => provider.GetRequiredService<ExchangeRounds>())
        .AddHostedService(provider => provider.GetRequiredService<ExchangeRounds>());

    private static IServiceCollection AddFaultStatuses(this IServiceCollection services)
    {
        foreach (var code in new[] { "exchange.partner.unknown", "exchange.group.unknown", "exchange.release.unknown", "exchange.received.unknown", "exchange.consent.unknown", "exchange.receipt.none", "exchange.card.none", "exchange.file.unknown", "exchange.stream.none", "exchange.log.none" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status404NotFound));
        foreach (var code in new[]
        {
            "exchange.changed", "exchange.partner.not-open", "exchange.partner.card-changed", "exchange.partner.not-proposed", "exchange.partner.not-joined", "exchange.partner.not-suspended", "exchange.partner.ended",
            "exchange.release.not-proposed", "exchange.release.not-out", "exchange.release.unseen", "exchange.file.late", "exchange.file.unseen", "exchange.file.rests", "exchange.file.taken-back", "exchange.received.noted", "exchange.consent.decided", "exchange.consent.gone", "exchange.onward.gone", "exchange.card.stranger", "exchange.message.conflict", "exchange.message.ahead", "exchange.message.again", "exchange.log.proposed", "exchange.log.not-proposed",
        })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status409Conflict));
        foreach (var code in new[]
        {
            "exchange.same-person", "exchange.message.stranger", "envelope.stranger", "envelope.forged", "exchange.message.certificate", "exchange.message.recipient", "exchange.message.not-joined", "exchange.message.clock",
        })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status403Forbidden));
        return services.AddSingleton(new FaultStatus("exchange.message.flood", StatusCodes.Status429TooManyRequests)).AddSingleton(new FaultStatus("exchange.received.quarantined", StatusCodes.Status410Gone));
    }
}
