using System.Text;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;

namespace Cordon.Modules.PrivateMatching.Ask;

/// <summary>
/// What is blinded for one partner: the forms, a canary where one is due, and random inputs up to the size. Inputs and blinds follow from the node's secret, the question and the partner, so that the answer
/// can be opened by whoever has the question, and nothing else is kept.
/// </summary>
internal static class QuestionInputs
{
    private const int RandomLength = 32;

    /// <summary>The blinded inputs, the same each time.</summary>
    public static BlindedInputs Blind(MatchingKey key, string question, string partner, SetCommitment set, IReadOnlyList<Identifier> identifiers, MixedCanary? canary, int size)
    {
        var randomness = new DerivedRandomness(key.Secret, Encoding.UTF8.GetBytes($"question\0{question}\0{partner}\0{set.Number}"));
        List<byte[]> inputs = [.. AskedForms.Of(identifiers, set.Kinds).Select(f => f.Form.ToBytes())];
        if (canary is not null)
            inputs.Add(Convert.FromBase64String(canary.Form));
        while (inputs.Count < size)
            inputs.Add(Random(randomness));
        return AskerOf(set).Blind(inputs, randomness);
    }

    public static OprfAsker AskerOf(SetCommitment set) => new(OprfMode.Verifiable, Convert.FromBase64String(set.Key));

    private static byte[] Random(DerivedRandomness randomness)
    {
        var bytes = new byte[RandomLength];
        randomness.Fill(bytes);
        return bytes;
    }
}
