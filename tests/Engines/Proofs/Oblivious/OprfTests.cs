using System.Text.Json;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Oblivious;

/// <summary>Oblivious evaluation after RFC 9497.</summary>
public sealed class OprfTests
{
    private static readonly SystemRandomness Randomness = new();

    [Fact]
    public void Every_published_vector_comes_out_step_by_step()
    {
        using var suites = JsonDocument.Parse(File.ReadAllBytes(SharedData.Need("exchange", "oprf", "rfc9497-ristretto255-SHA512.json")));
        var seen = 0;
        foreach (var suite in suites.RootElement.EnumerateArray())
        {
            var mode = (OprfMode)suite.GetProperty("mode").GetInt32();
            foreach (var vector in suite.GetProperty("vectors").EnumerateArray())
            {
                var info = vector.TryGetProperty("Info", out var stated) ? Convert.FromHexString(stated.GetString()!) : [];
                using var holder = OprfHolder.Derive(mode, Hex(suite, "seed")[0], Hex(suite, "keyInfo")[0], info);
                if (mode != OprfMode.Base)
                    Assert.Equal(suite.GetProperty("pkSm").GetString(), Convert.ToHexStringLower(holder.PublicKey.Span));
                var asker = new OprfAsker(mode, holder.PublicKey.Span, info);
                var blinded = asker.Blind(Hex(vector, "Input"), new GivenScalars(Hex(vector, "Blind")));
                Assert.Equal(Hex(vector, "BlindedElement"), blinded.Elements);
                var answer = holder.Answer(blinded.Elements, new GivenScalars(mode == OprfMode.Base ? [] : Hex(vector.GetProperty("Proof"), "r")));
                Assert.Equal(Hex(vector, "EvaluationElement"), answer.Evaluated);
                if (mode != OprfMode.Base)
                    Assert.Equal(vector.GetProperty("Proof").GetProperty("proof").GetString(), Convert.ToHexStringLower(answer.Proof));
                Assert.Equal(Hex(vector, "Output"), asker.Outputs(blinded, answer));
                Assert.Equal(Hex(vector, "Output"), Hex(vector, "Input").Select(i => holder.Evaluate(i)));
                seen++;
            }
        }

        Assert.Equal(8, seen);
    }

    [Fact]
    public void Who_asks_gets_what_the_holder_gets_and_two_questions_for_one_thing_look_different() =>
        Gen.Select(Gen.Enum<OprfMode>(), Gen.Byte.Array[0, 40].Array[1, 9], Gen.Byte.Array[0, 20]).Sample((mode, inputs, info) =>
        {
            using var holder = OprfHolder.New(mode, Randomness, info);
            var asker = new OprfAsker(mode, holder.PublicKey.Span, info);
            var blinded = asker.Blind(inputs, Randomness);
            Assert.Equal(inputs.Select(i => holder.Evaluate(i)), asker.Outputs(blinded, holder.Answer(blinded.Elements, Randomness)));
            Assert.NotEqual(blinded.Elements, asker.Blind(inputs, Randomness).Elements);
        }, iter: 60);

    [Fact]
    public void Whatever_is_changed_in_an_answer_is_refused() =>
        Gen.Select(Gen.OneOf(Gen.Const(OprfMode.Verifiable), Gen.Const(OprfMode.PartiallyOblivious)), Gen.Int[0, 3 * 32 + 63], Gen.Int[1, 255]).Sample((mode, at, change) =>
        {
            using var holder = OprfHolder.New(mode, Randomness, "arvonia|stolen goods|7"u8);
            var asker = new OprfAsker(mode, holder.PublicKey.Span, "arvonia|stolen goods|7"u8);
            var blinded = asker.Blind([[1], [2], [3]], Randomness);
            var answer = holder.Answer(blinded.Elements, Randomness);
            (at < 96 ? answer.Evaluated[at / 32] : answer.Proof)[at < 96 ? at % 32 : at - 96] ^= (byte)change;
            Assert.Equal("oblivious.answer", CodeOf(() => asker.Outputs(blinded, answer)));
        }, iter: 200);

