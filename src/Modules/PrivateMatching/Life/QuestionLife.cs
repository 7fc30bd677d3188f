using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>What a fact makes of a question. Pure.</summary>
internal static class QuestionLife
{
    /// <summary>The facts that say something of a question of this node.</summary>
    public static IReadOnlyList<Type> Facts { get; } =
    [
        typeof(MatchQuestionPut), typeof(MatchElementsCame), typeof(MatchRefusalCame), typeof(MatchBucketsSought), typeof(MatchBucketRead), typeof(MatchAnswered), typeof(MatchDistrusted), typeof(MatchOverdue),
        typeof(MatchQuestionNoted), typeof(MatchAskingKept), typeof(MatchAskingEnded),
    ];

    /// <summary>Which question a fact is about; null for other facts.</summary>
    public static string? Of(object fact) => fact switch
    {
        MatchQuestionPut f => f.Question,
        MatchElementsCame f => f.Question,
        MatchRefusalCame f => f.Question,
        MatchBucketsSought f => f.Question,
        MatchBucketRead f => f.Question,
        MatchAnswered f => f.Question,
        MatchDistrusted f => f.Question,
        MatchOverdue f => f.Question,
        MatchQuestionNoted f => f.Question,
        MatchAskingKept f => f.Question,
        MatchAskingEnded f => f.Question,
        _ => null,
    };

    /// <summary>The question after a fact; null when there is none to which it could be said.</summary>
    public static Question? After(Question? question, object fact, Instant at, Handling handling) => (question, fact) switch
    {
        (null, MatchQuestionPut f) => new Question(f.Question, f.Purpose, f.Identifier, f.LegalBasis, f.Text, f.Person, at, f.Due, handling, [.. f.Partners.Select(First)], f.Record) { Others = f.Others, Again = f.Again },
        ({ } known, MatchElementsCame f) => known.With(f.Partner, p => p with { State = PartState.Came, Evaluated = f.Evaluated, Proof = f.Proof }),
        ({ } known, MatchRefusalCame f) => known.With(f.Partner, p => p with { State = PartState.CannotAssess, Code = f.Code, Outputs = [], Awaited = [], Evaluated = [], Proof = "", AnsweredAt = at }),
        ({ } known, MatchBucketsSought f) => known.With(f.Partner, p => p with { State = PartState.Seeking, Outputs = f.Outputs, Awaited = f.Prefixes, Evaluated = [], Proof = "" }),
        ({ } known, MatchBucketRead f) => known.With(f.Partner, p => p with { Awaited = [.. p.Awaited.Where(a => a != f.Prefix)], Found = [.. p.Found, .. f.Found] }),
        ({ } known, MatchAnswered f) => known.With(f.Partner, p => p with { State = f.Hit ? PartState.Hit : PartState.NoHit, Outputs = [], AnsweredAt = at }),
        ({ } known, MatchDistrusted f) => known.With(f.Partner, p => p with { State = PartState.Distrusted, Code = f.Code, Outputs = [], Awaited = [], Evaluated = [], Proof = "", AnsweredAt = at }),
        ({ } known, MatchOverdue f) => known.With(f.Partner, p => p with { Overdue = true }),
        ({ } known, MatchAskingKept f) => known with { Keeping = Keeping.Of(known, f.Until) },
        ({ Keeping: { } keeping } known, MatchAskingEnded f) => known with { Keeping = keeping.Ended(f.Why, f.Text, at) },
        ({ } known, MatchQuestionNoted f) => known with { Noted = f.Text },
        _ => question,
    };

    /// <summary>What a fact about one of its questions makes of how it is asked again: which partners were asked, and who declined.</summary>
    public static Question AfterOneOfIts(Question first, object fact, Question of, Instant at) => (first.Keeping, fact) switch
    {
        ({ } keeping, MatchQuestionPut) => first with { Keeping = keeping.Asked(of.Parts) },
        ({ } keeping, MatchRefusalCame f) => first with { Keeping = keeping.Declined(f.Partner, f.Code, at) },
        _ => first,
    };

    private static QuestionPart First(AskedPartner asked) => new(asked.Partner, asked.Size, asked.Code is null ? PartState.Waiting : PartState.CannotAssess, asked.Commitment, asked.Code, asked.Canary) { Left = asked.Left };
}
