using System.Text;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Notes;

public sealed class SignedNoteTests
{
    private const string Text = "a line\n\nanother after an empty one\n";

    [Fact]
    public void The_example_log_of_another_implementation_is_verified()
    {
        // Two checkpoints and the key of the test log that Tessera publishes (Apache-2.0).
        var key = VerifierKey.Parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes("""
            example.com/log/testdata
            15
            rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

            — example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=

            """));
        Assert.Equal(key, Assert.Single(new TrustedKeys(key).Open(note)).Key);
        Assert.Equal("log.note.forged", CodeOf(() => new TrustedKeys(key).Open(note with { Text = note.Text.Replace("15", "14") })));
    }

    [Fact]
    public void The_example_of_the_specification_is_read_and_written_back()
    {
        const string Line = "— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=";
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes($"first\n\nlast\n\n{Line}\n"));
        Assert.Equal("first\n\nlast\n", note.Text);
        Assert.Equal(0x367ba04bu, note.Signatures[0].KeyId);
        Assert.Equal(Line, note.Signatures[0].ToString());
    }

    [Fact]
    public void What_is_signed_is_read_back_and_opened()
    {
        var (log, witness) = (SampleLog.Log(), SampleLog.Witness("witness.belmora.example", 2));
        var signed = new SignedNote(Text, [log.Sign(Text, SampleLog.Noon), witness.Sign(Text, SampleLog.Noon.AddMilliseconds(700))]);
        var read = SignedNote.Parse(signed.ToBytes());
        Assert.Equal(signed.ToString(), read.ToString());
        var opened = new TrustedKeys(log.Key, witness.Key).Open(read);
        Assert.Equal([new VerifiedSignature(log.Key, null), new VerifiedSignature(witness.Key, SampleLog.Noon)], opened);
    }

    [Fact]
    public void Signatures_of_unknown_keys_are_ignored_even_under_a_known_name()
    {
        var (log, stranger, namesake) = (SampleLog.Log(), SampleLog.Log("log.corvale.example", 3), SampleLog.Log(seed: 4));
        var note = new SignedNote(Text, [stranger.Sign(Text, SampleLog.Noon), namesake.Sign(Text, SampleLog.Noon), log.Sign(Text, SampleLog.Noon)]);
        Assert.Equal(log.Key, Assert.Single(new TrustedKeys(log.Key).Open(note)).Key);
        Assert.Equal("log.note.unsigned", CodeOf(() => new TrustedKeys(log.Key).Open(note with { Signatures = [.. note.Signatures.Take(2)] })));
        Assert.Equal("log.note.unsigned", CodeOf(() => new TrustedKeys().Open(note)));
    }

    [Fact]
    public void A_line_that_claims_a_known_key_and_does_not_verify_condemns_the_note()
    {
        var log = SampleLog.Log();
        var forged = new NoteSignature(log.Key.Name, log.Key.KeyId, new byte[64]);
        var note = new SignedNote(Text, [log.Sign(Text, SampleLog.Noon), forged]);
        Assert.Equal("log.note.forged", CodeOf(() => new TrustedKeys(log.Key).Open(note)));
    }

    [Fact]
    public void A_cosignature_is_no_plain_signature_and_the_other_way_round()
    {
        var plain = new NoteSigner("k", SignatureType.Ed25519, SampleLog.Seeded(9));
        var dated = new NoteSigner("k", SignatureType.CosignatureV1, SampleLog.Seeded(9));
        Assert.NotEqual(plain.Key.KeyId, dated.Key.KeyId);
        var cosigned = dated.Sign(Text, SampleLog.Noon);
        Assert.Equal(72, cosigned.Signature.Length);
        Assert.Equal("log.note.forged", CodeOf(() => new TrustedKeys(plain.Key).Open(new SignedNote(Text, [cosigned with { KeyId = plain.Key.KeyId }]))));
        Assert.Equal("log.note.forged", CodeOf(() => new TrustedKeys(plain.Key).Open(new SignedNote(Text, [cosigned with { KeyId = plain.Key.KeyId, Signature = cosigned.Signature[8..] }]))));
        var otherTime = cosigned.Signature.ToArray();
        otherTime[7] ^= 1;
        Assert.Equal("log.note.forged", CodeOf(() => new TrustedKeys(dated.Key).Open(new SignedNote(Text, [cosigned with { Signature = otherTime }]))));
    }

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— k AAAAAAA=")]
    [InlineData("text\n\n- k AAAAAAA=\n")]
    [InlineData("text\n\n—k AAAAAAA=\n")]
    [InlineData("text\n\n—  k AAAAAAA=\n")]
    [InlineData("text\n\n— k  AAAAAAA=\n")]
    [InlineData("text\n\n— k AAAAAAA= \n")]
    [InlineData("text\n\n— k+ AAAAAAA=\n")]
    [InlineData("text\n\n— k\u00a0l AAAAAAA=\n")]
    [InlineData("text\n\n— k AAAAAA==\n")]
    [InlineData("text\n\n— k AAAAAAB=\n")]
    [InlineData("text\n\n— k AAAA AAA=\n")]
    [InlineData("text\n\n— k AAAAAAA\n")]
    [InlineData("text\r\n\n— k AAAAAAA=\n")]
    [InlineData("te\txt\n\n— k AAAAAAA=\n")]
    [InlineData("text\n\n— k AAAAAAA=\n\n")]
    [InlineData("")]
    public void A_malformed_note_is_refused(string note)
    {
        Assert.Equal("log.note.malformed", CodeOf(() => SignedNote.Parse(Encoding.UTF8.GetBytes(note))));
    }

    [Fact]
    public void A_hundred_signatures_are_read_and_one_more_is_refused_as_are_bytes_that_are_no_text()
    {
        var line = Encoding.UTF8.GetBytes("— k AAAAAAA=\n");
        byte[] Note(int count) => [.. "t\n\n"u8, .. Enumerable.Repeat(line, count).SelectMany(l => l)];
        Assert.Equal(SignedNote.MostSignatures, SignedNote.Parse(Note(SignedNote.MostSignatures)).Signatures.Count);
        Assert.Equal("log.note.malformed", CodeOf(() => SignedNote.Parse(Note(SignedNote.MostSignatures + 1))));
        Assert.Equal("log.note.malformed", CodeOf(() => SignedNote.Parse([0xff, .. Note(1)])));
        Assert.Equal("log.note.malformed", CodeOf(() => SignedNote.Parse(new byte[SignedNote.Longest + 1])));
    }

    [Fact]
    public void Any_flipped_bit_of_a_signed_note_is_refused()
    {
        var log = SampleLog.Log();
        var whole = new SignedNote(Text, [log.Sign(Text, SampleLog.Noon)]).ToBytes();
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = whole.ToArray();
            changed[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.Throws<FaultException>(() => new TrustedKeys(log.Key).Open(SignedNote.Parse(changed)));
        }
    }

    [Fact]
    public void Reading_anything_ends_in_a_note_that_is_written_back_the_same_or_in_a_fault()
    {
        var piece = SampleLog.PieceOf("\n", "\n\n", "— ", "k", "AAAAAAA=", " ", "+", "text", "\u2028", "\r");
        Gen.OneOf(piece.Array[0, 12].Select(p => Encoding.UTF8.GetBytes(string.Concat(p))), Gen.Byte.Array[0, 60]).Sample(bytes =>
        {
            try
            {
                Assert.Equal(bytes, SignedNote.Parse(bytes).ToBytes());
            }
            catch (FaultException)
            {
            }
        }, iter: 20_000);
    }

    private static string CodeOf(Action act) => Assert.Throws<FaultException>(act).Fault.Code;
}
