using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Ui.Doors;

/// <summary>Refusals as problem details (RFC 9457): the stable code as type, the sentence as detail, and each fault with its place.</summary>
public static class Problem
{
    /// <summary>Faults that one reply names; it says how many there are.</summary>
    public const int MostNamed = 100;
    private const string Prefix = "urn:cordon:fault:";

    /// <summary>A reply that says what is wrong with a request.</summary>
    /// <param name="status">HTTP status, 400 to 599.</param>
    /// <param name="faults">At least one; the first gives the type. A place inside a JSON body is a JSON pointer (RFC 6901).</param>
    public static IResult Of(int status, params IReadOnlyList<Fault> faults) => Results.Problem(Details(status, faults));

    /// <summary>The same, for those that write replies themselves.</summary>
    public static ProblemDetails Details(int status, params IReadOnlyList<Fault> faults) => new()
    {
        Status = status,
        Type = Prefix + faults[0].Code,
        Title = FaultTexts.Say(faults[0]),
        Extensions =
        {
            ["count"] = faults.Count,
            ["errors"] = faults.Take(MostNamed).Select(f => new ProblemPart(f.Code, f.Where, FaultTexts.Say(f), f.Arguments)).ToArray(),
        },
    };
}

/// <summary>One fault of a problem.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Where">Place; empty for the whole request.</param>
/// <param name="Detail">The English sentence.</param>
/// <param name="Arguments">What the sentence was made with.</param>
public sealed record ProblemPart(string Code, string Where, string Detail, IReadOnlyDictionary<string, string> Arguments);
