using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Letting;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Wire;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.PrivateMatching;

/// <summary>Whether a partner holds anything on a serial number, a person or a company, without naming it; see docs/handbook/matching.md. Modules say by <see cref="IMatchable"/> what may be matched.</summary>
public static class PrivateMatchingModule
{
    /// <summary>What is recorded about matching, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new MatchingJournal();

    /// <param name="services">The node's; the exchange and <see cref="MatchingKey"/> are among them.</param>
    /// <param name="policy">What the authority has set.</param>
    public static IServiceCollection AddPrivateMatching(this IServiceCollection services, MatchingPolicy policy)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        services
            .AddSingleton(policy)
            .AddSingleton<MatchingRecords>()
            .AddSingleton<MatchingReader>()
            .AddSingleton<AskDesk>()
            .AddSingleton<Asking>()
            .AddSingleton<AskRounds>()
            .AddSingleton<AgainRounds>()
            .AddSingleton<SetMaker>()
            .AddSingleton<SetShelf>()
            .AddSingleton<SetClearer>()
            .AddSingleton<AnswerRounds>()
            .AddSingleton<HoldDesk>()
            .AddSingleton<LettingDesk>()
            .AddSingleton<HoldList>()
            .AddSingleton<References>()
            .AddSingleton<CanaryDesk>()
            .AddSingleton<IQuestionsOfRecord, QuestionsOfRecord>()
            .AddSingleton<MatchingRounds>()
            .AddSingleton<SetRounds>()
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<MatchingRounds>())
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<SetRounds>())
            .AddHostedService(provider => provider.GetRequiredService<MatchingRounds>())
            .AddHostedService(provider => provider.GetRequiredService<SetRounds>())
            .AddMessages()
            .AddSingleton(new WorkKind(MatchingWork.HitKind, "matching.kind-of-work.hit", MatchingPermissions.Ask))
            .AddSingleton(new WorkKind(MatchingWork.DistrustKind, "matching.kind-of-work.distrust", MatchingPermissions.Ask))
            .AddSingleton(new WorkKind(MatchingWork.ConcernKind, "matching.kind-of-work.concern", MatchingPermissions.Open))
            .AddSingleton(new WorkKind(MatchingWork.LettingKind, "matching.kind-of-work.letting", MatchingPermissions.Confirm))
            .AddSingleton(new TextFiles(typeof(PrivateMatchingModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(PrivateMatchingModule).Assembly))
            .AddSingleton(new NavigationEntry("matching.nav", MatchingAddresses.Questions, 9, MatchingPermissions.See, NavigationGroup.Work));
        foreach (var code in new[] { "matching.unknown", "matching.concern", "matching.canary.unknown", "matching.record" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status404NotFound));
        foreach (var code in new[] { "matching.not-open", "matching.not-proposed", "matching.waits", "matching.not-kept", "matching.changed" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status409Conflict));
        return services.AddSingleton(new FaultStatus("matching.same-person", StatusCodes.Status403Forbidden));
    }

    private static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<IMessageKind>(new MatchingMessage<SetBody>(SetBody.Kind))
        .AddSingleton<IMessageKind>(new MatchingMessage<QuestionBody>(QuestionBody.Kind))
        .AddSingleton<IMessageKind>(new MatchingMessage<AnswerBody>(AnswerBody.Kind))
        .AddSingleton<IMessageKind>(new MatchingMessage<BucketsBody>(BucketsBody.Kind))
        .AddSingleton<IMessageKind>(new MatchingMessage<BucketBody>(BucketBody.Kind));
}
