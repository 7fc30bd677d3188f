using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.Json;
using Cordon.Kernel.Json;
using Cordon.Modules.Hotline.Contracts;

namespace Cordon.Modules.Hotline.Life;

/// <summary>Twelve digits that both nodes show for a call, to be read out on the telephone: whoever hears the same has the same call before them, word for word.</summary>
internal static class ReadOutCode
{
    private const int Digits = 12;

    /// <summary>That of a call as this node has it.</summary>
    public static string Of(Call call, string here) => call.Incoming ? Of(call.Partner, here, call.Theirs, call.Letter) : Of(here, call.Partner, call.Theirs, call.Letter);

    /// <param name="caller">The authority that calls.</param>
    /// <param name="called">The authority that is called.</param>
    /// <param name="call">The caller's id of the call.</param>
    /// <param name="letter">What it says.</param>
    /// <returns>Four groups of three.</returns>
    public static string Of(string caller, string called, string call, HotlineLetter letter)
    {
        return Of(new JsonObject { ["format"] = "cordon.hotline.code/v1", ["from"] = caller, ["to"] = called, ["call"] = call, ["letter"] = JsonSerializer.SerializeToNode(letter, StrictJson.Options) });
    }

    /// <summary>That of an answer with files, as this node has it: whoever hears the same has the same words and the same digests.</summary>
    /// <returns>Four groups of three; null when nothing went with the answer.</returns>
    public static string? OfAnswer(Call call, CallAnswer answer, string here)
    {
        if (answer.Files is not { } files)
            return null;
        var (caller, called) = call.Incoming ? (call.Partner, here) : (here, call.Partner);
        var said = new JsonObject
        {
            ["format"] = "cordon.hotline.answer-code/v1", ["from"] = called, ["to"] = caller, ["call"] = call.Theirs, ["outcome"] = JsonSerializer.SerializeToNode(answer.Outcome, StrictJson.Options), ["text"] = answer.Text,
            ["files"] = JsonSerializer.SerializeToNode(files, StrictJson.Options),
        };
        if (answer.Classification is { } classification)
            said["classification"] = JsonSerializer.SerializeToNode(classification, StrictJson.Options);
        return Of(said);
    }

    private static string Of(JsonObject said)
    {
        var bytes = CanonicalJson.Of(said);
        var number = new BigInteger(SHA256.HashData(bytes), isUnsigned: true, isBigEndian: true) % BigInteger.Pow(10, Digits);
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
        return string.Join(' ', digits.Chunk(3).Select(g => new string(g)));
    }
}
