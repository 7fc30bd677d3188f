using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>What a fact makes of a partner's question. Pure.</summary>
internal static class AskedLife
{
    public static IReadOnlyList<Type> Facts { get; } = [typeof(MatchQuestionCame), typeof(MatchQuestionAnswered), typeof(MatchQuestionDeclined), typeof(MatchBucketsAsked), typeof(MatchBucketsGiven)];

    public static string? Of(object fact) => fact switch
    {
        MatchQuestionCame f => f.Asked,
        MatchQuestionAnswered f => f.Asked,
        MatchQuestionDeclined f => f.Asked,
        MatchBucketsAsked f => f.Asked,
        MatchBucketsGiven f => f.Asked,
        _ => null,
    };

    public static Asked? After(Asked? asked, object fact, Instant at) => (asked, fact) switch
    {
        (null, MatchQuestionCame f) => new Asked(f.Asked, f.Partner, f.Theirs, f.Purpose, f.Set, f.Form, f.LegalBasis, f.Elements.Count, at, AskedState.Came) { Elements = f.Elements },
        ({ } known, MatchQuestionAnswered f) => known with { State = AskedState.Answered, Digest = f.Elements, Elements = [] },
        ({ } known, MatchQuestionDeclined f) => known with { State = AskedState.Declined, Code = f.Code, Elements = [] },
        ({ } known, MatchBucketsAsked f) => known with { State = AskedState.BucketsAsked, Prefixes = f.Prefixes },
        ({ } known, MatchBucketsGiven) => known with { State = AskedState.Given },
        _ => asked,
    };
}
