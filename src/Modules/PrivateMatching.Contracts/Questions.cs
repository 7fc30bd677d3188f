using Cordon.Kernel.Time;

namespace Cordon.Modules.PrivateMatching.Contracts;

/// <summary>Somebody here asks partners whether they hold something.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Identifier">What is asked about; it does not leave.</param>
/// <param name="LegalBasis">On what ground; partners are told.</param>
/// <param name="Text">Why; partners are not told.</param>
/// <param name="Partners">Who is asked.</param>
/// <param name="Due">Until when an answer is waited for.</param>
/// <param name="Person">Who asks.</param>
/// <param name="Record">The record it is for: <c>case:7f3c</c>; null when it is for none. Partners are not told.</param>
/// <param name="Others">What else is asked about in the same act, 1 to 30; null when nothing is.</param>
/// <param name="Again">The first question, which this one asks again by itself; null when a person asks.</param>
public sealed record MatchQuestionPut(string Question, MatchPurpose Purpose, Identifier Identifier, string LegalBasis, string Text, IReadOnlyList<AskedPartner> Partners, Instant Due, string Person, string? Record = null, IReadOnlyList<Identifier>? Others = null, string? Again = null);

/// <summary>A partner that is asked.</summary>
/// <param name="Partner">Which.</param>
/// <param name="Size">Elements that go, with random ones among them; 0 when none go.</param>
/// <param name="Commitment">The set it is asked about; null when it cannot be asked.</param>
/// <param name="Code">Why it cannot be asked; null when it is.</param>
/// <param name="Canary">The canary that is mixed in; null when none is.</param>
/// <param name="Left">Identifiers of sorts that it does not answer for; null when there are none.</param>
public sealed record AskedPartner(string Partner, int Size, SetCommitment? Commitment = null, string? Code = null, MixedCanary? Canary = null, int? Left = null);

/// <summary>A canary among the elements of a question.</summary>
/// <param name="Canary">Its id.</param>
/// <param name="Form">The form of it that is asked, in base64: the answer is opened with it, whatever becomes of the canary meanwhile.</param>
public sealed record MixedCanary(string Canary, string Form);

/// <summary>A partner has answered elements of a question; whether it used its key is not looked at yet.</summary>
/// <param name="Question">Which.</param>
/// <param name="Partner">Who.</param>
/// <param name="Evaluated">Its elements in base64.</param>
/// <param name="Proof">Its proof in base64.</param>
/// <param name="Message">The message.</param>
public sealed record MatchElementsCame(string Question, string Partner, IReadOnlyList<string> Evaluated, string Proof, string Message);

/// <summary>A partner does not answer a question.</summary>
/// <param name="Question">Which.</param>
/// <param name="Partner">Who.</param>
/// <param name="Code">Why.</param>
/// <param name="Message">The message.</param>
public sealed record MatchRefusalCame(string Question, string Partner, string Code, string Message);

/// <summary>The proof of a partner holds, and the buckets are asked for in which its tags would be.</summary>
/// <param name="Question">Which.</param>
/// <param name="Partner">Who.</param>
/// <param name="Outputs">What the elements stand for under the partner's key, in base64, in the order of the forms asked; the canary's after them. They open what the buckets hold, and do not leave.</param>
/// <param name="Prefixes">The buckets, in order; those of random elements are among them.</param>
public sealed record MatchBucketsSought(string Question, string Partner, IReadOnlyList<string> Outputs, IReadOnlyList<int> Prefixes);

/// <summary>A bucket came that stands under the root the partner committed to.</summary>
/// <param name="Question">Of which question.</param>
/// <param name="Partner">Whose.</param>
/// <param name="Prefix">Which bucket.</param>
/// <param name="Found">What in it is one of the forms asked.</param>
/// <param name="Message">The message.</param>
public sealed record MatchBucketRead(string Question, string Partner, int Prefix, IReadOnlyList<FoundForm> Found, string Message);

/// <summary>A form that was found.</summary>
/// <param name="Index">Which of the forms asked, from 0; behind the last one the canary.</param>
/// <param name="Label">The label in hexadecimal: the partner's opaque reference.</param>
public sealed record FoundForm(int Index, string Label);

/// <summary>What a partner holds is known.</summary>
/// <param name="Question">Of which question.</param>
/// <param name="Partner">Who.</param>
/// <param name="Hit">Whether it holds something.</param>
public sealed record MatchAnswered(string Question, string Partner, bool Hit);

/// <summary>The answer of a partner cannot be trusted: it is none, neither hit nor miss.</summary>
/// <param name="Question">Of which question.</param>
/// <param name="Partner">Who.</param>
/// <param name="Code">What is wrong with it.</param>
/// <param name="Message">The message in which it was wrong; empty when it was found when all were there.</param>
public sealed record MatchDistrusted(string Question, string Partner, string Code, string Message);

/// <summary>A partner had not answered in time. What comes later still counts.</summary>
/// <param name="Question">Which.</param>
/// <param name="Partner">Who.</param>
public sealed record MatchOverdue(string Question, string Partner);

/// <summary>A partner's message spoke of a question, a set or a bucket that this node does not wait for.</summary>
/// <param name="Partner">Who.</param>
/// <param name="Kind">What kind of message.</param>
/// <param name="About">What it spoke of.</param>
/// <param name="Message">The message.</param>
public sealed record MatchStrayed(string Partner, string Kind, string About, string Message);

/// <summary>Whoever asked has seen what came of a question.</summary>
/// <param name="Question">Which.</param>
/// <param name="Text">What follows from it; may be empty.</param>
/// <param name="Person">Who.</param>
public sealed record MatchQuestionNoted(string Question, string Text, string Person);