    [Fact]
    public void An_answer_by_another_key_of_another_question_or_in_another_order_is_refused()
    {
        using var holder = OprfHolder.New(OprfMode.Verifiable, Randomness);
        using var other = OprfHolder.New(OprfMode.Verifiable, Randomness);
        var asker = new OprfAsker(OprfMode.Verifiable, holder.PublicKey.Span);
        var (blinded, another) = (asker.Blind([[1], [2]], Randomness), asker.Blind([[1], [2]], Randomness));
        var answer = holder.Answer(blinded.Elements, Randomness);
        Assert.Equal("oblivious.answer", CodeOf(() => asker.Outputs(blinded, other.Answer(blinded.Elements, Randomness))));
        Assert.Equal("oblivious.answer", CodeOf(() => asker.Outputs(another, answer)));
        Assert.Equal("oblivious.answer", CodeOf(() => asker.Outputs(blinded, answer with { Evaluated = [answer.Evaluated[1], answer.Evaluated[0]] })));
        Assert.Equal("oblivious.answer", CodeOf(() => asker.Outputs(blinded, answer with { Evaluated = [answer.Evaluated[0]] })));
        Assert.Equal("oblivious.answer", CodeOf(() => asker.Outputs(blinded, answer with { Proof = [] })));
    }

    [Fact]
    public void What_is_no_element_is_neither_evaluated_nor_taken_for_a_key()
    {
        using var holder = OprfHolder.New(OprfMode.Verifiable, Randomness);
        foreach (var bad in new byte[][] { [], new byte[32], new byte[33], [.. Enumerable.Repeat((byte)0xFF, 32)] })
        {
            Assert.Equal("oblivious.element", CodeOf(() => holder.Answer([bad], Randomness)));
            Assert.Equal("oblivious.key", CodeOf(() => GC.KeepAlive(new OprfAsker(OprfMode.Verifiable, bad))));
        }

        Assert.Equal("oblivious.batch", CodeOf(() => holder.Answer([], Randomness)));
        Assert.Equal("oblivious.batch", CodeOf(() => holder.Answer([.. Enumerable.Repeat(new byte[32], OprfHolder.LargestBatch + 1)], Randomness)));
    }

    [Fact]
    public void A_bucket_tells_a_hit_from_a_miss_and_all_buckets_are_of_one_size()
    {
        var outputs = Enumerable.Range(0, 5000).Select(i => System.Security.Cryptography.SHA512.HashData(BitConverter.GetBytes(i))).ToList();
        var set = TagSet.Of(outputs, Randomness);
        Assert.Equal(2, set.Bits);
        Assert.True(set.OfBucket >= TagSet.LeastOfBucket);
        Assert.All(outputs.Take(500), o => Assert.True(TagSet.Has(set.Bucket(TagSet.BucketOf(o, set.Bits)).Span, o)));
        Assert.All(Enumerable.Range(10_000, 500), i => Assert.False(TagSet.Has(set.Bucket(TagSet.BucketOf(System.Security.Cryptography.SHA512.HashData(BitConverter.GetBytes(i)), set.Bits)).Span, System.Security.Cryptography.SHA512.HashData(BitConverter.GetBytes(i)))));
        Assert.Single(Enumerable.Range(0, 4).Select(b => set.Bucket(b).Length).Distinct());
        Assert.NotEqual(set.Root, TagSet.Of([.. outputs.Skip(1)], Randomness).Root);
        Assert.Equal("oblivious.prefix", CodeOf(() => set.Bucket(4)));
        // One identifier hides among a thousand that are random.
        Assert.Equal((0, TagSet.LeastOfBucket), (TagSet.Of([outputs[0]], Randomness).Bits, TagSet.Of([outputs[0]], Randomness).OfBucket));
    }

    private static byte[][] Hex(JsonElement of, string name) => [.. of.GetProperty(name).GetString()!.Split(',').Select(Convert.FromHexString)];

    /// <summary>Scalars one after another: 64 bytes below the order of the group are their own remainder.</summary>
    private sealed class GivenScalars(byte[][] scalars) : IRandomness
    {
        private int _next;

        public void Fill(Span<byte> bytes)
        {
            bytes.Clear();
            scalars[_next++].CopyTo(bytes);
        }
    }

    private static string? CodeOf(Action act) => (Record.Exception(act) as FaultException)?.Fault.Code;
}
