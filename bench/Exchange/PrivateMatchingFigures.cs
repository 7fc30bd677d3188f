using System.Diagnostics;
using System.Security.Cryptography;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Kernel.Ids;

namespace Cordon.Bench.Exchange;

/// <summary>Private matching: setting a holder's identifiers up, answering with proof, and a whole question against a million.</summary>
internal static class PrivateMatchingFigures
{
    private const int Items = 20_000;
    private const int Batch = 100;
    private const int Batches = 60;
    private const int Held = 1_000_000;
    private const int Questions = 300;
    private static readonly SystemRandomness Randomness = new();

    public static void Add(FigureTable figures)
    {
        using var holder = OprfHolder.New(OprfMode.Verifiable, Randomness);
        var asker = new OprfAsker(OprfMode.Verifiable, holder.PublicKey.Span);
        var inputs = Enumerable.Range(0, Items).Select(i => SHA256.HashData(BitConverter.GetBytes(i))).ToArray();
        _ = holder.Evaluate(inputs[0]);

        figures.Group("private matching, one core");
        figures.Row("identifiers of the holder's own a second", Items / Seconds(() => Array.ForEach(inputs, i => holder.Evaluate(i))), "12,000", "1,310 to 1,564 (OpenMined PSI)");
        var blinded = Enumerable.Range(0, Batches).Select(b => asker.Blind(inputs[(b * Batch)..((b + 1) * Batch)], Randomness)).ToList();
        var answers = new List<OprfAnswer>();
        figures.Row($"answers with proof a second, {Batch} together", Batches * Batch / Seconds(() => blinded.ForEach(b => answers.Add(holder.Answer(b.Elements, Randomness)))), "7,000", "143 (noble)");
        figures.Row("verified and without their blind a second", Batches * Batch / Seconds(() => blinded.Zip(answers).ToList().ForEach(p => asker.Outputs(p.First, p.Second))), "", "");

        var set = TagSet.Of([.. Enumerable.Range(0, Held).Select(i => SHA512.HashData(BitConverter.GetBytes(i)))], Randomness);
        var (server, whole, bytes) = (new List<double>(), new List<double>(), 0);
        for (var q = 0; q < Questions; q++)
        {
            var begun = Stopwatch.GetTimestamp();
            var asked = asker.Blind([inputs[q]], Randomness);
            var arrived = Stopwatch.GetTimestamp();
            var answer = holder.Answer(asked.Elements, Randomness);
            var answered = Stopwatch.GetElapsedTime(arrived).TotalMilliseconds;
            var output = asker.Outputs(asked, answer)[0];
            arrived = Stopwatch.GetTimestamp();
            var bucket = set.Bucket(TagSet.BucketOf(output, set.Bits));
            server.Add(answered + Stopwatch.GetElapsedTime(arrived).TotalMilliseconds);
            _ = TagSet.Has(bucket.Span, output);
            whole.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            bytes = asked.Elements.Sum(e => e.Length) + answer.Evaluated.Sum(e => e.Length) + answer.Proof.Length + bucket.Length;
        }

        figures.Group($"one question against {Held:n0} identifiers");
        figures.Row("holder, milliseconds p95", P95(server), "5", "");
        figures.Row("both sides, milliseconds p95", P95(whole), "", "");
        figures.Row("kilobytes on the wire", bytes / 1024.0, "64", "");
        figures.Note($"{1 << set.Bits} buckets of {set.OfBucket} tags each");
    }

    private static double Seconds(Action act)
    {
        var begun = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static double P95(List<double> all) => all.Order().ElementAt((int)(all.Count * 0.95));
}
