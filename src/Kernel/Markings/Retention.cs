using System.Buffers;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Markings;

/// <summary>
/// Under which key something is kept, so that it can be forgotten: destroying the key of a class and subject erases all of it, everywhere.
/// </summary>
/// <param name="Class">The retention class of the authority's schedule: 1 to 120 of <c>a–z A–Z 0–9 . _ : -</c>.</param>
/// <param name="Subject">Whom it concerns, as an opaque identifier such as <c>party/7f3c</c>, never a name; null when it concerns nobody and will not have to be forgotten singly.</param>
public sealed record Retention(string Class, string? Subject = null)
{
    private const int LongestSubject = 200;

    private static readonly SearchValues<char> SubjectCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:-/");

    /// <summary>Itself, or a <see cref="FaultException"/> with <c>retention.class</c> or <c>retention.subject</c>.</summary>
    public Retention Checked()
    {
        if (!Processes.Name.IsWellFormed(Class))
            throw new FaultException(Fault.Of("retention.class", "retention/class", ("text", Class)));
        if (Subject is not null && (Subject.Length is 0 or > LongestSubject || Subject.AsSpan().ContainsAnyExcept(SubjectCharacters)))
            throw new FaultException(Fault.Of("retention.subject", "retention/subject", ("length", Subject.Length)));
        return this;
    }
}
