using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;

namespace Cordon.Modules.Targeting.Orders;

/// <summary>An answer to an order as it is given: by the reply of a webhook, a file, the interface for programs, or typed in by whoever telephoned.</summary>
/// <param name="Order">The order it answers.</param>
/// <param name="Answer"><c>accepted</c>, <c>carriedOut</c>, <c>tooLate</c> or <c>refused</c>.</param>
/// <param name="By">Who answers: a name, a desk; 1 to 200 characters.</param>
/// <param name="Reference">Their own reference, at most 200 characters.</param>
/// <param name="Text">What else they say, at most 4,000 characters.</param>
internal sealed record GivenAnswer(string Order, string Answer, string By, string Reference = "", string Text = "")
{
    /// <summary>Bytes of the longest answer that is read.</summary>
    public const int LargestBody = 64 << 10;

    private const int LongestWord = 200;

    /// <summary>Reads the JSON form.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="where">Where they were found.</param>
    /// <exception cref="FaultException"><c>targeting.answer.unread</c></exception>
    public static GivenAnswer Read(ReadOnlySpan<byte> json, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<GivenAnswer>(json, StrictJson.Options) ?? throw Unread(where, "null");
        }
        catch (JsonException unread)
        {
            throw Unread(where, unread.Message);
        }
    }

    /// <summary>What is recorded of it.</summary>
    /// <exception cref="FaultException"><c>targeting.answer.word</c>, <c>targeting.answer.by</c>, <c>targeting.text</c></exception>
    public OrderAnswered Recorded(string declaration, string heard)
    {
        var answer = Words.FirstOrDefault(w => w.Said == Answer);
        if (answer.Said is null)
            throw new FaultException(Fault.Of("targeting.answer.word", "answer", ("known", string.Join(", ", Words.Select(w => w.Said)))));
        var by = By.Trim();
        if (by.Length is 0 or > LongestWord || by.Any(char.IsControl))
            throw new FaultException(Fault.Of("targeting.answer.by", "by", ("most", LongestWord)));
        return new OrderAnswered(Order, declaration, answer.Answer, by, DecisionRules.Said(Reference, "reference", LongestWord), DecisionRules.Said(Text, "text"), heard);
    }

    /// <summary>The answers there are, each with its word.</summary>
    public static IReadOnlyList<(string Said, OrderAnswer Answer)> Words { get; } = [.. Enum.GetValues<OrderAnswer>().Select(a => (JsonNamingPolicy.CamelCase.ConvertName(a.ToString()), a))];

    private static FaultException Unread(string where, string problem) => new(Fault.Of("targeting.answer.unread", where, ("problem", problem)));
}
